package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.corpus.note.Digest;
import org.streetbook.pipeline.reconcile.amount.Interval;

/**
 * A row of the table, as reconciliation works with it; an estimate is its exported form.
 *
 * @param id of the estimate: {@link #idOf}
 * @param line the key as one line, by which rows are sorted
 * @param key with the basis group of the row
 * @param unit the unit that the row is shown in
 * @param divisor what canonical amounts are divided by to stand in {@code unit}
 * @param current the positions that the row is about, sorted by firm
 * @param votes those among them that count for the statistics: one a firm
 * @param left what was left out, each with its reason
 * @param guidance the company's own range, null where none
 * @param market the range as reported of the market, null where none
 * @param marketPoint what the market expects on average, null where no one figure is reported
 * @param actual the standing that holds the reported value, null where none or disputed
 * @param guidanceTold claims that the guidance rests on, one a position
 * @param marketTold claims that the market's range rests on, one a position
 * @param conflict the positions of one fact that cannot all be true, else empty
 * @param specimen a claim to take names from: of the key's own subject where one is
 * @param period label for people, null where the row has none
 */
record Row(
    String id,
    String line,
    ClaimKey key,
    String unit,
    BigDecimal divisor,
    List<Standing> current,
    List<Standing> votes,
    List<Left> left,
    @Nullable Interval guidance,
    @Nullable Interval market,
    @Nullable BigDecimal marketPoint,
    @Nullable Standing actual,
    List<Claim> guidanceTold,
    List<Claim> marketTold,
    Status status,
    List<Standing> conflict,
    Claim specimen,
    @Nullable String period) {

  /** Why a standing is no position of the row that it is shown on. */
  enum Reason {
    /** It is told in a column of the row: guidance, the market's, or what was reported. */
    COLUMN,
    /** Nobody is named for it beside firms that are. */
    UNNAMED,
    /** Its firm has said something else since. */
    SUPERSEDED,
    /** Arithmetic speaks against it. */
    DOUBTED,
    /** It lies far from all others. */
    OUTLIER,
    /** Another firm was found to have said it. */
    MISATTRIBUTED,
    /** An analyst silenced it. */
    MUTED,
    /** An analyst moved it to another row. */
    MOVED
  }

  /**
   * What was left out of a row.
   *
   * @param why for people
   */
  record Left(Standing standing, Reason reason, String why) {

    /** Whether it is still a position of its firm. */
    boolean isPosition() {
      return switch (reason) {
        case COLUMN, UNNAMED, SUPERSEDED, DOUBTED, OUTLIER -> true;
        case MISATTRIBUTED, MUTED, MOVED -> false;
      };
    }

    /** Whether an analyst took it from the row. */
    boolean isTaken() {
      return reason == Reason.MUTED || reason == Reason.MOVED;
    }

    /** Whether its firm still stands by it and nothing speaks against it. */
    boolean stands() {
      return reason == Reason.COLUMN || reason == Reason.UNNAMED;
    }
  }

  Row {
    current = List.copyOf(current);
    votes = List.copyOf(votes);
    left = List.copyOf(left);
    conflict = List.copyOf(conflict);
  }

  /** A canonical amount in the unit of the row; rounded at 16 digits where a month has no end. */
  BigDecimal shown(BigDecimal canonical) {
    return divisor.compareTo(BigDecimal.ONE) == 0
        ? canonical
        : canonical.divide(divisor, MathContext.DECIMAL64);
  }

  /** A canonical interval in the unit of the row. */
  Interval shown(Interval canonical) {
    BigDecimal low = canonical.low();
    BigDecimal high = canonical.high();
    return new Interval(low == null ? null : shown(low), high == null ? null : shown(high));
  }

  static String idOf(ClaimKey key) {
    return Digest.ofParts("estimate", key.asString()).substring(0, 16);
  }

  /** All standings on the row, current and left out, but not those that an analyst took from it. */
  Stream<Standing> standings() {
    return Stream.concat(
        current.stream(), left.stream().filter(l -> !l.isTaken()).map(Left::standing));
  }

  /**
   * What firms stand by, in whatever column of the row it is shown: a reported value does not cease
   * to hold because somebody forecasts it.
   */
  List<Standing> standing() {
    return Stream.concat(current.stream(), left.stream().filter(Left::stands).map(Left::standing))
        .toList();
  }

  /** Those left out because they lie far from all others. */
  List<Left> outliers() {
    return left.stream().filter(l -> l.reason() == Reason.OUTLIER).toList();
  }

  /**
   * All standings that the row's own firms hold: what another firm was found to have said aside.
   */
  Stream<Standing> held() {
    return Stream.concat(
        current.stream(), left.stream().filter(Left::isPosition).map(Left::standing));
  }
}
