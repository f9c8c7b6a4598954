package org.streetbook.corpus.note;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An input that did not get through: reason, where, and what to do.
 *
 * @param path as {@link Note#path()}
 * @param digest SHA-256 of the file's bytes, null where they could not be read
 * @param reason from the closed list
 * @param detail what was seen, with values, in one sentence without a stack trace
 */
public record Rejection(String path, @Nullable String digest, Reason reason, String detail)
    implements Serializable {

  /** What a person should do. */
  public String remedy() {
    return reason.remedy();
  }
}
