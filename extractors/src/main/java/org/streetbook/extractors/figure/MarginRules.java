package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;

/** A middle and how far the ends lie from it. */
final class MarginRules {

  static final Rule<Scan, Reading> PLUS_MINUS =
      Rule.<Scan, Reading>named("<middle> plus or minus <margin>")
          .startingAt(RangeRules.START)
          .matches(
              RangeRules.end(), maybe(role(Role.COMMA)), role(Role.PLUS_MINUS), RangeRules.end())
          .makes(m -> aroundMiddle(m, "<middle> plus or minus <margin>"))
          .example("Sales of $8.0 billion, plus or minus 5%", "7600000000..8400000000 USD")
          .example("Revenue of $450 million ± $20 million", "430000000..470000000 USD")
          .example("A margin of 60%, plus or minus 50 basis points", "59.5..60.5 %")
          .not("Profit of $3 million plus a dividend");

  private MarginRules() {}

  private static @Nullable Reading aroundMiddle(Match<Scan> m, String rule) {
    Scan scan = m.source();
    Reading middle = RangeRules.endAt(scan, m.begin());
    Reading margin = RangeRules.endAt(scan, m.begin(3));
    if (middle == null || margin == null || (middle.unit() == null && margin.unit() == null)) {
      return null;
    }
    Unit unit = middle.unit() == null ? margin.unit() : middle.unit();
    BigDecimal scale = middle.lowScale();
    if (scale == null && middle.unit() == null) {
      scale = margin.lowScale();
    }
    BigDecimal centre = Ends.times(middle.low(), scale, unit);
    BigDecimal width = width(centre, unit, margin, middle.lowScale());
    if (width == null) {
      return null;
    }
    Unit base = new Unit(unit.symbol(), BigDecimal.ONE, unit.dimension(), unit.minor());
    return new Reading(
        m.begin(),
        m.end(),
        centre.subtract(width),
        centre.add(width),
        null,
        null,
        base,
        null,
        true,
        rule);
  }

  private static @Nullable BigDecimal width(
      BigDecimal centre, Unit unit, Reading margin, @Nullable BigDecimal scale) {
    Unit printed = margin.unit();
    if (printed == null) {
      return Ends.times(margin.low(), margin.lowScale() == null ? scale : margin.lowScale(), unit)
          .abs();
    }
    BigDecimal value = margin.lowValue().abs();
    if (printed.symbol().equals(unit.symbol())
        || unit.symbol().startsWith(printed.symbol() + "/")) {
      return value;
    }
    boolean ofPercent = unit.dimension() == Unit.Dimension.PERCENT;
    return switch (printed.dimension()) {
      case PERCENT -> centre.abs().multiply(value).movePointLeft(2);
      case POINTS_OF_PERCENT -> ofPercent ? value : null;
      case BASIS_POINTS -> ofPercent ? value.movePointLeft(2) : null;
      default -> null;
    };
  }
}
