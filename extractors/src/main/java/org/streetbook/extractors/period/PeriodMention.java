package org.streetbook.extractors.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.note.Span;

/**
 * A stretch of time as a note names it.
 *
 * @param span the words that name it; articles and prepositions in front are not included, save
 *     "since" and "through", which change what is meant
 * @param period what it resolves to, against the note's publication day where it is relative; with
 *     a label such as {@code relative:next-year} and no dates where that day is unknown
 * @param kind how it is named
 * @param reading what the words mean before a date is put to them
 * @param published the day it was read against, null where unknown
 * @param rule name of the rule that read it
 */
public record PeriodMention(
    Span span,
    Period period,
    Kind kind,
    Reading reading,
    @Nullable LocalDate published,
    String rule) {

  /** How a period is named, which decides how it may be read. */
  public enum Kind {
    /** "2027", "March 2024", "1995-2000": calendar, absolute. */
    CALENDAR,
    /** "FY27", "Q2FY23", "fiscal third quarter": a company's own calendar. */
    FISCAL,
    /** "the first quarter", "full-year", "the September quarter": by position, no year printed. */
    REPORTING,
    /**
     * "next year", "a year earlier", "this week": against the publication day or another period.
     */
    RELATIVE,
    /** "on Tuesday", "July 2": a day, mostly when something was said or happened. */
    DAY,
    /** "mid-decade", "over the next few years": no dates. */
    VAGUE
  }

  /**
   * Whether it is a length of time from the publication day that is counted in so many words ("the
   * past 8 weeks", "within five years"): a measure as much as a period. A year counts as one.
   */
  public boolean isLength() {
    return reading instanceof Reading.Window window
        && Math.abs(window.amount()) > 1
        && rule.equals(WindowRules.COUNTED);
  }

  /** How a reading was named. */
  static Kind kindOf(Reading reading) {
    return switch (reading) {
      case Reading.Day day -> Kind.DAY;
      case Reading.DayOfYear day -> Kind.DAY;
      case Reading.Weekday day -> Kind.DAY;
      case Reading.WeekdayOf day -> Kind.DAY;
      case Reading.DayOfMonth day -> Kind.DAY;
      case Reading.InYear in ->
          in.counted() == Reading.Counted.FISCAL ? Kind.FISCAL : kindOf(in.year());
      case Reading.Ended ended -> kindOfEnded(ended);
      case Reading.Starting starting -> Kind.FISCAL;
      case Reading.Moved moved -> kindOf(moved.of());
      case Reading.Edge edge -> kindOf(edge.of());
      case Reading.Between between -> kindOf(between.to());
      case Reading.Lasting lasting -> lastingKind(kindOf(lasting.from()));
      case Reading.Portion portion -> kindOf(portion.of());
      case Reading.WeekOf week -> kindOf(week.of());
      case Reading.Holding holding -> Kind.RELATIVE;
      case Reading.After after -> kindOf(after.of());
      case Reading.Before before -> kindOf(before.of());
      case Reading.Since since -> kindOf(since.from());
      case Reading.Until until -> kindOf(until.to());
      case Reading.Window window -> Kind.RELATIVE;
      case Reading.Whole whole -> whole.unit() == TimeUnit.DAY ? Kind.DAY : Kind.RELATIVE;
      case Reading.Shifted shifted -> Kind.RELATIVE;
      case Reading.SameIn same -> Kind.RELATIVE;
      case Reading.Vague vague -> Kind.VAGUE;
    };
  }

  /** However it is told where it starts, a stretch is no day. */
  private static Kind lastingKind(Kind start) {
    return start == Kind.DAY ? Kind.RELATIVE : start;
  }

  private static Kind kindOfEnded(Reading.Ended ended) {
    if (ended.fiscal()) {
      return Kind.FISCAL;
    }
    Kind last = kindOf(ended.last());
    return last != Kind.DAY
        ? last
        : ended.last() instanceof Reading.Day ? Kind.CALENDAR : Kind.REPORTING;
  }

  private static Kind kindOf(YearRef year) {
    return switch (year) {
      case YearRef.Named named -> Kind.CALENDAR;
      case YearRef.Offset offset -> Kind.RELATIVE;
      case YearRef.Beside beside -> Kind.RELATIVE;
      case YearRef.Unnamed unnamed -> Kind.REPORTING;
    };
  }
}
