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
    return confirmed == null || !confirmed.isBefore(asOf.minusDays(days)) ? row : stale(row);
  }

  /** The day to view a book on unless told otherwise: that of its latest publication. */
  public static Optional<LocalDate> asOf(Collection<Estimate> rows) {
    return rows.stream()
        .map(Estimate::lastConfirmed)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  private static Estimate stale(Estimate e) {
    return new Estimate(
        e.id(),
        e.subject(),
        e.subjectTicker(),
        e.subjectId(),
        e.metric(),
        e.measure(),
        e.definition(),
        e.counterparty(),
        e.period(),
        e.periodStart(),
        e.periodEnd(),
        e.unit(),
        e.change(),
        e.condition(),
        e.basis(),
        e.firms(),
        e.notes(),
        e.claims(),
        e.low(),
        e.median(),
        e.mean(),
        e.high(),
        e.stdev(),
        e.guidanceLow(),
        e.guidanceHigh(),
        e.marketLow(),
        e.marketHigh(),
        e.actual(),
        e.chosenLow(),
        e.chosenHigh(),
        e.chosenBy(),
        Status.STALE,
        e.findings(),
        e.explanation(),
        e.firstSeen(),
        e.lastConfirmed(),
        e.positions(),
        e.excluded());
  }
}
