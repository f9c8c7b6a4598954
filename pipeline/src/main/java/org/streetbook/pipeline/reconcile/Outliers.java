package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * Positions far from the others. Measured by the median absolute deviation, which one wild value
 * does not move, and by slips of the decimal point, which two agreeing others are enough to show.
 */
final class Outliers {

  /** Under five values the deviation of the rest says too little. */
  private static final int ENOUGH_TO_DEVIATE = 5;

  private static final int ENOUGH_FOR_A_SLIP = 3;

  /** Iglewicz and Hoaglin (1993): a modified z-score, 0.6745 times distance over MAD, above 3.5. */
  private static final BigDecimal FAR = new BigDecimal("3.5");

  private static final BigDecimal SCALE = new BigDecimal("0.6745");

  /** However tight the others are, less than this share of their median is no outlier. */
  private static final BigDecimal LEAST = new BigDecimal("0.25");

  private Outliers() {}

  /**
   * The outliers among votes with the reason of each, in the order of the votes. The median that a
   * reason names is that of the votes which stay.
   *
   * @param market the range reported of the market, null where none
   */
  static SequencedMap<Standing, String> among(List<Standing> votes, @Nullable Interval market) {
    List<Standing> points = votes.stream().filter(Standing::isPoint).toList();
    SequencedSet<Standing> far = far(points, market);
    var found = new LinkedHashMap<Standing, String>();
    if (far.isEmpty()) {
      return found;
    }
    BigDecimal rest =
        Tally.of(votes.stream().filter(v -> !far.contains(v)).map(Standing::face).toList())
            .median();
    for (Standing outlier : far) {
      found.put(outlier, why(outlier, rest, market));
    }
    return found;
  }

  private static SequencedSet<Standing> far(List<Standing> points, @Nullable Interval market) {
    var far = new LinkedHashSet<Standing>();
    if (points.size() < ENOUGH_FOR_A_SLIP) {
      return far;
    }
    BigDecimal median = median(points);
    BigDecimal deviation =
        Tally.median(
            points.stream().map(s -> s.face().low().subtract(median).abs()).sorted().toList());
    for (Standing standing : points) {
      BigDecimal value = standing.face().low();
      if (slip(value, median) != 0
          || slip(value, market) != 0
          || (points.size() >= ENOUGH_TO_DEVIATE && isFar(value, median, deviation))) {
        far.add(standing);
      }
    }
    // Where most are far from the middle there is no middle.
    return far.size() * 2 < points.size() ? far : new LinkedHashSet<>();
  }

  private static String why(
      Standing outlier, @Nullable BigDecimal rest, @Nullable Interval market) {
    String others =
        "the others"
            + (rest == null
                ? ""
                : ", whose median is "
                    + Spoken.of(rest, outlier.key().unit(), outlier.key().change()));
    BigDecimal value = outlier.face().low();
    int power = rest == null ? 0 : slip(value, rest);
    if (power != 0) {
      return "about " + times(power) + others;
    }
    int ofMarket = slip(value, market);
    return ofMarket == 0
        ? "far from " + others
        : "far from "
            + others
            + ", and "
            + times(ofMarket)
            + "a value within the range reported of the market";
  }

  private static String times(int power) {
    return PowersOfTen.words(Math.abs(power)) + (power > 0 ? " above " : " below ");
  }

  private static BigDecimal median(List<Standing> points) {
    var values = new ArrayList<>(points.stream().map(s -> s.face().low()).toList());
    values.sort(null);
    return Tally.median(values);
  }

  /** The power of ten that {@code value} is off the median, 0 where it is off by none. */
  private static int slip(BigDecimal value, BigDecimal median) {
    return median.signum() == 0 ? 0 : PowersOfTen.near(value.divide(median, MathContext.DECIMAL64));
  }

  /** The power of ten that puts {@code value} into the market's range, 0 where none does. */
  private static int slip(BigDecimal value, @Nullable Interval market) {
    if (market == null || !market.isClosed() || market.low().signum() <= 0) {
      return 0;
    }
    // A range wider than half a power of ten would take in anything.
    boolean narrow = market.high().compareTo(market.low().multiply(new BigDecimal("3"))) < 0;
    for (int power = -PowersOfTen.MOST; narrow && power <= PowersOfTen.MOST; power++) {
      if (power != 0 && market.contains(value.movePointLeft(power))) {
        return power;
      }
    }
    return 0;
  }

  private static boolean isFar(BigDecimal value, BigDecimal median, BigDecimal deviation) {
    BigDecimal distance = value.subtract(median).abs();
    return distance.multiply(SCALE).compareTo(FAR.multiply(deviation)) > 0
        && distance.compareTo(median.abs().multiply(LEAST)) > 0;
  }
}
