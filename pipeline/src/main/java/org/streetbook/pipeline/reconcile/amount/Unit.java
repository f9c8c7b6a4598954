package org.streetbook.pipeline.reconcile.amount;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A unit as a product of powers of base symbols: {@code USD/(W.a)} is USD to the 1, W to the -1, a
 * to the -1. Symbols are those of the claims: ISO 4217 codes, UCUM symbols, nouns in braces.
 *
 * @param powers exponents by symbol, none zero
 */
public record Unit(SortedMap<String, Integer> powers) implements Serializable {

  private static final int MONTHS_A_YEAR = 12;

  public Unit {
    var kept = new TreeMap<String, Integer>();
    powers.forEach(
        (symbol, power) -> {
          if (power != 0) {
            kept.put(symbol, power);
          }
        });
    powers = Collections.unmodifiableSortedMap(kept);
  }

  /**
   * Reads a unit string: factors joined by {@code .}, at most one {@code /}, several factors below
   * it in parentheses.
   */
  public static Unit parse(String text) {
    var powers = new TreeMap<String, Integer>();
    int slash = text.indexOf('/');
    for (String symbol : factors(slash < 0 ? text : text.substring(0, slash))) {
      powers.merge(symbol, 1, Integer::sum);
    }
    if (slash >= 0) {
      for (String symbol : factors(text.substring(slash + 1))) {
        powers.merge(symbol, -1, Integer::sum);
      }
    }
    return new Unit(powers);
  }

  private static List<String> factors(String text) {
    String bare = text.replace("(", "").replace(")", "");
    var symbols = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i <= bare.length(); i++) {
      if (i == bare.length() || bare.charAt(i) == '.') {
        String symbol = bare.substring(from, i).strip();
        if (!symbol.isEmpty() && !symbol.equals("1")) {
          symbols.add(symbol);
        }
        from = i + 1;
      }
    }
    return symbols;
  }

  /** The unit of a product. */
  public Unit times(Unit other) {
    var product = new TreeMap<>(powers);
    other.powers.forEach((symbol, power) -> product.merge(symbol, power, Integer::sum));
    return new Unit(product);
  }

  /** The unit of a quotient. */
  public Unit per(Unit other) {
    var inverse = new TreeMap<String, Integer>();
    other.powers.forEach((symbol, power) -> inverse.put(symbol, -power));
    return times(new Unit(inverse));
  }

  /**
   * The unit that all of its kind are compared in: rates a month become rates a year, which is
   * exact. Durations stay as they are: a twelfth is not.
   */
  public Unit canonical() {
    int months = powers.getOrDefault("mo", 0);
    if (months >= 0) {
      return this;
    }
    var yearly = new TreeMap<>(powers);
    yearly.remove("mo");
    yearly.merge("a", months, Integer::sum);
    return new Unit(yearly);
  }

  /** {@link #canonical()} of a unit string as a string; a single symbol is its own. */
  public static String canonical(String text) {
    return isSymbol(text) ? text : parse(text).canonical().asString();
  }

  /** {@link #canonicalFactor()} of a unit string. */
  public static BigDecimal canonicalFactor(String text) {
    return isSymbol(text) ? BigDecimal.ONE : parse(text).canonicalFactor();
  }

  /** Whether the text is one symbol of letters and marks, with nothing to take apart. */
  private static boolean isSymbol(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '.' || c == '(' || c == ')' || c == '1' || Character.isWhitespace(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** What an amount in this unit is multiplied by to stand in {@link #canonical()}. */
  public BigDecimal canonicalFactor() {
    int months = powers.getOrDefault("mo", 0);
    return months >= 0 ? BigDecimal.ONE : BigDecimal.valueOf(MONTHS_A_YEAR).pow(-months);
  }

  /** The ISO 4217 code among the numerators, empty where there is none. */
  public String currency() {
    return powers.entrySet().stream()
        .filter(e -> e.getValue() == 1 && e.getKey().matches("[A-Z]{3}"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** The unit string, factors in the order of their characters. */
  public String asString() {
    String above = join(1);
    String below = join(-1);
    if (below.isEmpty()) {
      return above;
    }
    return (above.isEmpty() ? "1" : above)
        + "/"
        + (below.indexOf('.') < 0 ? below : "(" + below + ")");
  }

  private String join(int sign) {
    return powers.entrySet().stream()
        .filter(e -> Integer.signum(e.getValue()) == sign)
        .flatMap(e -> Collections.nCopies(Math.abs(e.getValue()), e.getKey()).stream())
        .collect(Collectors.joining("."));
  }
}
