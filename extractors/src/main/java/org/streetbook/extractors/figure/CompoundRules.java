package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/** One quantity told in two units, the smaller one last. */
final class CompoundRules {

  /** How many of the smaller unit make one of the greater, where the base units differ. */
  private static final Map<String, BigDecimal> PARTS =
      Map.of(
          "[ft_i] [in_i]", new BigDecimal(12),
          "[lb_av] [oz_tr]", new BigDecimal(16),
          "a mo", new BigDecimal(12),
          "h min", new BigDecimal(60));

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int PLACES = 10;

  static final Rule<Scan, Reading> SMALLER =
      Rule.<Scan, Reading>named("<quantity> <smaller quantity>")
          .startingAt(Patterns.NUMERAL_START | Role.CURRENCY_BEFORE.bit)
          .matches(quantity(), maybe(role(Role.AND)), quantity())
          .makes(CompoundRules::sum)
          .example("A ticket is 3 dollars 50 cents", "3.5 USD")
          .example("The fee is nine euros and five cents", "9.05 EUR")
          .example("It costs 2 pounds 40 pence", "2.4 GBP")
          .example("The screen stands 6 feet 3 inches high", "6.25 [ft_i]")
          .not("It rose from 3 dollars and 20 euros")
          .not("It paid $5 million 30 cents at a time");

  static final Rule<Scan, Reading> HUNDREDTHS =
      Rule.<Scan, Reading>named("<number> <currency> <hundredths>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(quantity(), maybe(role(Role.AND)), numeral(), CompoundRules::clauseEnds)
          .makes(CompoundRules::hundredths)
          .example("The toll is 15 dollars 50.", "15.5 USD")
          .example("He paid thirteen dollars and forty-five", "13.45 USD")
          .not("They gave 15 dollars and 50 books")
          .not("It rose from 15 dollars to 50.");

  static final Rule<Scan, Reading> FEET =
      Rule.<Scan, Reading>named("<feet> <number> in")
          .startingAt(Patterns.NUMERAL_START)
          .matches(quantity(), numeral(), CompoundRules::in)
          .makes(CompoundRules::feet)
          .example("The gate is 12 ft 3 in wide", "12.25 [ft_i]")
          .example("It measures 5 ft 6 in.", "5.5 [ft_i]")
          .not("It grew 12 ft 2 in 3 years")
          .not("It gave 12 dollars 3 in");

  static final RuleBook<Scan, Reading> BOOK = RuleBook.of(List.of(SMALLER, FEET, HUNDREDTHS));

  private CompoundRules() {}

  private static Step<Scan> quantity() {
    return (scan, at) -> {
      Reading reading = scan.simple(at);
      return reading == null ? Step.NONE : reading.to();
    };
  }

  private static int clauseEnds(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean stop = lexemes.is(at, Role.STOP) && !lexemes.glued(at + 1);
    return !lexemes.exists(at) || stop || lexemes.is(at, Role.CLOSE) ? at : Step.NONE;
  }

  private static @Nullable Reading sum(Match<Scan> m) {
    Reading great = m.source().simple(m.begin(0));
    Reading small = m.source().simple(m.begin(2));
    if (great == null || small == null || !whole(great) || small.lowScale() != null) {
      return null;
    }
    Unit unit = great.unit();
    Unit lesser = small.unit();
    if (unit == null || lesser == null || small.low().signum() < 0) {
      return null;
    }
    boolean money = unit.dimension() == Unit.Dimension.MONEY;
    BigDecimal parts = PARTS.get(unit.symbol() + " " + lesser.symbol());
    if (parts == null && (unit.symbol().equals(lesser.symbol()) || (money && lesser.minor()))) {
      boolean less = lesser.factor().compareTo(unit.factor()) < 0;
      parts = less ? unit.factor().divide(lesser.factor()) : null;
    }
    if (parts == null
        || small.low().compareTo(parts) >= 0
        || (m.took(1) && !money && unit.symbol().equals(lesser.symbol()))) {
      return null;
    }
    return plus(m, great, small.low().divide(parts, PLACES, RoundingMode.HALF_UP), SMALLER.name());
  }

  private static @Nullable Reading hundredths(Match<Scan> m) {
    Reading great = m.source().simple(m.begin(0));
    Numeral part = m.source().numeral(m.begin(2));
    if (great == null || part == null || !whole(great) || part.scale() != null) {
      return null;
    }
    Unit unit = great.unit();
    boolean money = unit != null && unit.dimension() == Unit.Dimension.MONEY && !unit.minor();
    boolean last = m.source().lexemes.is(m.end(0) - 1, Role.CURRENCY_AFTER);
    boolean two = part.value().precision() - part.value().scale() == 2 && part.value().scale() <= 0;
    return money && last && two
        ? plus(m, great, part.value().divide(HUNDRED), HUNDREDTHS.name())
        : null;
  }

  /** "in" for inches: no number, article or name follows it. */
  private static int in(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean goesOn =
        lexemes.any(
            at + 1,
            Role.mask(
                Role.NUMBER,
                Role.NUMBER_WORD,
                Role.ARTICLE,
                Role.CAPITAL,
                Role.FUNCTION,
                Role.WINDOW));
    return lexemes.isWord(at, "in") && !goesOn ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading feet(Match<Scan> m) {
    Reading great = m.source().simple(m.begin(0));
    Numeral inches = m.source().numeral(m.begin(1));
    BigDecimal foot = PARTS.get("[ft_i] [in_i]");
    if (great == null
        || great.unit() == null
        || !great.unit().symbol().equals("[ft_i]")
        || !whole(great)
        || inches == null
        || inches.scale() != null
        || foot == null
        || inches.value().compareTo(foot) >= 0) {
      return null;
    }
    return plus(m, great, inches.value().divide(foot, PLACES, RoundingMode.HALF_UP), FEET.name());
  }

  private static boolean whole(Reading reading) {
    return reading.lowScale() == null && reading.low().stripTrailingZeros().scale() <= 0;
  }

  private static Reading plus(Match<Scan> m, Reading great, BigDecimal part, String rule) {
    boolean negative = great.low().signum() < 0;
    BigDecimal value = negative ? great.low().subtract(part) : great.low().add(part);
    return Reading.point(m.begin(), m.end(), value.stripTrailingZeros(), null, great.unit(), rule);
  }
}
