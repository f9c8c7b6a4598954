package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that are written out: "twenty-five", "a hundred and six", "nine hundred thousand",
 * "two point zero five", and the fractions that follow them ("and a quarter", "and two thirds").
 */
final class NumberWords {

  /**
   * A number in words, or a part of one.
   *
   * @param to position after its last lexeme
   * @param value what it says
   */
  record Read(int to, BigDecimal value) {}

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal THOUSAND = new BigDecimal(1000);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Decimals kept of a fraction that never ends. */
  private static final int PLACES = 10;

  private static final int LONGEST = 12;

  private final Lexemes lexemes;

  NumberWords(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /**
   * The number below a million that begins at a position, where a number word stands or the article
   * of "a hundred".
   */
  Read at(int at) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    BigDecimal room = HUNDRED;
    int next = at;
    if (!lexemes.is(at, Role.NUMBER_WORD) || lexemes.isWord(at + 1, "hundred")) {
      current = lexemes.is(at, Role.NUMBER_WORD) ? number(at) : BigDecimal.ONE;
      room = BigDecimal.ZERO;
      next = at + 1;
    }
    int last = next;
    while (next - at <= LONGEST) {
      int word = afterJoint(at, next, room);
      if (lexemes.is(word, Role.NUMBER_WORD) && number(word).compareTo(room) < 0) {
        current = current.add(number(word));
        room = lexemes.is(word, Role.TEN) ? BigDecimal.TEN : BigDecimal.ZERO;
      } else if (word > at
          && lexemes.isWord(word, "hundred")
          && current.signum() > 0
          && current.compareTo(HUNDRED) < 0
          && word == next) {
        current = current.multiply(HUNDRED);
        room = HUNDRED;
      } else if (word > at
          && lexemes.isWord(word, "thousand")
          && word == next
          && total.signum() == 0
          && goesOn(word + 1)) {
        total = current.multiply(THOUSAND);
        current = BigDecimal.ZERO;
        room = THOUSAND;
      } else {
        break;
      }
      last = word + 1;
      next = last;
      if (room.compareTo(THOUSAND) == 0 && hundredsFollow(next)) {
        int hundreds = lexemes.is(next, Role.AND) ? next + 1 : next;
        current = number(hundreds).multiply(HUNDRED);
        room = HUNDRED;
        next = hundreds + 2;
        last = next;
      }
    }
    return point(last, total.add(current));
  }

  private int afterJoint(int at, int next, BigDecimal room) {
    boolean unit =
        room.compareTo(BigDecimal.TEN) == 0 && lexemes.glued(next) == lexemes.glued(next + 1);
    boolean joined = lexemes.is(next, Role.DASH) && (lexemes.glued(next) || unit);
    boolean and = lexemes.is(next, Role.AND) && room.compareTo(HUNDRED) >= 0;
    return next > at && (joined || and) ? next + 1 : next;
  }

  /** Whether a thousand is followed by the rest of its number: else it is a scale. */
  private boolean goesOn(int at) {
    int word = lexemes.is(at, Role.AND) ? at + 1 : at;
    return lexemes.is(word, Role.NUMBER_WORD) && !lexemes.is(at, Role.SCALE);
  }

  private boolean hundredsFollow(int at) {
    int word = lexemes.is(at, Role.AND) ? at + 1 : at;
    return lexemes.is(word, Role.NUMBER_WORD)
        && number(word).compareTo(HUNDRED) < 0
        && lexemes.isWord(word + 1, "hundred");
  }

  /** "five point two", "zero point zero eight": what follows the point, word by word. */
  private Read point(int at, BigDecimal whole) {
    if (!lexemes.isWord(at, "point") || !lexemes.is(at + 1, Role.NUMBER_WORD)) {
      return new Read(at, whole);
    }
    StringBuilder places = new StringBuilder();
    int next = at + 1;
    while (lexemes.is(next, Role.NUMBER_WORD) && places.length() < PLACES) {
      BigDecimal value = number(next);
      boolean ten = lexemes.is(next, Role.TEN);
      int unit = lexemes.is(next + 1, Role.DASH) ? next + 2 : next + 1;
      if (ten && lexemes.is(unit, Role.NUMBER_WORD) && number(unit).compareTo(BigDecimal.TEN) < 0) {
        value = value.add(number(unit));
        next = unit;
      }
      places.append(value.toPlainString());
      next++;
    }
    return new Read(next, whole.add(new BigDecimal("0." + places)));
  }

  /** "and a half", "and two thirds" after a whole number; null where none follows. */
  @Nullable Read fraction(int at) {
    int and = lexemes.is(at, Role.DASH) && lexemes.glued(at) ? at + 1 : at; // "one-and-a-half"
    if (!lexemes.is(and, Role.AND)) {
      return null;
    }
    Read part = part(lexemes.is(and + 1, Role.DASH) && and > at ? and + 2 : and + 1);
    boolean goesOn = part != null && lexemes.isWord(part.to(), "of");
    boolean afterScale = part != null && lexemes.is(at - 1, Role.SCALE);
    boolean scaled =
        part != null
            && afterScale
            && (lexemes.is(part.to(), Role.SCALE)
                || (lexemes.is(part.to(), Role.INDEFINITE)
                    && lexemes.is(part.to() + 1, Role.SCALE))); // "and half a million"
    return goesOn || scaled ? null : part;
  }

  /**
   * A fraction in words: "half", "a quarter", "three-quarters", "two thirds"; null where none
   * begins.
   */
  @Nullable Read part(int at) {
    boolean counted =
        lexemes.is(at, Role.INDEFINITE)
            || (lexemes.is(at, Role.NUMBER_WORD) && !lexemes.is(at, Role.TEN));
    BigDecimal above = lexemes.is(at, Role.NUMBER_WORD) ? number(at) : BigDecimal.ONE;
    boolean one = above.compareTo(BigDecimal.ONE) == 0;
    int name = counted ? at + 1 : at;
    if (counted && lexemes.is(name, Role.DASH) && lexemes.glued(name)) {
      name++;
    }
    if (lexemes.is(name, Role.HALF)) {
      return one ? new Read(name + 1, HALF) : null;
    }
    boolean plural = lexemes.exists(name) && lexemes.lastChar(name) == 's';
    if (!lexemes.is(name, Role.PART)
        || (!counted && !lexemes.isWord(name, "quarter"))
        || plural == one
        || above.compareTo(number(name)) >= 0) {
      return null;
    }
    BigDecimal value = above.divide(number(name), PLACES, RoundingMode.HALF_UP);
    return new Read(name + 1, value.stripTrailingZeros());
  }

  private BigDecimal number(int at) {
    BigDecimal number = lexemes.number(at);
    return number == null ? BigDecimal.ZERO : number;
  }
}
