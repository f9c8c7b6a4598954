package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * Lines of arithmetic that anyone can recompute: {@code 145 - 125 = 20}. Large amounts are written
 * in thousands, millions, billions or trillions, all numbers of a line in the same.
 */
final class Working {

  private Working() {}

  /** A difference, exact. */
  static String minus(BigDecimal a, BigDecimal b) {
    int shift = shift(a, b);
    return line(scaled(a, shift), "-", scaled(b, shift), scaled(a.subtract(b), shift));
  }

  /** A ratio in per cent of {@code b}, four digits. */
  static String percent(BigDecimal part, BigDecimal whole, BigDecimal result) {
    int shift = shift(part, whole);
    return scaled(part, shift)
        + " / "
        + scaled(whole, shift)
        + " * 100 = "
        + Json.plain(Spoken.shortened(result));
  }

  static String line(String a, String operator, String b, String result) {
    return bracketed(a) + " " + operator + " " + bracketed(b) + " = " + result;
  }

  /** The power of ten, a multiple of three, that amounts of this size are written in. */
  static int shift(BigDecimal... amounts) {
    int digits = 0;
    for (BigDecimal amount : amounts) {
      digits = Math.max(digits, amount.precision() - amount.scale());
    }
    return digits <= 6 ? 0 : (digits - 1) / 3 * 3;
  }

  static String scaled(BigDecimal amount, int shift) {
    return Json.plain(amount.movePointLeft(shift));
  }

  static String bracketed(String number) {
    return number.startsWith("-") ? "(" + number + ")" : number;
  }
}
