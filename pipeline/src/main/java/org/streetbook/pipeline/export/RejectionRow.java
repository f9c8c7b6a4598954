package org.streetbook.pipeline.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Rejection;

/**
 * A rejection as the export {@code rejections} tells it.
 *
 * @param digest SHA-256 of the file's bytes, null where they could not be read
 * @param reason lower case, from the closed list
 * @param detail what was seen
 * @param remedy what to do
 */
public record RejectionRow(
    String path, @Nullable String digest, String reason, String detail, String remedy) {

  /** The row of {@code rejection}. */
  public static RejectionRow of(Rejection rejection) {
    return new RejectionRow(
        rejection.path(),
        rejection.digest(),
        rejection.reason().name().toLowerCase(Locale.ROOT),
        rejection.detail(),
        rejection.remedy());
  }
}
