package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.sign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/** Numbers that only their surroundings make a figure: counts and bare levels. */
final class CountRules {

  /**
   * What a number counts.
   *
   * @param to position after the noun where it directly follows the number, else after the number
   * @param unit the class of the noun
   * @param noun the noun phrase in lower case
   */
  record Counted(int to, Unit unit, String noun) {}

  private static final int LONGEST_PHRASE = 5;
  private static final BigDecimal LARGE = new BigDecimal(1000);
  private static final BigDecimal TEN = BigDecimal.TEN;

  private static final long NUMERAL = Patterns.NUMERAL_START;

  static final Rule<Scan, Reading> COUNT =
      Rule.<Scan, Reading>named("<number> <noun>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral())
          .makes(CountRules::count)
          .example("The plant built 41,300 vans in May", "41300 {unit} vans")
          .example("The bank will shed 6,000 jobs", "6000 {person} jobs")
          .example("The app has 3 million subscribers", "3000000 {user} subscribers")
          .example("It sold 20 million shares", "20000000 {share} shares")
          .example("It plans 45 net new store openings", "45 {unit} net new store openings")
          .example("It made 5,400 widgets", "5400 {unit} widgets")
          .example("It will open 40 more stores", "40 {unit} more stores")
          .example("It employs 600 people worldwide", "600 {person} people")
          .not("He asked 14 analysts")
          .not("In 2012 vehicles sold well")
          .not("The Boeing 737 jets were grounded")
          .not("One customer left");

  static final Rule<Scan, Reading> SCALED =
      Rule.<Scan, Reading>named("<number> <scale>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral())
          .makes(CountRules::scaled)
          .example("The total reached 5.8 million", "5800000 1")
          .example("A sum near 3.2 bn is meant", "~<3200000000 1")
          .not("About 40 were there");

  static final Rule<Scan, Reading> BESIDE =
      Rule.<Scan, Reading>named("<number> of the unit that follows")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), CountRules::toNext, Patterns.quantity())
          .makes(CountRules::beside)
          .example("Growth picked up to 5.1 from 4.9 percent", "5.1 % | 4.9 %")
          .example("It cut the target from 35 to 31 rupees", "35 INR | 31 INR")
          .not("They sold 40 from stock of $3")
          .not("The price rose to $31 from 28 euros");

  static final Rule<Scan, Reading> LEVEL =
      Rule.<Scan, Reading>named("<level>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral())
          .makes(CountRules::level)
          .example("The purchasing gauge rose to 53.4 in May", "53.4 1")
          .example("The reading stood at 104.5.", "104.5 1")
          .not("Profit grew in 2011 again")
          .not("They met at 10 Downing Street")
          .not("He turned to 3 friends");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(List.of(LengthRules.LENGTH, COUNT, BESIDE, SCALED, LEVEL));

  private CountRules() {}

  // --- counts

  private static @Nullable Reading count(Match<Scan> m) {
    Scan scan = m.source();
    Lexemes lexemes = scan.lexemes;
    Numeral numeral = scan.numeral(m.begin(1));
    if (numeral == null
        || (numeral.yearLike() && !KeepOutRules.countsPeople(lexemes, numeral.to()))
        || named(lexemes, m.begin(), numeral)) {
      return null;
    }
    if (!numeral.digits() && numeral.scale() == null && numeral.value().compareTo(TEN) <= 0) {
      return null;
    }
    boolean large = numeral.scale() != null || numeral.value().compareTo(LARGE) >= 0;
    Counted counted = counted(scan, numeral.to(), large);
    if (counted == null) {
      return null;
    }
    return Reading.point(
            m.begin(),
            counted.to(),
            Patterns.signed(numeral.value(), negative(m)),
            numeral.scale(),
            counted.unit(),
            COUNT.name())
        .counting(counted.noun());
  }

  /** A plain number after a capitalised word inside a sentence is part of a name. */
  static boolean named(Lexemes lexemes, int at, Numeral numeral) {
    return numeral.plain()
        && lexemes.is(at - 1, Role.CAPITAL)
        && (lexemes.roles(at - 1) & Role.mask(Role.FUNCTION, Role.CHANGE, Role.QUALIFIER_BEFORE))
            == 0
        && lexemes.exists(at - 2)
        && !lexemes.is(at - 2, Role.STOP);
  }

  /**
   * The noun that a number before a position counts: the first known noun within a few words, with
   * the known nouns after it, or, where {@code anyNoun}, a plural directly after. Null when there
   * is none.
   */
  static @Nullable Counted counted(Scan scan, int number, boolean anyNoun) {
    Lexemes lexemes = scan.lexemes;
    int at = Patterns.hyphen(lexemes, number);
    if (at > number
        && !lexemes.isChar(number, '+')
        && !lexemes.is(number + 1, Role.INSIDE)
        && !lexemes.is(at, Role.NOUN)) {
      return null; // "10-inch tablets" counts nothing
    }
    int head = isMore(lexemes, at) ? at + 1 : at;
    for (int i = 0; i < LONGEST_PHRASE; i++, head++) {
      if (lexemes.is(head, Role.NOUN)
          && (anyNoun || lowerOrKnown(lexemes, head))
          && !modifies(lexemes, head)) {
        int end = head + 1;
        while (lexemes.is(end, Role.NOUN) && end - head < 3) {
          end++;
        }
        Term term = lexemes.term(end - 1);
        if (term == null || term.noun == null) {
          return null;
        }
        return new Counted(
            end,
            new Unit(term.noun, BigDecimal.ONE, Unit.Dimension.COUNT),
            phrase(lexemes, at, end));
      }
      if (!isAdjective(lexemes, head, head > at)) {
        break;
      }
    }
    if (!anyNoun) {
      return null;
    }
    int first = isMore(lexemes, at) ? at + 1 : at;
    for (int end = first; end < first + 2; end++) {
      if (isPlural(lexemes, end)) {
        return new Counted(
            end + 1,
            new Unit("{unit}", BigDecimal.ONE, Unit.Dimension.COUNT),
            phrase(lexemes, at, end + 1));
      }
      if (!isAdjective(lexemes, end, false)) {
        return null;
      }
    }
    return null;
  }

  /** "40 more stores", and not "40 more than". */
  private static boolean isMore(Lexemes lexemes, int at) {
    boolean more = lexemes.isWord(at, "more") || lexemes.isWord(at, "other");
    return more && lexemes.is(at + 1, Role.WORD) && !lexemes.is(at + 1, Role.FUNCTION);
  }

  /** A noun in the singular before another word: "car" in "5,000 car makers". */
  private static boolean modifies(Lexemes lexemes, int at) {
    return lexemes.lastChar(at) != 's'
        && !isPeople(lexemes, at)
        && lexemes.is(at + 1, Role.WORD)
        && !lexemes.any(
            at + 1,
            Role.mask(Role.FUNCTION, Role.CHANGE, Role.NOUN, Role.CAPITAL, Role.QUALIFIER_BEFORE));
  }

  /** Plurals without an -s. */
  private static boolean isPeople(Lexemes lexemes, int at) {
    return lexemes.isWord(at, "people")
        || lexemes.isWord(at, "men")
        || lexemes.isWord(at, "women")
        || lexemes.isWord(at, "children");
  }

  private static boolean lowerOrKnown(Lexemes lexemes, int at) {
    return !lexemes.is(at, Role.CAPITAL)
        || Character.isUpperCase(lexemes.lastChar(at))
        || lexemes.end(at) - lexemes.begin(at) <= 4;
  }

  private static boolean isAdjective(Lexemes lexemes, int at, boolean inside) {
    if (lexemes.is(at, Role.DASH)) {
      return inside && lexemes.glued(at);
    }
    if (lexemes.is(at, Role.AND)) {
      return inside;
    }
    if (!lexemes.is(at, Role.WORD)
        || lexemes.any(
            at, Role.mask(Role.FUNCTION, Role.CHANGE, Role.UNIT, Role.SCALE, Role.UNCOUNTED))) {
      return false;
    }
    return !endsInPluralS(lexemes, at)
        || lexemes.end(at) - lexemes.begin(at) < 4
        || lexemes.isWord(at, "sales");
  }

  private static boolean isPlural(Lexemes lexemes, int at) {
    int length = lexemes.exists(at) ? lexemes.end(at) - lexemes.begin(at) : 0;
    return length > 3
        && lexemes.is(at, Role.WORD)
        && !lexemes.is(at, Role.CAPITAL)
        && !lexemes.any(
            at,
            Role.mask(
                Role.FUNCTION,
                Role.CHANGE,
                Role.UNIT,
                Role.SCALE,
                Role.AGO,
                Role.PART,
                Role.UNCOUNTED))
        && endsInPluralS(lexemes, at);
  }

  /** An -s, and not that of "gross", "previous" or "analysis". */
  private static boolean endsInPluralS(Lexemes lexemes, int at) {
    char before = lexemes.text.charAt(Math.max(lexemes.begin(at), lexemes.end(at) - 2));
    return lexemes.lastChar(at) == 's' && before != 's' && before != 'u' && before != 'i';
  }

  private static String phrase(Lexemes lexemes, int from, int to) {
    return lexemes.string(from, to).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  // --- bare numbers

  /** From a number to the next of a comparison or a list: "from", "versus", "to", "and", commas. */
  private static int toNext(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int next = at;
    for (int i = 0; i < 4; i++) {
      boolean link =
          lexemes.any(next, Role.mask(Role.FROM, Role.CONNECTOR, Role.AND, Role.COMMA))
              || lexemes.isWord(next, "versus")
              || lexemes.isWord(next, "vs")
              || lexemes.isWord(next, "or");
      if (!link) {
        return Step.NONE;
      }
      boolean comma = lexemes.is(next, Role.COMMA);
      next++;
      if (comma && lexemes.is(next, Role.AND)) {
        next++;
      }
      if (scan.quantity(next) != null) {
        return comma && i == 0 ? Step.NONE : next;
      }
      Numeral numeral = comma ? scan.numeral(next) : null;
      if (numeral == null || !numeral.digits()) {
        return Step.NONE;
      }
      next = numeral.to();
    }
    return Step.NONE;
  }

  private static @Nullable Reading beside(Match<Scan> m) {
    Scan scan = m.source();
    Lexemes lexemes = scan.lexemes;
    Numeral numeral = scan.numeral(m.begin(1));
    Reading other = scan.quantity(m.begin(3));
    if (numeral == null
        || other == null
        || other.unit() == null
        || numeral.yearLike()
        || !numeral.digits()
        || lexemes.is(m.begin(3), Role.CURRENCY_BEFORE)) {
      return null;
    }
    boolean placed =
        lexemes.any(
                Patterns.beforeQualifiers(lexemes, m.begin()),
                Role.mask(Role.LEVEL_BEFORE, Role.CHANGE, Role.BY, Role.COMMA))
            || lexemes.is(m.begin() - 1, Role.QUALIFIER_BEFORE);
    BigDecimal scale = numeral.scale();
    if (scale == null && other.lowScale() != null) {
      scale = other.lowScale();
    }
    return placed
        ? Reading.point(
            m.begin(),
            m.end(1),
            Patterns.signed(numeral.value(), negative(m)),
            scale,
            other.unit(),
            BESIDE.name())
        : null;
  }

  private static @Nullable Reading scaled(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(1));
    if (numeral == null || numeral.scale() == null || numeral.scale().compareTo(LARGE) <= 0) {
      return null;
    }
    boolean letter =
        m.source().lexemes.end(m.end() - 1) - m.source().lexemes.begin(m.end() - 1) == 1;
    if (letter && numeral.value().compareTo(LARGE) >= 0) {
      return null; // "9600B" is a model
    }
    return bare(m, numeral, SCALED.name());
  }

  private static @Nullable Reading level(Match<Scan> m) {
    Scan scan = m.source();
    Lexemes lexemes = scan.lexemes;
    Numeral numeral = scan.numeral(m.begin(1));
    if (numeral == null || !numeral.digits() || numeral.yearLike() || numeral.scale() != null) {
      return null;
    }
    if (numeral.plain() && numeral.value().compareTo(TEN) < 0) {
      return null;
    }
    int before = Patterns.beforeQualifiers(lexemes, m.begin());
    boolean the = lexemes.isWord(m.begin() - 1, "the");
    boolean placed =
        lexemes.is(m.begin() - 1, Role.LEVEL_BEFORE)
            || (the && numeral.value().compareTo(LARGE) >= 0)
            || (lexemes.is(m.begin() - 1, Role.QUALIFIER_BEFORE)
                && lexemes.is(before, Role.LEVEL_BEFORE));
    if (!numeral.plain()) {
      placed |=
          (lexemes.is(m.begin() - 1, Role.WORD)
                  && !lexemes.any(m.begin() - 1, Role.mask(Role.CAPITAL, Role.RANK)))
              || lexemes.any(m.begin() - 1, Role.mask(Role.COLON, Role.COMMA, Role.OPEN));
    }
    boolean ended =
        !lexemes.exists(numeral.to())
            || lexemes.any(
                numeral.to(),
                Role.mask(
                    Role.COMMA,
                    Role.STOP,
                    Role.OPEN,
                    Role.CLOSE,
                    Role.FUNCTION,
                    Role.QUALIFIER_AFTER));
    boolean pointed =
        lexemes.exists(numeral.to() + 1)
            && lexemes.is(numeral.to(), Role.STOP)
            && lexemes.glued(numeral.to())
            && lexemes.glued(numeral.to() + 1);
    return placed && ended && !pointed ? bare(m, numeral, LEVEL.name()) : null;
  }

  private static Reading bare(Match<Scan> m, Numeral numeral, String rule) {
    return Reading.point(
        m.begin(),
        m.end(),
        Patterns.signed(numeral.value(), negative(m)),
        numeral.scale(),
        Unit.BARE,
        rule);
  }

  private static boolean negative(Match<Scan> m) {
    return Patterns.isNegative(m.source().lexemes, m.begin(0), m.end(0));
  }
}
