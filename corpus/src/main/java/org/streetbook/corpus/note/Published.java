package org.streetbook.corpus.note;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When a note was published, as precisely as it says.
 *
 * @param date the day; for a coarser precision the first day of the month or year
 * @param precision how much of {@code date} the note states
 * @param time the local time of day as {@code HH:mm}, or null where none is printed
 * @param zone the zone as printed ("EDT", "+08:00"), or null
 */
public record Published(
    LocalDate date, Precision precision, @Nullable String time, @Nullable String zone)
    implements Serializable {

  /** How much of the date is known. */
  public enum Precision {
    MINUTE,
    DAY,
    MONTH,
    YEAR
  }

  /** A publication day with no time. */
  public static Published day(LocalDate date) {
    return new Published(date, Precision.DAY, null, null);
  }

  /** The latest day that it may have been: of a note dated by its month alone the month's last. */
  public LocalDate latest() {
    return switch (precision) {
      case MINUTE, DAY -> date;
      case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
      case YEAR -> date.with(TemporalAdjusters.lastDayOfYear());
    };
  }
}
