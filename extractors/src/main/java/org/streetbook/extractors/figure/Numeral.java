package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits or words, with its scale words.
 *
 * @param to position after its last lexeme
 * @param value the number without its scale
 * @param scale what the scale words multiply it by, null where there are none
 * @param digits whether it is written in digits alone
 * @param plain whether it is one run of digits, with no separator, decimals or scale
 */
record Numeral(
    int to, BigDecimal value, @Nullable BigDecimal scale, boolean digits, boolean plain) {

  /** The number itself. */
  BigDecimal number() {
    return scale == null ? value : value.multiply(scale);
  }

  /** Whether it could be the name of a year. */
  boolean yearLike() {
    return plain && value.intValue() >= 1900 && value.intValue() <= 2100;
  }
}
