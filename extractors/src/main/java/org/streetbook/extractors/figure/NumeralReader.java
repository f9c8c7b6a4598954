package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@link Numeral}s: "1,250.5", "3-1/2", "2½", "twenty-five million", "half a billion". */
final class NumeralReader {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal THOUSAND = new BigDecimal(1000);
  private static final int LONGEST_CHAIN = 3;

  private final Lexemes lexemes;

  NumeralReader(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /** The numeral that begins at a position, or null. */
  @Nullable Numeral at(int at) {
    if (lexemes.is(at, Role.NUMBER)) {
      return digits(at);
    }
    if (lexemes.is(at, Role.VULGAR)) {
      return scaled(at, at + 1, number(at), true, false);
    }
    if (lexemes.is(at, Role.HALF)) {
      return half(at, at + 1);
    }
    if (lexemes.is(at, Role.NUMBER_WORD)) {
      return words(at);
    }
    if (lexemes.is(at, Role.INDEFINITE)) {
      if (lexemes.is(at + 1, Role.HALF)) {
        return half(at, at + 2);
      }
      return lexemes.is(at + 1, Role.SCALE) && scaleIsWord(at + 1)
          ? scaled(at, at + 1, BigDecimal.ONE, false, false)
          : null;
    }
    return null;
  }

  private BigDecimal number(int at) {
    BigDecimal number = lexemes.number(at);
    return number == null ? BigDecimal.ZERO : number;
  }

  private boolean scaleIsWord(int at) {
    Term term = lexemes.term(at);
    return term != null
        && lexemes.end(at) - lexemes.begin(at) > 2
        && (term.scaleUse == Term.ScaleUse.FREE || term.scaleUse == Term.ScaleUse.CHAIN);
  }

  private Numeral digits(int at) {
    BigDecimal value = number(at);
    boolean whole = !lexemes.is(at, Role.DECIMAL);
    if (lexemes.is(at + 1, Role.VULGAR)) {
      return scaled(at, at + 2, value.add(number(at + 1)), true, false);
    }
    if (whole) {
      int next = lexemes.is(at + 1, Role.DASH) && lexemes.glued(at + 1) ? at + 2 : at + 1;
      BigDecimal part = fraction(next);
      if (part != null) {
        return scaled(at, next + 3, value.add(part), true, false);
      }
      BigDecimal alone = fraction(at);
      if (alone != null && lexemes.any(at + 3, Role.mask(Role.UNIT, Role.SCALE))) {
        return scaled(at, at + 3, alone, true, false);
      }
    }
    boolean plain = !lexemes.any(at, Role.mask(Role.GROUPED, Role.DECIMAL));
    int next = at + 1;
    if (lexemes.is(next, Role.AND)
        && lexemes.is(next + 1, Role.INDEFINITE)
        && lexemes.is(next + 2, Role.HALF)) {
      return scaled(at, next + 3, value.add(HALF), true, false);
    }
    return scaled(at, next, value, true, plain);
  }

  /** "3/4" and the like: a proper fraction of halves to thirty-seconds, which decimals hold. */
  private @Nullable BigDecimal fraction(int at) {
    if (!lexemes.is(at, Role.NUMBER)
        || !lexemes.is(at + 1, Role.SLASH)
        || !lexemes.is(at + 2, Role.NUMBER)
        || !lexemes.glued(at + 1)
        || !lexemes.glued(at + 2)
        || lexemes.any(at, Role.mask(Role.DECIMAL, Role.GROUPED))
        || lexemes.any(at + 2, Role.mask(Role.DECIMAL, Role.GROUPED))) {
      return null;
    }
    BigDecimal above = number(at);
    BigDecimal below = number(at + 2);
    if (below.compareTo(new BigDecimal(32)) > 0 || above.compareTo(below) >= 0) {
      return null;
    }
    return switch (below.intValue()) {
      case 2, 4, 8, 16, 32 -> above.divide(below);
      default -> null;
    };
  }

  /** "half a million", "half a percentage point"; alone, half is a fraction and no numeral. */
  private @Nullable Numeral half(int at, int after) {
    int next = after;
    if (lexemes.any(next, Role.mask(Role.INDEFINITE, Role.DASH))) {
      next++;
    }
    if (lexemes.is(next, Role.SCALE) && scaleIsWord(next)) {
      return scaled(at, next, HALF, false, false);
    }
    Term term = lexemes.term(next);
    boolean unit =
        term != null
            && (term.is(Role.CURRENCY_AFTER)
                || (term.unit != null
                    && switch (term.unit.dimension()) {
                      case PERCENT, POINTS_OF_PERCENT, BASIS_POINTS -> true;
                      default -> false;
                    }));
    return unit ? new Numeral(next, HALF, null, false, false) : null;
  }

  private Numeral words(int at) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    BigDecimal room = HUNDRED;
    int next = at;
    int last = at;
    while (true) {
      int word = next;
      if (word > at) {
        boolean joined = lexemes.is(word, Role.DASH) && lexemes.glued(word);
        if (joined || (lexemes.is(word, Role.AND) && room.compareTo(HUNDRED) >= 0)) {
          word++;
        }
      }
      if (lexemes.is(word, Role.NUMBER_WORD) && number(word).compareTo(room) < 0) {
        BigDecimal value = number(word);
        current = current.add(value);
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
          && !lexemes.is(word + 1, Role.SCALE)) {
        total = current.multiply(THOUSAND);
        current = BigDecimal.ZERO;
        room = THOUSAND;
      } else {
        break;
      }
      last = word + 1;
      next = last;
      if (next - at > 12) {
        break;
      }
    }
    BigDecimal value = total.add(current);
    if (lexemes.is(last, Role.AND)
        && lexemes.is(last + 1, Role.INDEFINITE)
        && lexemes.is(last + 2, Role.HALF)) {
      return scaled(at, last + 3, value.add(HALF), false, false);
    }
    return scaled(at, last, value, false, false);
  }

  private Numeral scaled(int at, int after, BigDecimal value, boolean digits, boolean plain) {
    BigDecimal scale = null;
    int next = after;
    for (int links = 0; links < LONGEST_CHAIN; links++) {
      int word =
          lexemes.is(next, Role.DASH) && lexemes.glued(next) && lexemes.glued(next + 1)
              ? next + 1
              : next;
      Term term = lexemes.term(word);
      if (term == null || !lexemes.is(word, Role.SCALE) || !counts(term, at, word)) {
        break;
      }
      BigDecimal link = term.scale;
      if (link == null) {
        break;
      }
      scale = scale == null ? link : scale.multiply(link);
      next = word + 1;
      if (term.scaleUse == Term.ScaleUse.FREE && !isCrore(next)) {
        break;
      }
    }
    return new Numeral(next, value, scale, digits, plain && scale == null);
  }

  /** "lakh crore" and "thousand crore" chain; "million crore" would too, if anyone wrote it. */
  private boolean isCrore(int at) {
    return lexemes.isWord(at, "crore") || lexemes.isWord(at, "crores");
  }

  private boolean counts(Term term, int at, int scaleAt) {
    boolean money =
        lexemes.is(at - 1, Role.CURRENCY_BEFORE)
            || (lexemes.is(at - 2, Role.CURRENCY_BEFORE)
                && lexemes.any(at - 1, Role.mask(Role.DASH, Role.OPEN)));
    boolean moneyAfter = lexemes.is(scaleAt + 1, Role.CURRENCY_AFTER);
    if (lexemes.opensLine(scaleAt)) {
      return term.scaleUse == Term.ScaleUse.FREE; // "$865", and "B. Riley" on the next line
    }
    return switch (term.scaleUse) {
      case FREE, CHAIN -> true;
      case GLUED -> lexemes.glued(scaleAt) || money || moneyAfter;
      case MONEY -> money || moneyAfter;
    };
  }
}
