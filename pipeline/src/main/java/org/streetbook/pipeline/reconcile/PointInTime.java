package org.streetbook.pipeline.reconcile;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;

/**
 * The table as it stood on a day: reconciled of what was published until then. What is known of a
 * day later, and notes that nobody can date, are left out, so that a look back never sees ahead.
 */
public final class PointInTime {

  private PointInTime() {}

  /** What stood on {@code day}. */
  public static Reconciliation of(Stream<Claim> claims, LocalDate day, Reconciler reconciler) {
    return reconciler.reconcile(
        claims.filter(claim -> isKnown(claim.note().published(), day)).toList());
  }

  /**
   * Whether a note was out by the end of {@code day}, for certain: one dated by its month alone is
   * taken to be of the month's last day.
   *
   * @param published ISO date at the precision known ({@code 2026-07-02}, {@code 2026-07}, {@code
   *     2026}), null where unknown
   */
  public static boolean isKnown(@Nullable String published, LocalDate day) {
    if (published == null) {
      return false;
    }
    LocalDate latest =
        switch (published.length()) {
          case 4 -> Year.parse(published).atMonth(12).atEndOfMonth();
          case 7 -> YearMonth.parse(published).atEndOfMonth();
          default -> LocalDate.parse(published);
        };
    return !latest.isAfter(day);
  }
}
