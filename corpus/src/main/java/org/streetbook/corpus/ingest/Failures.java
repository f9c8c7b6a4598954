package org.streetbook.corpus.ingest;

import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.streetbook.corpus.note.Reason;

/** Tells what a parser's failure says of the file. */
final class Failures {

  /** Causes may run in a circle. */
  private static final int DEEPEST_CAUSE = 20;

  private Failures() {}

  /**
   * The reason behind a failure.
   *
   * @param overLimit whether the text exceeded its limit when it happened
   */
  static Parsed.Failed of(Throwable failure, boolean overLimit) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++, cause = cause.getCause()) {
      String message =
          cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
      if (cause instanceof EncryptedDocumentException
          || cause instanceof org.apache.tika.exception.EncryptedDocumentException
          || message.contains("password")) {
        return new Parsed.Failed(Reason.ENCRYPTED, "the document asks for a password");
      }
      if (overLimit || cause instanceof WriteLimitReachedException) {
        return new Parsed.Failed(Reason.HOSTILE, "more text than the limit allows");
      }
      // The libraries tell attacks by their messages only.
      if (message.contains("zip bomb")
          || message.contains("doctype")
          || message.contains("entity expansion")
          || message.contains("suspected")) {
        return new Parsed.Failed(Reason.HOSTILE, NoteReader.summary(cause));
      }
      if (cause instanceof ZeroByteFileException) {
        return new Parsed.Failed(Reason.EMPTY, "0 bytes");
      }
    }
    return new Parsed.Failed(Reason.DAMAGED, NoteReader.summary(failure));
  }
}
