package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.sign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;

/** Counts of things of which no claim is made. The wide finder alone tries them. */
final class SmallCountRules {

  /** Plurals that do not end in -s or are verbs too, of what no company counts. */
  private static final Set<String> PLURALS =
      Set.of(
          "men",
          "women",
          "children",
          "fishermen",
          "sheep",
          "fish",
          "mice",
          "geese",
          "others",
          "crew",
          "police",
          "dead",
          "injured",
          "wounded",
          "missing",
          "homeless",
          "countries",
          "nations",
          "cities",
          "changes",
          "cuts",
          "increases",
          "decreases",
          "declines",
          "moves",
          "rises",
          "falls",
          "drops",
          "hikes",
          "gains");

  private static final int LONGEST_PHRASE = 4;

  static final Rule<Scan, Reading> SMALL_COUNT =
      Rule.<Scan, Reading>named("<number> <things>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), numeral())
          .makes(SmallCountRules::count)
          .example("It won seven games", "7 {unit} games")
          .example("The fund bought 14 wind farms", "14 {unit} wind farms")
          .example("Two Democrats voted for it", "2 {unit} democrats")
          .example("The board agreed to eight changes", "8 {unit} changes")
          .example("The survey covers four Nordic countries", "4 {unit} nordic countries")
          .example("They lost two PGA Cup finals", "2 {unit} pga cup finals")
          .example("She won six straight Port Cups", "6 {unit} straight port cups")
          .example("It bought two new 330 Neo jets", "2 {unit} new 330 neo jets")
          .example("It was signed by 14 MPs.", "14 {unit} mps")
          .example("The blast left 30 injured", "30 {unit} injured")
          .example("They got three first-round picks", "3 {unit} first-round picks")
          .not("One of the best known brands")
          .not("Windows 10 users")
          .not("It ended 7 Mark below its Heights")
          .not("38\nMeta and its terms")
          .not("It won 2-1 thanks to him")
          .not("An article with 12 comments");

  static final RuleBook<Scan, Reading> BOOK = RuleBook.of(List.of(SMALL_COUNT));

  private SmallCountRules() {}

  private static @Nullable Reading count(Match<Scan> m) {
    Scan scan = m.source();
    Numeral numeral = scan.numeral(m.begin(1));
    if (numeral == null
        || numeral.yearLike()
        || (!numeral.digits() && numeral.number().compareTo(BigDecimal.ONE) <= 0)
        || afterScore(scan.lexemes, m.begin())
        || CountRules.named(scan.lexemes, m.begin(), numeral)) {
      return null;
    }
    Counted counted = Counted.after(scan, numeral.to(), true);
    if (counted == null) {
      counted = irregular(scan.lexemes, numeral.to());
    }
    return counted == null
        ? null
        : Reading.point(
                m.begin(),
                counted.to(),
                Patterns.signed(numeral.value(), PlainRules.negative(m, 0)),
                numeral.scale(),
                counted.unit(),
                SMALL_COUNT.name())
            .counting(counted.noun());
  }

  /** "They won 2-1 thanks to him". */
  private static boolean afterScore(Lexemes lexemes, int at) {
    return lexemes.is(at - 1, Role.DASH) && lexemes.any(at - 2, Role.NUMBER.bit | Role.NAME.bit);
  }

  /**
   * The count of a plural that {@link Counted} does not know: an irregular one, or one that ends
   * the words of a name. Null where none follows.
   */
  static @Nullable Counted irregular(Lexemes lexemes, int number) {
    for (int at = number; at < number + LONGEST_PHRASE && !lexemes.opensLine(at); at++) {
      boolean afterName = at > number && lexemes.any(at - 1, Role.mask(Role.CAPITAL, Role.NUMBER));
      boolean closes = afterName && Counted.plural(lexemes, at) != null;
      if (PLURALS.contains(PlainRules.lower(lexemes, at))
          || isNamed(lexemes, at, afterName)
          || closes) {
        Unit unit = new Unit("{unit}", BigDecimal.ONE, Unit.Dimension.COUNT);
        return new Counted(at + 1, unit, PlainRules.lower(lexemes, number, at + 1));
      }
      boolean type = at > number && isType(lexemes, at);
      boolean inName = lexemes.is(at, Role.CAPITAL) && lexemes.is(at + 1, Role.WORD);
      boolean adjective =
          lexemes.is(at, Role.WORD)
              && !afterName
              && !lexemes.any(at, Role.mask(Role.FUNCTION, Role.UNIT));
      if (!type && !inName && !adjective) {
        return null;
      }
    }
    return null;
  }

  /** "two new 330 Neo jets": three digits and a name between a number and what it counts. */
  private static boolean isType(Lexemes lexemes, int at) {
    return lexemes.is(at, Role.NUMBER)
        && lexemes.end(at) - lexemes.begin(at) == 3
        && !lexemes.any(at, Role.mask(Role.DECIMAL, Role.GROUPED))
        && lexemes.any(at + 1, Role.mask(Role.CAPITAL, Role.NOUN));
  }

  /**
   * "Two Democrats", "eight World Cups", "900 Model 4s": a name in the plural, the last of its
   * names.
   */
  private static boolean isNamed(Lexemes lexemes, int at, boolean afterName) {
    if (afterName && lexemes.is(at, Role.NAME) && lexemes.lastChar(at) == 's') {
      return true;
    }
    return lexemes.is(at, Role.CAPITAL)
        && !lexemes.is(at + 1, Role.CAPITAL)
        && lexemes.end(at) - lexemes.begin(at) > 2
        && lexemes.lastChar(at) == 's'
        && Character.isLetter(lexemes.text.charAt(lexemes.end(at) - 2))
        && (afterName || !lexemes.is(at, Role.UNIT))
        && !lexemes.any(at, Role.mask(Role.FUNCTION, Role.MONTH, Role.UNCOUNTED));
  }
}
