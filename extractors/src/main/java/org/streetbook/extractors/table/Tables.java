package org.streetbook.extractors.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/**
 * The tables of a note. A table is a run of lines with bars that begins with heads, rows without
 * values, and goes on with as wide rows that hold values. Lines with bars and no heads are read as
 * sentences; rows below heads that are not understood state nothing.
 */
public final class Tables {

  private static final int FEWEST_COLUMNS = 2;

  /** The most words of a line that parts the rows of a table without ending it. */
  private static final int LONGEST_PART = 8;

  private final Map<Span, Row> rows = new HashMap<>();
  private final List<Line> lines;
  private @Nullable Table table;
  private Chunk.@Nullable Measure above;

  /**
   * Finds the tables.
   *
   * @param text the note's text
   */
  public Tables(List<Scene> scenes, String text) {
    this.lines = text.indexOf('|') < 0 ? List.of() : Line.of(scenes, text);
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && isOfTable(end, i)) {
        end++;
      }
      table = null;
      read(i, end);
      i = Math.max(end, i + 1);
    }
  }

  /** The row that {@code scene} is or begins, null where it is none of a table. */
  public @Nullable Row row(Scene scene) {
    return rows.get(scene.sentence().span());
  }

  /** Whether the line at {@code i} is a row, or parts the rows of a run from {@code first} on. */
  private boolean isOfTable(int i, int first) {
    Line line = lines.get(i);
    if (line.isRow() || (line.isRule() && i > first)) {
      return true;
    }
    // As wide below as above: the name of a part, and not of another table.
    return i > first
        && i + 1 < lines.size()
        && line.isHeading()
        && line.chunks().size() <= LONGEST_PART
        && lines.get(i + 1).isRow()
        && hasValue(lines.get(i + 1).cells())
        && lines.get(i + 1).cells().size() == lines.get(i - 1).cells().size();
  }

  private void read(int first, int end) {
    int i = first;
    while (i < end) {
      Heading heading = new Heading();
      List<Line> parts = new ArrayList<>();
      int body = i;
      while (body < end && !hasValue(lines.get(body).cells())) {
        Line line = lines.get(body);
        if (!line.isRow()) {
          parts.add(line);
        } else if (!line.isRule()) {
          heading.add(line.cells());
        }
        body++;
      }
      int last = body;
      while (last < end && !opensTable(last, end)) {
        last++;
      }
      if (!heading.isEmpty() || table == null) {
        open(heading, i, body, last);
      }
      for (int k = i; k < body && table != null; k++) {
        put(lines.get(k), Row.silent(table));
      }
      parts.forEach(this::part);
      for (int k = body; k < last && table != null; k++) {
        place(lines.get(k), table);
      }
      i = Math.max(last, i + 1);
    }
  }

  /** Takes in what a line between the rows says of those below it. */
  private void part(Line line) {
    if (table != null && !line.isRule()) {
      table = table.under(Caption.of(line));
      above = null;
    }
  }

  /**
   * Whether new heads begin in the line at {@code i}: no values but below, and words of which most
   * are understood, or one above each column.
   */
  private boolean opensTable(int i, int end) {
    List<Cell> cells = lines.get(i).cells();
    if (hasValue(cells) || i + 1 >= end || cells.size() < FEWEST_COLUMNS || !lines.get(i).isRow()) {
      return false;
    }
    long filled = cells.stream().skip(1).filter(cell -> !cell.isEmpty()).count();
    long telling =
        cells.stream()
            .skip(1)
            .filter(cell -> !cell.isEmpty() && Column.of(List.of(cell)).isTelling())
            .count();
    boolean headed = filled >= FEWEST_COLUMNS && filled == cells.size() - 1;
    return filled > 0 && (telling * 2 > filled || (headed && hasValue(lines.get(i + 1).cells())));
  }

  private static boolean isGrade(Cell cell) {
    return !cell.chunks().isEmpty()
        && cell.chunks().stream().allMatch(Chunk.Grade.class::isInstance);
  }

  private void open(Heading heading, int first, int body, int last) {
    table = null;
    above = null;
    int width = 0;
    int valued = 0;
    boolean labelled = true;
    for (int k = body; k < last; k++) {
      List<Cell> cells = lines.get(k).cells();
      width = Math.max(width, cells.size());
      valued += hasValue(cells) ? 1 : 0;
      labelled &= !CellValue.isIn(cells.getFirst()) || isTime(cells.getFirst());
    }
    if (width < FEWEST_COLUMNS || valued == 0) {
      return;
    }
    Caption caption = Caption.above(lines, first);
    if (heading.isEmpty()) {
      table = isPairs(body, last) ? Table.ofPairs(caption) : null;
      return;
    }
    Table found = heading.table(width, labelled, caption);
    boolean told = found.columns().stream().skip(1).anyMatch(Column::isTelling);
    // A single row below words that mean nothing may be two lines of a page.
    if (told || valued >= 2) {
      List<Label> labels = new ArrayList<>();
      for (int k = body; k < last; k++) {
        if (lines.get(k).isRow()) {
          labels.add(Label.of(lines.get(k).cells(), found.columns()));
        }
      }
      table = found.of(labels);
    }
  }

  /** Whether the rows are pairs of a label and a value, most labels understood. */
  private boolean isPairs(int body, int last) {
    int pairs = 0;
    List<Column> columns = Table.ofPairs(Caption.NONE).columns();
    for (int k = body; k < last; k++) {
      List<Cell> cells = lines.get(k).cells();
      boolean pair = cells.size() == 2 && !hasValue(cells.subList(0, 1));
      if (!pair) {
        return false;
      }
      pairs += Label.of(cells, columns).isTelling() ? 1 : 0;
    }
    return pairs >= 2 && pairs * 2 >= last - body;
  }

  private void place(Line line, Table of) {
    if (!line.isRow()) {
      part(line);
      return;
    }
    List<Cell> cells = line.cells();
    long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
    if (line.isRule() || cells.size() > of.columns().size()) {
      put(line, Row.silent(of));
      return;
    }
    if (filled == 1 && !cells.getFirst().isEmpty() && !hasValue(cells)) {
      part(line);
      put(line, Row.silent(of));
      return;
    }
    Label label = Label.of(cells, of.columns());
    put(line, new Row(of, cells, label, above));
    if (label.measure() != null && !label.change() && !label.narrowed()) {
      above = label.measure();
    } else if (!label.change() && !label.margin()) {
      above = null;
    }
  }

  private void put(Line line, Row row) {
    Row rest = Row.silent(row.table());
    line.scenes().forEach(scene -> rows.put(scene.sentence().span(), rest));
    rows.put(line.scenes().getFirst().sentence().span(), row);
  }

  private static boolean hasValue(List<Cell> cells) {
    return cells.stream()
        .anyMatch(cell -> (CellValue.isIn(cell) && !isTime(cell)) || isGrade(cell));
  }

  private static boolean isTime(Cell cell) {
    return cell.chunks().stream().anyMatch(Chunk.Time.class::isInstance);
  }
}
