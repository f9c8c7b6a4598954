package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.glued;
import static org.streetbook.extractors.figure.Patterns.numeral;
import static org.streetbook.extractors.figure.Patterns.role;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Match;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Numbers joined by a hyphen to what they count, in the singular: "a six-cylinder engine". The wide
 * finder alone tries them.
 */
final class HyphenRules {

  /** Words after a hyphen that count nothing. */
  private static final Set<String> UNCOUNTED =
      Set.of(
          "something",
          "ish",
          "odd",
          "plus",
          "some",
          "times",
          "off",
          "all",
          "for",
          "in",
          "to",
          "on",
          "by",
          "up",
          "down",
          "and",
          "or",
          "old",
          "nil",
          "first",
          "second",
          "sided",
          "digit",
          "figure",
          "x");

  private static final int FARTHEST = 8;

  static final Rule<Scan, Reading> ATTRIBUTE =
      Rule.<Scan, Reading>named("<number>-<thing> <what>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(numeral(), glued(Role.DASH), HyphenRules::thing, Step.ahead(role(Role.WORD)))
          .makes(m -> counting(m, m.end(), m.begin(2), "<number>-<thing> <what>"))
          .example("A six-cylinder engine drives it", "6 {unit} cylinder")
          .example("It runs a 40-bed clinic", "40 {unit} bed")
          .example("The five-door version sells best", "5 {unit} door")
          .not("A one-off charge")
          .not("A two-thirds share")
          .not("A 7-5 win")
          .not("The 2021-season opener")
          .not("The MD-11-model freighter")
          .not("A six-figure sum");

  static final Rule<Scan, Reading> SHARED =
      Rule.<Scan, Reading>named("<number>-, <number>-<thing>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(numeral(), glued(Role.DASH), Step.ahead(HyphenRules::toShared))
          .makes(HyphenRules::shared)
          .example("Three- or five-seat trims", "3 {unit} seat | 5 {unit} seat")
          .example("In two- and four-door form", "2 {unit} door | 4 {unit} door")
          .not("The two- and the other thing");

  static final Rule<Scan, Reading> MEMBERS =
      Rule.<Scan, Reading>named("<number> member <body>")
          .startingAt(Patterns.NUMERAL_START)
          .matches(numeral(), HyphenRules::member, Step.ahead(HyphenRules::body))
          .makes(m -> counting(m, m.end(), m.begin(1), "<number> member <body>"))
          .example("The 14 member bloc agreed", "14 {user} member")
          .example("A nine member panel was named", "9 {user} member")
          .not("One member left the bloc")
          .not("In 2014 member states agreed");

  static final RuleBook<Scan, Reading> BOOK = RuleBook.of(List.of(ATTRIBUTE, SHARED, MEMBERS));

  private HyphenRules() {}

  /** A word in small letters, glued on, that is neither unit nor part nor scale nor plural. */
  private static int thing(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean word =
        lexemes.is(at, Role.WORD)
            && lexemes.glued(at)
            && !lexemes.any(
                at,
                Role.mask(
                    Role.CAPITAL,
                    Role.UNIT,
                    Role.SCALE,
                    Role.PART,
                    Role.NUMBER_WORD,
                    Role.CURRENCY_AFTER,
                    Role.MONTH,
                    Role.CHANGE,
                    Role.FUNCTION,
                    Role.MULTIPLE));
    return word && lexemes.lastChar(at) != 's' && !UNCOUNTED.contains(PlainRules.lower(lexemes, at))
        ? at + 1
        : Step.NONE;
  }

  /** From "three-" over "four- and" to the thing after "six-". */
  private static int toShared(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int next = at;
    while (next < at + FARTHEST) {
      int after = next;
      while (lexemes.any(after, Role.mask(Role.COMMA, Role.AND)) || lexemes.isWord(after, "or")) {
        after++;
      }
      Numeral numeral = after == next ? null : scan.numeral(after);
      if (numeral == null || !lexemes.is(numeral.to(), Role.DASH) || !lexemes.glued(numeral.to())) {
        return Step.NONE;
      }
      next = numeral.to() + 1;
      if (thing(scan, next) != Step.NONE) {
        return next + 1;
      }
    }
    return Step.NONE;
  }

  private static @Nullable Reading shared(Match<Scan> m) {
    int end = toShared(m.source(), m.end(1));
    return end == Step.NONE ? null : counting(m, m.end(0), end - 1, SHARED.name());
  }

  private static int member(Scan scan, int at) {
    return scan.lexemes.isWord(at, "member") ? at + 1 : Step.NONE;
  }

  private static int body(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean body =
        lexemes.is(at, Role.WORD) && !lexemes.any(at, Role.mask(Role.FUNCTION, Role.CHANGE));
    return body ? at + 1 : Step.NONE;
  }

  private static @Nullable Reading counting(Match<Scan> m, int to, int thing, String rule) {
    Scan scan = m.source();
    Numeral numeral = scan.numeral(m.begin());
    if (numeral == null
        || numeral.yearLike()
        || numeral.number().compareTo(BigDecimal.ONE) <= 0
        || scan.lexemes.glued(m.begin())
        || CountRules.named(scan.lexemes, m.begin(), numeral)) {
      return null;
    }
    Term term = scan.lexemes.term(thing);
    String symbol = term == null || term.noun == null ? "{unit}" : term.noun;
    Unit unit = new Unit(symbol, BigDecimal.ONE, Unit.Dimension.COUNT);
    return Reading.point(m.begin(), to, numeral.value(), numeral.scale(), unit, rule)
        .counting(PlainRules.lower(scan.lexemes, thing));
  }
}
