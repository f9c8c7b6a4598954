package org.streetbook.pipeline.reconcile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.amount.Interval;

/**
 * What an analyst should quote of a row, and how it was chosen.
 *
 * @param value null where nothing can be chosen: on a conflict, and for ratings
 * @param by {@code only}, {@code agreed}, {@code median}, {@code guidance}, {@code market}, {@code
 *     reported}; null where nothing was chosen
 */
record Choice(@Nullable Interval value, @Nullable String by) {

  private static final Choice NONE = new Choice(null, null);

  static Choice of(Row row, Tally tally) {
    List<Standing> votes = row.votes().stream().filter(s -> s.reading() != null).toList();
    boolean move = row.key().basis() == Basis.ACTUAL && Traits.isObserved(row.key().metric());
    // Moves of one day that differ are different moves: their median is nobody's.
    if (row.status() == Status.CONFLICT || (move && row.status() == Status.RANGE)) {
      return NONE;
    }
    if (row.market() != null && row.current().stream().allMatch(Standing::isMarket)) {
      // Of a mean and a range, the mean is what the market expects.
      return new Choice(
          row.marketPoint() == null ? row.market() : Interval.point(row.marketPoint()), "market");
    }
    if (votes.isEmpty()) {
      return NONE;
    }
    if (row.key().basis() == Basis.GUIDANCE && row.guidance() != null) {
      return new Choice(row.guidance(), "guidance");
    }
    if (row.key().basis() == Basis.ACTUAL
        && row.actual() != null
        && row.actual().firm().kind() == FirmKind.COMPANY) {
      return new Choice(row.actual().face(), "reported");
    }
    if (row.status() == Status.AGREED) {
      return new Choice(votes.stream().min(Agreement.FINEST_FIRST).orElseThrow().face(), "agreed");
    }
    if (votes.size() == 1) {
      return isSole(row, votes.getFirst()) ? new Choice(votes.getFirst().face(), "only") : NONE;
    }
    if (!Agreement.isOfOneThing(row.key(), votes)) {
      return NONE;
    }
    return tally.median() == null ? NONE : new Choice(Interval.point(tally.median()), "median");
  }

  /** Whether nobody else speaks of it whose vote was not understood. */
  private static boolean isSole(Row row, Standing vote) {
    return row.key().basis() == Basis.ACTUAL
        || row.current().stream().allMatch(s -> s.firm().id().equals(vote.firm().id()));
  }
}
