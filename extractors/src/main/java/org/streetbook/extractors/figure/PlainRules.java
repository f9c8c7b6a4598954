package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.sign;
import static org.streetbook.extractors.figure.Patterns.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Numbers that say how many or how long and of which no claim is made: tried by the wide finder
 * alone, after all other rules.
 */
final class PlainRules {

  private static final long NUMERAL = Patterns.NUMERAL_START;
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int PLACES = 2;
  private static final int PART_PLACES = 15;

  /** Units that "one" stands before without measuring. */
  private static final Set<String> IDIOMS = Set.of("foot", "degree", "bit", "cup", "pixel", "m");

  /** Plurals that do not end in -s, of what no company counts. */
  private static final Set<String> PLURALS =
      Set.of("men", "women", "children", "fishermen", "sheep", "fish", "mice", "geese", "others", "countries", "nations", "cities");

  private static final Set<String> COPULAS =
      Set.of("is", "was", "equals", "equal", "be", "=");

  private static final Set<String> TOTALS =
      Set.of("value", "total", "sum", "average", "score", "count");

  private static final Set<String> PAGE_WORDS =
      Set.of("read", "ago", "high", "highs", "low", "lows", "comments", "comment", "pages", "views", "likes", "replies", "shares");

  static final Rule<Scan, Reading> TIME =
      Rule.<Scan, Reading>named("<number> <time>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), unit(Unit.Dimension.DURATION, Unit.Dimension.CLOCK))
          .makes(PlainRules::time)
          .example("The line takes two hours to change over", "2 h")
          .example("It charges in under 20 minutes", "<=20 min")
          .example("The 54-year-old founder left", "54 a")
          .not("A 5 min read")
          .not("It lost money in three quarters");

  static final Rule<Scan, Reading> METRES =
      Rule.<Scan, Reading>named("<number>m <tall>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), Step.ahead(PlainRules::size))
          .makes(PlainRules::metres)
          .example("The wall is 1.8m tall", "1.8 m")
          .example("A road 12m wide was laid", "12 m")
          .not("The plan costs $12m long before that");

  static final Rule<Scan, Reading> ONE =
      Rule.<Scan, Reading>named("one <physical unit>")
          .startingAt(Role.NUMBER_WORD.bit)
          .matches(numeral(), unit(Unit.Dimension.PHYSICAL))
          .makes(PlainRules::one)
          .example("The mill is one mile away", "1 [mi_i]")
          .example("A ring of one gram", "1 g")
          .not("He had one foot in the door")
          .not("One mile-high idea");

  /** What the wide finder measures beside the quantities of all finders. */
  static final RuleBook<Scan, Reading> MEASURES = RuleBook.of(List.of(TIME, METRES, ONE));

  static final Rule<Scan, Reading> PARTS =
      Rule.<Scan, Reading>named("<number> <fractions>")
          .startingAt(NUMERAL)
          .matches(sign(), PlainRules::above, PlainRules::partName)
          .makes(PlainRules::parts)
          .example("It is twenty-three fifths", "4.6 1")
          .example("A dose of forty hundredths", "0.4 1")
          .example("One twenty-fifth is left", "0.04 1")
          .not("It lost money in three quarters")
          .not("The twenty fifth floor");

  static final Rule<Scan, Reading> SMALL_COUNT =
      Rule.<Scan, Reading>named("<number> <things>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral())
          .makes(PlainRules::count)
          .example("It won seven games", "7 {unit} games")
          .example("The fund bought 14 wind farms", "14 {unit} wind farms")
          .example("The survey covers four Nordic countries", "4 {unit} nordic countries")
          .not("One of the best known brands")
          .not("Windows 10 users")
          .not("It won 2-1 thanks to him")
          .not("An article with 12 comments");

  static final Rule<Scan, Reading> BOUND =
      Rule.<Scan, Reading>named("<bound> <number>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral())
          .makes(PlainRules::bound)
          .example("He asked for more than 30", ">=30 1")
          .example("Keep it <= 40", "<=40 1")
          .example("There were five hundred or more", ">=500 1")
          .not("It was above 2019 levels")
          .not("The room for 30");

  static final Rule<Scan, Reading> LEVEL =
      Rule.<Scan, Reading>named("is <number>")
          .startingAt(NUMERAL)
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

  static final Rule<Scan, Reading> SHARE_OF =
      Rule.<Scan, Reading>named("<number> in <number>")
          .startingAt(NUMERAL)
          .matches(numeral(), PlainRules::outOf, numeral())
          .makes(PlainRules::share)
          .example("One in five homes is empty", "20 %")
          .example("Three out of four voters agree", "75 %")
          .not("They sold 12 in six months")
          .not("It won three in 2012");

  static final Rule<Scan, Reading> SCALED =
      Rule.<Scan, Reading>named("<number> <small scale>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral())
          .makes(
              m -> {
                Numeral numeral = m.source().numeral(m.begin(1));
                return numeral == null || numeral.scale() == null ? null : bare(m, 0, "<number> <small scale>");
              })
          .example("It makes that 25k cheaper", "25000 1")
          .example("He ordered two dozen.", "24 1")
          .not("A set of 25 was made");

  static final Rule<Scan, Reading> ALONE =
      Rule.<Scan, Reading>named("<number>")
          .startingAt(NUMERAL)
          .matches(PlainRules::begins, sign(), numeral(), PlainRules::ends)
          .makes(m -> bare(m, 1, "<number>"))
          .example("forty-two", "42 1")
          .example("-4.80", "-4.8 1")
          .not("42 Main Street");

  static final Rule<Scan, Reading> ALONE_PART =
      Rule.<Scan, Reading>named("<fraction>")
          .startingAt(Role.mask(Role.NUMBER_WORD, Role.INDEFINITE, Role.HALF))
          .matches(PlainRules::begins, PlainRules::part, PlainRules::ends)
          .makes(PlainRules::alone)
          .example("three quarters", "75 %")
          .example("a half", "50 %")
          .not("three quarters ago");

  static final Rule<Scan, Reading> OVER =
      Rule.<Scan, Reading>named("<number> over <number>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), PlainRules::over, numeral(), PlainRules::ends)
          .makes(PlainRules::divided)
          .example("one over eight", "0.125 1")
          .example("The odds are 3 over 4.", "0.75 1")
          .not("It paid 3 over 4 years");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(List.of(OVER, PARTS, SHARE_OF, SMALL_COUNT, BOUND, SCALED, LEVEL, SIGNED, ALONE, ALONE_PART));

  private PlainRules() {}

  private static @Nullable Reading time(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    Numeral numeral = m.source().numeral(m.begin(1));
    Term term = Patterns.lastTerm(m.source(), m.end());
    if (numeral == null
        || term == null
        || term.unit == null
        || term.unit.symbol().equals("{quarter}")
        || numeral.yearLike()
        || PAGE_WORDS.contains(lower(lexemes, m.end()))) {
      return null;
    }
    return Reading.point(
        m.begin(),
        m.end(),
        Patterns.signed(numeral.value(), negative(m, 0)),
        numeral.scale(),
        term.unit,
        TIME.name());
  }

  private static int size(Scan scan, int at) {
    boolean metre = scan.lexemes.isChar(at - 1, 'm') && scan.lexemes.glued(at - 1);
    return metre && QuantityRules.isSize(scan.lexemes, at) && !scan.lexemes.is(at + 1, Role.DASH)
        ? at + 1
        : Step.NONE;
  }

  private static @Nullable Reading metres(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(1));
    boolean money = m.source().lexemes.is(m.begin() - 1, Role.CURRENCY_BEFORE);
    return numeral == null || money
        ? null
        : Reading.point(
            m.begin(),
            m.end(1),
            Patterns.signed(numeral.value(), negative(m, 0)),
            null,
            new Unit("m", BigDecimal.ONE, Unit.Dimension.PHYSICAL),
            METRES.name());
  }

  private static @Nullable Reading one(Match<Scan> m) {
    Term term = Patterns.lastTerm(m.source(), m.end());
    Lexemes lexemes = m.source().lexemes;
    boolean idiom = IDIOMS.contains(lower(lexemes, m.end() - 1)) || lexemes.is(m.end(), Role.DASH);
    return term == null || term.unit == null || idiom || m.end() - m.begin() > 3
        ? null
        : Reading.point(m.begin(), m.end(), BigDecimal.ONE, null, term.unit, ONE.name());
  }

  private static int above(Scan scan, int at) {
    Numeral numeral = scan.numeral(at);
    boolean words = numeral != null && !numeral.digits() && numeral.number().signum() > 0;
    return words ? numeral.to() : Step.NONE;
  }

  /** "fifths", "twenty-fifth": the name of a fraction, of tens and units or of one word. */
  private static int partName(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int name = afterHyphen(lexemes, at);
    if (lexemes.is(name, Role.TEN)) {
      int unit = afterHyphen(lexemes, name + 1);
      return lexemes.is(unit, Role.PART) ? unit + 1 : Step.NONE;
    }
    boolean part = lexemes.is(name, Role.PART) && !lexemes.is(name, Role.UNIT);
    return part && lexemes.lastChar(name) == 's' ? name + 1 : Step.NONE;
  }

  private static int afterHyphen(Lexemes lexemes, int at) {
    return lexemes.is(at, Role.DASH) && lexemes.glued(at) ? at + 1 : at;
  }

  private static @Nullable Reading parts(Match<Scan> m) {
    Numeral above = m.source().numeral(m.begin(1));
    BigDecimal below = m.source().lexemes.number(m.end() - 1);
    if (above == null || below == null) {
      return null;
    }
    Lexemes lexemes = m.source().lexemes;
    int first = afterHyphen(lexemes, m.begin(2));
    if (lexemes.is(first, Role.TEN)) {
      boolean many = above.number().compareTo(BigDecimal.ONE) > 0;
      BigDecimal tens = lexemes.number(first);
      if (tens == null || many != (lexemes.lastChar(m.end() - 1) == 's')) {
        return null;
      }
      below = below.add(tens);
    }
    BigDecimal value = above.number().divide(below, PART_PLACES, RoundingMode.HALF_UP);
    return Reading.point(
        m.begin(), m.end(), Patterns.signed(value, negative(m, 0)), null, Unit.BARE, PARTS.name());
  }

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
    CountRules.Counted counted = CountRules.counted(scan, numeral.to(), true);
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

  private static CountRules.@Nullable Counted irregular(Lexemes lexemes, int number) {
    for (int at = number; at < number + 3; at++) {
      if (PLURALS.contains(lower(lexemes, at))) {
        Unit unit = new Unit("{unit}", BigDecimal.ONE, Unit.Dimension.COUNT);
        return new CountRules.Counted(at + 1, unit, lower(lexemes, number, at + 1));
      }
      if (!lexemes.is(at, Role.WORD) || lexemes.any(at, Role.mask(Role.FUNCTION, Role.UNIT))) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Reading bound(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    Numeral numeral = m.source().numeral(m.begin(1));
    Reading reading = bare(m, 0, BOUND.name());
    if (numeral == null || reading == null || numeral.yearLike()) {
      return null;
    }
    Qualifier qualifier = Qualifiers.around(lexemes, reading).qualifier();
    boolean bounded = qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.AT_MOST;
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
    boolean goesOn = lexemes.is(at, Role.FUNCTION) || lexemes.isWord(at, "or");
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

  private static int outOf(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    if (lexemes.isWord(at, "in")) {
      return at + 1;
    }
    return lexemes.isWord(at, "out") && lexemes.isWord(at + 1, "of") ? at + 2 : Step.NONE;
  }

  private static @Nullable Reading share(Match<Scan> m) {
    Numeral part = m.source().numeral(m.begin(0));
    Numeral whole = m.source().numeral(m.begin(2));
    Lexemes lexemes = m.source().lexemes;
    if (part == null
        || whole == null
        || part.scale() != null
        || whole.yearLike()
        || part.value().compareTo(BigDecimal.TEN) >= 0
        || part.value().compareTo(whole.number()) >= 0
        || part.value().signum() <= 0
        || lexemes.any(m.end(), Role.mask(Role.UNIT, Role.CURRENCY_AFTER, Role.MONTH))) {
      return null;
    }
    BigDecimal share = part.value().multiply(HUNDRED).divide(whole.number(), PLACES, RoundingMode.HALF_UP);
    return Reading.point(m.begin(), m.end(), share, null, Unit.PERCENT, SHARE_OF.name());
  }

  private static @Nullable Reading divided(Match<Scan> m) {
    Numeral above = m.source().numeral(m.begin(1));
    Numeral below = m.source().numeral(m.begin(3));
    if (above == null || below == null || below.number().signum() == 0 || above.yearLike()) {
      return null;
    }
    BigDecimal value = above.number().divide(below.number(), PART_PLACES, RoundingMode.HALF_UP);
    return Reading.point(
        m.begin(), m.end(), Patterns.signed(value, negative(m, 0)), null, Unit.BARE, OVER.name());
  }

  private static int over(Scan scan, int at) {
    return scan.lexemes.isWord(at, "over") ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading alone(Match<Scan> m) {
    NumberWords.Read part = new NumberWords(m.source().lexemes).part(m.begin());
    return part == null
        ? null
        : Reading.point(
            m.begin(),
            part.to(),
            part.value().multiply(HUNDRED).setScale(PLACES, RoundingMode.HALF_UP),
            null,
            Unit.PERCENT,
            ALONE_PART.name());
  }

  private static int part(Scan scan, int at) {
    NumberWords.Read part = new NumberWords(scan.lexemes).part(at);
    return part == null ? Step.NONE : part.to();
  }

  private static int begins(Scan scan, int at) {
    return at == 0 ? at : Step.NONE;
  }

  private static int ends(Scan scan, int at) {
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

  private static boolean negative(Match<Scan> m, int step) {
    return Patterns.isNegative(m.source().lexemes, m.begin(step), m.end(step));
  }

  private static String lower(Lexemes lexemes, int at) {
    return lexemes.exists(at) ? lower(lexemes, at, at + 1) : "";
  }

  private static String lower(Lexemes lexemes, int from, int to) {
    return lexemes.string(from, to).toLowerCase(java.util.Locale.ROOT);
  }
}
