package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.streetbook.corpus.ingest.PdfReader.Cell;
import org.streetbook.corpus.ingest.PdfReader.Line;

/**
 * Puts tables together that a document draws column after column: back at the top, short lines of
 * figures follow each other down the page on the baselines of lines that stand to their left. The
 * second column of a text does that as well, but not with figures.
 */
final class PdfColumns {

  /** How far apart baselines of one row may be, in points. */
  private static final float LEVEL = 1.5f;

  /** The longest cell of such a column, in UTF-16 units. */
  private static final int LONGEST = 18;

  /** How many lines of heads may stand above the first label. */
  private static final int HEADS = 2;

  /** A page of more lines is none that a person laid out. */
  private static final int MOST_LINES = 2_000;

  private static final Pattern FIGURE =
      Pattern.compile(
          "[(+−–-]?\\s?\\p{Sc}?\\s?\\d[\\d.,]*\\s?(?:%|x|bps?|[EFAP])?\\)?[⁰¹²³⁴-⁹*]*"
              + "|(?i:n\\.?[am]\\.?|nm|-|–|—|(?:fy|cy)\\s?'?\\d{2,4}[eafp]?)");

  private PdfColumns() {}

  /** The lines of a page, with the cells of such columns in the lines that they belong to. */
  static List<Line> rows(List<Line> lines) {
    if (lines.size() > MOST_LINES) {
      return lines;
    }
    List<Line> rows = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      boolean back = !rows.isEmpty() && lines.get(i).y() < rows.getLast().y() - LEVEL;
      int taken = back ? take(lines, i, rows) : 0;
      if (taken == 0) {
        rows.add(lines.get(i++));
      }
      i += taken;
    }
    return rows;
  }

  /** Whether a cell holds a figure, a year, or the sign for none. */
  static boolean isFigure(String text) {
    return FIGURE.matcher(text).matches();
  }

  /** Adds the column that begins at a line to the rows; gives how many lines it has, may be 0. */
  private static int take(List<Line> lines, int from, List<Line> rows) {
    int heads = 0;
    int end = from;
    int figures = 0;
    List<Integer> places = new ArrayList<>();
    while (end < lines.size() && isCell(lines.get(end))) {
      if (end > from && lines.get(end).y() <= lines.get(end - 1).y()) {
        break;
      }
      int place = place(rows, lines.get(end));
      if (place < 0) {
        if (!places.isEmpty() || heads == HEADS) {
          break;
        }
        heads++;
      } else {
        places.add(place);
        figures += isFigure(lines.get(end).text()) ? 1 : 0;
      }
      end++;
    }
    if (places.size() < 2 || figures < 2 || figures * 3 < places.size() * 2) {
      return 0;
    }
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      rows.set(place, with(rows.get(place), lines.get(from + heads + i).cells().getFirst()));
    }
    rows.addAll(places.getFirst(), lines.subList(from, from + heads));
    return end - from;
  }

  private static boolean isCell(Line line) {
    return line.cells().size() == 1 && line.text().length() <= LONGEST;
  }

  /** The line on whose baseline another stands, to the right of it and nearest; -1 for none. */
  private static int place(List<Line> rows, Line line) {
    int best = -1;
    for (int i = 0; i < rows.size(); i++) {
      Line row = rows.get(i);
      boolean level = Math.abs(row.y() - line.y()) <= LEVEL && row.right() < line.left();
      if (level && (best < 0 || row.right() > rows.get(best).right())) {
        best = i;
      }
    }
    return best;
  }

  private static Line with(Line row, Cell cell) {
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.add(cell);
    return new Line(List.copyOf(cells), row.y(), row.size(), row.bold());
  }
}
