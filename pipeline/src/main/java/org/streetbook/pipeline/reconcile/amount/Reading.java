package org.streetbook.pipeline.reconcile.amount;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Qualifier;

/**
 * What the words of a claim say about an amount, in the canonical unit of its kind.
 *
 * @param face the amount as printed: a point for "about 20"
 * @param width where the true amount lies by the words: "over x" is above x, "nearly x" between 0.9
 *     x and x, "a little over x" between x and 1.1 x, "about x" within half a unit of the last
 *     printed digit; the face itself for anything exact
 * @param grain one unit of the last printed digit, zero where the figure is in words, is a fraction
 *     or has two ends
 */
public record Reading(Interval face, Interval width, BigDecimal grain) implements Serializable {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.(\\d+))?|\\.(\\d+)");
  private static final Pattern FRACTION = Pattern.compile("\\d/\\d|[\u00bc-\u00be\u2150-\u215e]");
  private static final BigDecimal NEARLY = new BigDecimal("0.9");
  private static final BigDecimal LITTLE_OVER = new BigDecimal("1.1");

  /** The reading of {@code amount} as printed in {@code quote}. */
  public static Reading of(Amount amount, String quote) {
    Interval face = face(amount);
    BigDecimal grain = face.asPoint().map(v -> grain(v, quote)).orElse(BigDecimal.ZERO);
    Interval width = face;
    if (face.isPoint() && amount.qualifier() == Qualifier.APPROX) {
      width = width(face, amount, grain);
    }
    return new Reading(face, width, grain);
  }

  /** The {@link #face()} of a reading of {@code amount}, whatever its quote. */
  public static Interval face(Amount amount) {
    BigDecimal factor = Unit.canonicalFactor(amount.unit());
    Interval printed = new Interval(amount.low(), amount.high());
    return factor.compareTo(BigDecimal.ONE) == 0 ? printed : printed.times(factor);
  }

  private static Interval width(Interval face, Amount amount, BigDecimal grain) {
    Amount.Side side = amount.side();
    if (side == null) {
      return face.widen(half(grain));
    }
    BigDecimal near = side == Amount.Side.BELOW ? NEARLY : LITTLE_OVER;
    BigDecimal value = face.asPoint().orElseThrow();
    BigDecimal other = value.multiply(near);
    return new Interval(value.min(other), value.max(other));
  }

  /** Half a unit of the last printed digit: what rounding may have taken. */
  public BigDecimal halfGrain() {
    return half(grain);
  }

  /** The face with what rounding may have taken; an interval stays as it is. */
  public Interval rounded() {
    return face.isPoint() ? face.widen(halfGrain()) : face;
  }

  private static BigDecimal half(BigDecimal x) {
    return x.divide(BigDecimal.TWO);
  }

  /**
   * One unit of the last printed digit. The scale words of the quote ("billion", "GW") are read off
   * the ratio of the value to the printed number, so that no list of them is needed here.
   */
  private static BigDecimal grain(BigDecimal value, String quote) {
    Matcher printed = NUMBER.matcher(quote);
    // "10-7/16" is printed to the sixteenth, and rounds nothing.
    if (FRACTION.matcher(quote).find() || !printed.find()) {
      return BigDecimal.ZERO;
    }
    String decimals = printed.group(1) != null ? printed.group(1) : printed.group(2);
    int places = decimals == null ? 0 : decimals.length();
    BigDecimal number = new BigDecimal(printed.group().replace(",", ""));
    if (number.signum() == 0) {
      return BigDecimal.ONE.movePointLeft(places);
    }
    BigDecimal scale = value.abs().divide(number, MathContext.DECIMAL64);
    // A quote that prints another number than the value ("nine", "half of 30") has no grain.
    return scale.multiply(number).compareTo(value.abs()) == 0
        ? scale.movePointLeft(places)
        : BigDecimal.ZERO;
  }
}
