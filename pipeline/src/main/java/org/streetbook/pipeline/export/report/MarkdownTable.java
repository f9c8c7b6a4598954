package org.streetbook.pipeline.export.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table in Markdown whose columns also stand below each other in a terminal. Columns in which
 * nothing stands are left out.
 */
final class MarkdownTable {

  /** Cells that are longer do not widen their column. */
  private static final int WIDEST = 44;

  private final List<String> names;
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(List<String> names) {
    this.names = List.copyOf(names);
  }

  /** Adds a row of as many cells as there are columns; the text is escaped here. */
  void add(List<String> cells) {
    if (cells.size() != names.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + names.size() + " columns");
    }
    rows.add(cells.stream().map(MarkdownTable::escaped).toList());
  }

  /** Writes it, head first. */
  void write(Appendable out) throws IOException {
    int[] shown =
        IntStream.range(0, names.size())
            .filter(at -> rows.stream().anyMatch(row -> !row.get(at).isEmpty()))
            .toArray();
    int[] widths = IntStream.of(shown).map(this::width).toArray();
    line(names, shown, widths, out);
    line(
        IntStream.range(0, names.size()).mapToObj(at -> "-".repeat(width(at))).toList(),
        shown,
        widths,
        out);
    for (List<String> row : rows) {
      line(row, shown, widths, out);
    }
  }

  private int width(int column) {
    int widest = Math.max(3, names.get(column).length());
    for (List<String> row : rows) {
      int length = length(row.get(column));
      widest = length <= WIDEST ? Math.max(widest, length) : widest;
    }
    return widest;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void line(List<String> cells, int[] shown, int[] widths, Appendable out)
      throws IOException {
    out.append('|');
    for (int i = 0; i < shown.length; i++) {
      String cell = cells.get(shown[i]);
      out.append(' ').append(cell);
      out.append(" ".repeat(Math.max(0, widths[i] - length(cell)))).append(" |");
    }
    out.append('\n');
  }

  /**
   * The text so that it is only text in Markdown, in a table as anywhere: on one line, without
   * characters that do not show, its marks escaped. An underscore within a word is no mark.
   */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    int before = ' ';
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      if (Character.isWhitespace(c)) {
        c = ' ';
      } else if (!Html.isShown(c)) {
        continue;
      }
      boolean isWithin =
          c == '_'
              && Character.isLetterOrDigit(before)
              && i + 1 < points.length
              && Character.isLetterOrDigit(points[i + 1]);
      if ("\\`*_[]<>|~".indexOf(c) >= 0 && !isWithin) {
        escaped.append('\\');
      }
      escaped.appendCodePoint(c);
      before = c;
    }
    return escaped.toString().strip();
  }
}
