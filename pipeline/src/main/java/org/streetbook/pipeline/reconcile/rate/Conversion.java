package org.streetbook.pipeline.reconcile.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.streetbook.corpus.wire.Json;

/**
 * The way from one currency to another: by one rate, or by two through a third currency.
 *
 * @param from ISO code of the currency that is converted
 * @param to ISO code of the currency that it becomes
 * @param steps one or two, in order
 */
public record Conversion(String from, String to, List<Step> steps) {

  /** Converted amounts are told at so many significant digits. */
  private static final MathContext DIGITS = new MathContext(6);

  public Conversion {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("no way from " + from + " to " + to);
    }
  }

  /**
   * One rate, put to use.
   *
   * @param line what the file says
   * @param inverse whether the quoted currency becomes the base, which divides, and not the base
   *     the quoted one, which multiplies
   */
  public record Step(Line line, boolean inverse) {

    /** The amount after the step, at six significant digits. */
    public BigDecimal apply(BigDecimal amount) {
      return inverse
          ? amount.divide(line.rate(), DIGITS)
          : amount.multiply(line.rate()).round(DIGITS);
    }

    /** {@code *} or {@code /}. */
    public String operator() {
      return inverse ? "/" : "*";
    }
  }

  /**
   * A line of the file: one {@code base} was worth {@code rate} of {@code quote}.
   *
   * @param date the day that it is of
   * @param base ISO code
   * @param quote ISO code
   * @param rate above zero, as printed
   */
  public record Line(LocalDate date, String base, String quote, BigDecimal rate)
      implements java.io.Serializable {

    /** {@code 1385.5 KRW per USD of 2026-06-30}. */
    public String told() {
      return Json.plain(rate) + " " + quote + " per " + base + " of " + date;
    }
  }

  /** The amount in the other currency, at six significant digits after each step. */
  public BigDecimal apply(BigDecimal amount) {
    BigDecimal converted = amount;
    for (Step step : steps) {
      converted = step.apply(converted);
    }
    return converted;
  }

  /** The day of the oldest rate in use. */
  public LocalDate date() {
    return steps.stream()
        .map(step -> step.line().date())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The rates with their dates: {@code 1385.5 KRW per USD of 2026-06-30}. */
  public String told() {
    return steps.stream().map(step -> step.line().told()).collect(Collectors.joining(" and "));
  }
}
