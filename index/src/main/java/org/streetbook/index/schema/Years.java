package org.streetbook.index.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Years and days out of the labels that records carry. */
final class Years {

  private Years() {}

  /**
   * The year of a row: the fiscal year of its label, else the year that its period ends in; null
   * without a period.
   */
  static @Nullable Integer of(@Nullable String label, @Nullable LocalDate end) {
    if (label != null && label.matches("FY\\d{4}.*")) {
      return Integer.valueOf(label.substring(2, 6));
    }
    return end == null ? null : Integer.valueOf(end.getYear());
  }

  /** The first day of an ISO date at any precision: day, month or year; null for null. */
  static @Nullable LocalDate firstDay(@Nullable String iso) {
    if (iso == null) {
      return null;
    }
    return LocalDate.parse(
        switch (iso.length()) {
          case 4 -> iso + "-01-01";
          case 7 -> iso + "-01";
          default -> iso;
        });
  }
}
