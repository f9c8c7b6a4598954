package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.figure.Patterns.sign;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.Step;

/** Measures of which the unit does not stand right behind the number, or is known by neighbours. */
final class FarUnitRules {

  private static final int PLACES = 10;

  /** Words between a number and a length of time or way that leave it one. */
  private static final Set<String> ADJECTIVES =
      Set.of(
          "full",
          "whole",
          "long",
          "short",
          "previous",
          "prior",
          "past",
          "last",
          "more",
          "extra",
          "additional",
          "further",
          "other",
          "calendar",
          "business",
          "working",
          "trading",
          "solid",
          "straight",
          "consecutive",
          "successive",
          "net",
          "gross",
          "total",
          "different",
          "separate",
          "good",
          "bad",
          "hard",
          "easy",
          "lean",
          "fat",
          "dry",
          "wet",
          "hot",
          "cold",
          "cubic",
          "new");

  private static final List<String> ENDINGS = List.of("ing", "ous", "ive", "ed", "ary", "ish");

  /** A part of a unit is of that unit, for claims too: a third of a mile is no third. */
  static final Rule<Scan, Reading> OF_UNIT =
      Rule.<Scan, Reading>named("<fraction> of a <unit>")
          .startingAt(
              Role.mask(
                  Role.NUMBER,
                  Role.NUMBER_WORD,
                  Role.VULGAR,
                  Role.HALF,
                  Role.PART,
                  Role.INDEFINITE))
          .matches(
              FarUnitRules::fraction,
              FarUnitRules::of,
              maybe(FarUnitRules::country),
              role(Role.UNIT))
          .makes(FarUnitRules::ofUnit)
          .example("A gap of 3/16 of an inch is left", "0.1875 [in_i]")
          .example("It is three quarters of a mile away", "0.75 [mi_i]")
          .example("One imperial part is 1/5 of a US gallon", "0.2 [gal_us]")
          .not("A third of a point")
          .not("2/3 of the acres burnt")
          .not("Two thirds of a million");

  static final Rule<Scan, Reading> ADJECTIVE =
      Rule.<Scan, Reading>named("<number> <adjective> <units>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), numeral(), FarUnitRules::adjectives, role(Role.UNIT))
          .makes(FarUnitRules::far)
          .example("He ran 88 rushing yards", "88 [yd_i]")
          .example("It took three whole months", "3 mo")
          .example("After 30 previous years of losses", "30 a")
          .not("Two walking men three yards off")
          .not("It lost money in two straight quarters")
          .not("He sold 5 and walked miles");

  static final Rule<Scan, Reading> METRES_CONVERTED =
      Rule.<Scan, Reading>named("<number>m (<feet>)")
          .startingAt(Role.NUMBER.bit)
          .matches(FarUnitRules::metres, role(Role.OPEN), numeral(), FarUnitRules::feet)
          .makes(FarUnitRules::converted)
          .example("A wall 12m (39ft) tall", "12 m | 39 [ft_i]")
          .example("It rose 40m (131 feet)", "40 m | 131 [ft_i]")
          .not("They sold 40m (131 million) of them")
          .not("It paid $40m (131 feet of wall)");

  static final Rule<Scan, Reading> LETTER_DEGREES =
      Rule.<Scan, Reading>named("<number> <C or F>")
          .startingAt(Role.mask(Role.NUMBER, Role.DASH, Role.SIGN))
          .matches(sign(), role(Role.NUMBER), FarUnitRules::degreeLetter)
          .makes(FarUnitRules::degrees)
          .example("It melts at 31 C in the sun", "31 Cel")
          .example("A night of -4 C, or so", "-4 Cel")
          .not("Suite 12 C is let")
          .not("He has 2 C units")
          .not("Apollo 12 C flew");

  private FarUnitRules() {}

  // --- "3/16 of an inch"

  private static int fraction(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    if (lexemes.is(at, Role.NUMBER)) {
      boolean slashed =
          lexemes.is(at + 1, Role.SLASH)
              && lexemes.is(at + 2, Role.NUMBER)
              && lexemes.glued(at + 1)
              && lexemes.glued(at + 2);
      return slashed ? at + 3 : Step.NONE;
    }
    if (lexemes.is(at, Role.VULGAR)) {
      return at + 1;
    }
    NumberWords.Read part = new NumberWords(lexemes).part(at);
    return part == null ? Step.NONE : part.to();
  }

  private static int of(Scan scan, int at) {
    return scan.lexemes.isWord(at, "of") && scan.lexemes.is(at + 1, Role.INDEFINITE)
        ? at + 2
        : Step.NONE;
  }

  /** "US", "imperial": whose unit it is. */
  private static int country(Scan scan, int at) {
    String word = PlainRules.lower(scan.lexemes, at);
    return word.equals("us") || word.equals("imperial") ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading ofUnit(Match<Scan> m) {
    Scan scan = m.source();
    Term term = Patterns.lastTerm(scan, m.end());
    BigDecimal value = part(scan.lexemes, m.begin(), m.end(0));
    if (term == null || term.unit == null || value == null) {
      return null;
    }
    boolean fits =
        switch (term.unit.dimension()) {
          case PHYSICAL -> true;
          case DURATION, CLOCK -> scan.wide;
          default -> false;
        };
    return fits ? Reading.point(m.begin(), m.end(), value, null, term.unit, OF_UNIT.name()) : null;
  }

  private static @Nullable BigDecimal part(Lexemes lexemes, int from, int to) {
    if (lexemes.is(from, Role.NUMBER)) {
      BigDecimal above = lexemes.number(from);
      BigDecimal below = lexemes.number(from + 2);
      boolean proper =
          above != null && below != null && above.signum() > 0 && above.compareTo(below) < 0;
      return proper ? above.divide(below, PLACES, RoundingMode.HALF_UP) : null;
    }
    if (lexemes.is(from, Role.VULGAR)) {
      return lexemes.number(from);
    }
    NumberWords.Read part = new NumberWords(lexemes).part(from);
    return part == null || part.to() != to ? null : part.value();
  }

  // --- "88 rushing yards"

  private static int adjectives(Scan scan, int at) {
    int end = at;
    while (end < at + 2 && isAdjective(scan.lexemes, end)) {
      end++;
    }
    return end > at ? end : Step.NONE;
  }

  private static boolean isAdjective(Lexemes lexemes, int at) {
    String word = PlainRules.lower(lexemes, at);
    boolean verbal = word.length() > 4 && ENDINGS.stream().anyMatch(word::endsWith);
    return lexemes.is(at, Role.WORD)
        && !lexemes.any(at, Role.mask(Role.UNIT, Role.NOUN, Role.CAPITAL, Role.SCALE))
        && (ADJECTIVES.contains(word) || (verbal && !lexemes.is(at, Role.FUNCTION)));
  }

  private static @Nullable Reading far(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(1));
    Term term = Patterns.lastTerm(m.source(), m.end());
    if (numeral == null
        || term == null
        || term.unit == null
        || numeral.yearLike()
        || numeral.number().compareTo(BigDecimal.ONE) <= 0) {
      return null;
    }
    boolean many =
        m.source().lexemes.lastChar(m.end() - 1) == 's'
            || m.source().lexemes.isWord(m.end() - 1, "feet");
    boolean measured =
        switch (term.unit.dimension()) {
          case PHYSICAL -> true;
          case DURATION, CLOCK -> !term.unit.symbol().equals("{quarter}");
          default -> false;
        };
    return many && measured
        ? Reading.point(
            m.begin(),
            m.end(),
            Patterns.signed(numeral.value(), PlainRules.negative(m, 0)),
            numeral.scale(),
            term.unit,
            ADJECTIVE.name())
        : null;
  }

  // --- "12m (39ft)"

  /** A number and a glued "m", which is elsewhere a million. */
  private static int metres(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean metres =
        lexemes.isChar(at + 1, 'm')
            && lexemes.glued(at + 1)
            && !lexemes.is(at - 1, Role.CURRENCY_BEFORE);
    return metres ? at + 2 : Step.NONE;
  }

  private static int feet(Scan scan, int at) {
    Term term = scan.lexemes.term(Patterns.hyphen(scan.lexemes, at));
    boolean feet = term != null && term.unit != null && term.unit.symbol().equals("[ft_i]");
    int close = Patterns.hyphen(scan.lexemes, at) + 1;
    return feet && scan.lexemes.is(close, Role.CLOSE) ? close : Step.NONE;
  }

  private static @Nullable Reading converted(Match<Scan> m) {
    BigDecimal value = m.source().lexemes.number(m.begin());
    Unit unit = new Unit("m", BigDecimal.ONE, Unit.Dimension.PHYSICAL);
    return value == null
        ? null
        : Reading.point(m.begin(), m.end(0), value, null, unit, METRES_CONVERTED.name());
  }

  // --- "31 C"

  private static int degreeLetter(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean whole = !lexemes.any(at - 1, Role.mask(Role.DECIMAL, Role.GROUPED));
    boolean letter = lexemes.isChar(at, 'C') || (lexemes.isChar(at, 'F') && whole);
    boolean capital = letter && Character.isUpperCase(lexemes.lastChar(at));
    boolean ends =
        !lexemes.exists(at + 1)
            || lexemes.any(at + 1, Role.mask(Role.FUNCTION, Role.COMMA, Role.CLOSE, Role.AND))
            || (lexemes.is(at + 1, Role.STOP) && !lexemes.glued(at + 2))
            || PlainRules.lower(lexemes, at + 1).endsWith("ing");
    int before = lexemes.is(at - 2, Role.WORD) ? at - 2 : at - 3;
    boolean named = lexemes.is(before, Role.CAPITAL) || lexemes.is(before, Role.RANK);
    return capital && ends && !named ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading degrees(Match<Scan> m) {
    BigDecimal value = m.source().lexemes.number(m.begin(1));
    String symbol = m.source().lexemes.isChar(m.end() - 1, 'C') ? "Cel" : "[degF]";
    Unit unit = new Unit(symbol, BigDecimal.ONE, Unit.Dimension.PHYSICAL);
    return value == null
        ? null
        : Reading.point(
            m.begin(),
            m.end(),
            Patterns.signed(value, PlainRules.negative(m, 0)),
            null,
            unit,
            LETTER_DEGREES.name());
  }
}
