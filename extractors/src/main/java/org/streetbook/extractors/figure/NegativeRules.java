package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.currencyAfter;
import static org.streetbook.extractors.figure.Patterns.glued;
import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.firstOf;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;

/** Quantities that brackets make negative, as accounts print them. */
final class NegativeRules {

  static final Rule<Scan, Reading> CURRENCY_FIRST =
      Rule.<Scan, Reading>named("<currency> (<number>)")
          .startingAt(Role.CURRENCY_BEFORE.bit)
          .matches(role(Role.CURRENCY_BEFORE), glued(Role.OPEN), numeral(), role(Role.CLOSE))
          .makes(m -> QuantityRules.money(m, 2, 0, true, "<currency> (<number>)"))
          .example("EPS came in at $(0.42) on charges", "-0.42 USD")
          .example("The free cash flow was $(35.5) million", "-35500000 USD")
          .not("In US$ (2011 prices) the sum is small");

  static final Rule<Scan, Reading> MONEY =
      Rule.<Scan, Reading>named("(<money>) after a preposition")
          .startingAt(Role.OPEN.bit)
          .matches(
              NegativeRules::afterLevel,
              role(Role.OPEN),
              role(Role.CURRENCY_BEFORE),
              numeral(),
              role(Role.CLOSE))
          .makes(m -> QuantityRules.money(m, 3, 2, true, "(<money>) after a preposition"))
          .example("Guided to EPS of ($0.15) for the year", "-0.15 USD")
          .example("Cash flow was ($12 million) in the half", "-12000000 USD")
          .not("Shares closed higher ($14.10) again");

  static final Rule<Scan, Reading> PERCENT =
      Rule.<Scan, Reading>named("(<number>) percent")
          .startingAt(Role.OPEN.bit)
          .matches(
              role(Role.OPEN),
              firstOf(
                  (scan, at) -> {
                    Numeral n = scan.numeral(at);
                    return n != null && n.digits() && scan.lexemes.is(n.to(), Role.CLOSE)
                        ? n.to()
                        : -1;
                  }),
              role(Role.CLOSE),
              glued(Role.UNIT))
          .makes(m -> QuantityRules.after(m, 1, 3, true, "(<number>) percent"))
          .example("Organic growth of (4.1)% was weak", "-4.1 %")
          .example("Like-for-like sales: (2)%", "-2 %")
          .not("Growth (4%) was weak");

  static final Rule<Scan, Reading> CENTS =
      Rule.<Scan, Reading>named("(<number>) cents")
          .startingAt(Role.OPEN.bit)
          .matches(
              NegativeRules::afterLevel,
              role(Role.OPEN),
              numeral(),
              role(Role.CLOSE),
              currencyAfter())
          .makes(m -> minor(m))
          .example("EPS was (59) cents on charges", "-0.59 USD")
          .example("A result of (4.5) pence was told", "-0.045 GBP")
          .not("The fare of (4) dollars")
          .not("The fund (12) pence fell");

  private NegativeRules() {}

  /** A preposition, or the dash after another amount in brackets. */
  private static int afterLevel(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean dash = lexemes.is(at - 1, Role.DASH) && lexemes.is(at - 2, Role.CLOSE);
    return dash || lexemes.is(at - 1, Role.LEVEL_BEFORE) ? at : -1;
  }

  private static @Nullable Reading minor(Match<Scan> m) {
    Reading cents = QuantityRules.after(m, 2, 4, true, CENTS.name());
    boolean hundredths =
        cents != null
            && cents.unit() != null
            && cents.unit().factor().compareTo(BigDecimal.ONE) < 0;
    return hundredths ? cents : null;
  }
}
