package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Joins the two ends of a range: each takes from the other the scale and the unit that it lacks.
 */
final class Ends {

  private Ends() {}

  /**
   * Two ends as one, each taking from the other what it lacks; null when they do not go together.
   */
  static @Nullable Reading join(Reading low, Reading high, String rule) {
    Unit unit = common(low.unit(), high.unit());
    if (unit == null && (low.unit() != null || high.unit() != null)) {
      return null;
    }
    Unit lowUnit = low.unit() == null ? unit : own(low.unit(), unit);
    Unit highUnit = high.unit() == null ? unit : own(high.unit(), unit);
    BigDecimal lowNumber = low.low();
    BigDecimal highNumber = high.high();
    BigDecimal lowScale = low.lowScale();
    BigDecimal highScale = high.highScale();
    if (lowScale == null && highScale != null) {
      lowScale = highScale;
      if (!ascending(lowNumber, lowScale, lowUnit, highNumber, highScale, highUnit)) {
        lowScale = null;
      }
    } else if (highScale == null && lowScale != null) {
      boolean whole =
          highNumber.compareTo(lowNumber.multiply(lowScale)) > 0; // "1 thousand to 1,500"
      highScale = whole ? null : lowScale;
    }
    if (!ascending(lowNumber, lowScale, lowUnit, highNumber, highScale, highUnit)) {
      return null;
    }
    BigDecimal first = times(lowNumber, lowScale, lowUnit);
    BigDecimal second = times(highNumber, highScale, highUnit);
    boolean turned = first.compareTo(second) > 0;
    Unit base =
        unit == null
            ? null
            : new Unit(unit.symbol(), BigDecimal.ONE, unit.dimension(), unit.minor());
    return new Reading(
        low.from(),
        high.to(),
        turned ? second : first,
        turned ? first : second,
        null,
        unit == null ? highScale == null ? null : BigDecimal.ONE : null,
        base,
        null,
        true,
        rule);
  }

  private static Unit own(Unit printed, @Nullable Unit common) {
    // "6 to 14 cents a share": the end with less said takes the fuller unit's name, its own factor
    return common == null
        ? printed
        : new Unit(common.symbol(), printed.factor(), common.dimension());
  }

  static BigDecimal times(BigDecimal number, @Nullable BigDecimal scale, @Nullable Unit unit) {
    BigDecimal value = scale == null ? number : number.multiply(scale);
    return unit == null ? value : value.multiply(unit.factor());
  }

  /** A range goes up; only negative ones are told downwards ("-1 to -3"). */
  private static boolean ascending(
      BigDecimal low,
      @Nullable BigDecimal lowScale,
      @Nullable Unit lowUnit,
      BigDecimal high,
      @Nullable BigDecimal highScale,
      @Nullable Unit highUnit) {
    int order = times(low, lowScale, lowUnit).compareTo(times(high, highScale, highUnit));
    return order < 0 || (order > 0 && low.signum() < 0 && high.signum() < 0);
  }

  /** The unit that two ends share: one lacks it, or says less than the other. */
  private static @Nullable Unit common(@Nullable Unit low, @Nullable Unit high) {
    if (low == null) {
      return high;
    }
    if (high == null) {
      return low.dimension() == Unit.Dimension.MONEY ? low : null;
    }
    if (low.symbol().equals(high.symbol())) {
      return low.minor() && high.minor() ? low : low.minor() ? high : low;
    }
    if (low.minor()
        && low.symbol().length() == 3
        && Surroundings.withCents(high.symbol()) != null) {
      return high;
    }
    if (high.symbol().startsWith(low.symbol() + "/")) {
      return high;
    }
    return low.symbol().startsWith(high.symbol() + "/") ? low : null;
  }
}
