package org.streetbook.corpus.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;

/**
 * The bytes of one file and where it stands.
 *
 * @param path relative to the root that was given, {@code /}-separated
 * @param bytes the whole content; not copied, and not to be changed by anyone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
public record Source(String path, byte[] bytes) {

  /** What came of reading a file from a disk. */
  public sealed interface Loaded {
    /** The file's bytes. */
    record Ok(Source source) implements Loaded {}

    /** Why there are none. */
    record Failed(Rejection rejection) implements Loaded {}
  }

  /**
   * Reads {@code file} whole. Never throws for what a disk can do: a file that is gone, that may
   * not be read, that is no regular file, or that is larger than {@link Limits#maxBytes} is {@link
   * Loaded.Failed} with its reason.
   *
   * @param file where it is
   * @param path what it is to be called, relative and {@code /}-separated
   */
  public static Loaded load(Path file, String path, Limits limits) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return failed(path, Reason.UNREADABLE, "not a regular file");
      }
      try (InputStream in = Files.newInputStream(file)) {
        // Asks for one byte more than is allowed, so that a file that grows meanwhile is seen too.
        byte[] bytes = in.readNBytes((int) Math.min(limits.maxBytes() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.maxBytes()) {
          long size = Math.max(Files.size(file), bytes.length);
          return failed(path, Reason.TOO_LARGE, size + " bytes, the limit is " + limits.maxBytes());
        }
        return new Loaded.Ok(new Source(path, bytes));
      }
    } catch (NoSuchFileException e) {
      return failed(path, Reason.VANISHED, "no longer there when it was to be read");
    } catch (FileSystemException e) {
      String why = e.getReason();
      return failed(path, Reason.UNREADABLE, why == null ? e.getClass().getSimpleName() : why);
    } catch (IOException e) {
      return failed(path, Reason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /** SHA-256 of the bytes. */
  public String digest() {
    return Digest.of(bytes);
  }

  /** The extension in lower case without its dot, or an empty string. */
  String extension() {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/')
        ? path.substring(dot + 1).toLowerCase(java.util.Locale.ROOT)
        : "";
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }

  /** Whether the bytes begin with these, each given as an int. */
  boolean startsWith(int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** How often a byte stands in them. */
  int count(char wanted) {
    int count = 0;
    for (byte each : bytes) {
      count += each == wanted ? 1 : 0;
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source that
        && path.equals(that.path)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(bytes);
  }

  private static Loaded failed(String path, Reason reason, String detail) {
    return new Loaded.Failed(new Rejection(path, null, reason, detail));
  }
}
