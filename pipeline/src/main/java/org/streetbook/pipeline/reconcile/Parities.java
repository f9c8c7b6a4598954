package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/**
 * Between which rates currencies have traded, roughly: the resource {@code parities.tsv}. Good for
 * telling that two amounts are of different things, never for converting one.
 */
final class Parities {

  private record Band(BigDecimal low, BigDecimal high) {}

  private static final Map<String, Band> PER_DOLLAR = load();

  /** How far apart two tellings of one thing may be beside the rate. */
  private static final BigDecimal SLACK = new BigDecimal("1.5");

  /** No two currencies were further apart for long. */
  private static final BigDecimal FARTHEST = new BigDecimal("1e5");

  private Parities() {}

  /**
   * Whether two amounts may be of one size at some rate of the last decades, give or take half of
   * it. Of currencies in no list, those that are less than a hundred thousand times apart.
   *
   * @param currency ISO code of {@code amount}
   * @param other ISO code of {@code counted}
   */
  static boolean mayBeEqual(BigDecimal amount, String currency, BigDecimal counted, String other) {
    Band one = PER_DOLLAR.get(currency);
    Band two = PER_DOLLAR.get(other);
    if (amount.signum() != counted.signum() || amount.signum() == 0) {
      return amount.signum() == counted.signum();
    }
    BigDecimal ratio = amount.abs().divide(counted.abs(), MathContext.DECIMAL64);
    if (one == null || two == null) {
      return ratio.compareTo(FARTHEST) <= 0
          && BigDecimal.ONE.compareTo(ratio.multiply(FARTHEST)) <= 0;
    }
    BigDecimal least = one.low.divide(two.high.multiply(SLACK), MathContext.DECIMAL64);
    BigDecimal most = one.high.multiply(SLACK).divide(two.low, MathContext.DECIMAL64);
    return ratio.compareTo(least) >= 0 && ratio.compareTo(most) <= 0;
  }

  private static Map<String, Band> load() {
    var bands = new TreeMap<String, Band>();
    for (String[] fields : Traits.Table.read("parities.tsv", 3)) {
      bands.put(fields[0], new Band(new BigDecimal(fields[1]), new BigDecimal(fields[2])));
    }
    return bands;
  }
}
