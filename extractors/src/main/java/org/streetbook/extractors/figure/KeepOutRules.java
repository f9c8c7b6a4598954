package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.glued;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.maybe;
import static org.streetbook.extractors.rule.Step.unless;

import java.util.ArrayList;
import java.util.List;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.RuleBook;
import org.streetbook.extractors.rule.Step;

/**
 * Numbers that are no figures. Tried before any other rule; what one matches is stepped over. Its
 * examples give no figure.
 */
final class KeepOutRules {

  /**
   * A stretch with no figure in it.
   *
   * @param to position after its last lexeme
   * @param rule name of the rule
   */
  record KeptOut(int to, String rule) {}

  static final String NOTHING = "nothing";

  private static final int LONGEST_BRACKET = 40;
  private static final long DIGITS = Role.NUMBER.bit | Role.NAME.bit;

  private static final Step<Scan> DIGITS_STEP =
      (scan, at) -> scan.lexemes.any(at, DIGITS) ? at + 1 : Step.NONE;
  private static final Step<Scan> GLUED_DIGITS =
      (scan, at) -> scan.lexemes.any(at, DIGITS) && scan.lexemes.glued(at) ? at + 1 : Step.NONE;

  /** What no number of is a figure to any reader. */
  static final RuleBook<Scan, KeptOut> ALWAYS =
      RuleBook.of(
          List.of(
              keep(
                      "(<money> = <money>)",
                      Role.OPEN.bit | Role.CURRENCY_BEFORE.bit | Role.NUMBER.bit,
                      KeepOutRules::exchangeRate)
                  .example("Prices in dollars ($1 = 6.8 yuan)", NOTHING)
                  .example("(US$1=HK$7.75)", NOTHING)
                  .example("(1 euro = 1.12 dollars)", NOTHING)
                  .not("(a gain of $5 million)"),
              keep("<index name>", Role.INDEX_NAME.bit, role(Role.INDEX_NAME))
                  .example("The S&P 500 slipped", NOTHING)
                  .example("It tracks the FTSE 100 closely", NOTHING)
                  .not("It owns 500 stores"),
              keep(
                      "<month> <day>, <year>",
                      Role.MONTH.bit | Role.CAPITAL.bit,
                      KeepOutRules::month,
                      KeepOutRules::day,
                      maybe(KeepOutRules::dayRange),
                      maybe(role(Role.COMMA)),
                      maybe(KeepOutRules::year))
                  .example("It reports on April 23, 2014", NOTHING)
                  .example("The vote is due on Nov. 6", NOTHING)
                  .not("By March 7 percent was reached"),
              keep(
                      "<day> <month> <year>",
                      Role.NUMBER.bit | Role.ORDINAL.bit,
                      KeepOutRules::day,
                      KeepOutRules::month,
                      maybe(role(Role.COMMA)),
                      maybe(KeepOutRules::year))
                  .example("The note of 14 June 2013 says so", NOTHING)
                  .example("It closed on 3 September", NOTHING)
                  .not("A total of 75 million was paid in March"),
              keep(
                      "<hour>:<minute>",
                      DIGITS,
                      DIGITS_STEP,
                      glued(Role.COLON),
                      GLUED_DIGITS,
                      maybe(Patterns.role(Role.CLOCK)),
                      maybe(Patterns.role(Role.CLOCK)))
                  .example("At 10:45 a.m. it traded lower", NOTHING)
                  .example("A 3:2 split", NOTHING)
                  .not("Sales: 5.5 million units"),
              keep("<hour> <clock>", DIGITS, DIGITS_STEP, role(Role.CLOCK), maybe(role(Role.CLOCK)))
                  .example("The call begins at 5 p.m. ET", NOTHING)
                  .example("By 1315 GMT it had recovered", NOTHING)
                  .not("About 10 percent at the close"),
              keep(
                      "<number>/<number>/<number>",
                      DIGITS,
                      DIGITS_STEP,
                      glued(Role.SLASH),
                      GLUED_DIGITS,
                      KeepOutRules::noFraction,
                      maybe(KeepOutRules::slashDigits))
                  .example("Open 24/7 for all", NOTHING)
                  .example("Filed on 12/31/2013 late", NOTHING)
                  .not("It rose 1/2 percent"),
              keep(
                      "<number>-<number>-<number>",
                      DIGITS,
                      DIGITS_STEP,
                      glued(Role.DASH),
                      KeepOutRules::codeOrPair)
                  .example("Call 555-010-4477 now", NOTHING)
                  .example("On 2014-03-05 it was filed", NOTHING)
                  .not("A range of 5-7 percent"),
              keep(
                      "<number>-for-<number>",
                      Role.NUMBER.bit | Role.NUMBER_WORD.bit,
                      Patterns.numeral(),
                      glued(Role.DASH),
                      KeepOutRules::forOrIn,
                      glued(Role.DASH),
                      Patterns.numeral(),
                      unless(KeepOutRules::measuredAfterDash))
                  .example("A 2-for-1 split was approved", NOTHING)
                  .example("One-for-ten rights", NOTHING)
                  .not("A 4-percent rise"),
              keep(
                      "<rank word> <number>",
                      Role.RANK.bit,
                      role(Role.RANK),
                      KeepOutRules::rankNumber,
                      unless(KeepOutRules::measured))
                  .example("It is the No. 2 maker worldwide", NOTHING)
                  .example("The number two carrier agreed", NOTHING)
                  .example("See Table 4 and Exhibit 12", NOTHING)
                  .not("The top 20 percent of clients"),
              keep("<year>", Role.NUMBER.bit, KeepOutRules::bareYear)
                  .example("Profit fell in 2011", NOTHING)
                  .example("The 2010-2012 cycle ended", NOTHING)
                  .not("It has 1,995 stores"),
              keep("<list number>", Role.NUMBER.bit, KeepOutRules::listNumber)
                  .example("1. Outlook for the group", NOTHING)
                  .example("Risks\n2) Rates", NOTHING)
                  .not("12.5 percent more")));

  /** All that is kept out of claims: ages too. */
  static final RuleBook<Scan, KeptOut> BOOK = RuleBook.of(all());

  private KeepOutRules() {}

  private static List<Rule<Scan, KeptOut>> all() {
    List<Rule<Scan, KeptOut>> rules = new ArrayList<>(ALWAYS.rules());
    rules.add(
        keep(
                "<number>-year-old",
                Role.NUMBER.bit | Role.NUMBER_WORD.bit,
                Patterns.numeral(),
                glued(Role.DASH),
                glued(Role.UNIT),
                glued(Role.DASH),
                KeepOutRules::old)
            .example("The 54-year-old founder left", NOTHING)
            .example("A 9-month-old rally", NOTHING)
            .not("A 4-million-unit order"));
    return rules;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private static Rule<Scan, KeptOut> keep(String name, long starts, Step<Scan>... steps) {
    return Rule.<Scan, KeptOut>named(name)
        .startingAt(starts)
        .matches(steps)
        .makes(m -> new KeptOut(m.end(), name));
  }

  /** A bracket, or a bare line end, in which two amounts are set equal. */
  private static int exchangeRate(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int open = lexemes.is(at, Role.OPEN) ? at + 1 : at;
    int equals = -1;
    for (int i = open; i < open + 6 && lexemes.exists(i); i++) {
      if (lexemes.is(i, Role.EQUALS)) {
        equals = i;
        break;
      }
      if (!lexemes.any(
          i, Role.mask(Role.NUMBER, Role.CURRENCY_BEFORE, Role.CURRENCY_AFTER, Role.SCALE))) {
        return Step.NONE;
      }
    }
    if (equals < open + 1) {
      return Step.NONE;
    }
    int end = equals + 1;
    while (lexemes.exists(end)
        && end < open + LONGEST_BRACKET
        && !lexemes.is(end, Role.CLOSE)
        && lexemes.any(
            end,
            Role.mask(
                Role.NUMBER,
                Role.CURRENCY_BEFORE,
                Role.CURRENCY_AFTER,
                Role.SCALE,
                Role.QUALIFIER_BEFORE,
                Role.CAPITAL))) {
      end++;
    }
    return end > equals + 1 ? end : Step.NONE;
  }

  private static int month(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    boolean month =
        (lexemes.is(at, Role.MONTH) || lexemes.isWord(at, "May")) && lexemes.is(at, Role.CAPITAL);
    return month ? at + 1 : Step.NONE;
  }

  /** A day of the month, with nothing after it that makes it a quantity. */
  private static int day(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    if (!lexemes.any(at, Role.mask(Role.NUMBER, Role.ORDINAL))
        || lexemes.any(at, Role.mask(Role.GROUPED, Role.DECIMAL))) {
      return Step.NONE;
    }
    java.math.BigDecimal number = lexemes.number(at);
    if (number == null
        || number.signum() <= 0
        || number.intValue() > 31
        || lexemes.any(at + 1, Role.mask(Role.UNIT, Role.SCALE, Role.CURRENCY_AFTER))) {
      return Step.NONE;
    }
    return at + 1;
  }

  private static int dayRange(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    return lexemes.is(at, Role.DASH) ? day(scan, at + 1) : Step.NONE;
  }

  private static int year(Scan scan, int at) {
    Numeral numeral = scan.lexemes.is(at, Role.NUMBER) ? scan.numeral(at) : null;
    return numeral != null && numeral.yearLike() ? at + 1 : Step.NONE;
  }

  private static int noFraction(Scan scan, int at) {
    if (scan.lexemes.isWord(at, "of")) {
      return Step.NONE;
    }
    Numeral numeral = scan.numeral(at - 3);
    return numeral != null && numeral.to() >= at ? Step.NONE : at;
  }

  private static int slashDigits(Scan scan, int at) {
    return scan.lexemes.is(at, Role.SLASH)
            && scan.lexemes.any(at + 1, DIGITS)
            && scan.lexemes.glued(at)
            && scan.lexemes.glued(at + 1)
        ? at + 2
        : Step.NONE;
  }

  /** "03-05" after a dash: one code with a leading zero, or two numbers with a dash. */
  private static int codeOrPair(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    if (lexemes.is(at, Role.NAME) && lexemes.glued(at)) {
      return at + 1;
    }
    return lexemes.any(at, DIGITS)
            && lexemes.is(at + 1, Role.DASH)
            && lexemes.any(at + 2, DIGITS)
            && lexemes.glued(at)
            && lexemes.glued(at + 1)
            && lexemes.glued(at + 2)
        ? at + 3
        : Step.NONE;
  }

  private static int forOrIn(Scan scan, int at) {
    return scan.lexemes.isWord(at, "for")
            || scan.lexemes.isWord(at, "in")
            || scan.lexemes.isWord(at, "to")
        ? at + 1
        : Step.NONE;
  }

  private static int rankNumber(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    int number = lexemes.is(at, Role.DASH) ? at + 1 : at;
    if (lexemes.is(number, Role.NUMBER)) {
      Numeral numeral = scan.numeral(number);
      boolean letter = // "Rule 10b-5"
          lexemes.is(number + 1, Role.SCALE)
              && lexemes.end(number + 1) - lexemes.begin(number + 1) == 1;
      return numeral != null && (numeral.plain() || letter) ? numeral.to() : Step.NONE;
    }
    return lexemes.is(number, Role.NUMBER_WORD) ? number + 1 : Step.NONE;
  }

  private static int measuredAfterDash(Scan scan, int at) {
    return measured(scan, Patterns.hyphen(scan.lexemes, at));
  }

  /** A unit, scale or currency follows: a quantity after all. */
  private static int measured(Scan scan, int at) {
    return scan.lexemes.any(at, Role.mask(Role.UNIT, Role.SCALE, Role.CURRENCY_AFTER))
        ? at
        : Step.NONE;
  }

  private static int bareYear(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    Numeral numeral = scan.numeral(at);
    if (numeral == null
        || !numeral.yearLike()
        || lexemes.is(at - 1, Role.CURRENCY_BEFORE)
        || Patterns.isSign(lexemes, at - 1)) {
      return Step.NONE;
    }
    int end = at + 1;
    if (lexemes.any(end, Role.mask(Role.DASH, Role.CONNECTOR)) && measuredEnd(scan, end + 1)) {
      return Step.NONE;
    }
    if (lexemes.any(end, Role.mask(Role.DASH, Role.SLASH))
        && lexemes.glued(end)
        && lexemes.any(end + 1, DIGITS)) {
      Numeral second = scan.numeral(end + 1);
      boolean short2 = lexemes.end(end + 1) - lexemes.begin(end + 1) == 2;
      if (short2 || (second != null && second.yearLike())) {
        end += 2;
      }
    }
    if (end == at + 1 && countsPeople(lexemes, end)) {
      return Step.NONE;
    }
    return lexemes.any(end, Role.mask(Role.UNIT, Role.CURRENCY_AFTER))
            && end == at + 1
            && !lexemes.is(end, Role.PART)
        ? Step.NONE
        : end;
  }

  /** "2000 - 2500 calories": the other end of a range has a unit. */
  private static boolean measuredEnd(Scan scan, int at) {
    Numeral numeral = scan.lexemes.is(at, Role.NUMBER) ? scan.numeral(at) : null;
    Term term = numeral == null ? null : scan.lexemes.term(numeral.to());
    return term != null
        && term.unit != null
        && term.unit.dimension() == Unit.Dimension.PHYSICAL
        && !scan.lexemes.is(numeral.to(), Role.CURRENCY_AFTER);
  }

  /** "2000 jobs": people are counted, years are not said of them. */
  static boolean countsPeople(Lexemes lexemes, int at) {
    Term term = lexemes.term(at);
    return term != null && term.noun != null && term.noun.equals("{person}");
  }

  /** A number that opens a line and is closed by a full stop or a bracket. */
  private static int listNumber(Scan scan, int at) {
    Lexemes lexemes = scan.lexemes;
    if (lexemes.any(at, Role.mask(Role.GROUPED, Role.DECIMAL)) || !opensLine(lexemes, at)) {
      return Step.NONE;
    }
    boolean closed =
        (lexemes.isChar(at + 1, '.') || lexemes.isChar(at + 1, ')'))
            && lexemes.glued(at + 1)
            && !lexemes.glued(at + 2)
            && lexemes.exists(at + 2);
    return closed ? at + 2 : Step.NONE;
  }

  private static boolean opensLine(Lexemes lexemes, int at) {
    for (int i = lexemes.begin(at) - 1; i >= 0; i--) {
      char c = lexemes.text.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private static int old(Scan scan, int at) {
    return scan.lexemes.isWord(at, "old") ? at + 1 : Step.NONE;
  }
}
