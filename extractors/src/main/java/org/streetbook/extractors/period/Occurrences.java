package org.streetbook.extractors.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.DayOfYear;
import org.streetbook.extractors.period.Reading.InYear;

/**
 * Which year is meant by what recurs every year and is named without one.
 *
 * @param published the day to read against, null where unknown
 * @param calendar of the company that the text is about
 * @param recent for how many months after its end a period is still the one meant, or {@link
 *     Resolver#BY_LENGTH}
 */
record Occurrences(@Nullable LocalDate published, FiscalCalendar calendar, int recent) {

  /** For how many months what is called "last June" has been over. */
  private static final int OVER_FOR = 2;

  private static final FiscalCalendar CIVIL = FiscalCalendar.CALENDAR_YEAR;

  @Nullable Period dayOfYear(DayOfYear day, int months) {
    return switch (day.year()) {
      case YearRef.Named named -> Lengths.day(clipped(named.year(), day));
      case YearRef.Offset offset ->
          published == null
              ? null
              : Lengths.day(clipped(published.getYear() + offset.amount(), day));
      case YearRef.Beside beside -> null;
      case YearRef.Unnamed unnamed -> {
        if (published == null) {
          yield null;
        }
        LocalDate best = null;
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
          best = better(best, clipped(year, day), lookBack(months));
        }
        yield best == null ? null : Lengths.day(best);
      }
    };
  }

  private static LocalDate clipped(int year, DayOfYear day) {
    YearMonth month = YearMonth.of(year, day.month());
    return month.atDay(Math.min(day.day(), month.lengthOfMonth()));
  }

  /** The year does not matter to what is named by its place in one, so all are tried. */
  @Nullable Period beside(Part part, int direction) {
    if (published == null) {
      return null;
    }
    int year = published.getYear() + 2 * direction;
    Period found = CIVIL.period(year, part, false);
    for (int i = 0; i < 4; i++) {
      Period nearer = CIVIL.period(year - (i + 1) * direction, part, false);
      LocalDate start = nearer.start();
      LocalDate end = nearer.end();
      boolean beyond =
          start != null
              && end != null
              && (direction > 0
                  ? start.isAfter(published)
                  : end.isBefore(published.minusMonths(OVER_FOR)));
      if (!beyond) {
        return found;
      }
      found = nearer;
    }
    return found;
  }

  @Nullable Period nearest(InYear in) {
    if (published == null) {
      return null;
    }
    FiscalCalendar counting = in.counted() == Counted.CALENDAR ? CIVIL : calendar;
    int around = counting.yearOf(published);
    int chosen = around;
    LocalDate best = null;
    for (int year = around - 2; year <= around + 2; year++) {
      LocalDate better = better(best, counting.end(year, in.part()), lookBack(in.part().months()));
      if (!better.equals(best)) {
        best = better;
        chosen = year;
      }
    }
    boolean named =
        in.counted() == Counted.FISCAL
            || (in.counted() == Counted.COMPANY && !counting.isCalendarYear());
    return counting.period(chosen, in.part(), named);
  }

  /** Of two ends the one that a reader takes to be meant; {@code end} is the later. */
  private LocalDate better(@Nullable LocalDate best, LocalDate end, int lookBack) {
    LocalDate day = published;
    if (best == null || day == null) {
      return end;
    }
    boolean endIsOver = !end.isAfter(day);
    boolean bestIsRecent = !best.isBefore(day.minusMonths(lookBack));
    return endIsOver || !bestIsRecent ? end : best;
  }

  /** How many months after its end a period of so many months is still the one meant. */
  private int lookBack(int months) {
    if (recent != Resolver.BY_LENGTH) {
      return recent;
    }
    return months >= 12 ? 3 : months >= 6 ? 6 : 9;
  }
}
