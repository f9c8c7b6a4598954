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
 * long is "not long" depends on its length ({@link #lookBack}). Otherwise it is the next to end.
 *
 * @param published the day to read against, null where unknown: then only what is absolute is dated
 * @param calendar of the company that the text is about
 * @param recent for how many months after its end a period is still the one meant, or {@link
 *     #BY_LENGTH}
 */
record Resolver(@Nullable LocalDate published, FiscalCalendar calendar, int recent) {

  private static final int BY_LENGTH = -1;

  /** For how many months what is called "last June" has been over. */
  private static final int OVER_FOR = 2;

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
      case Weekday weekday -> weekday(weekday.day());
      case WeekdayOf weekday -> weekdayOf(weekday);
      case DayOfMonth day -> dayOfMonth(day);
      case InYear inYear -> inYear(inYear);
      case Ended ended -> ended(ended);
      case Starting starting -> starting(starting);
      case Moved moved -> moved(moved);
      case Edge edge -> edge(edge);
      case Between between -> between(between);
      case Reading.Lasting lasting -> lasting(lasting);
      case Portion portion -> portion(portion);
      case WeekOf week -> weekOf(week);
      case Holding holding -> holding(holding);
      case After after -> after(after);
      case Before before -> before(before);
      case Since since -> since(since);
      case Until until -> until(until);
      case Window window -> window(window);
      case Whole whole -> published == null ? null : whole.unit().around(published, whole.amount());
      case Shifted shifted -> shifted(shifted);
      case SameIn same -> sameIn(same);
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

  private static Period day(LocalDate date) {
    return new Period(date.toString(), date, date, PeriodType.DAY);
  }

  private @Nullable Period dayOfYear(DayOfYear day, int months) {
    return switch (day.year()) {
      case YearRef.Named named -> day(clipped(named.year(), day));
      case YearRef.Offset offset ->
          published == null ? null : day(clipped(published.getYear() + offset.amount(), day));
      case YearRef.Beside beside -> null;
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

  private @Nullable Period weekday(DayOfWeek day) {
    return published == null ? null : day(published.with(TemporalAdjusters.previousOrSame(day)));
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
    return day.isBefore(of.start()) || day.isAfter(of.end()) ? null : day(day);
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
    return day.weekday() != null && date.getDayOfWeek() != day.weekday() ? null : day(date);
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
      case YearRef.Beside beside -> beside(in.part(), beside.direction());
      case YearRef.Unnamed unnamed -> nearest(in);
    };
  }

  /** The year does not matter to what is named by its place in one, so all are tried. */
  private @Nullable Period beside(Part part, int direction) {
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
      return Lengths.dated(end.minusDays(6), end, PeriodType.SPAN);
    }
    boolean monthly = Labels.isMonthEnd(end) && ended.weeks() == 0;
    LocalDate start =
        monthly
            ? YearMonth.from(end).minusMonths(ended.months() - 1L).atDay(1)
            : ended.weeks() > 0
                ? end.minusWeeks(ended.weeks()).plusDays(1)
                : end.minusMonths(ended.months()).plusDays(1);
    PeriodType type = Lengths.ofMonths(ended.months());
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
    PeriodType type = Lengths.ofMonths(starting.months());
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
    boolean open = isWithoutYear(between.from());
    if (open && isWithoutYear(between.to()) && recent == BY_LENGTH && published != null) {
      // a range that is under way is meant sooner than the like one that is over
      Resolver ahead = new Resolver(published, calendar, Tense.FUTURE);
      Period next = ahead.between(between);
      if (next != null && next.start() != null && !next.start().isAfter(published)) {
        return next;
      }
    }
    Period to = resolve(between.to());
    Period from = resolve(between.from());
    if (!open && isWithoutYear(between.to()) && from != null && from.start() != null) {
      to = new Resolver(from.start(), calendar, Tense.FUTURE).resolve(between.to());
    }
    if (open && to != null && to.end() != null) {
      // "November to February": the end decides the year of a start that has none of its own
      from = lastBefore(to.end(), between.from());
    }
    if (from == null || to == null || from.start() == null || to.end() == null) {
      return null;
    }
    return from.start().isAfter(to.end()) ? null : Lengths.dated(from.start(), to.end());
  }

  /** The last such period that starts by {@code end}, where it may not be over yet. */
  private @Nullable Period lastBefore(LocalDate end, Reading reading) {
    Period later = new Resolver(end.plusMonths(1), calendar, Tense.PAST).resolve(reading);
    return later != null && later.start() != null && !later.start().isAfter(end)
        ? later
        : new Resolver(end, calendar, Tense.PAST).resolve(reading);
  }

  private static boolean isWithoutYear(Reading reading) {
    return switch (reading) {
      case DayOfYear day -> day.year() instanceof YearRef.Unnamed;
      case InYear in -> in.year() instanceof YearRef.Unnamed;
      case DayOfMonth day -> day.month() == null;
      case Weekday day -> true;
      case Portion portion -> isWithoutYear(portion.of());
      case WeekOf week -> isWithoutYear(week.of());
      case WeekdayOf day -> isWithoutYear(day.of());
      default -> false;
    };
  }

  private @Nullable Period lasting(Reading.Lasting lasting) {
    Period from = near().resolve(lasting.from());
    if (from == null || from.start() == null) {
      return null;
    }
    LocalDate start = from.start();
    return Lengths.dated(start, lasting.unit().add(start, lasting.amount()).minusDays(1));
  }

  private @Nullable Period after(After after) {
    Period of = resolve(after.of());
    return of == null || of.end() == null ? null : open(of.end().plusDays(1), null);
  }

  private @Nullable Period before(Before before) {
    Period of = near().resolve(before.of());
    return of == null || of.start() == null ? null : open(null, of.start().minusDays(1));
  }

  private static Period open(@Nullable LocalDate start, @Nullable LocalDate end) {
    return new Period(Labels.of(start, end, PeriodType.SPAN), start, end, PeriodType.SPAN);
  }

  private @Nullable Period since(Since since) {
    Period from = in(Tense.PAST).resolve(since.from());
    return from == null || from.start() == null ? null : open(from.start(), null);
  }

  private @Nullable Period until(Until until) {
    Period to = near().resolve(until.to());
    return to == null || to.end() == null ? null : open(null, to.end());
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
