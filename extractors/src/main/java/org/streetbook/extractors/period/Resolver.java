package org.streetbook.extractors.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.extractors.period.Reading.After;
import org.streetbook.extractors.period.Reading.Before;
import org.streetbook.extractors.period.Reading.Between;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.Day;
import org.streetbook.extractors.period.Reading.DayOfMonth;
import org.streetbook.extractors.period.Reading.DayOfYear;
import org.streetbook.extractors.period.Reading.Edge;
import org.streetbook.extractors.period.Reading.Ended;
import org.streetbook.extractors.period.Reading.Holding;
import org.streetbook.extractors.period.Reading.InYear;
import org.streetbook.extractors.period.Reading.Moved;
import org.streetbook.extractors.period.Reading.Portion;
import org.streetbook.extractors.period.Reading.SameIn;
import org.streetbook.extractors.period.Reading.Shifted;
import org.streetbook.extractors.period.Reading.Since;
import org.streetbook.extractors.period.Reading.Starting;
import org.streetbook.extractors.period.Reading.Tense;
import org.streetbook.extractors.period.Reading.Until;
import org.streetbook.extractors.period.Reading.Vague;
import org.streetbook.extractors.period.Reading.WeekOf;
import org.streetbook.extractors.period.Reading.Weekday;
import org.streetbook.extractors.period.Reading.WeekdayOf;
import org.streetbook.extractors.period.Reading.Whole;
import org.streetbook.extractors.period.Reading.Window;

/**
 * Puts dates to a reading.
 *
 * <p>A period whose year is not printed is taken to be over if it ended not long before
 * publication, since most of what is written about a quarter is written when it is reported; how
 * long is "not long" depends on its length ({@link Occurrences}). Otherwise it is the next to end.
 *
 * @param published the day to read against, null where unknown: then only what is absolute is dated
 * @param calendar of the company that the text is about
 * @param recent for how many months after its end a period is still the one meant, or {@link
 *     #BY_LENGTH}
 */
record Resolver(@Nullable LocalDate published, FiscalCalendar calendar, int recent) {

  static final int BY_LENGTH = -1;

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
      case Day day -> Lengths.day(day.date());
      case DayOfYear day -> occurrences().dayOfYear(day, 1);
      case Weekday weekday -> weekday(weekday.day());
      case WeekdayOf weekday -> weekdayOf(weekday);
      case DayOfMonth day -> dayOfMonth(day);
      case InYear inYear -> inYear(inYear);
      case Ended ended -> new Stretches(this).ended(ended);
      case Starting starting -> new Stretches(this).starting(starting);
      case Moved moved -> moved(moved);
      case Edge edge -> edge(edge);
      case Between between -> new Stretches(this).between(between);
      case Reading.Lasting lasting -> new Stretches(this).lasting(lasting);
      case Portion portion -> portion(portion);
      case WeekOf week -> weekOf(week);
      case Holding holding -> holding(holding);
      case After after -> new Stretches(this).after(after);
      case Before before -> new Stretches(this).before(before);
      case Since since -> new Stretches(this).since(since);
      case Until until -> new Stretches(this).until(until);
      case Window window -> window(window);
      case Whole whole -> published == null ? null : whole.unit().around(published, whole.amount());
      case Shifted shifted -> shifted(shifted);
      case SameIn same -> sameIn(same);
      case Vague vague -> vague(vague);
    };
  }

  Occurrences occurrences() {
    return new Occurrences(published, calendar, recent);
  }

  private Period vague(Vague vague) {
    String label =
        published == null || vague.yearOfDecade() < 0
            ? vague.label()
            : "" + (published.getYear() / 10 * 10 + vague.yearOfDecade());
    return new Period("approx:" + label, null, null, PeriodType.SPAN);
  }

  private @Nullable Period weekday(DayOfWeek day) {
    return published == null
        ? null
        : Lengths.day(published.with(TemporalAdjusters.previousOrSame(day)));
  }

  private @Nullable Period weekdayOf(WeekdayOf weekday) {
    Period of = resolve(weekday.of());
    if (of == null || of.start() == null || of.end() == null) {
      return null;
    }
    LocalDate day =
        weekday.number() < 0
            ? of.end().with(TemporalAdjusters.previousOrSame(weekday.day()))
            : of.start()
                .with(TemporalAdjusters.nextOrSame(weekday.day()))
                .plusWeeks(weekday.number() - 1L);
    return day.isBefore(of.start()) || day.isAfter(of.end()) ? null : Lengths.day(day);
  }

  private @Nullable Period dayOfMonth(DayOfMonth day) {
    if (day.month() != null) {
      Period month = resolve(day.month());
      return month == null || month.start() == null ? null : in(YearMonth.from(month.start()), day);
    }
    if (published == null) {
      return null;
    }
    // the month under way, or the one before where its day is still to come, save in an outlook
    YearMonth month = YearMonth.from(published);
    int first = recent == 0 && day.day() < published.getDayOfMonth() ? 1 : 0;
    int other = day.day() > published.getDayOfMonth() && recent != 0 ? -1 : first;
    Period chosen = null;
    for (int offset : new int[] {1, -1, 0, other}) {
      Period candidate = in(month.plusMonths(offset), day);
      chosen = candidate == null ? chosen : candidate;
    }
    return chosen;
  }

  private static @Nullable Period in(YearMonth month, DayOfMonth day) {
    if (!month.isValidDay(day.day())) {
      return null;
    }
    LocalDate date = month.atDay(day.day());
    return day.weekday() != null && date.getDayOfWeek() != day.weekday() ? null : Lengths.day(date);
  }

  private @Nullable Period portion(Portion portion) {
    Period whole = resolve(portion.of());
    return whole == null ? null : portion.share().of(whole, published);
  }

  private @Nullable Period weekOf(WeekOf week) {
    Period of = resolve(week.of());
    if (of == null || of.start() == null || of.end() == null) {
      return null;
    }
    LocalDate thursday =
        week.number() < 0
            ? of.end()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
                .plusWeeks(week.number() + 1L)
            : of.start()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .plusWeeks(week.number() - 1L);
    LocalDate last = TimeUnit.WEEK.around(thursday, week.count() - 1).end();
    LocalDate first = TimeUnit.WEEK.around(thursday, 0).start();
    return thursday.isBefore(of.start()) || thursday.isAfter(of.end())
        ? null
        : Lengths.dated(first, last);
  }

  private @Nullable Period holding(Holding holding) {
    Period day = resolve(holding.day());
    return day == null || day.start() == null ? null : holding.unit().around(day.start(), 0);
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
      case YearRef.Beside beside -> occurrences().beside(in.part(), beside.direction());
      case YearRef.Unnamed unnamed -> occurrences().nearest(in);
    };
  }

  /** The tense that the words themselves tell wins over the one asked for. */
  Resolver in(Tense told) {
    return told == Tense.EITHER ? this : new Resolver(published, calendar, told);
  }

  /** "Through February" is over in April; what starts in April may have started in May. */
  Resolver near() {
    return recent == BY_LENGTH ? new Resolver(published, calendar, 3) : this;
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

  private @Nullable Period window(Window window) {
    if (published == null) {
      return null;
    }
    int amount = window.amount();
    if (window.unit() == TimeUnit.QUARTER) {
      Period first = TimeUnit.QUARTER.around(published, Math.min(amount, 1));
      Period last = TimeUnit.QUARTER.around(published, Math.max(amount, -1));
      return first.start() == null || last.end() == null
          ? null
          : Lengths.dated(first.start(), last.end());
    }
    LocalDate other = window.unit().add(published, amount);
    return amount < 0
        ? Lengths.dated(other, published, PeriodType.SPAN)
        : Lengths.dated(
            window.fromNow() ? published : published.plusDays(1), other, PeriodType.SPAN);
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
    Period other = length.around(published, base);
    return Periods.moved(other, shifted.amount(), shifted.unit());
  }

  /** Without the period it is told by: the place in that year of the one last over. */
  private @Nullable Period sameIn(SameIn same) {
    Period year = inYear(new InYear(same.year(), Part.YEAR, Counted.CALENDAR));
    TimeUnit length =
        same.type() == null ? null : lengthOf(new Shifted(0, TimeUnit.YEAR, same.type()));
    if (year == null || year.end() == null || published == null || length == null) {
      return year;
    }
    Period last = length.around(published, length == TimeUnit.YEAR ? 0 : -1);
    return last.end() == null
        ? year
        : Periods.moved(last, year.end().getYear() - last.end().getYear(), TimeUnit.YEAR);
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
}
