package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.sign;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/** Numbers with neither unit nor noun: levels, scaled numbers, the first of two that share one. */
final class BareRules {

  private static final BigDecimal LARGE = new BigDecimal(1000);
  private static final BigDecimal TEN = BigDecimal.TEN;

  private static final long NUMERAL = Patterns.NUMERAL_START;

  static final Rule<Scan, Reading> SCALED =
      Rule.<Scan, Reading>named("<number> <scale>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral())
          .makes(BareRules::scaled)
          .example("The total reached 5.8 million", "5800000 1")
          .example("A sum near 3.2 bn is meant", "~<3200000000 1")
          .not("About 40 were there");

  static final Rule<Scan, Reading> BESIDE =
      Rule.<Scan, Reading>named("<number> of the unit that follows")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), BareRules::toNext, Patterns.quantity())
          .makes(BareRules::beside)
          .example("Growth picked up to 5.1 from 4.9 percent", "5.1 % | 4.9 %")
          .example("It cut the target from 35 to 31 rupees", "35 INR | 31 INR")
          .not("They sold 40 from stock of $3")
          .not("The price rose to $31 from 28 euros");

  static final Rule<Scan, Reading> SCALE_BESIDE =
      Rule.<Scan, Reading>named("<number> of the scale that follows")
          .startingAt(NUMERAL)
          .matches(Patterns.after(Role.FROM), numeral(), Patterns.role(Role.CONNECTOR), numeral())
          .makes(BareRules::scaleBeside)
          .example(
              "Sales rose from 2.1 to 2.4 million phones",
              "2100000 {unit} phones | 2400000 {unit} phones")
          .example("It went from 3.6 to 4.1 million", "3600000 1 | 4100000 1")
          .not("They moved from 900 to 1.1 million")
          .not("It grew from 2024 to 2.4 million");

  static final Rule<Scan, Reading> OF_WHOLE =
      Rule.<Scan, Reading>named("<number> <scale> of the <quantity>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral(), BareRules::ofThe, Patterns.quantity())
          .makes(BareRules::ofWhole)
          .example(
              "It raised 310 million of the 1.2 billion rupees", "310000000 INR | 1200000000 INR")
          .example(
              "Some 2 million of its 9 million barrels", "~2000000 [bbl_us] | 9000000 [bbl_us]")
          .not("It holds 3 million of the 40 percent")
          .not("They sold 5 million of the 3 million tonnes");

  static final Rule<Scan, Reading> LEVEL =
      Rule.<Scan, Reading>named("<level>")
          .startingAt(NUMERAL)
          .matches(sign(), numeral())
          .makes(BareRules::level)
          .example("The purchasing gauge rose to 53.4 in May", "53.4 1")
          .example("The reading stood at 104.5.", "104.5 1")
          .not("Profit grew in 2011 again")
          .not("They met at 10 Downing Street")
          .not("He turned to 3 friends");

  static final RuleBook<Scan, Reading> BOOK =
      RuleBook.of(List.of(BESIDE, SCALE_BESIDE, OF_WHOLE, SCALED, LEVEL));

  private BareRules() {}

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

  private static @Nullable Reading scaleBeside(Match<Scan> m) {
    Numeral first = m.source().numeral(m.begin());
    Numeral second = m.source().numeral(m.begin(3));
    if (first == null
        || second == null
        || !first.digits()
        || first.yearLike()
        || first.scale() != null
        || second.scale() == null
        || first.value().compareTo(second.value().movePointRight(1)) > 0
        || second.value().compareTo(first.value().movePointRight(1)) > 0) {
      return null;
    }
    Counted counted = Counted.after(m.source(), second.to(), true);
    Reading read =
        Reading.point(
            m.begin(),
            first.to(),
            first.value(),
            second.scale(),
            counted == null ? Unit.BARE : counted.unit(),
            SCALE_BESIDE.name());
    return counted == null ? read : read.counting(counted.noun());
  }

  private static int ofThe(Scan scan, int at) {
    boolean of = scan.lexemes.isWord(at, "of") && scan.lexemes.is(at + 1, Role.ARTICLE);
    return of ? at + 2 : Step.NONE;
  }

  private static @Nullable Reading ofWhole(Match<Scan> m) {
    Numeral numeral = m.source().numeral(m.begin(1));
    Reading whole = m.source().quantity(m.begin(3));
    if (numeral == null
        || numeral.scale() == null
        || whole == null
        || whole.unit() == null
        || whole.highScale() == null
        || numeral.number().compareTo(whole.high().multiply(whole.highScale())) >= 0) {
      return null;
    }
    return switch (whole.unit().dimension()) {
      case MONEY, PHYSICAL ->
          Reading.point(
              m.begin(),
              m.end(1),
              Patterns.signed(numeral.value(), negative(m)),
              numeral.scale(),
              whole.unit(),
              OF_WHOLE.name());
      default -> null;
    };
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
