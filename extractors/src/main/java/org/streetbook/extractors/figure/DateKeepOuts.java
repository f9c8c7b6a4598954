package org.streetbook.extractors.figure;

import static org.streetbook.extractors.figure.Patterns.glued;
import static org.streetbook.extractors.figure.Patterns.role;
import static org.streetbook.extractors.rule.Step.maybe;

import java.util.List;
import org.streetbook.extractors.rule.Rule;
import org.streetbook.extractors.rule.Step;

/** Dates, times, years, and the codes that are written like them: no figures. */
final class DateKeepOuts {

  private static final String NOTHING = KeptOut.NOTHING;
  private static final long DIGITS = Role.NUMBER.bit | Role.NAME.bit;

  private static final Step<Scan> DIGITS_STEP =
      (scan, at) -> scan.lexemes.any(at, DIGITS) ? at + 1 : Step.NONE;
  private static final Step<Scan> GLUED_DIGITS =
      (scan, at) -> scan.lexemes.any(at, DIGITS) && scan.lexemes.glued(at) ? at + 1 : Step.NONE;

  static final List<Rule<Scan, KeptOut>> DATES =
      List.of(
          KeptOut.rule(
                  "<month> <day>, <year>",
                  Role.MONTH.bit | Role.CAPITAL.bit,
                  DateKeepOuts::month,
                  DateKeepOuts::day,
                  maybe(DateKeepOuts::dayRange),
                  maybe(role(Role.COMMA)),
                  maybe(DateKeepOuts::year))
              .example("It reports on April 23, 2014", NOTHING)
              .example("The vote is due on Nov. 6", NOTHING)
              .not("By March 7 percent was reached"),
          KeptOut.rule(
                  "<day> <month> <year>",
                  Role.NUMBER.bit | Role.ORDINAL.bit,
                  DateKeepOuts::day,
                  DateKeepOuts::month,
                  maybe(role(Role.COMMA)),
                  maybe(DateKeepOuts::year))
              .example("The note of 14 June 2013 says so", NOTHING)
              .example("It closed on 3 September", NOTHING)
              .not("A total of 75 million was paid in March"),
          KeptOut.rule(
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
          KeptOut.rule(
                  "<hour> <clock>", DIGITS, DIGITS_STEP, role(Role.CLOCK), maybe(role(Role.CLOCK)))
              .example("The call begins at 5 p.m. ET", NOTHING)
              .example("By 1315 GMT it had recovered", NOTHING)
              .not("About 10 percent at the close"),
          KeptOut.rule(
                  "<number>/<number>/<number>",
                  DIGITS,
                  DIGITS_STEP,
                  glued(Role.SLASH),
                  GLUED_DIGITS,
                  DateKeepOuts::noFraction,
                  maybe(DateKeepOuts::slashDigits))
              .example("Open 24/7 for all", NOTHING)
              .example("Filed on 12/31/2013 late", NOTHING)
              .not("It rose 1/2 percent"),
          KeptOut.rule(
                  "<number>-<number>-<number>",
                  DIGITS,
                  DIGITS_STEP,
                  glued(Role.DASH),
                  DateKeepOuts::codeOrPair)
              .example("Call 555-010-4477 now", NOTHING)
              .example("On 2014-03-05 it was filed", NOTHING)
              .not("A range of 5-7 percent"));

  static final Rule<Scan, KeptOut> YEAR =
      KeptOut.rule("<year>", Role.NUMBER.bit, DateKeepOuts::bareYear)
          .example("Profit fell in 2011", NOTHING)
          .example("The 2010-2012 cycle ended", NOTHING)
          .not("It has 1,995 stores");

  private DateKeepOuts() {}

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
    if (end == at + 1 && KeepOutRules.countsPeople(lexemes, end)) {
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
}
