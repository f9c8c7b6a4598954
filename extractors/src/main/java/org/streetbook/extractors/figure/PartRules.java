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
 * Parts told by two numbers: "one in five", "14 of 230 shops", "3 over 4". The wide finder alone
 * tries them.
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
          .example("It fails in one out of every eight", "12.5 %")
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
          .example("It won five of its last six games", "5 {unit} games | 6 {unit} games")
          .example("It lost 12 of its 18 points", "12 {point} | 18 {point}")
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

  static final Rule<Scan, Reading> ALONE_PART =
      Rule.<Scan, Reading>named("<fraction>")
          .startingAt(Role.mask(Role.NUMBER_WORD, Role.INDEFINITE, Role.HALF))
          .matches(PlainRules::begins, PartRules::part, PlainRules::ends)
          .makes(PartRules::alone)
          .example("three quarters", "75 %")
          .example("a half", "50 %")
          .not("three quarters ago");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(List.of(OVER, SHARE_OF, SOME_OF, OF_OWN, ALONE_PART));

  private PartRules() {}

  private static int outOf(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int after = Step.NONE;
    if (lexemes.isWord(at, "in")) {
      after = at + 1;
    } else if (lexemes.isWord(at, "out") && lexemes.isWord(at + 1, "of")) {
      after = at + 2;
    }
    return after != Step.NONE && lexemes.isWord(after, "every") ? after + 1 : after;
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

  /** A number and what it counts, of which only the number is taken; after "last" and the like. */
  private static int andCounted(Scan scan, int from) {
    int at = scan.lexemes.any(from, Role.mask(Role.WINDOW)) ? from + 1 : from;
    Numeral whole = scan.numeral(at);
    boolean counts = whole != null && !whole.yearLike() && counted(scan, whole.to()) != null;
    return counts ? whole.to() : Step.NONE;
  }

  /** What is counted after a position: things, points, or a physical unit. */
  private static @Nullable Counted counted(Scan scan, int at) {
    Counted counted = Counted.after(scan, at, true);
    Term term = counted == null ? scan.lexemes.term(at) : null;
    if (term == null || term.unit == null) {
      return counted;
    }
    return switch (term.unit.dimension()) {
      case PHYSICAL, POINTS -> new Counted(at + 1, term.unit, "");
      default -> null;
    };
  }

  private static @Nullable Reading someOf(Match<Scan> m) {
    Numeral part = m.source().numeral(m.begin(0));
    int last = m.source().lexemes.any(m.begin(3), Role.mask(Role.WINDOW)) ? 1 : 0;
    Numeral whole = m.source().numeral(m.begin(3) + last);
    Counted counted = counted(m.source(), m.end());
    if (part == null
        || whole == null
        || counted == null
        || (!part.digits() && part.number().compareTo(BigDecimal.ONE) <= 0)
        || part.number().compareTo(whole.number()) >= 0) {
      return null;
    }
    Reading some =
        Reading.point(
            m.begin(), m.end(0), part.value(), part.scale(), counted.unit(), SOME_OF.name());
    return counted.noun().isEmpty() ? some : some.counting(counted.noun());
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
