package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.glued;
import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.figure.Patterns.sign;
import static org.streetbook.extractors.figure.Patterns.unit;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;

/** Where a value lies among others: standard deviations and percentiles. */
final class DistributionRules {

  private static final long NUMERAL = Patterns.NUMERAL_START;

  static final Rule<Scan, Reading> DEVIATIONS =
      Rule.<Scan, Reading>named("<number> standard deviations")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), unit(Unit.Dimension.DEVIATIONS))
          .makes(
              m ->
                  QuantityRules.after(
                      m, 1, 2, QuantityRules.negative(m, 0), "<number> standard deviations"))
          .example("Flows are +1.5 standard deviations from the mean", "1.5 sd")
          .example("A -2 sigma day for momentum", "-2 sd")
          .not("A standard deviation says little");

  static final Rule<Scan, Reading> PERCENTILE =
      Rule.<Scan, Reading>named("<ordinal> percentile")
          .startingAt(Role.ORDINAL.bit)
          .matches(role(Role.ORDINAL), unit(Unit.Dimension.PERCENTILE))
          .makes(
              m -> {
                BigDecimal value = m.source().lexemes.number(m.begin());
                Term term = Patterns.lastTerm(m.source(), m.end());
                return value == null || term == null
                    ? null
                    : Reading.point(
                        m.begin(), m.end(), value, null, term.unit, "<ordinal> percentile");
              })
          .example("Crowding sits in the 93rd percentile", "93 {percentile}")
          .example("Leverage is at the 4th percentile of its history", "4 {percentile}")
          .not("The 3rd quarter was better");

  static final Rule<Scan, Reading> PERCENTILE_WORDS =
      Rule.<Scan, Reading>named("<ordinal in words> percentile")
          .startingAt(Role.mask(Role.TEN, Role.PART))
          .matches(
              maybe(role(Role.TEN)),
              maybe(glued(Role.DASH)),
              role(Role.PART),
              unit(Unit.Dimension.PERCENTILE))
          .makes(DistributionRules::percentile)
          .example("Crowding is in the ninety-fifth percentile", "95 {percentile}")
          .example("It is at its eighth percentile", "8 {percentile}")
          .not("A third of the percentile ranks");

  private DistributionRules() {}

  private static @Nullable Reading percentile(Match<Scan> m) {
    BigDecimal ones = m.source().lexemes.number(m.begin(2));
    BigDecimal tens = m.took(0) ? m.source().lexemes.number(m.begin(0)) : BigDecimal.ZERO;
    Term term = Patterns.lastTerm(m.source(), m.end());
    return ones == null
            || tens == null
            || term == null
            || (m.took(0) && ones.compareTo(BigDecimal.TEN) >= 0)
        ? null
        : Reading.point(
            m.begin(), m.end(), tens.add(ones), null, term.unit, PERCENTILE_WORDS.name());
  }
}
