package org.streetbook.pipeline.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Status;

/** What has not been confirmed for long; computed when a row is viewed, never stored. */
public final class Staleness {

  /** The window that views use unless told otherwise, in days. */
  public static final int DEFAULT_DAYS = 100;

  private Staleness() {}

  /**
   * The row as seen on a day: {@link Status#STALE} where the last note that confirms it is more
   * than {@code days} older than {@code asOf}; unchanged where it is not, or where its age is
   * unknown.
   */
  public static Estimate view(Estimate row, LocalDate asOf, int days) {
    LocalDate confirmed = row.lastConfirmed();
    return confirmed == null || !confirmed.isBefore(asOf.minusDays(days))
        ? row
        : row.withStatus(Status.STALE);
  }

  /** The day to view a book on unless told otherwise: that of its latest publication. */
  public static Optional<LocalDate> asOf(Collection<Estimate> rows) {
    return rows.stream()
        .map(Estimate::lastConfirmed)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }
}
