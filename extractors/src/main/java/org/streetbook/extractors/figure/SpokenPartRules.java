package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.sign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Fractions spoken in full, by numbers above and below the line: "twenty-three fifths", "one
 * hundred thirty fifths". The wide finder alone tries them.
 *
 * <p>A name of tens, or of a hundred or thousand with its own count, that stands by itself before
 * the last word belongs below the line: "one hundred thirty fifths" is 100/35. A hyphen decides
 * otherwise: "thirty-three fifths" is 33/5.
 */
final class SpokenPartRules {

  private static final int PLACES = 15;

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Names of parts that are ordinals and no fractions unless tens stand before them. */
  private static final Set<String> AFTER_TENS = Set.of("first", "firsts", "second", "seconds");

  static final Rule<Scan, Reading> PARTS =
      Rule.<Scan, Reading>named("<number> <fractions>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), SpokenPartRules::above, SpokenPartRules::below)
          .makes(SpokenPartRules::parts)
          .example("It is twenty-three fifths", "4.6 1")
          .example("A four-fifths vote is needed", "80 %")
          .example("A dose of forty hundredths", "0.4 1")
          .example("One twenty-fifth is left", "0.04 1")
          .example("four hundred twenty fifths", "16 1")
          .example("two one hundred fifths", "0.019047619047619 1")
          .example("A ninety-first of it", "0.010989010989011 1")
          .example("a hundred thousand billionths", "0.0001 1")
          .example("six forty-firsts", "0.146341463414634 1")
          .example("five halves", "2.5 1")
          .not("It led in the two halves")
          .not("It lost money in three quarters")
          .not("The twenty fifth floor")
          .not("A twenty-first birthday");

  static final Rule<Scan, Reading> MIXED =
      Rule.<Scan, Reading>named("<whole> and <number> <hundredths>")
          .startingAt(Role.NUMBER_WORD.bit)
          .matches(SpokenPartRules::whole, SpokenPartRules::above, SpokenPartRules::decimals)
          .makes(SpokenPartRules::mixed)
          .example("three hundred and eighty-one hundredths", "300.81 1")
          .example("nine and twelve thousandths", "9.012 1")
          .not("three hundred and eighty-one fifths");

  static final Rule<Scan, Reading> SPACED =
      Rule.<Scan, Reading>named("<count> - <fraction>")
          .startingAt(Role.NUMBER_WORD.bit)
          .matches(
              Patterns.role(Role.NUMBER_WORD),
              Patterns.role(Role.DASH),
              Patterns.role(Role.PART),
              Step.unless(Patterns.role(Role.DASH)))
          .makes(SpokenPartRules::spaced)
          .example("seven - ninths of it", "77.78 %")
          .example("It holds two - thirds of the votes", "66.67 %")
          .not("The vote of two - third in a row");

  static final RuleBook<Scan, Reading> BOOK = RuleBook.of(List.of(MIXED, PARTS, SPACED));

  private SpokenPartRules() {}

  /** The number above the line: all of one in words but what is said of the line below. */
  private static int above(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean article = lexemes.is(at, Role.INDEFINITE) && !lexemes.is(at, Role.NUMBER_WORD);
    if (article && lexemes.is(at + 1, Role.TEN)) {
      return at + 1;
    }
    Numeral numeral = scan.numeral(at);
    if (numeral == null || numeral.digits() || numeral.number().signum() <= 0) {
      return Step.NONE;
    }
    for (int end = at + 1; end < numeral.to(); end++) {
      boolean word = !lexemes.is(end, Role.DASH) && !lexemes.is(end - 1, Role.DASH);
      int name = word ? below(scan, end) : Step.NONE;
      if (name >= numeral.to() && name > end + 1) {
        return end;
      }
    }
    return numeral.to();
  }

  /**
   * What the line is divided by: "fifths", "twenty-fifth", "one hundred fifth", "one thousand
   * fifths". A name of one word is a plural.
   */
  private static int below(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int name = afterHyphen(lexemes, at);
    if (lexemes.is(name, Role.TEN)) {
      int unit = afterHyphen(lexemes, name + 1);
      boolean ordinal = lexemes.is(unit, Role.PART) || isLow(lexemes, unit);
      return ordinal && small(lexemes, unit) ? unit + 1 : Step.NONE;
    }
    if (lexemes.is(name, Role.NUMBER_WORD) && order(lexemes, name + 1) != null) {
      int unit = afterHyphen(lexemes, name + 2);
      return lexemes.is(unit, Role.PART) && small(lexemes, unit) ? unit + 1 : Step.NONE;
    }
    boolean part =
        (lexemes.is(name, Role.PART) && !lexemes.is(name, Role.UNIT)) || isHalves(lexemes, name);
    return part && lexemes.lastChar(name) == 's' ? name + 1 : Step.NONE;
  }

  private static boolean isLow(Lexemes lexemes, int at) {
    return AFTER_TENS.contains(PlainRules.lower(lexemes, at));
  }

  private static boolean isHalves(Lexemes lexemes, int at) {
    return lexemes.isWord(at, "halves");
  }

  private static boolean small(Lexemes lexemes, int at) {
    boolean quarter = lexemes.isWord(at, "quarter") || lexemes.isWord(at, "quarters");
    return !quarter && partValue(lexemes, at).compareTo(BigDecimal.TEN) < 0;
  }

  private static BigDecimal partValue(Lexemes lexemes, int at) {
    if (isHalves(lexemes, at)) {
      return BigDecimal.TWO;
    }
    if (isLow(lexemes, at)) {
      return PlainRules.lower(lexemes, at).startsWith("f") ? BigDecimal.ONE : BigDecimal.TWO;
    }
    BigDecimal number = lexemes.number(at);
    return number == null ? BigDecimal.ZERO : number;
  }

  private static @Nullable BigDecimal order(Lexemes lexemes, int at) {
    Term term = lexemes.term(at);
    boolean counts = lexemes.isWord(at, "hundred") || lexemes.isWord(at, "thousand");
    return term == null || !counts ? null : term.scale;
  }

  private static int afterHyphen(Lexemes lexemes, int at) {
    return lexemes.is(at, Role.DASH) && lexemes.glued(at) ? at + 1 : at;
  }

  private static BigDecimal divisor(Lexemes lexemes, int from, int to) {
    BigDecimal last = partValue(lexemes, to - 1);
    int first = afterHyphen(lexemes, from);
    BigDecimal count = lexemes.number(first);
    if (first == to - 1 || count == null) {
      return last;
    }
    BigDecimal order = order(lexemes, first + 1);
    return order == null ? last.add(count) : last.add(count.multiply(order));
  }

  private static @Nullable Reading parts(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    BigDecimal above = number(m.source(), m.begin(1), m.end(1));
    BigDecimal below = divisor(lexemes, m.begin(2), m.end());
    boolean halves = isHalves(lexemes, m.end() - 1);
    if (above == null
        || below.signum() == 0
        || (halves && above.compareTo(BigDecimal.TWO) <= 0)) { // the two halves of a game
      return null;
    }
    boolean named = m.end(2) - afterHyphen(lexemes, m.begin(2)) > 1;
    boolean many = above.compareTo(BigDecimal.ONE) != 0;
    if (named && many != (lexemes.lastChar(m.end() - 1) == 's')) {
      return null;
    }
    boolean article = lexemes.is(m.begin(1), Role.INDEFINITE) && named && !many;
    boolean stands = PlainRules.ends(m.source(), m.end()) != Step.NONE;
    if (article && !stands && !lexemes.any(m.end(), Role.FUNCTION.bit)) {
      return null; // "a twenty-first birthday"
    }
    boolean negative = PlainRules.negative(m, 0);
    if (!named && !negative && below.compareTo(BigDecimal.TEN) <= 0 && above.compareTo(below) < 0) {
      BigDecimal share = HUNDRED.multiply(above).divide(below, 2, RoundingMode.HALF_UP);
      return point(m, share, Unit.PERCENT, PARTS.name()); // "a two-thirds vote"
    }
    BigDecimal value = above.divide(below, PLACES, RoundingMode.HALF_UP);
    return point(m, Patterns.signed(value, negative), Unit.BARE, PARTS.name());
  }

  /** The number that the lexemes up to a position say: the whole numeral, or its first words. */
  private static @Nullable BigDecimal number(Scan scan, int from, int to) {
    if (scan.lexemes.is(from, Role.INDEFINITE) && to == from + 1) {
      return BigDecimal.ONE;
    }
    Numeral all = scan.numeral(from);
    if (all != null && all.to() == to) {
      return all.number();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int at = from; at < to; at++) {
      BigDecimal number = scan.lexemes.number(at);
      Term term = scan.lexemes.term(at);
      if (number != null) {
        sum = sum.add(number);
      } else if (term != null && term.scale != null) {
        sum = sum.multiply(term.scale);
      } else if (!scan.lexemes.any(at, Role.mask(Role.DASH, Role.AND))) {
        return null;
      }
    }
    return sum.signum() > 0 ? sum : null;
  }

  // --- "three hundred and eighty-one hundredths"

  private static int whole(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int end = at;
    while (lexemes.is(end, Role.NUMBER_WORD)
        || order(lexemes, end) != null
        || (lexemes.is(end, Role.DASH) && lexemes.glued(end))) {
      end++;
    }
    return end > at && lexemes.is(end, Role.AND) ? end + 1 : Step.NONE;
  }

  private static int decimals(Scan scan, int at) {
    BigDecimal below = scan.lexemes.number(at);
    boolean name = scan.lexemes.is(at, Role.PART) && scan.lexemes.lastChar(at) == 's';
    return name && below != null && below.compareTo(HUNDRED) >= 0 ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading mixed(Match<Scan> m) {
    BigDecimal whole = number(m.source(), m.begin(), m.end(0) - 1);
    BigDecimal above = number(m.source(), m.begin(1), m.end(1));
    BigDecimal below = m.source().lexemes.number(m.begin(2));
    return whole == null || above == null || below == null || above.compareTo(below) >= 0
        ? null
        : point(m, whole.add(above.divide(below)), Unit.BARE, MIXED.name());
  }

  // --- "seven - ninths"

  private static @Nullable Reading spaced(Match<Scan> m) {
    Lexemes lexemes = m.source().lexemes;
    BigDecimal above = lexemes.number(m.begin());
    BigDecimal below = lexemes.number(m.begin(2));
    if (above == null
        || below == null
        || lexemes.glued(m.begin(1))
        || above.signum() <= 0
        || above.compareTo(below) >= 0) {
      return null;
    }
    boolean many = above.compareTo(BigDecimal.ONE) > 0;
    if (many != (lexemes.lastChar(m.begin(2)) == 's')) {
      return null;
    }
    BigDecimal share = HUNDRED.multiply(above).divide(below, 2, RoundingMode.HALF_UP);
    return point(m, share, Unit.PERCENT, SPACED.name());
  }

  private static Reading point(Match<Scan> m, BigDecimal value, Unit unit, String rule) {
    return Reading.point(m.begin(), m.end(2), value, null, unit, rule);
  }
}
