package org.streetbook.index.write;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The run that writes.
 *
 * @param id of one to 64 letters, digits, dots, hyphens and underscores; a run that is committed
 *     already is not committed again
 * @param extractor fingerprint of the extractor
 * @param catalogue fingerprint of the catalogue
 * @param corrections fingerprint of the list of corrections, empty where there is none
 * @param rates fingerprint of the rates of exchange, empty where there are none
 * @param asOf the day from which the book's rows are to be looked at, null for that of its latest
 *     note
 */
public record Run(
    String id,
    String extractor,
    String catalogue,
    String corrections,
    String rates,
    @Nullable LocalDate asOf) {
  public Run {
    if (!id.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException("not a run's id: " + id);
    }
  }

  /** A run that says nothing of the day from which its book is looked at. */
  public Run(String id, String extractor, String catalogue, String corrections, String rates) {
    this(id, extractor, catalogue, corrections, rates, null);
  }
}
