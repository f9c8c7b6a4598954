package org.streetbook.extractors.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.extractors.period.Reading.After;
import org.streetbook.extractors.period.Reading.Before;
import org.streetbook.extractors.period.Reading.Between;
import org.streetbook.extractors.period.Reading.DayOfMonth;
import org.streetbook.extractors.period.Reading.DayOfYear;
import org.streetbook.extractors.period.Reading.Ended;
import org.streetbook.extractors.period.Reading.InYear;
import org.streetbook.extractors.period.Reading.Portion;
import org.streetbook.extractors.period.Reading.Since;
import org.streetbook.extractors.period.Reading.Starting;
import org.streetbook.extractors.period.Reading.Tense;
import org.streetbook.extractors.period.Reading.Until;
import org.streetbook.extractors.period.Reading.WeekOf;
import org.streetbook.extractors.period.Reading.Weekday;
import org.streetbook.extractors.period.Reading.WeekdayOf;

/** Dates what is told by where it starts or ends. */
record Stretches(Resolver resolver) {

  @Nullable Period ended(Ended ended) {
    Period last = lastOf(resolver.in(ended.tense()), ended);
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
  private static @Nullable Period lastOf(Resolver resolver, Ended ended) {
    if (ended.last() instanceof InYear in
        && in.year() instanceof YearRef.Unnamed
        && in.part().months() == 1) {
      return resolver
          .occurrences()
          .nearest(
              new InYear(
                  in.year(),
                  Part.ending(in.part().firstMonth(), Math.max(1, ended.months())),
                  in.counted()));
    }
    return ended.last() instanceof DayOfYear day
        ? resolver.occurrences().dayOfYear(day, ended.months())
        : resolver.resolve(ended.last());
  }

  @Nullable Period starting(Starting starting) {
    Period first = resolver.near().resolve(starting.first());
    if (first == null || first.start() == null) {
      return null;
    }
    LocalDate end = first.start().plusMonths(starting.months()).minusDays(1);
    PeriodType type = Lengths.ofMonths(starting.months());
    String plain = Labels.of(first.start(), end, type);
    boolean named = starting.months() == 12 && !plain.equals("" + end.getYear());
    return new Period(named ? "FY" + end.getYear() : plain, first.start(), end, type);
  }

  @Nullable Period between(Between between) {
    LocalDate published = resolver.published();
    boolean open = isWithoutYear(between.from());
    if (open
        && isWithoutYear(between.to())
        && resolver.recent() == Resolver.BY_LENGTH
        && published != null) {
      // a range that is under way is meant sooner than the like one that is over
      Resolver ahead = new Resolver(published, resolver.calendar(), Tense.FUTURE);
      Period next = new Stretches(ahead).between(between);
      if (next != null && next.start() != null && !next.start().isAfter(published)) {
        return next;
      }
    }
    Period to = resolver.resolve(between.to());
    Period from = resolver.resolve(between.from());
    if (!open && isWithoutYear(between.to()) && from != null && from.start() != null) {
      to = new Resolver(from.start(), resolver.calendar(), Tense.FUTURE).resolve(between.to());
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
    Period later =
        new Resolver(end.plusMonths(1), resolver.calendar(), Tense.PAST).resolve(reading);
    return later != null && later.start() != null && !later.start().isAfter(end)
        ? later
        : new Resolver(end, resolver.calendar(), Tense.PAST).resolve(reading);
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

  @Nullable Period lasting(Reading.Lasting lasting) {
    Period from = resolver.near().resolve(lasting.from());
    if (from == null || from.start() == null) {
      return null;
    }
    LocalDate start = from.start();
    return Lengths.dated(start, lasting.unit().add(start, lasting.amount()).minusDays(1));
  }

  @Nullable Period after(After after) {
    Period of = resolver.resolve(after.of());
    return of == null || of.end() == null ? null : open(of.end().plusDays(1), null);
  }

  @Nullable Period before(Before before) {
    Period of = resolver.near().resolve(before.of());
    return of == null || of.start() == null ? null : open(null, of.start().minusDays(1));
  }

  private static Period open(@Nullable LocalDate start, @Nullable LocalDate end) {
    return new Period(Labels.of(start, end, PeriodType.SPAN), start, end, PeriodType.SPAN);
  }

  @Nullable Period since(Since since) {
    Period from = resolver.in(Tense.PAST).resolve(since.from());
    return from == null || from.start() == null ? null : open(from.start(), null);
  }

  @Nullable Period until(Until until) {
    Period to = resolver.near().resolve(until.to());
    return to == null || to.end() == null ? null : open(null, to.end());
  }
}
