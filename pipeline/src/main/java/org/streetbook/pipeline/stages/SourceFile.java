package org.streetbook.pipeline.stages;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One file to read.
 *
 * @param path relative to the root, {@code /}-separated; the name itself where the root is the file
 * @param root the folder or file that was given, absolute
 * @param location where the file is on this machine, absolute
 * @param size in bytes, as listed
 * @param modified last change in milliseconds since 1970 UTC, as listed
 * @param known SHA-256 of the content that the book holds and need not read again; null where the
 *     file has to be read whatever its content
 * @param held whether the book holds notes of it, which stay there if it cannot be read now
 */
public record SourceFile(
    String path,
    String root,
    String location,
    long size,
    long modified,
    @Nullable String known,
    boolean held)
    implements Comparable<SourceFile>, Serializable {

  /** A file that the book knows nothing of. */
  public static SourceFile fresh(
      String path, String root, String location, long size, long modified) {
    return new SourceFile(path, root, location, size, modified, null, false);
  }

  /** The same file, held in the book, to be left alone while its content has that digest. */
  public SourceFile known(@Nullable String digest, boolean inBook) {
    return new SourceFile(path, root, location, size, modified, digest, inBook);
  }

  /** Orders by path, so that a run does not depend on the order of a folder's entries. */
  @Override
  public int compareTo(SourceFile other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : location.compareTo(other.location);
  }
}
