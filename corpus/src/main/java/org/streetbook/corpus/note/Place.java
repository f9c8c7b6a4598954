package org.streetbook.corpus.note;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where in its source a piece of a note stood, as a person would look it up. In JSON and on a
 * screen it is its label: {@code page 3}, {@code slide 2}, {@code Estimates!C7}, {@code 'Q1
 * ''26'!B2}, {@code sheet Estimates}.
 */
public sealed interface Place extends Serializable {

  /** The label; {@link #ofLabel} reads it. */
  @JsonValue
  String label();

  /**
   * The place so many steps on: pages and slides follow each other, cells from left to right; null
   * where there is none.
   *
   * @param steps 0 or more
   */
  @Nullable Place plus(int steps);

  /**
   * The place that has the label.
   *
   * @throws IllegalArgumentException where none has
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Place ofLabel(String label) {
    return PlaceLabel.read(label);
  }

  /**
   * A page of a document.
   *
   * @param number 1-based and counted from the first, whatever is printed on it
   */
  record Page(int number) implements Place {
    public Page {
      check(number, "page");
    }

    @Override
    public String label() {
      return "page " + number;
    }

    @Override
    public Place plus(int steps) {
      return new Page(number + steps);
    }
  }

  /**
   * A slide of a presentation.
   *
   * @param number 1-based, hidden slides included
   */
  record Slide(int number) implements Place {
    public Slide {
      check(number, "slide");
    }

    @Override
    public String label() {
      return "slide " + number;
    }

    @Override
    public Place plus(int steps) {
      return new Slide(number + steps);
    }
  }

  /**
   * A sheet of a workbook, for what stands in none of its cells: its name, a text box.
   *
   * @param name may be empty
   */
  record Sheet(String name) implements Place {
    @Override
    public String label() {
      return "sheet " + PlaceLabel.ofSheet(name);
    }

    @Override
    public @Nullable Place plus(int steps) {
      return steps == 0 ? this : null;
    }
  }

  /**
   * A cell of a sheet; of cells that are merged the first.
   *
   * @param sheet its name, may be empty
   * @param column 1 for A
   * @param row 1-based
   */
  record Cell(String sheet, int column, int row) implements Place {
    public Cell {
      check(column, "column");
      check(row, "row");
    }

    /** As formulas name it. */
    @Override
    public String label() {
      return PlaceLabel.ofSheet(sheet) + "!" + PlaceLabel.ofColumn(column) + row;
    }

    @Override
    public Place plus(int steps) {
      return new Cell(sheet, column + steps, row);
    }
  }

  private static void check(int number, String what) {
    if (number < 1) {
      throw new IllegalArgumentException("no " + what + " " + number);
    }
  }
}
