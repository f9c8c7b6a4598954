package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.Step;

/** Ranges of which the ends are told apart by words: neighbours, a low and a high, multiples. */
final class SpokenRangeRules {

  private static final BigDecimal FIVE = new BigDecimal(5);

  static final Rule<Scan, Reading> NEIGHBOURS =
      Rule.<Scan, Reading>named("<number> or <next number> <unit>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(RangeRules.end(), SpokenRangeRules::or, RangeRules.end())
          .makes(SpokenRangeRules::neighbours)
          .example("Wages may rise 3 or 4 percent", "3..4 %")
          .example("It will cost two or three billion euros", "2000000000..3000000000 EUR")
          .example("They hired 10 or 15 engineers", "10..15 {person} engineers")
          .not("It fell 2 percent or 40 cents")
          .not("A holding of 3 or 40 percent")
          .not("In 2026 or 2027 rates will fall")
          .not("It pays $3 or $4 a share");

  static final Rule<Scan, Reading> LOW_HIGH =
      Rule.<Scan, Reading>named("from a low of <low> to a high of <high>")
          .startingAt(RangeRules.START)
          .matches(
              SpokenRangeRules::afterLow,
              RangeRules.end(),
              Step.firstOf(role(Role.CONNECTOR), role(Role.AND)),
              maybe(role(Role.ARTICLE)),
              SpokenRangeRules::high,
              RangeRules.end())
          .makes(m -> lowHigh(m))
          .example("Targets range from a low of $31 to a high of $64", "31..64 USD")
          .example("It sees growth between a low of 2 and a high of 3 percent", "2..3 %")
          .not("It hit a low of $31 and a high of $64");

  static final Rule<Scan, Reading> FOLD =
      Rule.<Scan, Reading>named("<low>- to <high>fold")
          .startingAt(Role.NUMBER_WORD.bit)
          .matches(
              role(Role.NUMBER_WORD),
              maybe(Patterns.glued(Role.DASH)),
              role(Role.CONNECTOR),
              role(Role.MULTIPLE))
          .makes(SpokenRangeRules::fold)
          .example("A three- to fourfold rise in orders is due", "3..4 x")
          .example("Demand may grow five to tenfold", "5..10 x")
          .not("Of the two to have doubled sales one is new");

  private SpokenRangeRules() {}

  private static int or(Scan scan, int at) {
    return scan.lexemes.isWord(at, "or") ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading neighbours(Match<Scan> m) {
    Scan scan = m.source();
    Reading low = RangeRules.endAt(scan, m.begin());
    Reading high = RangeRules.endAt(scan, m.begin(2));
    Numeral first = scan.numeral(m.begin());
    if (low == null
        || high == null
        || low.unit() != null
        || low.lowScale() != null
        || first == null
        || first.yearLike()
        || !adjacent(low.low(), high.low())) {
      return null;
    }
    Reading made = Ends.join(low, high, NEIGHBOURS.name());
    if (made == null || made.unit() != null) {
      return made;
    }
    boolean counts = scan.wide || first.digits();
    Counted counted = counts ? Counted.after(scan, made.to(), scan.wide) : null;
    return counted == null ? null : made.counting(counted);
  }

  /** Next to each other when one counts by ones, by fives or by tens. */
  private static boolean adjacent(BigDecimal low, BigDecimal high) {
    BigDecimal step = high.subtract(low);
    boolean fives =
        low.remainder(FIVE).signum() == 0
            && (step.compareTo(FIVE) == 0 || step.compareTo(BigDecimal.TEN) == 0);
    return low.signum() > 0 && (step.compareTo(BigDecimal.ONE) == 0 || fives);
  }

  /** Takes nothing, after "from a low of" and the like. */
  private static int afterLow(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean low = lexemes.isWord(at - 1, "of") && lexemes.isWord(at - 2, "low");
    int before = lexemes.is(at - 3, Role.ARTICLE) ? at - 4 : at - 3;
    return low && lexemes.any(before, Role.mask(Role.FROM, Role.BETWEEN, Role.RANGE_CUE))
        ? at
        : Step.NONE;
  }

  private static int high(Scan scan, int at) {
    boolean high = scan.lexemes.isWord(at, "high") && scan.lexemes.isWord(at + 1, "of");
    return high ? at + 2 : Step.NONE;
  }

  private static @Nullable Reading lowHigh(Match<Scan> m) {
    Reading low = RangeRules.endAt(m.source(), m.begin(1));
    Reading high = RangeRules.endAt(m.source(), m.begin(5));
    Reading made = low == null || high == null ? null : Ends.join(low, high, LOW_HIGH.name());
    return made == null || made.unit() != null ? made : made.under(Unit.BARE, made.rule());
  }

  private static @Nullable Reading fold(Match<Scan> m) {
    BigDecimal low = m.source().lexemes.number(m.begin());
    BigDecimal high = m.source().lexemes.number(m.end() - 1);
    boolean fold = m.source().lexemes.string(m.end() - 1, m.end()).endsWith("fold");
    return low == null || high == null || !fold || low.compareTo(high) >= 0
        ? null
        : new Reading(
            m.begin(), m.end(), low, high, null, null, Unit.TIMES, null, true, FOLD.name());
  }
}
