package org.streetbook.index.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A book that cannot be read or written. The message says what, where, and what to do, and is meant
 * for people; the kind of failure is the subclass.
 */
public abstract sealed class IndexException extends RuntimeException {

  private IndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** There is no book in the folder. */
  public static final class NoBook extends IndexException {
    public NoBook(Path folder) {
      super(
          "no book in " + folder + "; make one with: streetbook reindex NOTES --book " + folder,
          null);
    }
  }

  /** The book was written by a program with another schema. */
  public static final class OtherSchema extends IndexException {
    public OtherSchema(Path folder, int found, int expected) {
      super(
          "the book in "
              + folder
              + " has schema "
              + found
              + " and this program reads schema "
              + expected
              + "; rebuild it with: streetbook reindex NOTES --book "
              + folder
              + " --full",
          null);
    }
  }

  /** Bytes of the book are not what was written. */
  public static final class Damaged extends IndexException {
    private final String what;

    public Damaged(Path folder, String what, @Nullable Throwable cause) {
      super(
          "the book in "
              + folder
              + " is damaged: "
              + what
              + "; look closer with: streetbook verify --book "
              + folder
              + ", rebuild it with: streetbook reindex NOTES --book "
              + folder
              + " --full",
          cause);
      this.what = what;
    }

    /** What is damaged, in one clause. */
    public String what() {
      return what;
    }
  }

  /** Somebody else writes to the book. */
  public static final class Locked extends IndexException {
    public Locked(Path folder, String holder) {
      super(
          "the book in " + folder + " is being written by " + holder + "; wait for it to finish",
          null);
    }
  }

  /** Writing failed. The book is as it was before. */
  public static final class WriteFailed extends IndexException {
    public WriteFailed(Path folder, Throwable cause) {
      super(
          "cannot write to "
              + folder
              + ": "
              + reason(cause)
              + "; the book is as it was: see to the disk (space, permissions) and run again",
          cause);
    }
  }

  /** The new book stands, but the disk failed while what it replaces was cleaned away. */
  public static final class NotCleaned extends IndexException {
    public NotCleaned(Path folder, Throwable cause) {
      super(
          "the new book in "
              + folder
              + " stands, but the disk failed right after: "
              + reason(cause)
              + "; see to it, the next run cleans up",
          cause);
    }
  }

  /** Reading failed for a reason that is not in the book's bytes. */
  public static final class ReadFailed extends IndexException {
    public ReadFailed(Path folder, Throwable cause) {
      super(
          "cannot read the book in " + folder + ": " + reason(cause) + "; check its permissions",
          cause);
    }
  }

  /** The beginning of an id that stands for several entries. */
  public static final class Ambiguous extends IndexException {
    public Ambiguous(String prefix, String candidates) {
      super("\"" + prefix + "\" begins several ids: " + candidates + "; give more of the id", null);
    }
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    return switch (cause) {
      case java.nio.file.AccessDeniedException denied -> "no permission for " + denied.getFile();
      case java.nio.file.NoSuchFileException missing -> "no such file: " + missing.getFile();
      case java.nio.file.FileAlreadyExistsException taken -> taken.getFile() + " is in the way";
      default -> message == null ? cause.getClass().getSimpleName() : message;
    };
  }
}
