package org.streetbook.extractors.link;

import org.streetbook.corpus.catalogue.Metric.Dimension;

/** The dimension of a unit string. */
public final class Dimensions {

  private Dimensions() {}

  /** The dimension of {@code unit} as {@link org.streetbook.corpus.claim.Amount#unit()}. */
  public static Dimension of(String unit) {
    return switch (unit) {
      case "%", "pp", "bp" -> Dimension.RATIO;
      case "x" -> Dimension.MULTIPLE;
      case "sd" -> Dimension.DEVIATION;
      case "{percentile}" -> Dimension.PERCENTILE;
      case "{point}" -> Dimension.POINT;
      case "W" -> Dimension.POWER;
      case "d", "mo", "a", "wk", "h" -> Dimension.DURATION;
      case "1", "" -> Dimension.COUNT;
      default -> compound(unit);
    };
  }

  /** Whether {@code unit} is or begins with a currency. */
  public static boolean isMoney(String unit) {
    return unit.length() >= 3
        && unit.chars().limit(3).allMatch(c -> c >= 'A' && c <= 'Z')
        && (unit.length() == 3 || unit.charAt(3) == '/');
  }

  private static Dimension compound(String unit) {
    if (unit.startsWith("{")) {
      return Dimension.COUNT;
    }
    if (!isMoney(unit)) {
      return Dimension.QUANTITY;
    }
    if (unit.length() == 3) {
      return Dimension.MONEY;
    }
    return switch (unit.substring(4)) {
      case "share" -> Dimension.MONEY_PER_SHARE;
      case "mo", "a", "d", "h", "wk" -> Dimension.MONEY_PER_TIME;
      case "(W.a)", "(W.mo)" -> Dimension.MONEY_PER_POWER_TIME;
      default -> Dimension.MONEY_PER_QUANTITY;
    };
  }
}
