package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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

  /** The outliers among votes with the reason of each, in the order of the votes. */
  static SequencedMap<Standing, String> among(List<Standing> votes) {
    var found = new LinkedHashMap<Standing, String>();
    List<Standing> points = votes.stream().filter(Standing::isPoint).toList();
    if (points.size() < ENOUGH_FOR_A_SLIP) {
      return found;
    }
    List<BigDecimal> values = sorted(points.stream().map(s -> s.face().low()).toList());
    BigDecimal median = Tally.median(values);
    BigDecimal deviation =
        Tally.median(sorted(values.stream().map(v -> v.subtract(median).abs()).toList()));
    for (Standing standing : points) {
      BigDecimal value = standing.face().low();
      int power = power(value, median);
      if (power != 0) {
        found.put(
            standing,
            "about "
                + PowersOfTen.words(Math.abs(power))
                + (power > 0 ? " above" : " below")
                + " the others, whose median is "
                + spoken(standing, median));
      } else if (points.size() >= ENOUGH_TO_DEVIATE && isFar(value, median, deviation)) {
        found.put(standing, "far from the others, whose median is " + spoken(standing, median));
      }
    }
    return found;
  }

  private static String spoken(Standing standing, BigDecimal median) {
    return Spoken.of(Spoken.shortened(median), standing.key().unit(), standing.key().change());
  }

  private static int power(BigDecimal value, BigDecimal median) {
    return median.signum() == 0 ? 0 : PowersOfTen.near(value.divide(median, MathContext.DECIMAL64));
  }

  private static boolean isFar(BigDecimal value, BigDecimal median, BigDecimal deviation) {
    BigDecimal distance = value.subtract(median).abs();
    return distance.multiply(SCALE).compareTo(FAR.multiply(deviation)) > 0
        && distance.compareTo(median.abs().multiply(LEAST)) > 0;
  }

  private static List<BigDecimal> sorted(List<BigDecimal> values) {
    return values.stream().sorted().toList();
  }
}
