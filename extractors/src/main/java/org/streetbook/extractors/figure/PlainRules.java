package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.sign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Numbers that say how many and of which no claim is made: tried by the wide finder alone, after
 * all other rules.
 */
final class PlainRules {

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

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private static final Set<String> COPULAS = Set.of("is", "was", "equals", "equal", "be", "=");

  private static final Set<String> TOTALS =
      Set.of("value", "total", "sum", "average", "score", "count");

  static final Rule<Scan, Reading> SMALL_COUNT =
      Rule.<Scan, Reading>named("<number> <things>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), numeral())
          .makes(PlainRules::count)
          .example("It won seven games", "7 {unit} games")
          .example("The fund bought 14 wind farms", "14 {unit} wind farms")
          .example("Two Democrats voted for it", "2 {unit} democrats")
          .example("The board agreed to eight changes", "8 {unit} changes")
          .example("The survey covers four Nordic countries", "4 {unit} nordic countries")
          .not("One of the best known brands")
          .not("Windows 10 users")
          .not("It won 2-1 thanks to him")
          .not("An article with 12 comments");

  static final Rule<Scan, Reading> BOUND =
      Rule.<Scan, Reading>named("<bound> <number>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), numeral())
          .makes(PlainRules::bound)
          .example("He asked for more than 30", ">=30 1")
          .example("Keep it <= 40", "<=40 1")
          .example("There were five hundred or more", ">=500 1")
          .example("About 1000 come from Asia", "~1000 1")
          .not("It was above 2019 levels")
          .not("The room for 30");

  static final Rule<Scan, Reading> SCALED =
      Rule.<Scan, Reading>named("<number> <small scale>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), numeral())
          .makes(
              m -> {
                Numeral numeral = m.source().numeral(m.begin(1));
                return numeral == null || numeral.scale() == null
                    ? null
                    : bare(m, 0, "<number> <small scale>");
              })
          .example("It makes that 25k cheaper", "25000 1")
          .example("He ordered two dozen.", "24 1")
          .not("A set of 25 was made");

  static final Rule<Scan, Reading> LEVEL =
      Rule.<Scan, Reading>named("is <number>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(PlainRules::afterCopula, sign(), numeral(), PlainRules::clauseEnds)
          .makes(PlainRules::level)
          .example("The answer is minus five point five", "-5.5 1")
          .example("Their number equals 20.", "20 1")
          .not("It was 2012")
          .not("He is one.");

  static final Rule<Scan, Reading> SIGNED =
      Rule.<Scan, Reading>named("minus <number>")
          .startingAt(Role.SIGN.bit)
          .matches(sign(), numeral())
          .makes(m -> bare(m, 0, "minus <number>"))
          .example("They ended at minus five yesterday", "-5 1")
          .example("Grades of negative one are rare", "-1 1")
          .not("A minus for all");

  static final Rule<Scan, Reading> ALONE =
      Rule.<Scan, Reading>named("<number>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(PlainRules::begins, sign(), numeral(), PlainRules::ends)
          .makes(m -> bare(m, 1, "<number>"))
          .example("forty-two", "42 1")
          .example("-4.80", "-4.8 1")
          .not("42 Main Street");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(List.of(SMALL_COUNT, BOUND, SCALED, LEVEL, SIGNED, ALONE));

  private PlainRules() {}

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
                Patterns.signed(numeral.value(), negative(m, 0)),
                numeral.scale(),
                counted.unit(),
                SMALL_COUNT.name())
            .counting(counted.noun());
  }

  /** "They won 2-1 thanks to him". */
  private static boolean afterScore(Lexemes lexemes, int at) {
    return lexemes.is(at - 1, Role.DASH) && lexemes.any(at - 2, Role.NUMBER.bit | Role.NAME.bit);
  }

  static @Nullable Counted irregular(Lexemes lexemes, int number) {
    for (int at = number; at < number + 3; at++) {
      if (PLURALS.contains(lower(lexemes, at)) || isNamed(lexemes, at)) {
        Unit unit = new Unit("{unit}", BigDecimal.ONE, Unit.Dimension.COUNT);
        return new Counted(at + 1, unit, lower(lexemes, number, at + 1));
      }
      if (!lexemes.is(at, Role.WORD) || lexemes.any(at, Role.mask(Role.FUNCTION, Role.UNIT))) {
        return null;
      }
    }
    return null;
  }

  /** "Two Democrats", "eight World Cups": a name in the plural, the last of its names. */
  private static boolean isNamed(Lexemes lexemes, int at) {
    return lexemes.is(at, Role.CAPITAL)
        && !lexemes.is(at + 1, Role.CAPITAL)
        && lexemes.end(at) - lexemes.begin(at) > 3
        && lexemes.lastChar(at) == 's'
        && Character.isLowerCase(lexemes.text.charAt(lexemes.end(at) - 2))
        && !lexemes.any(at, Role.mask(Role.FUNCTION, Role.UNIT, Role.MONTH, Role.UNCOUNTED));
  }

  private static @Nullable Reading bound(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    Numeral numeral = m.source().numeral(m.begin(1));
    Reading reading = bare(m, 0, BOUND.name());
    if (numeral == null || reading == null || numeral.yearLike()) {
      return null;
    }
    Qualifier qualifier = Qualifiers.around(lexemes, reading).qualifier();
    boolean large = numeral.number().compareTo(HUNDRED) >= 0;
    boolean bounded =
        qualifier == Qualifier.AT_LEAST
            || qualifier == Qualifier.AT_MOST
            || (qualifier == Qualifier.APPROX && large && lexemes.is(numeral.to(), Role.WORD));
    return bounded && !lexemes.is(numeral.to(), Role.MONTH) ? reading : null;
  }

  private static int afterCopula(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean is = COPULAS.contains(lower(lexemes, at - 1));
    boolean equal = lexemes.isWord(at - 1, "to") && lower(lexemes, at - 2).startsWith("equal");
    boolean valued = lexemes.isWord(at - 1, "of") && TOTALS.contains(lower(lexemes, at - 2));
    return is || equal || valued ? at : Step.NONE;
  }

  private static int clauseEnds(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean stop = lexemes.any(at, Role.mask(Role.STOP, Role.COMMA)) && !lexemes.glued(at + 1);
    boolean goesOn =
        (lexemes.is(at, Role.FUNCTION) && !lexemes.is(at, Role.CONNECTOR))
            || lexemes.isWord(at, "or");
    return !lexemes.exists(at) || stop || goesOn ? at : Step.NONE;
  }

  private static @Nullable Reading level(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(2));
    boolean pronoun =
        numeral == null
            || numeral.yearLike()
            || (!m.took(1) && !numeral.digits() && numeral.number().compareTo(BigDecimal.ONE) == 0);
    return pronoun ? null : bare(m, 1, LEVEL.name());
  }

  static int begins(Scan scan, int at) {
    return at == 0 ? at : Step.NONE;
  }

  static int ends(Scan scan, int at) {
    boolean stop = scan.lexemes.is(at, Role.STOP) && !scan.lexemes.exists(at + 1);
    return !scan.lexemes.exists(at) || stop ? at : Step.NONE;
  }

  private static @Nullable Reading bare(Match<Scan> m, int signStep, String rule) {
    Numeral numeral = m.source().numeral(m.begin(signStep + 1));
    return numeral == null
        ? null
        : Reading.point(
            m.begin(),
            numeral.to(),
            Patterns.signed(numeral.value(), negative(m, signStep)),
            numeral.scale(),
            Unit.BARE,
            rule);
  }

  static boolean negative(Match<Scan> m, int step) {
    return Patterns.isNegative(m.source().lexemes, m.begin(step), m.end(step));
  }

  static String lower(Lexemes lexemes, int at) {
    return lexemes.exists(at) ? lower(lexemes, at, at + 1) : "";
  }

  private static String lower(Lexemes lexemes, int from, int to) {
    return lexemes.string(from, to).toLowerCase(java.util.Locale.ROOT);
  }
}
