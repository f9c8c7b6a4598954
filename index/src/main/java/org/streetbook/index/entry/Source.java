package org.streetbook.index.entry;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The file that a note or a rejection came from, as it was when it was read.
 *
 * @param path relative to its root, {@code /}-separated: a note's path up to the first {@code !/}
 * @param digest SHA-256 of the file's bytes, null where they could not be read
 * @param fingerprint of the extractor that read it
 * @param size in bytes
 * @param modified time of last modification in milliseconds since 1970 UTC
 * @param root the folder that {@code path} is relative to, absolute, as the run was given it; what
 *     pruning asks for. Never exported
 */
public record Source(
    String path, @Nullable String digest, String fingerprint, long size, long modified, String root)
    implements Serializable {

  /** What separates an archive or a mail from the members in a note's path. */
  public static final String MEMBER = "!/";

  public Source {
    if (path.contains(MEMBER)) {
      throw new IllegalArgumentException("a member is no source file: " + path);
    }
  }

  /** The path of the file that holds the note at {@code notePath}. */
  public static String pathOf(String notePath) {
    int member = notePath.indexOf(MEMBER);
    return member < 0 ? notePath : notePath.substring(0, member);
  }

  /** Whether the note at {@code notePath} is this file or one of its members. */
  public boolean holds(String notePath) {
    return pathOf(notePath).equals(path);
  }
}
