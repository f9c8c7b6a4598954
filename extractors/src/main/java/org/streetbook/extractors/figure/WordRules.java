package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/** Fractions and multiples in words. */
final class WordRules {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  static final Rule<Scan, Reading> FRACTION =
      Rule.<Scan, Reading>named("<count> <fraction>")
          .startingAt(Role.NUMBER_WORD.bit | Role.INDEFINITE.bit)
          .matches(WordRules::above, maybe(Patterns.glued(Role.DASH)), role(Role.PART))
          .makes(WordRules::fraction)
          .example("Exports are two-thirds of output", "66.67 %")
          .example("It holds nearly a third of the market", "~<33.33 %")
          .example("More than three quarters of voters agree", ">=75 %")
          .example("Costs fell by one fifth", "20 %")
          .example("It is a thousandth of the total", "0.1 %")
          .not("A third quarter of growth")
          .not("Sales fell a quarter ago")
          .not("It lost money in three quarters");

  static final Rule<Scan, Reading> SLASHED =
      Rule.<Scan, Reading>named("<number>/<number> of")
          .startingAt(Role.NUMBER.bit)
          .matches(
              role(Role.NUMBER),
              Patterns.glued(Role.SLASH),
              Patterns.glued(Role.NUMBER),
              Step.ahead(WordRules::of))
          .makes(WordRules::slashed)
          .example("More than 1/2 of the rooms are let", ">=50 %")
          .example("It owns 2/3 of the shares", "66.67 %")
          .not("Open 24/7 of late")
          .not("Filed on 5/17/2018 of course");

  static final Rule<Scan, Reading> OF_A_POINT =
      Rule.<Scan, Reading>named("<fraction> of a point")
          .startingAt(Role.mask(Role.NUMBER_WORD, Role.INDEFINITE, Role.PART, Role.HALF))
          .matches(
              maybe(WordRules::above),
              maybe(Patterns.glued(Role.DASH)),
              Step.firstOf(role(Role.PART), role(Role.HALF)),
              maybe(WordRules::ofA),
              Patterns.unit(
                  Unit.Dimension.POINTS_OF_PERCENT, Unit.Dimension.PERCENT, Unit.Dimension.POINTS))
          .makes(WordRules::ofAPoint)
          .example("Traders expect a quarter-point cut", "0.25 pp")
          .example("It fell three-quarters of a percentage point", "0.75 pp")
          .example("A tenth of a percent separates them", "0.1 %")
          .not("The third point is about costs");

  static final Rule<Scan, Reading> HALF =
      Rule.<Scan, Reading>named("half")
          .startingAt(Role.HALF.bit)
          .matches(role(Role.HALF))
          .makes(WordRules::half)
          .example("Almost half its stores are leased", "~<50 %")
          .example("It sold half of the stake", "50 %")
          .not("In the second half of the year")
          .not("The half-year report")
          .not("Half a dozen banks");

  static final Rule<Scan, Reading> MULTIPLE =
      Rule.<Scan, Reading>named("<doubled>")
          .startingAt(Role.MULTIPLE.bit)
          .matches(role(Role.MULTIPLE), Step.unless(role(Role.DOWN)))
          .makes(m -> multiple(m, "<doubled>"))
          .example("Net profit more than tripled in May", ">=3 x")
          .example("Orders doubled from April", "2 x")
          .example("A tenfold rise in traffic", "10 x")
          .not("Double-digit growth is over");

  static final Rule<Scan, Reading> LOOSE_MULTIPLE =
      Rule.<Scan, Reading>named("to <double>")
          .startingAt(Role.LOOSE_MULTIPLE.bit)
          .matches(role(Role.LOOSE_MULTIPLE))
          .makes(
              m -> {
                Lexemes lexemes = m.source().lexemes;
                if (isTwice(lexemes, m.begin())) {
                  return null;
                }
                boolean verb =
                    lexemes.is(m.begin() - 1, Role.CONNECTOR)
                        || lexemes.isWord(m.begin() - 1, "will")
                        || lexemes.isWord(m.begin() - 1, "would")
                        || lexemes.isWord(m.begin() - 1, "could")
                        || lexemes.isWord(m.begin() - 1, "may")
                        || lexemes.is(m.begin() - 1, Role.QUALIFIER_BEFORE);
                boolean compared =
                    (lexemes.is(m.end(), Role.ARTICLE) && lexemes.is(m.end() + 1, Role.WORD))
                        || lexemes.isWord(m.end(), "what");
                return (verb || compared) && !lexemes.is(m.end(), Role.DASH)
                    ? multiple(m, "to <double>")
                    : null;
              })
          .example("It plans to double capacity", "2 x")
          .example("That is nearly triple the level of May", "~<3 x")
          .not("A double dip is likely");

  static final Rule<Scan, Reading> TWICE =
      Rule.<Scan, Reading>named("twice <what>")
          .startingAt(Role.LOOSE_MULTIPLE.bit)
          .matches(role(Role.LOOSE_MULTIPLE), Step.ahead(WordRules::compared))
          .makes(m -> isTwice(m.source().lexemes, m.begin()) ? multiple(m, "twice <what>") : null)
          .example("Rents are twice the rate of last May", "2 x")
          .example("It paid almost twice as much", "~<2 x")
          .not("It grew 4 percent, twice the 2 percent that was seen")
          .not("The board meets twice a year")
          .not("He said it twice");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(List.of(OF_A_POINT, SLASHED, FRACTION, HALF, MULTIPLE, LOOSE_MULTIPLE, TWICE));

  private WordRules() {}

  private static boolean isTwice(Lexemes lexemes, int at) {
    return lexemes.isWord(at, "twice") || lexemes.isWord(at, "thrice");
  }

  /** "the", "its", "as much", "what": what a multiple is of. */
  private static int compared(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean of =
        lexemes.is(at, Role.ARTICLE)
            && !lexemes.is(at, Role.INDEFINITE)
            && lexemes.is(at + 1, Role.WORD);
    boolean as = lexemes.isWord(at, "as") && lexemes.is(at + 1, Role.WORD);
    return of || as || lexemes.isWord(at, "what") ? at : Step.NONE;
  }

  /** What stands above the line: "a", "one", "two" to "nineteen". */
  private static int above(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean counts = lexemes.is(at, Role.NUMBER_WORD) && !lexemes.is(at, Role.TEN);
    boolean article = lexemes.is(at, Role.INDEFINITE) && !lexemes.isWord(at, "an");
    return counts || article ? at + 1 : -1;
  }

  private static @Nullable Reading fraction(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    BigDecimal parts = lexemes.number(m.begin(2));
    BigDecimal count = lexemes.number(m.begin());
    if (parts == null) {
      return null;
    }
    if (count == null) {
      count = BigDecimal.ONE;
    }
    int after = m.end();
    boolean of = lexemes.isWord(after, "of");
    boolean hedged = lexemes.is(m.begin() - 1, Role.QUALIFIER_BEFORE);
    boolean plural = lexemes.lastChar(after - 1) == 's';
    boolean joined = m.took(1);
    if (plural == (count.compareTo(BigDecimal.ONE) == 0)
        || count.compareTo(parts) >= 0
        || lexemes.any(after, Role.mask(Role.PERIOD_NOUN, Role.DASH))) {
      return null;
    }
    if (lexemes.is(after - 1, Role.UNIT)
        && !joined
        && !(of && !lexemes.any(m.begin() - 1, Role.mask(Role.WINDOW)))
        && !(hedged && !lexemes.is(after, Role.AGO))) {
      return null;
    }
    boolean ended =
        !lexemes.exists(after)
            || lexemes.any(
                after,
                Role.mask(
                    Role.FUNCTION,
                    Role.QUALIFIER_BEFORE,
                    Role.STOP,
                    Role.COMMA,
                    Role.CLOSE,
                    Role.ARTICLE));
    if (!ended) {
      return null;
    }
    boolean tiny = parts.compareTo(HUNDRED) > 0; // "a thousandth": a power of ten
    BigDecimal hundredfold = HUNDRED.multiply(count);
    BigDecimal value =
        tiny ? hundredfold.divide(parts) : hundredfold.divide(parts, 2, RoundingMode.HALF_UP);
    return Reading.point(m.begin(), m.end(), value, null, Unit.PERCENT, FRACTION.name());
  }

  private static int of(Scan scan, int at) {
    return scan.lexemes.isWord(at, "of") ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading slashed(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    BigDecimal above = lexemes.number(m.begin(0));
    BigDecimal below = lexemes.number(m.begin(2));
    if (above == null || below == null || above.signum() <= 0 || above.compareTo(below) >= 0) {
      return null;
    }
    BigDecimal value = HUNDRED.multiply(above).divide(below, 2, RoundingMode.HALF_UP);
    return Reading.point(m.begin(), m.end(2), value, null, Unit.PERCENT, SLASHED.name());
  }

  /** "of a" between a fraction and what it is a fraction of. */
  private static int ofA(Scan scan, int at) {
    return scan.lexemes.isWord(at, "of") && scan.lexemes.is(at + 1, Role.INDEFINITE)
        ? at + 2
        : Step.NONE;
  }

  private static @Nullable Reading ofAPoint(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    BigDecimal parts = lexemes.number(m.begin(2));
    BigDecimal count = m.took(0) ? lexemes.number(m.begin(0)) : null;
    Term term = Patterns.lastTerm(m.source(), m.end());
    boolean quarterOrHalf =
        lexemes.isWord(m.begin(2), "quarter") || lexemes.isWord(m.begin(2), "half");
    if (parts == null
        || term == null
        || term.unit == null
        || (!quarterOrHalf && !m.took(0))
        || (!quarterOrHalf && !m.took(3))) {
      return null;
    }
    BigDecimal above = count == null ? BigDecimal.ONE : count;
    boolean points = term.unit.dimension() == Unit.Dimension.POINTS;
    Unit unit =
        points ? new Unit("pp", BigDecimal.ONE, Unit.Dimension.POINTS_OF_PERCENT) : term.unit;
    return above.compareTo(parts) >= 0
        ? null
        : Reading.point(
            m.begin(),
            m.end(),
            above.divide(parts, 4, RoundingMode.HALF_UP),
            null,
            unit,
            OF_A_POINT.name());
  }

  private static @Nullable Reading half(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    int before = m.begin() - 1;
    int after = m.end();
    if (m.source().numeral(m.begin()) != null) {
      return null; // "half a dozen"
    }
    if (lexemes.any(before, Role.mask(Role.HALF_WORD, Role.DASH, Role.AND))
        || lexemes.any(after, Role.mask(Role.DASH, Role.SCALE, Role.MONTH, Role.NUMBER))) {
      return null;
    }
    boolean shared =
        lexemes.isWord(after, "of")
            || lexemes.is(after, Role.ARTICLE)
            || lexemes.isWord(after, "as");
    boolean moved = lexemes.is(before, Role.BY) || lexemes.isWord(before, "in");
    boolean hedged = lexemes.is(before, Role.QUALIFIER_BEFORE);
    boolean article =
        (lexemes.is(before, Role.ARTICLE) && !lexemes.is(before, Role.INDEFINITE))
            || (lexemes.is(before, Role.WORD)
                && !lexemes.any(before, Role.mask(Role.FUNCTION, Role.QUALIFIER_BEFORE, Role.BY))
                && lexemes.is(before - 1, Role.ARTICLE));
    return (shared || moved || hedged) && !article
        ? Reading.point(m.begin(), m.end(), new BigDecimal(50), null, Unit.PERCENT, HALF.name())
        : null;
  }

  private static @Nullable Reading multiple(Match<Scan> m, String rule) {
    BigDecimal value = m.source().lexemes.number(m.begin());
    return value == null
        ? null
        : Reading.point(m.begin(), m.begin() + 1, value, null, Unit.TIMES, rule);
  }
}
