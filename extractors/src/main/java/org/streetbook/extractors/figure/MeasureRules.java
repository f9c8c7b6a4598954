package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.sign;
import static org.streetbook.extractors.figure.Patterns.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Quantities of which no claim is made: lengths of time, ages, metres, single units. The wide
 * finder alone tries them.
 */
final class MeasureRules {

  private static final Set<String> PAGE_WORDS =
      Set.of(
          "read",
          "ago",
          "high",
          "highs",
          "low",
          "lows",
          "comments",
          "comment",
          "pages",
          "views",
          "likes",
          "replies",
          "shares");

  /** What a person is called by before an age. */
  private static final Set<String> OFFICES =
      Set.of(
          "executive",
          "officer",
          "chairman",
          "chairwoman",
          "president",
          "founder",
          "director",
          "owner",
          "manager",
          "banker",
          "investor",
          "trader",
          "economist",
          "analyst",
          "minister",
          "governor");

  private static final BigDecimal YOUNGEST = new BigDecimal(16);
  private static final BigDecimal OLDEST = new BigDecimal(99);
  private static final BigDecimal HIGHEST_AGE = new BigDecimal(120);

  /** Units that "one" stands before without measuring. */
  private static final Set<String> IDIOMS = Set.of("foot", "degree", "bit", "cup", "pixel", "m");

  static final Rule<Scan, Reading> TIME =
      Rule.<Scan, Reading>named("<number> <time>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), numeral(), unit(Unit.Dimension.DURATION, Unit.Dimension.CLOCK))
          .makes(MeasureRules::time)
          .example("The line takes two hours to change over", "2 h")
          .example("It charges in under 20 minutes", "<=20 min")
          .example("The 54-year-old founder left", "54 a")
          .not("A 5 min read")
          .not("It lost money in three quarters");

  static final Rule<Scan, Reading> AGE =
      Rule.<Scan, Reading>named("<name>, <age>,")
          .startingAt(Role.NUMBER.bit)
          .matches(
              MeasureRules::afterName,
              Patterns.role(Role.NUMBER),
              Patterns.role(Role.COMMA),
              Step.unless(MeasureRules::listed))
          .makes(MeasureRules::age)
          .example("The chief executive, Mara Olin, 61, will step down", "61 a")
          .example("Jonas Feld, 48, runs the fund", "48 a")
          .example("Olin, 61, has sold her stake", "61 a")
          .example("The chief executive, 58, will retire", "58 a")
          .not("It has plants in Ohio, 12, and Texas")
          .not("The Wall Street Journal, 2, 3 and 4");

  static final Rule<Scan, Reading> AGED =
      Rule.<Scan, Reading>named("aged <number>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(MeasureRules::afterAge, numeral(), Step.unless(unit(Unit.Dimension.DURATION)))
          .makes(MeasureRules::aged)
          .example("She won it at the age of 23.", "23 a")
          .example("Workers aged 50 or more gain", ">=50 a")
          .not("It aged 30 casks in oak")
          .not("The age of 5G is here")
          .not("The age of 200 towers");

  static final Rule<Scan, Reading> METRES =
      Rule.<Scan, Reading>named("<number>m <tall>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), numeral(), Step.ahead(MeasureRules::size))
          .makes(MeasureRules::metres)
          .example("The wall is 1.8m tall", "1.8 m")
          .example("A road 12m wide was laid", "12 m")
          .not("The plan costs $12m long before that");

  static final Rule<Scan, Reading> ONE =
      Rule.<Scan, Reading>named("one <physical unit>")
          .startingAt(Role.NUMBER_WORD.bit)
          .matches(numeral(), unit(Unit.Dimension.PHYSICAL))
          .makes(MeasureRules::one)
          .example("The mill is one mile away", "1 [mi_i]")
          .example("A ring of one gram", "1 g")
          .not("He had one foot in the door")
          .not("One mile-high idea");

  static final Rule<Scan, Reading> SECOND =
      Rule.<Scan, Reading>named("<number> second")
          .startingAt(Role.NUMBER.bit)
          .matches(numeral(), MeasureRules::second)
          .makes(MeasureRules::seconds)
          .example("It sold a 30-second slot", "30 s")
          .example("A 4.3 second run", "4.3 s")
          .not("The 2 second prize winners");

  /** What the wide finder measures beside the quantities of all finders. */
  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(
          List.of(
              TIME,
              AGE,
              AGED,
              METRES,
              ONE,
              SECOND,
              FarUnitRules.ADJECTIVE,
              FarUnitRules.METRES_CONVERTED,
              FarUnitRules.LETTER_DEGREES));

  private MeasureRules() {}

  private static @Nullable Reading time(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    Numeral numeral = m.source().numeral(m.begin(1));
    Term term = Patterns.lastTerm(m.source(), m.end());
    if (numeral == null
        || term == null
        || term.unit == null
        || term.unit.symbol().equals("{quarter}")
        || numeral.yearLike()
        || PAGE_WORDS.contains(PlainRules.lower(lexemes, m.end()))) {
      return null;
    }
    return Reading.point(
        m.begin(),
        m.end(),
        Patterns.signed(numeral.value(), PlainRules.negative(m, 0)),
        numeral.scale(),
        term.unit,
        TIME.name());
  }

  /** "second" after a hyphen or decimals, where it is no ordinal. */
  private static int second(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int word = Patterns.hyphen(lexemes, at);
    boolean measured = word > at || lexemes.is(at - 1, Role.DECIMAL);
    return measured && lexemes.isWord(word, "second") ? word + 1 : Step.NONE;
  }

  private static @Nullable Reading seconds(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin());
    Unit unit = new Unit("s", BigDecimal.ONE, Unit.Dimension.CLOCK);
    return numeral == null
        ? null
        : Reading.point(m.begin(), m.end(), numeral.value(), numeral.scale(), unit, SECOND.name());
  }

  /** Takes nothing, after two capitalised words or an office, and a comma. */
  private static int afterName(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    if (lexemes.is(at - 1, Role.COMMA) && OFFICES.contains(PlainRules.lower(lexemes, at - 2))) {
      return at;
    }
    boolean name =
        lexemes.is(at - 1, Role.COMMA)
            && lexemes.is(at - 2, Role.CAPITAL)
            && lexemes.any(at - 3, Role.mask(Role.CAPITAL, Role.STOP));
    boolean opens = // "Olin, 61, has retired", where a sentence begins
        lexemes.is(at - 1, Role.COMMA)
            && lexemes.is(at - 2, Role.CAPITAL)
            && at == 2
            && lexemes.is(at + 1, Role.COMMA)
            && lexemes.is(at + 2, Role.FUNCTION);
    name |= opens;
    return name && !lexemes.is(at - 2, Role.MONTH) ? at : Step.NONE;
  }

  /** A further item, or a year after a day. */
  private static int listed(Scan scan, int at) {
    return scan.lexemes.any(at, Role.mask(Role.NUMBER, Role.CAPITAL, Role.AND)) ? at : Step.NONE;
  }

  private static @Nullable Reading age(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(1));
    boolean adult =
        numeral != null
            && numeral.plain()
            && numeral.value().compareTo(YOUNGEST) >= 0
            && numeral.value().compareTo(OLDEST) <= 0;
    Unit years = new Unit("a", BigDecimal.ONE, Unit.Dimension.DURATION);
    return adult
        ? Reading.point(m.begin(), m.end(1), numeral.value(), null, years, AGE.name())
        : null;
  }

  /** Takes nothing, after "aged", "age" or "age of". */
  private static int afterAge(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int word = lexemes.isWord(at - 1, "of") ? at - 2 : at - 1;
    boolean age = lexemes.isWord(word, "age") || lexemes.isWord(word, "ages");
    return age || lexemes.isWord(at - 1, "aged") ? at : Step.NONE;
  }

  private static @Nullable Reading aged(Match<Scan> m) {
    Scan scan = m.source();
    Numeral numeral = scan.numeral(m.begin(1));
    Unit years = new Unit("a", BigDecimal.ONE, Unit.Dimension.DURATION);
    boolean age =
        numeral != null
            && numeral.scale() == null
            && numeral.value().compareTo(HIGHEST_AGE) < 0
            && Counted.after(scan, numeral.to(), true) == null;
    return age && numeral != null
        ? Reading.point(m.begin(), m.end(1), numeral.value(), null, years, AGED.name())
        : null;
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
            Patterns.signed(numeral.value(), PlainRules.negative(m, 0)),
            null,
            new Unit("m", BigDecimal.ONE, Unit.Dimension.PHYSICAL),
            METRES.name());
  }

  private static @Nullable Reading one(Match<Scan> m) {
    Term term = Patterns.lastTerm(m.source(), m.end());
    Lexemes lexemes = m.source().lexemes;
    boolean idiom =
        IDIOMS.contains(PlainRules.lower(lexemes, m.end() - 1)) || lexemes.is(m.end(), Role.DASH);
    return term == null || term.unit == null || idiom || m.end() - m.begin() > 3
        ? null
        : Reading.point(m.begin(), m.end(), BigDecimal.ONE, null, term.unit, ONE.name());
  }
}
