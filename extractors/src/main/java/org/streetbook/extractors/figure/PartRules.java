package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.sign;
import static org.streetbook.extractors.rule.Step.maybe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Parts told by two numbers: "one in five", "twenty-three fifths", "3 over 4". The wide finder
 * alone tries them.
 */
final class PartRules {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private static final int PLACES = 2;

  private static final int PART_PLACES = 15;

  static final Rule<Scan, Reading> SHARE_OF =
      Rule.<Scan, Reading>named("<number> in <number>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(numeral(), PartRules::outOf, numeral())
          .makes(PartRules::share)
          .example("One in five homes is empty", "20 %")
          .example("Three out of four voters agree", "75 %")
          .not("They sold 12 in six months")
          .not("It won three in 2012");

  static final Rule<Scan, Reading> SOME_OF =
      Rule.<Scan, Reading>named("<number> of <number> <things>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(
              numeral(), PartRules::of, maybe(Patterns.role(Role.ARTICLE)), PartRules::andCounted)
          .makes(PartRules::someOf)
          .example("It closed 14 of 230 shops", "14 {unit} shops | 230 {unit} shops")
          .example("Six of the seven directors agreed", "6 {unit} directors | 7 {unit} directors")
          .not("It holds 40 of 2026 models")
          .not("A total of 40 shops")
          .not("One of the seven directors left");

  static final Rule<Scan, Reading> OF_OWN =
      Rule.<Scan, Reading>named("<number> of <whose> <things>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(numeral(), PartRules::of, PartRules::whose)
          .makes(PartRules::ofOwn)
          .example("Two of its plants stand idle", "2 {unit} plants")
          .example("Three of Acme Rail's directors left", "3 {unit} directors")
          .not("One of its plants stands idle")
          .not("It sold 40 of Norse descent");

  static final Rule<Scan, Reading> OVER =
      Rule.<Scan, Reading>named("<number> over <number>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), numeral(), PartRules::over, numeral(), PlainRules::ends)
          .makes(PartRules::divided)
          .example("one over eight", "0.125 1")
          .example("The odds are 3 over 4.", "0.75 1")
          .not("It paid 3 over 4 years");

  static final Rule<Scan, Reading> PARTS =
      Rule.<Scan, Reading>named("<number> <fractions>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(sign(), PartRules::above, PartRules::partName)
          .makes(PartRules::parts)
          .example("It is twenty-three fifths", "4.6 1")
          .example("A dose of forty hundredths", "0.4 1")
          .example("One twenty-fifth is left", "0.04 1")
          .not("It lost money in three quarters")
          .not("The twenty fifth floor");

  static final Rule<Scan, Reading> ALONE_PART =
      Rule.<Scan, Reading>named("<fraction>")
          .startingAt(Role.mask(Role.NUMBER_WORD, Role.INDEFINITE, Role.HALF))
          .matches(PlainRules::begins, PartRules::part, PlainRules::ends)
          .makes(PartRules::alone)
          .example("three quarters", "75 %")
          .example("a half", "50 %")
          .not("three quarters ago");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(List.of(OVER, PARTS, SHARE_OF, SOME_OF, OF_OWN, ALONE_PART));

  private PartRules() {}

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
        m.begin(),
        m.end(),
        Patterns.signed(value, PlainRules.negative(m, 0)),
        null,
        Unit.BARE,
        PARTS.name());
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
    BigDecimal share =
        part.value().multiply(HUNDRED).divide(whole.number(), PLACES, RoundingMode.HALF_UP);
    return Reading.point(m.begin(), m.end(), share, null, Unit.PERCENT, SHARE_OF.name());
  }

  private static int of(Scan scan, int at) {
    return scan.lexemes.isWord(at, "of") ? at + 1 : Step.NONE;
  }

  /** A number and what it counts, of which only the number is taken. */
  private static int andCounted(Scan scan, int at) {
    Numeral whole = scan.numeral(at);
    boolean counts =
        whole != null && !whole.yearLike() && Counted.after(scan, whole.to(), true) != null;
    return counts ? whole.to() : Step.NONE;
  }

  private static @Nullable Reading someOf(Match<Scan> m) {
    Numeral part = m.source().numeral(m.begin(0));
    Numeral whole = m.source().numeral(m.begin(3));
    Counted counted = Counted.after(m.source(), m.end(), true);
    if (part == null
        || whole == null
        || counted == null
        || (!part.digits() && part.number().compareTo(BigDecimal.ONE) <= 0)
        || part.number().compareTo(whole.number()) >= 0) {
      return null;
    }
    return Reading.point(
            m.begin(), m.end(0), part.value(), part.scale(), counted.unit(), SOME_OF.name())
        .counting(counted.noun());
  }

  /** "its", "the", or the names of an owner. */
  private static int whose(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    if (lexemes.is(at, Role.ARTICLE)) {
      return at + 1;
    }
    int end = at;
    while (end < at + 3 && lexemes.is(end, Role.CAPITAL)) {
      end++;
    }
    boolean possessive = // the 's, which is no lexeme of its own
        end > at && lexemes.exists(end) && lexemes.begin(end) - lexemes.end(end - 1) > 2;
    return possessive ? end : Step.NONE;
  }

  private static @Nullable Reading ofOwn(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(0));
    Counted counted = Counted.after(m.source(), m.end(), true);
    boolean many =
        numeral != null && !numeral.yearLike() && numeral.number().compareTo(BigDecimal.ONE) > 0;
    return many && counted != null
        ? Reading.point(
                m.begin(),
                counted.to(),
                numeral.value(),
                numeral.scale(),
                counted.unit(),
                OF_OWN.name())
            .counting(counted.noun())
        : null;
  }

  private static @Nullable Reading divided(Match<Scan> m) {
    Numeral above = m.source().numeral(m.begin(1));
    Numeral below = m.source().numeral(m.begin(3));
    if (above == null || below == null || below.number().signum() == 0 || above.yearLike()) {
      return null;
    }
    BigDecimal value = above.number().divide(below.number(), PART_PLACES, RoundingMode.HALF_UP);
    return Reading.point(
        m.begin(),
        m.end(),
        Patterns.signed(value, PlainRules.negative(m, 0)),
        null,
        Unit.BARE,
        OVER.name());
  }

  private static int over(Scan scan, int at) {
    return scan.lexemes.isWord(at, "over") ? at + 1 : Step.NONE;
  }

  private static int part(Scan scan, int at) {
    NumberWords.Read part = new NumberWords(scan.lexemes).part(at);
    return part == null ? Step.NONE : part.to();
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
}
