package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.streetbook.corpus.claim.Amount;

/**
 * Figures in the notation of rule examples: {@code 5 USD}, {@code 5..7 %}, {@code >=20 %}, {@code
 * <=3 x}, {@code ~10 d}, with {@code <} or {@code >} after the sign for the side, and the noun
 * last.
 */
final class Shown {

  private Shown() {}

  static String of(Figure figure) {
    String side = figure.side() == null ? "" : figure.side() == Amount.Side.BELOW ? "<" : ">";
    String value =
        switch (figure.qualifier()) {
          case EXACT -> plain(figure.low());
          case APPROX -> "~" + side + plain(figure.low());
          case AT_LEAST -> ">=" + side + plain(figure.low());
          case AT_MOST -> "<=" + side + plain(figure.high());
          case RANGE -> plain(figure.low()) + ".." + plain(figure.high());
        };
    String noun = figure.noun() == null ? "" : " " + figure.noun();
    return value + " " + figure.unit() + noun;
  }

  private static String plain(BigDecimal value) {
    return value == null ? "?" : value.toPlainString();
  }
}
