package org.streetbook.index.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.entry.Counts;

/**
 * What a commit says of itself.
 *
 * @param run id of the run that made it
 * @param schema version of the book's schema
 * @param extractor fingerprint of the extractor that made its claims
 * @param catalogue fingerprint of the catalogue that named and grouped them
 * @param corrections fingerprint of the list of corrections that its claims were corrected by,
 *     empty where there was none
 * @param rates fingerprint of the rates of exchange that its two-currency findings were compared
 *     by, empty where there were none
 * @param counts entries by type
 * @param latest the latest day of publication of a note in the book, null where none is dated
 * @param asOf the day that the run said ages are counted from, null where it said none
 */
public record CommitInfo(
    String run,
    int schema,
    String extractor,
    String catalogue,
    String corrections,
    String rates,
    Counts counts,
    @Nullable LocalDate latest,
    @Nullable LocalDate asOf) {

  /**
   * The day that ages are counted from unless a user gives another: that which the run said, else
   * that of the latest note; null where no note is dated either.
   */
  public @Nullable LocalDate viewedFrom() {
    return asOf != null ? asOf : latest;
  }
}
