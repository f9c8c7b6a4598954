package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads {@link Numeral}s: "1,250.5", "3-1/2", "2½", "twenty-five million", "half a billion". */
final class NumeralReader {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int LONGEST_CHAIN = 3;

  /** Decimals kept of a fraction that never ends. */
  private static final int PLACES = 10;

  /** "two trillion three billion four million five thousand": no number says more scales. */
  private static final int MOST_RESTS = 4;

  private final Lexemes lexemes;
  private final NumberWords words;
  private int depth;

  NumeralReader(Lexemes lexemes) {
    this.lexemes = lexemes;
    this.words = new NumberWords(lexemes);
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
      if (lexemes.isWord(at + 1, "hundred")) {
        return words(at);
      }
      return lexemes.is(at + 1, Role.SCALE) && scaleIsWord(at + 1)
          ? scaled(at, at + 1, BigDecimal.ONE, false, false)
          : partOfScale(at);
    }
    return lexemes.is(at, Role.PART) ? partOfScale(at) : null;
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
      BigDecimal part = fraction(next, true);
      if (part != null) {
        return scaled(at, next + 3, value.add(part), true, false);
      }
      boolean allOfIt = Patterns.opensText(lexemes, at) && !lexemes.exists(at + 3);
      BigDecimal alone = fraction(at, allOfIt);
      if (alone != null
          && (allOfIt
              || lexemes.any(at + 3, Role.mask(Role.UNIT, Role.SCALE, Role.CURRENCY_AFTER)))) {
        return scaled(at, at + 3, alone, true, false);
      }
    }
    boolean plain = !lexemes.any(at, Role.mask(Role.GROUPED, Role.DECIMAL));
    NumberWords.Read fraction = whole ? words.fraction(at + 1) : null;
    return fraction == null
        ? scaled(at, at + 1, value, true, plain)
        : scaled(at, fraction.to(), value.add(fraction.value()), true, false);
  }

  /**
   * "3/4" and the like: a proper fraction of halves to thirty-seconds, which decimals hold; after a
   * whole number ("2 3/5", "1 1/3") or as all of a text any of up to thirty-two parts.
   */
  private @Nullable BigDecimal fraction(int at, boolean anyParts) {
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
      case 0 -> null;
      default -> anyParts ? above.divide(below, PLACES, RoundingMode.HALF_UP) : null;
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
    boolean measure = // half a point is of a percentage point: a rule of its own
        term != null && term.unit != null && term.unit.dimension() != Unit.Dimension.POINTS;
    boolean unit = measure || lexemes.is(next, Role.CURRENCY_AFTER);
    return unit ? new Numeral(next, HALF, null, false, false) : null;
  }

  private Numeral words(int at) {
    Numeral part = partOfScale(at);
    if (part != null) {
      return part;
    }
    NumberWords.Read read = words.at(at);
    NumberWords.Read fraction = words.fraction(read.to());
    return fraction == null
        ? scaled(at, read.to(), read.value(), false, false)
        : scaled(at, fraction.to(), read.value().add(fraction.value()), false, false);
  }

  /** "quarter million", "three quarters of a billion"; null where it is none. */
  private @Nullable Numeral partOfScale(int at) {
    NumberWords.Read part = words.part(at);
    if (part == null) {
      return null;
    }
    boolean of = lexemes.isWord(part.to(), "of") && lexemes.is(part.to() + 1, Role.INDEFINITE);
    int next = of ? part.to() + 2 : part.to();
    boolean joined = lexemes.is(next, Role.DASH) && lexemes.glued(next);
    int scale = joined ? next + 1 : next;
    return lexemes.is(scale, Role.SCALE) && scaleIsWord(scale)
        ? scaled(at, scale, part.value(), false, false)
        : null;
  }

  private Numeral scaled(int at, int after, BigDecimal value, boolean digits, boolean plain) {
    BigDecimal scale = null;
    int next = after;
    for (int links = 0; links < LONGEST_CHAIN; links++) {
      int word = Patterns.hyphen(lexemes, next); // "4-billion", "2.5-plus billion"
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
    if (scale == null) {
      return new Numeral(next, value, null, digits, plain);
    }
    NumberWords.Read fraction = words.fraction(next);
    if (fraction != null) {
      return new Numeral(fraction.to(), value.add(fraction.value()), scale, digits, false);
    }
    Numeral rest = rest(next, scale);
    return rest == null
        ? new Numeral(next, value, scale, digits, false)
        : new Numeral(rest.to(), value.add(rest.number().divide(scale)), scale, digits, false);
  }

  /**
   * What a number says below its scale: "two million five hundred thousand", "3 crore 50 lakh",
   * "four thousand two hundred". Null where nothing does; a small number after a scale ("3 million
   * two years ago") is another one.
   */
  private @Nullable Numeral rest(int at, BigDecimal scale) {
    boolean and = lexemes.is(at, Role.AND);
    int next = and ? at + 1 : at;
    boolean hundred = scale.compareTo(HUNDRED) == 0;
    boolean digits = lexemes.is(next, Role.NUMBER) && (!and || (hundred && smallDigits(next)));
    boolean halfScale = and && lexemes.is(next, Role.INDEFINITE) && lexemes.is(next + 1, Role.HALF);
    boolean begins = lexemes.is(next, Role.NUMBER_WORD) || digits || halfScale;
    if (!begins || !powerOfTen(scale) || depth == MOST_RESTS) {
      return null;
    }
    depth++;
    Numeral rest = at(next);
    depth--;
    boolean small = and && scale.compareTo(new BigDecimal(1000)) <= 0; // "3 hundred and one"
    boolean hundreds = rest != null && (small || rest.number().compareTo(HUNDRED) >= 0);
    boolean below = hundreds && rest.number().compareTo(scale) < 0;
    boolean tail = and && digits && rest != null && rest.plain(); // "3 hundred and 21"
    boolean spelled = below && (rest.scale() != null || !rest.digits() || tail);
    boolean smaller = spelled && (rest.scale() == null || rest.scale().compareTo(scale) < 0);
    return smaller ? rest : null;
  }

  /** One or two digits that nothing is said of: the end of a spoken number. */
  private boolean smallDigits(int at) {
    boolean units =
        lexemes.any(
            at + 1, Role.mask(Role.UNIT, Role.CURRENCY_AFTER, Role.SCALE, Role.DASH, Role.SLASH));
    boolean goesOn = depth > 0 || !units; // "4 thousand 3 hundred and 21 tonnes"
    return goesOn && lexemes.end(at) - lexemes.begin(at) <= 2 && lexemes.is(at - 3, Role.NUMBER);
  }

  private static boolean powerOfTen(BigDecimal scale) {
    return scale.stripTrailingZeros().unscaledValue().equals(java.math.BigInteger.ONE);
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
