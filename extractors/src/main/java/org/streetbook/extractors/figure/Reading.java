package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity being read: what one rule has made of a stretch of lexemes, before qualifier words.
 *
 * @param from position of its first lexeme
 * @param to position after its last lexeme
 * @param low lower end as printed, without scale and unit
 * @param high upper end; equal to {@code low} for a point
 * @param lowScale scale of the lower end, null where none is printed
 * @param highScale scale of the upper end
 * @param unit the unit, null for a bare number
 * @param noun what is counted, or null
 * @param range whether it has two ends
 * @param rule name of the rule
 */
record Reading(
    int from,
    int to,
    BigDecimal low,
    BigDecimal high,
    @Nullable BigDecimal lowScale,
    @Nullable BigDecimal highScale,
    @Nullable Unit unit,
    @Nullable String noun,
    boolean range,
    String rule) {

  /** A point. */
  static Reading point(
      int from,
      int to,
      BigDecimal value,
      @Nullable BigDecimal scale,
      @Nullable Unit unit,
      String rule) {
    return new Reading(from, to, value, value, scale, scale, unit, null, false, rule);
  }

  /** The same ends, of what is counted after them. */
  Reading counting(Counted counted) {
    return new Reading(
        from,
        counted.to(),
        low,
        high,
        lowScale,
        highScale,
        counted.unit(),
        counted.noun(),
        range,
        rule);
  }

  Reading counting(String counted) {
    return new Reading(from, to, low, high, lowScale, highScale, unit, counted, range, rule);
  }

  Reading per(int newTo, Unit rate, String byRule) {
    return new Reading(
        from, newTo, low, high, lowScale, highScale, rate, noun, range, range ? rule : byRule);
  }

  Reading under(Unit newUnit, String byRule) {
    return new Reading(from, to, low, high, lowScale, highScale, newUnit, noun, range, byRule);
  }

  /** A point on the other side of zero. */
  Reading negated() {
    return new Reading(
        from, to, low.negate(), high.negate(), lowScale, highScale, unit, noun, range, rule);
  }

  BigDecimal lowValue() {
    return value(low, lowScale);
  }

  BigDecimal highValue() {
    return value(high, highScale);
  }

  private BigDecimal value(BigDecimal number, @Nullable BigDecimal scale) {
    BigDecimal value = scale == null ? number : number.multiply(scale);
    return unit == null ? value : value.multiply(unit.factor());
  }
}
