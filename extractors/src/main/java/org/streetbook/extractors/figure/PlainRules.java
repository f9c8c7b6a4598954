package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.sign;
import static org.streetbook.extractors.rule.Step.maybe;

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

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private static final Set<String> COPULAS = Set.of("is", "was", "equals", "equal", "be", "=");

  private static final Set<String> AUXILIARIES = Set.of("were", "are", "have", "had");

  /** After these a number alone counts what was named before. */
  private static final Set<String> HAD =
      Set.of(
          "have", "has", "had", "got", "count", "counts", "counted", "need", "needs", "needed",
          "killed", "hired", "sold", "bought", "opened", "closed", "built", "made", "injured");

  /** What stands before the hours of a day. */
  private static final Set<String> HOURS = Set.of("at", "by", "until", "till", "from", "to");

  private static final BigDecimal DAY = new BigDecimal(24);

  private static final Set<String> TOTALS =
      Set.of("value", "total", "sum", "average", "score", "count");

  static final Rule<Scan, Reading> BOUND =
      Rule.<Scan, Reading>named("<bound> <number>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), numeral())
          .makes(PlainRules::bound)
          .example("He asked for more than 30", ">=30 1")
          .example("Keep it <= 40", "<=40 1")
          .example("There were five hundred or more", ">=500 1")
          .example("About 1000 come from Asia", "~1000 1")
          .example("Life there averages roughly 74.", "~74 1")
          .not("It opens at about 11.")
          .not("It was around 2014.")
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
          .example("The euro fell 2 percent and the yen gained by 3.", "2 % | 3 1")
          .example("Of those shops it sold 14 in May.", "14 1")
          .not("It was signed by 3.")
          .not("It has two more")
          .not("He had 3 to play")
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

  static final Rule<Scan, Reading> SUBJECT =
      Rule.<Scan, Reading>named("<number> is")
          .startingAt(Patterns.NUMERAL_START)
          .matches(PlainRules::begins, sign(), numeral(), Step.ahead(PlainRules::copula))
          .makes(PlainRules::subject)
          .example("Thirteen is a prime", "13 1")
          .example("Zero equals that", "0 1")
          .not("One is enough")
          .not("2012 was good");

  static final Rule<Scan, Reading> WERE =
      Rule.<Scan, Reading>named("<number> were")
          .startingAt(Patterns.NUMERAL_START)
          .matches(PlainRules::clauseBegins, numeral(), Step.ahead(PlainRules::plural))
          .makes(
              m -> {
                Numeral numeral = m.source().numeral(m.begin(1));
                boolean many =
                    numeral != null
                        && !numeral.yearLike()
                        && numeral.number().compareTo(BigDecimal.ONE) > 0;
                return many ? bare(m, 0, "<number> were") : null;
              })
          .example("Fourteen were hurt", "14 1")
          .example("It checked the cars, and 30 have failed", "30 1")
          .not("In 2014 were sold")
          .not("Of the ten one were lost")
          .not("Boxes 3 and 4 were lost");

  static final Rule<Scan, Reading> ALONE =
      Rule.<Scan, Reading>named("<number>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(
              PlainRules::begins,
              PlainRules::looseSign,
              numeral(),
              maybe(PlainRules::letter),
              PlainRules::ends)
          .makes(PlainRules::alone)
          .example("forty-two", "42 1")
          .example("-4.80", "-4.8 1")
          .example("6.25 k", "6250 1")
          .example("- 2 3/5", "-2.6 1")
          .not("5 b c")
          .not("42 Main Street");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(List.of(BOUND, SCALED, LEVEL, SIGNED, SUBJECT, WERE, ALONE));

  private PlainRules() {}

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
            || (qualifier == Qualifier.APPROX && large && lexemes.is(numeral.to(), Role.WORD))
            || (qualifier == Qualifier.APPROX && guessed(m.source(), m.begin(), numeral));
    return bounded && !lexemes.is(numeral.to(), Role.MONTH) ? reading : null;
  }

  /** "around 74", and not the hour of "at about 11". */
  private static boolean guessed(Scan scan, int at, Numeral numeral) {
    Lexemes lexemes = scan.lexemes;
    int before = Patterns.beforeQualifiers(lexemes, at);
    boolean hour = HOURS.contains(lower(lexemes, before)) && numeral.number().compareTo(DAY) <= 0;
    boolean written = numeral.digits() && numeral.number().compareTo(BigDecimal.TEN) >= 0;
    boolean ended =
        lexemes.is(numeral.to(), Role.CHANGE) || clauseEnds(scan, numeral.to()) != Step.NONE;
    return written && !hour && ended;
  }

  private static int afterCopula(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean is = COPULAS.contains(lower(lexemes, at - 1));
    boolean equal = lexemes.isWord(at - 1, "to") && lower(lexemes, at - 2).startsWith("equal");
    boolean valued = lexemes.isWord(at - 1, "of") && TOTALS.contains(lower(lexemes, at - 2));
    boolean by =
        lexemes.is(at - 1, Role.BY)
            && lexemes.is(at - 2, Role.CHANGE)
            && lexemes.any(at, Role.NUMBER.bit);
    boolean goesOn = lexemes.isWord(at + 1, "to") || lexemes.isWord(at + 1, "more");
    boolean had = HAD.contains(lower(lexemes, at - 1)) && !goesOn;
    return is || equal || valued || by || had ? at : Step.NONE;
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

  /** Takes nothing where a sentence or a clause begins. */
  private static int clauseBegins(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean clause =
        lexemes.is(at - 1, Role.AND) && lexemes.any(at - 2, Role.mask(Role.COMMA, Role.STOP));
    boolean opens = at == 0 || lexemes.is(at - 1, Role.STOP);
    return opens || clause ? at : Step.NONE;
  }

  private static int plural(Scan scan, int at) {
    return AUXILIARIES.contains(lower(scan.lexemes, at)) ? at + 1 : Step.NONE;
  }

  private static int copula(Scan scan, int at) {
    return COPULAS.contains(lower(scan.lexemes, at)) ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading subject(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(2));
    boolean pronoun =
        numeral == null
            || numeral.yearLike()
            || (!m.took(1) && !numeral.digits() && numeral.number().compareTo(BigDecimal.ONE) == 0);
    return pronoun ? null : bare(m, 1, SUBJECT.name());
  }

  /** A sign, or a dash with a blank behind it. */
  private static int looseSign(Scan scan, int at) {
    int after = Patterns.afterSign(scan.lexemes, at);
    return after == at && scan.lexemes.is(at, Role.DASH) ? at + 1 : after;
  }

  /** The letter of a scale, which elsewhere has to stand directly behind its number. */
  private static int letter(Scan scan, int at) {
    Term term = scan.lexemes.term(at);
    boolean scale = term != null && term.scale != null;
    return scale && scan.lexemes.end(at) - scan.lexemes.begin(at) == 1 ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading alone(Match<Scan> m) {
    Reading bare = bare(m, 1, ALONE.name());
    Term letter = m.took(3) ? Patterns.lastTerm(m.source(), m.end(3)) : null;
    return bare == null || letter == null
        ? bare
        : Reading.point(m.begin(), m.end(3), bare.low(), letter.scale, Unit.BARE, ALONE.name());
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

  static String lower(Lexemes lexemes, int from, int to) {
    return lexemes.string(from, to).toLowerCase(java.util.Locale.ROOT);
  }
}
