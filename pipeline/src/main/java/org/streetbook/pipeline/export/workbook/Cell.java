package org.streetbook.pipeline.export.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell. */
sealed interface Cell {

  /** Nothing. */
  record Blank() implements Cell {}

  /**
   * Words, never a formula.
   *
   * @param right whether to stand to the right, as numbers do
   */
  record Text(String text, boolean right) implements Cell {}

  /**
   * A number.
   *
   * @param value what the sheet computes with; at most 15 digits
   * @param format how it is shown, a format code of Office Open XML
   */
  record Figure(BigDecimal value, String format) implements Cell {}

  /** A day from 1900-03-01 on. */
  record Day(LocalDate date) implements Cell {}

  /** True or false. */
  record Flag(boolean value) implements Cell {}

  /**
   * A cell that leads somewhere.
   *
   * @param to a place in the workbook or an address of the web
   * @param outside whether {@code to} is an address
   */
  record Linked(Cell cell, String to, boolean outside) implements Cell {}

  /** Words. */
  static Cell text(String text) {
    return text.isEmpty() ? new Blank() : new Text(text, false);
  }

  /** The cell with a link to a place in the workbook; as it is where there is none. */
  default Cell to(@Nullable String place) {
    return place == null || this instanceof Blank ? this : new Linked(this, place, false);
  }
}
