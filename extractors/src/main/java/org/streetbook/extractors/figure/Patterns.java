package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.rule.Step;

/** The concepts that figure rules are written in. */
final class Patterns {

  /** Where a signed number may begin. */
  static final long NUMERAL_START =
      Role.mask(
          Role.NUMBER,
          Role.NUMBER_WORD,
          Role.VULGAR,
          Role.HALF,
          Role.PART,
          Role.INDEFINITE,
          Role.DASH,
          Role.SIGN,
          Role.PLUS_SIGN);

  private static final long SIGNS = Role.mask(Role.DASH, Role.SIGN, Role.PLUS_SIGN);

  private Patterns() {}

  /** One lexeme with that role. */
  static Step<Scan> role(Role role) {
    return (scan, at) -> scan.lexemes.is(at, role) ? at + 1 : Step.NONE;
  }

  /** One lexeme with that role, with nothing before it. */
  static Step<Scan> glued(Role role) {
    return (scan, at) -> scan.lexemes.is(at, role) && scan.lexemes.glued(at) ? at + 1 : Step.NONE;
  }

  /** Takes nothing; the lexeme before has that role. */
  static Step<Scan> after(Role role) {
    return (scan, at) -> scan.lexemes.is(at - 1, role) ? at : Step.NONE;
  }

  /** A numeral. */
  static Step<Scan> numeral() {
    return (scan, at) -> {
      Numeral numeral = scan.numeral(at);
      return numeral == null ? Step.NONE : numeral.to();
    };
  }

  /** A sign, or nothing. */
  static Step<Scan> sign() {
    return (scan, at) -> afterSign(scan.lexemes, at);
  }

  /** A unit of that dimension, by itself or after a hyphen. */
  static Step<Scan> unit(Unit.Dimension... dimensions) {
    java.util.Set<Unit.Dimension> wanted = java.util.Set.of(dimensions);
    return (scan, at) -> {
      int next = hyphen(scan.lexemes, at);
      Term term = scan.lexemes.term(next);
      return term != null && term.unit != null && wanted.contains(term.unit.dimension())
          ? next + 1
          : Step.NONE;
    };
  }

  /** A currency after its number. */
  static Step<Scan> currencyAfter() {
    return (scan, at) -> {
      int next = hyphen(scan.lexemes, at);
      if (!scan.lexemes.is(next, Role.CURRENCY_AFTER)) {
        return Step.NONE;
      }
      boolean single = scan.lexemes.end(next) - scan.lexemes.begin(next) == 1;
      boolean letter =
          single && scan.lexemes.is(next, Role.WORD) && !scan.lexemes.isChar(next, 'p');
      boolean ofTheNext = single && scan.lexemes.is(next + 1, Role.NUMBER); // "grew 10 $30 sales"
      return (letter || ofTheNext) && !scan.lexemes.glued(next) ? Step.NONE : next + 1;
    };
  }

  /** A quantity with its unit. */
  static Step<Scan> quantity() {
    return (scan, at) -> {
      Reading reading = scan.quantity(at);
      return reading == null ? Step.NONE : reading.to();
    };
  }

  /**
   * Where the unit after a number is looked for: past a hyphen, a "+" and words like "plus" that
   * are joined to the number.
   */
  static int hyphen(Lexemes lexemes, int at) {
    if (lexemes.isChar(at, '+') && lexemes.glued(at)) {
      return at + 1;
    }
    if (!lexemes.is(at, Role.DASH) || !lexemes.glued(at) || !lexemes.glued(at + 1)) {
      return at;
    }
    if (!lexemes.is(at + 1, Role.INSIDE)) {
      return at + 1;
    }
    return lexemes.is(at + 2, Role.DASH) ? at + 3 : at + 2;
  }

  /**
   * Whether a lexeme is a sign: "minus 3", or a dash or plus that touches what follows and not what
   * stands before. A hyphen between two numbers is none.
   */
  static boolean isSign(Lexemes lexemes, int at) {
    if (!lexemes.any(at, SIGNS) || !lexemes.exists(at + 1)) {
      return false;
    }
    if (lexemes.is(at, Role.WORD)) {
      return true;
    }
    return lexemes.glued(at + 1)
        && (!lexemes.glued(at) || lexemes.any(at - 1, Role.mask(Role.OPEN, Role.CURRENCY_BEFORE)));
  }

  /** Whether nothing but a sign stands before a position. */
  static boolean opensText(Lexemes lexemes, int at) {
    return at == 0 || (at == 1 && lexemes.any(0, SIGNS));
  }

  /** The position after the sign at a position ("-", "minus", "minus-"), or the position itself. */
  static int afterSign(Lexemes lexemes, int at) {
    if (!isSign(lexemes, at)) {
      return at;
    }
    boolean joined =
        lexemes.is(at, Role.WORD) && lexemes.is(at + 1, Role.DASH) && lexemes.glued(at + 1);
    return joined ? at + 2 : at + 1;
  }

  /** Whether a minus stands between two positions. */
  static boolean isNegative(Lexemes lexemes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (lexemes.any(at, Role.mask(Role.DASH, Role.SIGN))) {
        return true;
      }
    }
    return false;
  }

  static BigDecimal signed(BigDecimal value, boolean negative) {
    return negative ? value.negate() : value;
  }

  /** The term of the last lexeme of a step. */
  static @Nullable Term lastTerm(Scan scan, int end) {
    return scan.lexemes.term(end - 1);
  }

  /** Whether a lexeme before the position, at most {@code reach} back in the sentence, has it. */
  static boolean said(Lexemes lexemes, int before, int reach, long mask) {
    for (int at = before - 1; at >= Math.max(0, before - reach); at--) {
      if (lexemes.is(at, Role.STOP) && !lexemes.glued(at + 1)) {
        return false;
      }
      if (lexemes.any(at, mask)) {
        return true;
      }
    }
    return false;
  }

  /** The position before any article and qualifier words that stand before a position. */
  static int beforeQualifiers(Lexemes lexemes, int at) {
    int before = at - 1;
    for (int i = 0;
        i < 3 && lexemes.any(before, Role.mask(Role.QUALIFIER_BEFORE, Role.ARTICLE));
        i++) {
      before--;
    }
    return before;
  }
}
