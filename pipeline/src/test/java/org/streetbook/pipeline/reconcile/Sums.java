package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Recomputes a line of arithmetic: {@code (35.2 + 14) / 0.5 = 98.4}; behind a comma may stand what
 * one of its numbers is.
 */
final class Sums {

  private final String text;
  private int at;

  private Sums(String text) {
    this.text = text.replace(" ", "");
  }

  /** Whether the right side is what the left side comes to, to the digits that it prints. */
  static boolean holds(String line) {
    String[] sides = line.split(", at ", 2)[0].split("=", -1);
    if (sides.length != 2) {
      return false;
    }
    BigDecimal computed = new Sums(sides[0]).sum();
    BigDecimal printed = new BigDecimal(sides[1].strip());
    BigDecimal half = printed.ulp().divide(BigDecimal.TWO);
    BigDecimal rounding = computed.abs().movePointLeft(3);
    return computed.subtract(printed).abs().compareTo(half.max(rounding)) <= 0;
  }

  private BigDecimal sum() {
    BigDecimal value = product();
    while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      char sign = text.charAt(at++);
      BigDecimal next = product();
      value = sign == '+' ? value.add(next) : value.subtract(next);
    }
    return value;
  }

  private BigDecimal product() {
    BigDecimal value = factor();
    while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
      char sign = text.charAt(at++);
      BigDecimal next = factor();
      value = sign == '*' ? value.multiply(next) : value.divide(next, MathContext.DECIMAL128);
    }
    return value;
  }

  private BigDecimal factor() {
    if (text.charAt(at) == '(') {
      at++;
      BigDecimal value = sum();
      at++;
      return value;
    }
    int from = at;
    if (text.charAt(at) == '-') {
      at++;
    }
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return new BigDecimal(text.substring(from, at));
  }
}
