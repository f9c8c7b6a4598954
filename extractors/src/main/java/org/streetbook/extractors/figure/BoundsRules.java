package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.role;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.Step;

/** Two bounds, one from below and one from above, that make one range. */
final class BoundsRules {

  static final Rule<Scan, Reading> BOUNDS =
      Rule.<Scan, Reading>named("more than <low> and less than <high>")
          .startingAt(RangeRules.START)
          .matches(
              RangeRules.end(), BoundsRules::andBut, role(Role.QUALIFIER_BEFORE), RangeRules.end())
          .makes(BoundsRules::bounds)
          .example("It grew by more than 5 but less than 7 percent", "5..7 %")
          .example("Bids of at most $90 and at least $60 count", "60..90 USD")
          .example("Keep it above 40 and below 70 percent", "40..70 %")
          .example("A number greater than 100 and smaller than 300", "100..300 1")
          .not("Sales of more than $40 million and more than $50 million")
          .not("It has more than 40 stores and less than 10 sell food");

  private BoundsRules() {}

  private static int andBut(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    if (lexemes.is(at, Role.QUALIFIER_BEFORE) && lexemes.string(at, at + 1).startsWith("and ")) {
      return at; // "and below" is one form
    }
    int and = lexemes.is(at, Role.COMMA) ? at + 1 : at;
    return lexemes.is(and, Role.AND) || lexemes.isWord(and, "but") ? and + 1 : Step.NONE;
  }

  /** Two ends with a bound before each, one from below and one from above. */
  private static @Nullable Reading bounds(Match<Scan> m) {
    Scan scan = m.source();
    Reading first = RangeRules.endAt(scan, m.begin(0));
    Reading second = RangeRules.endAt(scan, m.begin(3));
    Term before = scan.lexemes.term(m.begin() - 1);
    Term between = scan.lexemes.term(m.begin(2));
    if (first == null
        || second == null
        || before == null
        || before.before == null
        || between == null
        || between.before == null) {
      return null;
    }
    Qualifier one = before.before.qualifier();
    Qualifier other = between.before.qualifier();
    boolean up = one == Qualifier.AT_LEAST && other == Qualifier.AT_MOST;
    boolean down = one == Qualifier.AT_MOST && other == Qualifier.AT_LEAST;
    Numeral year = scan.numeral(m.begin(0));
    if ((!up && !down) || (year != null && year.yearLike() && first.unit() == null)) {
      return null;
    }
    Reading joined =
        up ? Ends.join(first, second, BOUNDS.name()) : Ends.join(second, first, BOUNDS.name());
    if (joined == null) {
      return null;
    }
    Unit unit = joined.unit() == null ? Unit.BARE : joined.unit();
    return new Reading(
        m.begin(),
        m.end(),
        joined.lowValue(),
        joined.highValue(),
        null,
        null,
        new Unit(unit.symbol(), BigDecimal.ONE, unit.dimension(), unit.minor()),
        null,
        true,
        BOUNDS.name());
  }
}
