package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.sign;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;

/** Numbers that the noun after them makes a figure. */
final class CountRules {

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
          .not("The iPhone 12 models sold out")
          .not("Its ID.4 models sold out")
          .not("One customer left");

  static final RuleBook<Scan, Reading> BOOK = RuleBook.of(List.of(LengthRules.LENGTH, COUNT));

  private CountRules() {}

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
    Counted counted = Counted.after(scan, numeral.to(), large);
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

  /**
   * A plain number after a capitalised word inside a sentence is part of a name ("Acme 12"), and
   * one after a name written like no other word everywhere ("iPhone 12", "ID.4").
   */
  static boolean named(Lexemes lexemes, int at, Numeral numeral) {
    if (numeral.plain() && (isBrand(lexemes, at - 1) || isDotted(lexemes, at))) {
      return true;
    }
    return numeral.plain() && capitalBefore(lexemes, at);
  }

  /** Whether a capitalised word stands before a position, and not as the first of a sentence. */
  static boolean capitalBefore(Lexemes lexemes, int at) {
    return lexemes.is(at - 1, Role.CAPITAL)
        && (lexemes.roles(at - 1) & Role.mask(Role.FUNCTION, Role.CHANGE, Role.QUALIFIER_BEFORE))
            == 0
        && lexemes.exists(at - 2)
        && !lexemes.is(at - 2, Role.STOP);
  }

  /** A word that begins small and has a capital in it. */
  private static boolean isBrand(Lexemes lexemes, int at) {
    return lexemes.is(at, Role.WORD)
        && !lexemes.is(at, Role.CAPITAL)
        && lexemes.end(at) - lexemes.begin(at) > 2
        && Character.isLowerCase(lexemes.lastChar(at))
        && lexemes.string(at, at + 1).chars().anyMatch(Character::isUpperCase);
  }

  /** A number after a full stop that joins it to capitals. */
  private static boolean isDotted(Lexemes lexemes, int at) {
    return lexemes.isChar(at - 1, '.')
        && lexemes.glued(at)
        && lexemes.glued(at - 1)
        && lexemes.is(at - 2, Role.CAPITAL)
        && Character.isUpperCase(lexemes.lastChar(at - 2));
  }

  private static boolean negative(Match<Scan> m) {
    return Patterns.isNegative(m.source().lexemes, m.begin(0), m.end(0));
  }
}
