package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.currencyAfter;
import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.unit;
import static org.streetbook.extractors.rule.Step.ahead;
import static org.streetbook.extractors.rule.Step.firstOf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/** A new value with the old one in brackets, and one unit after both: "450 (420) pence". */
final class BracketRules {

  private static final Step<Scan> UNIT_AFTER =
      firstOf(currencyAfter(), unit(Unit.Dimension.PERCENT, Unit.Dimension.PHYSICAL));

  static final Rule<Scan, Reading> NEW =
      Rule.<Scan, Reading>named("<number> (<number>) <unit>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(numeral(), ahead(BracketRules::bracketed))
          .makes(
              m ->
                  ofUnit(
                      m, m.source(), close(m.source(), m.end()) + 1, "<number> (<number>) <unit>"))
          .example("The house lifts its target to 450 (420) pence", "4.5 GBP | 4.2 GBP")
          .example("It sees growth of 4.5 (3.9) percent", "4.5 % | 3.9 %")
          .not("Profit was 450 (420 excluding charges) in pence");

  static final Rule<Scan, Reading> OLD =
      Rule.<Scan, Reading>named("(<number>) <unit> after a number")
          .startingAt(Patterns.NUMERAL_START)
          .matches(BracketRules::opened, numeral(), ahead(BracketRules::closed))
          .makes(m -> ofUnit(m, m.source(), m.end() + 1, "(<number>) <unit> after a number"))
          .example("The target is now 8,100 (7,950) pence", "81 GBP | 79.5 GBP")
          .example("Demand is 3.2 (2.9) gigawatts", "3200000000 W | 2900000000 W")
          .not("The fund (12) pence fell");

  static final RuleBook<Scan, Reading> BOOK = RuleBook.of(List.of(NEW, OLD));

  private BracketRules() {}

  /** "(7,034) pence" from the bracket on. */
  private static int bracketed(Scan scan, int at) {
    int close = close(scan, at);
    return close < 0 ? Step.NONE : closed(scan, close);
  }

  private static int closed(Scan scan, int at) {
    return scan.lexemes.is(at, Role.CLOSE) ? UNIT_AFTER.end(scan, at + 1) : Step.NONE;
  }

  /** Where the bracket that opens at {@code at} around one numeral closes, or -1. */
  private static int close(Scan scan, int at) {
    if (!scan.lexemes.is(at, Role.OPEN)) {
      return -1;
    }
    Numeral old = scan.numeral(at + 1);
    return old != null && old.digits() && scan.lexemes.is(old.to(), Role.CLOSE) ? old.to() : -1;
  }

  /** Takes nothing, right after a bracket that opens behind a number. */
  private static int opened(Scan scan, int at) {
    boolean opened = scan.lexemes.is(at - 1, Role.OPEN) && scan.lexemes.is(at - 2, Role.NUMBER);
    return opened ? at : Step.NONE;
  }

  private static @Nullable Reading ofUnit(Match<Scan> m, Scan scan, int unit, String rule) {
    Numeral numeral = scan.numeral(m.begin());
    Term term = Patterns.lastTerm(scan, UNIT_AFTER.end(scan, unit));
    if (numeral == null || term == null) {
      return null;
    }
    Unit printed = term.money != null && term.is(Role.CURRENCY_AFTER) ? term.money : term.unit;
    return printed == null
        ? null
        : Reading.point(m.begin(), m.end(), numeral.value(), numeral.scale(), printed, rule);
  }
}
