package org.streetbook.corpus.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.claim.YearEnd;

/** Periods by their labels, as {@link Period#label()} writes them. */
final class PeriodLabel {

  private static final String YEAR = "(?:19|20|21)\\d\\d";
  private static final Pattern PART = Pattern.compile("(FY)?(" + YEAR + ")(?:-([QH])([1-4]))?");
  private static final Pattern MONTH = Pattern.compile(YEAR + "-\\d\\d");
  private static final Pattern DAY = Pattern.compile(YEAR + "-\\d\\d-\\d\\d");
  private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)" + YEAR + "(?!\\d)");

  private PeriodLabel() {}

  /** The label as it is compared and stored: capitals, no blanks around it. */
  static String normal(String label) {
    return label.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * The period of that label, null where it is none that has both its ends.
   *
   * @param yearEnd when the years end that {@code FY} counts
   */
  static @Nullable Period parse(String label, YearEnd yearEnd) {
    String normal = normal(label);
    int slash = normal.indexOf('/');
    if (slash < 0) {
      return single(normal, yearEnd);
    }
    Period first = single(normal.substring(0, slash), yearEnd);
    Period last = single(normal.substring(slash + 1), yearEnd);
    return first == null
            || last == null
            || first.start() == null
            || last.end() == null
            || first.start().isAfter(last.end())
        ? null
        : new Period(normal, first.start(), last.end(), PeriodType.SPAN);
  }

  private static @Nullable Period single(String label, YearEnd yearEnd) {
    Matcher part = PART.matcher(label);
    if (part.matches()) {
      YearEnd end = part.group(1) == null ? YearEnd.OF_CALENDAR_YEAR : yearEnd;
      return part(label, Integer.parseInt(part.group(2)), part.group(3), part.group(4), end);
    }
    try {
      if (MONTH.matcher(label).matches()) {
        YearMonth month = YearMonth.parse(label);
        return new Period(label, month.atDay(1), month.atEndOfMonth(), PeriodType.MONTH);
      }
      if (DAY.matcher(label).matches()) {
        LocalDate day = LocalDate.parse(label);
        return new Period(label, day, day, PeriodType.DAY);
      }
    } catch (DateTimeException e) {
      return null; // the thirteenth month, the thirty-first of June
    }
    return null;
  }

  private static @Nullable Period part(
      String label, int year, @Nullable String kind, @Nullable String number, YearEnd yearEnd) {
    boolean half = "H".equals(kind);
    int months = kind == null ? 12 : half ? 6 : 3;
    int at = number == null ? 0 : Integer.parseInt(number) - 1;
    if (months * (at + 1) > 12) {
      return null; // the third half
    }
    return new Period(
        label,
        yearEnd.after(year, months * at).plusDays(1),
        yearEnd.after(year, months * (at + 1)),
        kind == null ? PeriodType.YEAR : half ? PeriodType.HALF : PeriodType.QUARTER);
  }

  /** The year that the period is filed under: that of its label where fiscal, else of its end. */
  static @Nullable Integer yearOf(Period period) {
    Matcher part = PART.matcher(period.label());
    if (part.matches() && part.group(1) != null) {
      return Integer.valueOf(part.group(2));
    }
    return period.end() == null ? null : (Integer) period.end().getYear();
  }

  /** The same stretch of time so many years later; for one with an end. */
  static Period moved(Period period, int years) {
    String label =
        ANY_YEAR
            .matcher(period.label())
            .replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) + years));
    return new Period(
        label, moved(period.start(), years), moved(period.end(), years), period.type());
  }

  private static @Nullable LocalDate moved(@Nullable LocalDate day, int years) {
    if (day == null) {
      return null;
    }
    LocalDate moved = day.plusYears(years);
    boolean monthEnd = day.getDayOfMonth() == day.lengthOfMonth();
    return monthEnd ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
  }
}
