package org.streetbook.extractors.period;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.PeriodType;

/** What the words of a mention mean, before any date is put to them. */
public sealed interface Reading extends Serializable {

  /** A day with its year: "June 30, 2011". */
  record Day(LocalDate date) implements Reading {}

  /**
   * A day of a year that is not printed, or is printed as "last year": "June 30".
   *
   * @param day 1 to 31; past the month's end means its last day
   */
  record DayOfYear(int month, int day, YearRef year) implements Reading {}

  /** "on Tuesday": the latest such day that is not after publication. */
  record Weekday(DayOfWeek day) implements Reading {}

  /**
   * "next Friday", "the first Friday of June": a weekday of a longer period.
   *
   * @param number which of them, from 1; -1 for the last
   */
  record WeekdayOf(DayOfWeek day, Reading of, int number) implements Reading {}

  /**
   * "the 18th", "Friday the 11th", "the 4th of this month".
   *
   * @param day 1 to 31
   * @param weekday which it is, where printed
   * @param month that it is in, null where not said
   */
  record DayOfMonth(int day, @Nullable DayOfWeek weekday, @Nullable Reading month)
      implements Reading {}

  /**
   * A year or a part of one.
   *
   * @param counted whose months {@code part} counts
   */
  record InYear(YearRef year, Part part, Counted counted) implements Reading {}

  /** Whose months a part of a year counts. */
  enum Counted {
    /** The calendar's: "the June quarter", "May". */
    CALENDAR,
    /** A company's, said so: "fiscal third quarter". */
    FISCAL,
    /** The company's that the text is about, whatever that is: "third quarter". */
    COMPANY
  }

  /**
   * A stretch told by its length and its last period: "the three months to June 30".
   *
   * @param months its length, 0 for a week
   * @param weeks its length where it is told in weeks, else 0
   * @param last a day or month that it ends with
   * @param quarter its number where printed ("third quarter ended May 2"), else 0
   * @param fiscal whether the note says that it is a company's own
   * @param year whether the note calls it a year, which then has a number
   * @param tense whether it is told as over
   */
  record Ended(
      int months, int weeks, Reading last, int quarter, boolean fiscal, boolean year, Tense tense)
      implements Reading {}

  /** "the fiscal year starting in April". */
  record Starting(int months, Reading first) implements Reading {}

  /** How a stretch is told. */
  enum Tense {
    PAST,
    EITHER,
    FUTURE
  }

  /** "the third quarter a year earlier": away from a period that is named. */
  record Moved(Reading of, int amount, TimeUnit unit) implements Reading {}

  /**
   * The last or first moment of a period: "by the end of 2025".
   *
   * @param last whether its last day, else its first
   */
  record Edge(Reading of, boolean last) implements Reading {}

  /** "1995-2000", "January through May". */
  record Between(Reading from, Reading to) implements Reading {}

  /**
   * "early 2028", "late last week", "the rest of the year".
   *
   * @param of the period that it is a part of
   */
  record Portion(Reading of, Share share) implements Reading {}

  /**
   * "the first week of October": a week, from Monday on, which counts to the month or year that its
   * Thursday lies in (ISO 8601).
   *
   * @param number from 1; -1 for the last, -2 for the last but one
   * @param count how many weeks from that one on
   */
  record WeekOf(Reading of, int number, int count) implements Reading {}

  /** "the week of October 3": the whole unit that a day lies in. */
  record Holding(Reading day, TimeUnit unit) implements Reading {}

  /**
   * "three years from today", "a five-year term starting in 2027": a stretch told by where it
   * starts and how long it lasts.
   */
  record Lasting(Reading from, int amount, TimeUnit unit) implements Reading {}

  /** "since 2022". */
  record Since(Reading from) implements Reading {}

  /** "through 2029". */
  record Until(Reading to) implements Reading {}

  /** "after 2012": from the day after its end. */
  record After(Reading of) implements Reading {}

  /** "before 2012": to the day before its start. */
  record Before(Reading of) implements Reading {}

  /**
   * A stretch that ends with the publication day ("the past four weeks") or starts with the day
   * after it ("the next 30 days"). Quarters are counted whole, as companies report them.
   *
   * @param amount how many units; negative for those before publication
   * @param fromNow whether it starts with the publication day itself ("within 30 days")
   */
  record Window(int amount, TimeUnit unit, boolean fromNow) implements Reading {

    Window(int amount, TimeUnit unit) {
      this(amount, unit, false);
    }
  }

  /**
   * The unit that holds the publication day, or a neighbour of it: "this week", "last quarter".
   *
   * @param amount units after the one that holds the publication day
   */
  record Whole(int amount, TimeUnit unit) implements Reading {}

  /**
   * A period told by another one: "a year earlier", "the previous quarter", "the period".
   *
   * @param amount how many units later than the other; negative earlier, 0 the other itself
   * @param unit in which the distance is counted
   * @param type the length named ("the year-ago quarter"), null for the other's own
   */
  record Shifted(int amount, TimeUnit unit, @Nullable PeriodType type) implements Reading {}

  /** "the same period of 2008": the other period's place in another year. */
  record SameIn(YearRef year, @Nullable PeriodType type) implements Reading {}

  /**
   * "mid-decade", "the next few years": no dates.
   *
   * @param label without the {@code approx:} in front
   * @param yearOfDecade 0 to 9 where it stands for a year of the decade under way, else -1
   */
  record Vague(String label, int yearOfDecade) implements Reading {}
}
