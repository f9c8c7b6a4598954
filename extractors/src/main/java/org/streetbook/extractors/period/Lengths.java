package org.streetbook.extractors.period;

import java.time.LocalDate;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;

/** How long periods are, as types, and the periods that dates alone make. */
final class Lengths {

  private Lengths() {}

  /** The period between two days, both included. */
  static Period dated(LocalDate start, LocalDate end, PeriodType type) {
    return new Period(Labels.of(start, end, type), start, end, type);
  }

  /** The same with the type that the dates have by themselves. */
  static Period dated(LocalDate start, LocalDate end) {
    return dated(start, end, start.equals(end) ? PeriodType.DAY : between(start, end));
  }

  /** One day. */
  static Period day(LocalDate date) {
    return new Period(date.toString(), date, date, PeriodType.DAY);
  }

  /** The length that the words name, known even where the dates are not. */
  static PeriodType type(Reading reading) {
    return switch (reading) {
      case Reading.Day day -> PeriodType.DAY;
      case Reading.DayOfYear day -> PeriodType.DAY;
      case Reading.Weekday day -> PeriodType.DAY;
      case Reading.WeekdayOf day -> PeriodType.DAY;
      case Reading.DayOfMonth day -> PeriodType.DAY;
      case Reading.InYear inYear -> inYear.part().type();
      case Reading.Ended ended -> ofMonths(ended.months());
      case Reading.Starting starting -> ofMonths(starting.months());
      case Reading.Moved moved -> type(moved.of());
      case Reading.Edge edge -> PeriodType.INSTANT;
      case Reading.Whole whole -> whole.unit().type();
      case Reading.Holding holding -> holding.unit().type();
      case Reading.Shifted shifted ->
          shifted.type() == null ? shifted.unit().type() : shifted.type();
      case Reading.SameIn same -> same.type() == null ? PeriodType.YEAR : same.type();
      case Reading.Between between -> PeriodType.SPAN;
      case Reading.Lasting lasting -> PeriodType.SPAN;
      case Reading.Portion portion -> PeriodType.SPAN;
      case Reading.WeekOf week -> PeriodType.SPAN;
      case Reading.Since since -> PeriodType.SPAN;
      case Reading.Until until -> PeriodType.SPAN;
      case Reading.After after -> PeriodType.SPAN;
      case Reading.Before before -> PeriodType.SPAN;
      case Reading.Window window -> PeriodType.SPAN;
      case Reading.Vague vague -> PeriodType.SPAN;
    };
  }

  /** The type of a run of so many months; 0 stands for a week. */
  static PeriodType ofMonths(int months) {
    return months == 0 ? PeriodType.SPAN : new Part(1, months).type();
  }

  /** The type of what lies between two days. */
  static PeriodType between(LocalDate start, LocalDate end) {
    if (start.getDayOfMonth() != 1 || !Labels.isMonthEnd(end)) {
      return PeriodType.SPAN;
    }
    long months =
        12L * (end.getYear() - start.getYear()) + end.getMonthValue() - start.getMonthValue() + 1;
    return months <= 12 ? ofMonths((int) months) : PeriodType.SPAN;
  }
}
