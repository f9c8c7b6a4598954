package org.streetbook.extractors.period;

import java.io.Serializable;
import org.streetbook.corpus.claim.PeriodType;

/**
 * A run of whole months counted from the start of a year, which may be a company's own.
 *
 * @param firstMonth month of the year it starts with, 1 for the first; 0 and below lie in the year
 *     before (the quarter that ends in January starts with month -1)
 * @param months its length, 1 or more
 */
public record Part(int firstMonth, int months) implements Serializable {

  /** The whole year. */
  public static final Part YEAR = new Part(1, 12);

  public Part {
    if (months < 1 || firstMonth < -11 || firstMonth > 12) {
      throw new IllegalArgumentException(
          "no part of a year: " + months + " months from " + firstMonth);
    }
  }

  /** The quarter with that number, 1 to 4. */
  public static Part quarter(int number) {
    return new Part(3 * number - 2, 3);
  }

  /** The half with that number, 1 or 2. */
  public static Part half(int number) {
    return new Part(6 * number - 5, 6);
  }

  /** The calendar month with that number, 1 to 12. */
  public static Part month(int number) {
    return new Part(number, 1);
  }

  /** The stretch of so many months that ends with the month with that number. */
  public static Part ending(int month, int months) {
    return new Part(month - months + 1, months);
  }

  /** The length as a type; {@link PeriodType#SPAN} where it has no name. */
  public PeriodType type() {
    return switch (months) {
      case 1 -> PeriodType.MONTH;
      case 3 -> PeriodType.QUARTER;
      case 6 -> PeriodType.HALF;
      case 12 -> PeriodType.YEAR;
      default -> PeriodType.SPAN;
    };
  }

  /** Whether it is the year itself or one of its numbered quarters or halves. */
  boolean isNumbered() {
    return switch (months) {
      case 12 -> firstMonth == 1;
      case 6 -> firstMonth == 1 || firstMonth == 7;
      case 3 -> firstMonth > 0 && firstMonth % 3 == 1;
      default -> false;
    };
  }

  /** What is appended to a year's label: {@code -Q2}, {@code -H1}, or nothing for the year. */
  String suffix() {
    return switch (months) {
      case 3 -> "-Q" + (firstMonth + 2) / 3;
      case 6 -> "-H" + (firstMonth + 5) / 6;
      default -> "";
    };
  }
}
