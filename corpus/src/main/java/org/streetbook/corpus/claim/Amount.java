package org.streetbook.corpus.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount in base units, as an interval on the number line. A point has equal ends; an open end
 * is null; not both ends are.
 *
 * @param low the lower end in {@code unit}, null where open
 * @param high the upper end in {@code unit}, null where open
 * @param text the figure as printed
 * @param unit ISO 4217 for money, UCUM for measures, base unit with no prefix (see CLAIMS.md)
 * @param qualifier what the words say about the interval; a fall of "more than 7%" is {@link
 *     Qualifier#AT_LEAST} with {@code high} -7 and an open {@code low}
 * @param side {@link Side#BELOW} for "nearly" and "almost", {@link Side#ABOVE} for "a little over",
 *     else null
 * @param change whether the figure is a change (growth, move, upside) and not a level
 */
public record Amount(
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String text,
    String unit,
    Qualifier qualifier,
    @Nullable Side side,
    boolean change)
    implements Value {

  /** On which side of an approximate figure the true one lies. */
  public enum Side {
    BELOW,
    ABOVE
  }

  public Amount {
    if (low == null && high == null) {
      throw new IllegalArgumentException("an amount needs an end: " + text);
    }
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException("ends out of order in " + text + ": " + low + ", " + high);
    }
  }

  /** Whether both ends are closed and equal. */
  public boolean isPoint() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  /** The same amount as a change or a level. */
  public Amount withChange(boolean isChange) {
    return new Amount(low, high, text, unit, qualifier, side, isChange);
  }
}
