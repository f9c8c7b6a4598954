package org.streetbook.extractors.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.extractors.period.Reading.SameIn;
import org.streetbook.extractors.period.Reading.Shifted;
import org.streetbook.extractors.period.Reading.Tense;

/** What can be asked of a period, and of a mention once more is known than its words. */
public final class Periods {

  private static final Pattern FISCAL = Pattern.compile("FY(\\d{4})(?:-([QH])(\\d))?");

  private Periods() {}

  /**
   * What the mention means for a company with that calendar. Fiscal mentions and those by position
   * ("the third quarter") follow the calendar; all others keep their period.
   *
   * @return the mention's own period where nothing more is known
   */
  public static Period resolve(PeriodMention mention, FiscalCalendar calendar) {
    return read(mention, calendar, Tense.EITHER);
  }

  /**
   * What the mention means in a sentence about the future: the first such period that has not ended
   * by publication. Mentions that print their year, or are told relative to publication, keep it.
   */
  public static Period asOutlook(PeriodMention mention, FiscalCalendar calendar) {
    return read(mention, calendar, Tense.FUTURE);
  }

  /**
   * What the mention means in a sentence about what has happened: the last such period that had
   * ended by publication, however long ago.
   */
  public static Period asResult(PeriodMention mention, FiscalCalendar calendar) {
    return read(mention, calendar, Tense.PAST);
  }

  private static Period read(PeriodMention mention, FiscalCalendar calendar, Tense tense) {
    Period read = new Resolver(mention.published(), calendar, tense).resolve(mention.reading());
    return read == null ? mention.period() : read;
  }

  /** Whether the mention is told by another period, so that {@link #shift} has something to do. */
  public static boolean needsAnchor(PeriodMention mention) {
    return mention.reading() instanceof Shifted || mention.reading() instanceof SameIn;
  }

  /**
   * What a mention that is told by another period means beside it: "a year earlier" beside 2010-Q3
   * is 2009-Q3, "the previous quarter" is 2010-Q2, "the period" is 2010-Q3 itself.
   *
   * @param anchor the period it is told by
   * @return the mention's own period where it is not told by another, or {@code anchor} has no
   *     dates
   */
  public static Period shift(Period anchor, PeriodMention mention) {
    LocalDate end = anchor.end();
    if (end == null) {
      return mention.period();
    }
    return switch (mention.reading()) {
      case Shifted shifted ->
          moved(ofLength(anchor, shifted.type()), shifted.amount(), shifted.unit());
      case SameIn same -> sameIn(anchor, mention, same);
      default -> mention.period();
    };
  }

  private static Period sameIn(Period anchor, PeriodMention mention, SameIn same) {
    Period base = ofLength(anchor, same.type());
    return switch (same.year()) {
      case YearRef.Named named -> {
        Integer year = yearOf(base);
        yield year == null ? base : moved(base, named.year() - year, TimeUnit.YEAR);
      }
      case YearRef.Offset offset -> moved(base, offset.amount(), TimeUnit.YEAR);
      case YearRef.Beside beside -> mention.period();
      case YearRef.Unnamed unnamed -> mention.period();
    };
  }

  /**
   * The year to file the period under: its fiscal year where it has one, else that of its last day.
   *
   * @return null where the end is open or unknown
   */
  public static @Nullable Integer yearOf(Period period) {
    Matcher fiscal = FISCAL.matcher(period.label());
    Integer year = null;
    while (fiscal.find()) {
      year = Integer.valueOf(fiscal.group(1));
    }
    if (year != null && !period.label().endsWith("/")) {
      return year;
    }
    return period.end() == null ? null : (Integer) period.end().getYear();
  }

  /** The period itself where its length is the one asked for, else the one of that length in it. */
  private static Period ofLength(Period anchor, @Nullable PeriodType type) {
    LocalDate end = anchor.end();
    if (type == null || end == null || anchor.type() == type || type == PeriodType.SPAN) {
      return anchor;
    }
    Matcher fiscal = FISCAL.matcher(anchor.label());
    if (type == PeriodType.YEAR && fiscal.lookingAt() && fiscal.group(2) != null) {
      int year = Integer.parseInt(fiscal.group(1));
      int months = fiscal.group(2).equals("Q") ? 3 : 6;
      LocalDate last = later(end, 12 - months * Integer.parseInt(fiscal.group(3)));
      return new Period("FY" + year, later(last, -12).plusDays(1), last, PeriodType.YEAR);
    }
    return switch (type) {
      case YEAR -> TimeUnit.YEAR.around(end, 0);
      case HALF -> TimeUnit.HALF.around(end, 0);
      case QUARTER -> TimeUnit.QUARTER.around(end, 0);
      case MONTH -> TimeUnit.MONTH.around(end, 0);
      case DAY, INSTANT, SPAN -> anchor;
    };
  }

  /** The same so many years and quarters later; earlier where negative. */
  public static Period later(Period period, int years, int quarters) {
    return moved(moved(period, years, TimeUnit.YEAR), quarters, TimeUnit.QUARTER);
  }

  /** The period so many units later, with its months kept whole and its label kept in kind. */
  static Period moved(Period period, int amount, TimeUnit unit) {
    if (amount == 0) {
      return period;
    }
    LocalDate start = period.start() == null ? null : moved(period.start(), amount, unit, true);
    LocalDate end = period.end() == null ? null : moved(period.end(), amount, unit, false);
    if ((start != null && start.equals(end)) || period.type() == PeriodType.INSTANT) {
      return new Period(Labels.of(end, end, period.type()), end, end, period.type());
    }
    Matcher fiscal = FISCAL.matcher(period.label());
    String label =
        fiscal.matches()
            ? renamed(fiscal, amount * unit.months())
            : Labels.of(start, end, period.type());
    return new Period(label, start, end, period.type());
  }

  private static LocalDate moved(LocalDate day, int amount, TimeUnit unit, boolean start) {
    if (unit.months() == 0) {
      return unit.add(day, amount);
    }
    return start
        ? day.plusMonths((long) amount * unit.months())
        : later(day, amount * unit.months());
  }

  /** So many months later; the last day of a month stays one. */
  private static LocalDate later(LocalDate end, int months) {
    return Labels.isMonthEnd(end)
        ? YearMonth.from(end).plusMonths(months).atEndOfMonth()
        : end.plusMonths(months);
  }

  private static String renamed(Matcher fiscal, int months) {
    int year = Integer.parseInt(fiscal.group(1));
    if (fiscal.group(2) == null) {
      return "FY" + (year + months / 12);
    }
    int length = fiscal.group(2).equals("Q") ? 3 : 6;
    int perYear = 12 / length;
    int index = year * perYear + Integer.parseInt(fiscal.group(3)) - 1 + months / length;
    return "FY" + index / perYear + "-" + fiscal.group(2) + (index % perYear + 1);
  }
}
