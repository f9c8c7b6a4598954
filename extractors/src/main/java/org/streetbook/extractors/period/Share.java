package org.streetbook.extractors.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;

/**
 * Which part of a period is meant by words such as "early". A convention, since nobody says where
 * "early" ends: the early and the late part are its halves, the middle is what lies between a
 * quarter and three quarters of it. Months are cut at the 15th and have the 10th to the 20th for
 * their middle; weeks are cut after Wednesday; decades have four years, three and three.
 */
public enum Share {
  EARLY(0, 2),
  EARLY_TO_MID(0, 3),
  MID(1, 3),
  MID_TO_LATE(1, 4),
  LATE(2, 4),
  /** "Earlier this year" is what is over of it; elsewhere the early part. */
  EARLIER(0, 2),
  /** "Later this year" is what is left of it; elsewhere the late part. */
  LATER(2, 4),
  /** What is over of it at publication: "year to date". */
  SO_FAR(0, 4),
  /** What is left of it at publication: "the rest of the month". */
  REST(0, 4);

  private static final int[] OF_WEEK = {1, 2, 4, 6, 7};
  private static final int[] OF_WEEK_END = {1, 3, 3, 5, 7};
  private static final int[] OF_DECADE = {0, 4, 7};
  private static final int[] OF_DECADE_END = {0, 4, 4, 7, 10};

  private final int from;
  private final int to;

  Share(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /**
   * That part of {@code whole}; of a period shorter than a week, all of it.
   *
   * @param published the day that divides what is over from what is left, null where unknown
   */
  Period of(Period whole, @Nullable LocalDate published) {
    LocalDate start = whole.start();
    LocalDate end = whole.end();
    if (start == null || end == null) {
      return whole;
    }
    boolean underWay = published != null && !published.isBefore(start) && !published.isAfter(end);
    if ((this == SO_FAR || this == EARLIER) && underWay) {
      return span(start, published);
    }
    if ((this == REST || this == LATER) && underWay) {
      return span(published, end);
    }
    if (from == 0 && to == 4) {
      return whole;
    }
    long days = ChronoUnit.DAYS.between(start, end) + 1;
    if (days < 7) {
      return whole;
    }
    if (days == 7) {
      return span(start.plusDays(OF_WEEK[from] - 1L), start.plusDays(OF_WEEK_END[to] - 1L));
    }
    if (start.getDayOfMonth() != 1 || !Labels.isMonthEnd(end)) {
      return span(start.plusDays(days * from / 4), start.plusDays(days * to / 4 - 1));
    }
    int months = (int) ChronoUnit.MONTHS.between(start, end.plusDays(1));
    return switch (months) {
      case 1 -> ofMonth(start);
      case 120 ->
          span(start.plusYears(OF_DECADE[from]), start.plusYears(OF_DECADE_END[to]).minusDays(1));
      default ->
          span(half(start, 2L * months * from / 4), half(start, 2L * months * to / 4).minusDays(1));
    };
  }

  private Period ofMonth(LocalDate first) {
    int[] starts = {1, 10, 16};
    int last = first.lengthOfMonth();
    int[] ends = {15, 15, 15, 20, last};
    return span(first.withDayOfMonth(starts[from]), first.withDayOfMonth(ends[to]));
  }

  /** The day so many half months after the first of a month. */
  private static LocalDate half(LocalDate first, long halves) {
    YearMonth month = YearMonth.from(first).plusMonths(halves / 2);
    return month.atDay(halves % 2 == 0 ? 1 : 16);
  }

  private static Period span(LocalDate start, LocalDate end) {
    return Lengths.dated(start, end, start.equals(end) ? PeriodType.DAY : PeriodType.SPAN);
  }
}
