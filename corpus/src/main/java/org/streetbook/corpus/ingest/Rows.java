package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Place;
import org.streetbook.corpus.note.PlaceMap;

/** Rows of tables: how they are told in plain text, and how they are written. */
final class Rows {

  /** How far a head is set in where the column below it holds names, in blanks. */
  private static final int SET_IN = 4;

  private Rows() {}

  /** Whether a raw line of text holds cells: split by tabs, bars, or runs of three blanks. */
  static boolean isRow(String line) {
    return cells(line).size() >= 2;
  }

  /** The cells of a raw line; one where it is no row. */
  static List<String> cells(String line) {
    String stripped = line.strip();
    if (stripped.indexOf(" | ") > 0 || (stripped.startsWith("|") && stripped.length() > 2)) {
      // Bars at both ends are a frame; one at the front alone has an empty cell before it.
      boolean framed = stripped.startsWith("|") && stripped.endsWith("|");
      String inner = framed ? stripped.substring(1, stripped.length() - 1) : stripped;
      return split(inner, '|');
    }
    if (stripped.indexOf('\t') > 0) {
      return split(line.stripTrailing().replaceFirst("^ +", ""), '\t');
    }
    if (!stripped.contains("   ")) {
      return List.of(stripped);
    }
    return List.of(stripped.split(" {3,}", -1));
  }

  /**
   * The cells of a line that is known to be a row. Two blanks part cells here, and a head that is
   * set in from the margin has an empty first cell.
   *
   * @param margin the indent of the table's outermost row
   */
  static List<String> cellsOfTable(Wrapping.Line line, int margin) {
    String text = line.text();
    if (text.indexOf('|') >= 0 || text.indexOf('\t') >= 0) {
      return cells(text);
    }
    List<String> cells = new ArrayList<>();
    if (line.indent() >= margin + SET_IN) {
      cells.add("");
    }
    cells.addAll(List.of(text.split(" {2,}", -1)));
    return cells;
  }

  /** The cells as one line, blanks collapsed; empty cells at the end are left out. */
  static String join(List<String> cells) {
    return row(cells, none -> null).text();
  }

  /**
   * The cells as a row.
   *
   * @param places of the cells by their index, null where not known
   */
  static Block row(List<String> cells, IntFunction<@Nullable Place> places) {
    PlaceMap.Builder map = new PlaceMap.Builder();
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isBlank()) {
      last--;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < last; i++) {
      // An empty cell has one blank between its bars.
      if (i > 0) {
        out.append(out.isEmpty() ? "|" : " |");
      }
      // A bar within a cell would make two of it.
      String cell = Characters.line(cells.get(i)).replace(Block.CELLS, " / ");
      if (!cell.isEmpty() && !out.isEmpty()) {
        out.append(' ');
      }
      Place place = places.apply(i);
      if (place != null) {
        map.add(out.length(), place);
      }
      out.append(cell);
    }
    return new Block(Block.Kind.ROW, out.toString(), map.build());
  }

  private static List<String> split(String line, char at) {
    List<String> cells = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == at) {
        cells.add(line.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    return cells;
  }
}
