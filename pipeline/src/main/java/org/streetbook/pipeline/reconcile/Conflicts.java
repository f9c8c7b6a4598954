package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.SubjectKind;
import org.streetbook.pipeline.reconcile.amount.Reading;

/**
 * Finds statements of one fact that cannot all be true. Forecasts of different houses may differ,
 * and so may different houses' own counts; a contract has one value, and so has what a company
 * reported for a period.
 */
final class Conflicts {

  /** Facts told further apart than this may both have been true in their day. */
  private static final int DAYS = 100;

  /** A number with fewer zeros at its end is not taken to be rounded. */
  private static final int THOUSAND = 3;

  private Conflicts() {}

  /** The positions that exclude each other, sorted as they came; empty where all may be true. */
  static List<Standing> among(ClaimKey key, List<Standing> current) {
    if (current.size() < 2 || key.basis() != Basis.ACTUAL || Traits.isObserved(key.metric())) {
      return List.of();
    }
    boolean contract = key.period().isEmpty() && !key.counterparty().isEmpty();
    if (contract) {
      return disjoint(current);
    }
    if (key.period().isEmpty() || key.change() || key.metric().equals("other")) {
      return List.of();
    }
    return disjoint(
        current.stream()
            .filter(s -> s.firm().kind() == FirmKind.COMPANY || s.firm().kind() == FirmKind.MEDIA)
            .filter(s -> s.isSure() && isOneFact(s, key))
            .toList());
  }

  /**
   * All of {@code told} where the highest of their lower bounds lies above the lowest of their
   * upper bounds, in different notes of about the same time. Within one note it is more likely that
   * the words which tell the figures apart were not understood.
   */
  private static List<Standing> disjoint(List<Standing> told) {
    Standing highest = extreme(told, true);
    Standing lowest = extreme(told, false);
    if (highest == null
        || lowest == null
        || !highest.bounds().disjoint(lowest.bounds())
        || isRounding(highest.reading(), lowest.reading())
        || isRounding(lowest.reading(), highest.reading())
        || !ofOneTime(highest.since(), lowest.since())) {
      return List.of();
    }
    var notes = new TreeSet<>(highest.notes());
    notes.retainAll(lowest.notes());
    return notes.isEmpty() ? told : List.of();
  }

  /** "319,000" beside "319,344": a whole number printed to the thousand, which tells the other. */
  private static boolean isRounding(@Nullable Reading printed, @Nullable Reading other) {
    BigDecimal round = printed == null ? null : printed.face().asPoint().orElse(null);
    BigDecimal full = other == null ? null : other.face().asPoint().orElse(null);
    if (printed == null || round == null || full == null || round.signum() == 0) {
      return false;
    }
    int zeros = -round.stripTrailingZeros().scale();
    return printed.grain().compareTo(BigDecimal.ONE) == 0
        && zeros >= THOUSAND
        && round.subtract(full).abs().compareTo(BigDecimal.ONE.movePointRight(zeros)) < 0;
  }

  private static @Nullable Standing extreme(List<Standing> told, boolean upward) {
    Comparator<Standing> byEnd =
        upward
            ? Comparator.comparing((Standing s) -> s.bounds().low()).reversed()
            : Comparator.comparing(s -> s.bounds().high());
    return told.stream()
        .filter(s -> s.reading() != null)
        .filter(s -> (upward ? s.bounds().low() : s.bounds().high()) != null)
        .min(byEnd.thenComparing(Standing::id))
        .orElse(null);
  }

  /**
   * Statistics of economies are revised, and told by the month and by the year, before and after
   * the season is taken out: two values of them are no conflict.
   */
  private static boolean isOneFact(Standing standing, ClaimKey key) {
    SubjectKind kind = standing.base().subject().kind();
    return kind != SubjectKind.ECONOMY && Traits.isOfOneOwner(kind, key.metric());
  }

  private static boolean ofOneTime(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null || Math.abs(ChronoUnit.DAYS.between(a, b)) <= DAYS;
  }
}
