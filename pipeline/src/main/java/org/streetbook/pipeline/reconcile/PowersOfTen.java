package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;

/** Slips of the decimal point, or of million for billion. */
final class PowersOfTen {

  private static final BigDecimal LOW = new BigDecimal("0.94");
  private static final BigDecimal HIGH = new BigDecimal("1.06");

  /** The highest power looked at. */
  static final int MOST = 9;

  private PowersOfTen() {}

  /**
   * The power of ten, not 0, that {@code factor} is within 6 per cent of; 0 where there is none.
   */
  static int near(BigDecimal factor) {
    for (int power = -MOST; power <= MOST; power++) {
      BigDecimal scaled = factor.movePointLeft(power);
      if (power != 0 && scaled.compareTo(LOW) >= 0 && scaled.compareTo(HIGH) <= 0) {
        return power;
      }
    }
    return 0;
  }

  /** {@code ten times}, {@code a thousand times}. */
  static String words(int power) {
    return switch (power) {
      case 1 -> "ten times";
      case 2 -> "a hundred times";
      case 3 -> "a thousand times";
      case 6 -> "a million times";
      default -> "10^" + power + " times";
    };
  }
}
