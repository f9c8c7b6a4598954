package org.streetbook.pipeline.reindex;

import java.io.Serializable;

/**
 * One file to read.
 *
 * @param path relative to the root that was given, {@code /}-separated; the name itself where the
 *     root is the file
 * @param location where it is on this machine, absolute
 * @param size in bytes, as listed
 * @param modified last change in milliseconds since 1970 UTC, as listed
 */
public record SourceFile(String path, String location, long size, long modified)
    implements Comparable<SourceFile>, Serializable {

  /** Orders by path, so that a run does not depend on the order of a folder's entries. */
  @Override
  public int compareTo(SourceFile other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : location.compareTo(other.location);
  }
}
