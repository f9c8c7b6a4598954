package org.streetbook.extractors.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.extractors.period.Reading.Between;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.Day;
import org.streetbook.extractors.period.Reading.DayOfYear;
import org.streetbook.extractors.period.Reading.Edge;
import org.streetbook.extractors.period.Reading.Ended;
import org.streetbook.extractors.period.Reading.InYear;
import org.streetbook.extractors.period.Reading.Moved;
import org.streetbook.extractors.period.Reading.SameIn;
import org.streetbook.extractors.period.Reading.Shifted;
import org.streetbook.extractors.period.Reading.Since;
import org.streetbook.extractors.period.Reading.Starting;
import org.streetbook.extractors.period.Reading.Tense;
import org.streetbook.extractors.period.Reading.Until;
import org.streetbook.extractors.period.Reading.Vague;
import org.streetbook.extractors.period.Reading.Weekday;
import org.streetbook.extractors.period.Reading.Whole;
import org.streetbook.extractors.period.Reading.Window;

/**
 * Puts dates to a reading.
 *
 * <p>A period whose year is not printed is taken to be over if it ended not long before
 * publication, since most of what is written about a quarter is written when it is reported; how
 * long is "not long" depends on its length ({@link #lookBack}). Otherwise it is the next to end.
 *
 * @param published the day to read against, null where unknown: then only what is absolute is dated
 * @param calendar of the company that the text is about
 * @param recent for how many months after its end a period is still the one meant, or {@link
 *     #BY_LENGTH}
 */
record Resolver(@Nullable LocalDate published, FiscalCalendar calendar, int recent) {

  private static final int BY_LENGTH = -1;

  Resolver(@Nullable LocalDate published, FiscalCalendar calendar, Tense tense) {
    this(published, calendar, months(tense));
  }

  private static int months(Tense tense) {
    return switch (tense) {
      case PAST -> 12;
      case EITHER -> BY_LENGTH;
      case FUTURE -> 0;
    };
  }

  private static final FiscalCalendar CIVIL = FiscalCalendar.CALENDAR_YEAR;

  /** The dated period, or null where the publication day or another period is needed. */
  @Nullable Period resolve(Reading reading) {
    return switch (reading) {
      case Day day -> day(day.date());
      case DayOfYear day -> dayOfYear(day, 1);
      case Weekday weekday -> weekday(weekday);
      case InYear inYear -> inYear(inYear);
      case Ended ended -> ended(ended);
      case Starting starting -> starting(starting);
      case Moved moved -> moved(moved);
      case Edge edge -> edge(edge);
      case Between between -> between(between);
      case Since since -> since(since);
      case Until until -> until(until);
      case Window window -> window(window);
      case Whole whole -> published == null ? null : whole(published, whole);
      case Shifted shifted -> shifted(shifted);
      case SameIn same -> inYear(new InYear(same.year(), Part.YEAR, Counted.CALENDAR));
      case Vague vague -> vague(vague);
    };
  }

  private Period vague(Vague vague) {
    String label =
        published == null || vague.yearOfDecade() < 0
            ? vague.label()
            : "" + (published.getYear() / 10 * 10 + vague.yearOfDecade());
    return new Period("approx:" + label, null, null, PeriodType.SPAN);
  }

  /** The length that the words name, known even where the dates are not. */
  static PeriodType type(Reading reading) {
    return switch (reading) {
      case Day day -> PeriodType.DAY;
      case DayOfYear day -> PeriodType.DAY;
      case Weekday weekday -> PeriodType.DAY;
      case InYear inYear -> inYear.part().type();
      case Ended ended -> monthsType(ended.months());
      case Starting starting -> monthsType(starting.months());
      case Moved moved -> type(moved.of());
      case Edge edge -> PeriodType.INSTANT;
      case Between between -> PeriodType.SPAN;
      case Since since -> PeriodType.SPAN;
      case Until until -> PeriodType.SPAN;
      case Window window -> PeriodType.SPAN;
      case Whole whole -> whole.unit().type();
      case Shifted shifted -> shifted.type() == null ? shifted.unit().type() : shifted.type();
      case SameIn same -> same.type() == null ? PeriodType.YEAR : same.type();
      case Vague vague -> PeriodType.SPAN;
    };
  }

  /** The unit that holds {@code day}, moved by the reading's amount. */
  static Period whole(LocalDate day, Whole whole) {
    return switch (whole.unit()) {
      case DAY -> day(day.plusDays(whole.amount()));
      case WEEK -> {
        LocalDate monday =
            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(whole.amount());
        yield dated(monday, monday.plusDays(6), PeriodType.SPAN);
      }
      case MONTH, QUARTER, HALF, YEAR, DECADE -> {
        int length = whole.unit().months();
        long month = day.getYear() * 12L + day.getMonthValue() - 1;
        long first = Math.floorDiv(month, length) * length + (long) whole.amount() * length;
        YearMonth start = YearMonth.of((int) Math.floorDiv(first, 12), 1).plusMonths(first % 12);
        yield dated(
            start.atDay(1), start.plusMonths(length - 1L).atEndOfMonth(), whole.unit().type());
      }
    };
  }

  static Period dated(LocalDate start, LocalDate end, PeriodType type) {
    return new Period(Labels.of(start, end, type), start, end, type);
  }

  private static Period day(LocalDate date) {
    return new Period(date.toString(), date, date, PeriodType.DAY);
  }

  private @Nullable Period dayOfYear(DayOfYear day, int months) {
    return switch (day.year()) {
      case YearRef.Named named -> day(clipped(named.year(), day));
      case YearRef.Offset offset ->
          published == null ? null : day(clipped(published.getYear() + offset.amount(), day));
      case YearRef.Unnamed unnamed -> {
        if (published == null) {
          yield null;
        }
        LocalDate best = null;
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
          best = better(best, clipped(year, day), lookBack(months));
        }
        yield best == null ? null : day(best);
      }
    };
  }

  private static LocalDate clipped(int year, DayOfYear day) {
    YearMonth month = YearMonth.of(year, day.month());
    return month.atDay(Math.min(day.day(), month.lengthOfMonth()));
  }

  private @Nullable Period weekday(Weekday weekday) {
    if (published == null) {
      return null;
    }
    return day(
        weekday.weeks() > 0
            ? published.with(TemporalAdjusters.next(weekday.day()))
            : published.with(TemporalAdjusters.previousOrSame(weekday.day())));
  }

  private @Nullable Period inYear(InYear in) {
    boolean fiscal = in.counted() == Counted.FISCAL;
    FiscalCalendar civilUnlessFiscal = fiscal ? calendar : CIVIL;
    return switch (in.year()) {
      case YearRef.Named named -> civilUnlessFiscal.period(named.year(), in.part(), fiscal);
      case YearRef.Offset offset ->
          published == null
              ? null
              : civilUnlessFiscal.period(
                  civilUnlessFiscal.yearOf(published) + offset.amount(), in.part(), fiscal);
      case YearRef.Unnamed unnamed -> nearest(in);
    };
  }

  private @Nullable Period nearest(InYear in) {
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
    if (recent != BY_LENGTH) {
      return recent;
    }
    return months >= 12 ? 3 : months >= 6 ? 6 : 9;
  }

  /** The tense that the words themselves tell wins over the one asked for. */
  private Resolver in(Tense told) {
    return told == Tense.EITHER ? this : new Resolver(published, calendar, told);
  }

  /** "Through February" is over in April; what starts in April may have started in May. */
  private Resolver near() {
    return recent == BY_LENGTH ? new Resolver(published, calendar, 3) : this;
  }

  private @Nullable Period ended(Ended ended) {
    Period last = in(ended.tense()).lastOf(ended);
    if (last == null || last.end() == null) {
      return null;
    }
    LocalDate end = last.end();
    if (ended.months() == 0) {
      return dated(end.minusDays(6), end, PeriodType.SPAN);
    }
    LocalDate start =
        Labels.isMonthEnd(end)
            ? YearMonth.from(end).minusMonths(ended.months() - 1L).atDay(1)
            : end.minusMonths(ended.months()).plusDays(1);
    PeriodType type = monthsType(ended.months());
    int yearsEnd = end.plusMonths(ended.quarter() == 0 ? 0 : 12 - 3L * ended.quarter()).getYear();
    Part part = ended.quarter() == 0 ? Part.YEAR : Part.quarter(ended.quarter());
    String plain = Labels.of(start, end, type);
    boolean whole = ended.quarter() > 0 || ended.year();
    boolean named = whole && (ended.fiscal() || !plain.equals(yearsEnd + part.suffix()));
    return new Period(named ? "FY" + yearsEnd + part.suffix() : plain, start, end, type);
  }

  /**
   * The last period of a stretch: where its year is not printed, the length of the stretch decides
   * how long ago it may have ended.
   */
  private @Nullable Period lastOf(Ended ended) {
    if (ended.last() instanceof InYear in
        && in.year() instanceof YearRef.Unnamed
        && in.part().months() == 1) {
      return nearest(
          new InYear(
              in.year(),
              Part.ending(in.part().firstMonth(), Math.max(1, ended.months())),
              in.counted()));
    }
    return ended.last() instanceof DayOfYear day
        ? dayOfYear(day, ended.months())
        : resolve(ended.last());
  }

  private @Nullable Period starting(Starting starting) {
    Period first = near().resolve(starting.first());
    if (first == null || first.start() == null) {
      return null;
    }
    LocalDate end = first.start().plusMonths(starting.months()).minusDays(1);
    PeriodType type = monthsType(starting.months());
    String plain = Labels.of(first.start(), end, type);
    boolean named = starting.months() == 12 && !plain.equals("" + end.getYear());
    return new Period(named ? "FY" + end.getYear() : plain, first.start(), end, type);
  }

  private @Nullable Period moved(Moved moved) {
    Period of = resolve(moved.of());
    return of == null ? null : Periods.moved(of, moved.amount(), moved.unit());
  }

  private @Nullable Period edge(Edge edge) {
    Period of = resolve(edge.of());
    LocalDate day = of == null ? null : edge.last() ? of.end() : of.start();
    return day == null ? null : new Period(day.toString(), day, day, PeriodType.INSTANT);
  }

  private @Nullable Period between(Between between) {
    Period to = resolve(between.to());
    Period from = resolve(between.from());
    if (from == null || to == null || from.start() == null || to.end() == null) {
      return null;
    }
    LocalDate start = from.start();
    // "November to February": the end decides the year of a start that has none of its own
    while (start.isAfter(to.end())) {
      start = start.minusYears(1);
    }
    return dated(start, to.end(), lengthType(start, to.end()));
  }

  private @Nullable Period since(Since since) {
    Period from = in(Tense.PAST).resolve(since.from());
    return from == null || from.start() == null
        ? null
        : new Period(
            Labels.of(from.start(), null, PeriodType.SPAN), from.start(), null, PeriodType.SPAN);
  }

  private @Nullable Period until(Until until) {
    Period to = near().resolve(until.to());
    return to == null || to.end() == null
        ? null
        : new Period(Labels.of(null, to.end(), PeriodType.SPAN), null, to.end(), PeriodType.SPAN);
  }

  private @Nullable Period window(Window window) {
    if (published == null) {
      return null;
    }
    LocalDate other = window.unit().add(published, window.amount());
    return window.amount() < 0
        ? dated(other, published, PeriodType.SPAN)
        : dated(published, other, PeriodType.SPAN);
  }

  /** Without the period it is told by: that of its length last over, or this year's. */
  private @Nullable Period shifted(Shifted shifted) {
    if (published == null) {
      return null;
    }
    TimeUnit length = lengthOf(shifted);
    if (length == null) {
      return null;
    }
    // figures are told of the quarter that is over, but of the year that is under way
    boolean underWay =
        length == TimeUnit.YEAR || (shifted.unit() == length && shifted.amount() != 0);
    int base = underWay ? 0 : -1;
    Period other = whole(published, new Whole(base, length));
    return Periods.moved(other, shifted.amount(), shifted.unit());
  }

  private static @Nullable TimeUnit lengthOf(Shifted shifted) {
    PeriodType type = shifted.type();
    if (type == null) {
      return shifted.amount() == 0 ? null : shifted.unit();
    }
    return switch (type) {
      case YEAR -> TimeUnit.YEAR;
      case HALF -> TimeUnit.HALF;
      case QUARTER -> TimeUnit.QUARTER;
      case MONTH -> TimeUnit.MONTH;
      case DAY, INSTANT -> TimeUnit.DAY;
      case SPAN -> shifted.amount() == 0 ? null : shifted.unit();
    };
  }

  private static PeriodType monthsType(int months) {
    return months == 0 ? PeriodType.SPAN : new Part(1, months).type();
  }

  private static PeriodType lengthType(LocalDate start, LocalDate end) {
    if (start.getDayOfMonth() != 1 || !Labels.isMonthEnd(end)) {
      return PeriodType.SPAN;
    }
    long months =
        12L * (end.getYear() - start.getYear()) + end.getMonthValue() - start.getMonthValue() + 1;
    return months <= 12 ? monthsType((int) months) : PeriodType.SPAN;
  }
}
