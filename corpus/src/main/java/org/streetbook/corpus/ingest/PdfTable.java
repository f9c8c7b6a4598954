package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.streetbook.corpus.ingest.PdfReader.Cell;
import org.streetbook.corpus.ingest.PdfReader.Line;

/**
 * The rows of a table with a cell for each column, so that heads stand above their figures: the
 * lines of one head are joined, and a head that is set over several columns stands in the first of
 * them, as in a web page.
 */
final class PdfTable {

  /** Lines of one head are no further apart than this many times their size. */
  private static final float LEADING = 1.6f;

  /** How far the middle of a head may be off that of its columns, of their width. */
  private static final float OFF = 0.2f;

  /** What stands below a head and is none of it: a unit. */
  private static final Pattern UNDER =
      Pattern.compile(
          "\\(?(?:%|x|bps?|(?:[A-Z]{2,3})?\\s?\\p{Sc}?\\s?(?:m|mn|mm|bn|k|tn)?|[A-Z]{3}\\s?\\p{L}{1,2})\\)?");

  private static final Pattern YEAR = Pattern.compile("\\D*(?:19|20)?\\d{2}\\D?");

  private final List<Line> rows;
  private final List<float[]> columns;
  private final int widest;

  private PdfTable(List<Line> rows) {
    this.rows = rows;
    this.widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    this.columns = columns();
  }

  /**
   * A row of the table.
   *
   * @param line index of the first line that it was made of
   * @param cells one for each column, empty ones included
   */
  record Row(int line, List<String> cells) {}

  /** The rows of the table that these lines are. */
  static List<Row> rows(List<Line> lines) {
    return new PdfTable(lines).cells();
  }

  private List<Row> cells() {
    List<Row> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = laid(rows.get(i));
      int line = i;
      if (i > 0 && goesOn(i, cells.getLast().cells(), row)) {
        Row above = cells.removeLast();
        line = above.line();
        for (int k = 0; k < row.size(); k++) {
          row.set(k, (above.cells().get(k) + " " + row.get(k)).strip());
        }
      }
      cells.add(new Row(line, row));
    }
    return cells;
  }

  private List<String> laid(Line row) {
    List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    List<Integer> firsts = firsts(row);
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      int column = firsts.isEmpty() ? column(cell) : firsts.get(i);
      String before = cells.get(column);
      cells.set(column, before.isEmpty() ? cell.text() : before + " " + cell.text());
    }
    return cells;
  }

  /** Whether a line holds the second half of the heads in the line before it. */
  private boolean goesOn(int index, List<String> before, List<String> cells) {
    Line above = rows.get(index - 1);
    Line line = rows.get(index);
    boolean heads = true;
    for (int i = 0; i <= index; i++) {
      heads &= isHead(rows.get(i)) && !isAcross(rows.get(i));
    }
    if (!heads || above.bold() != line.bold() || line.y() - above.y() > LEADING * line.size()) {
      return false;
    }
    boolean units = true;
    boolean open = true;
    for (int k = 0; k < cells.size(); k++) {
      String cell = cells.get(k);
      if (!before.get(k).isEmpty()) {
        units &= UNDER.matcher(cell).matches();
        open &= !cell.isEmpty() && (cell.startsWith("(") || Prose.beginsLower(cell));
      }
    }
    boolean parted = line.bold() && index + 1 < rows.size() && !rows.get(index + 1).bold();
    int most = line.cells().size();
    int own = above.cells().size();
    return open || (!units && own * 2 > most && (own < most || parted));
  }

  /** Whether no cell of a row has a figure, but for years. */
  private static boolean isHead(Line row) {
    return row.cells().stream()
        .noneMatch(
            cell -> PdfColumns.isFigure(cell.text()) && !YEAR.matcher(cell.text()).matches());
  }

  private boolean isAcross(Line row) {
    return !firsts(row).isEmpty();
  }

  /**
   * The column in which each head of a row begins whose heads are set over as many columns each, in
   * their middle; empty where they are not.
   */
  private List<Integer> firsts(Line row) {
    if (row.cells().size() * 2 > widest || !isHead(row)) {
      return List.of();
    }
    List<Integer> firsts = new ArrayList<>();
    boolean corner = column(row.cells().getFirst()) == 0;
    int heads = row.cells().size() - (corner ? 1 : 0);
    int under = columns.size() - 1;
    if (corner) {
      firsts.add(0);
    }
    if (heads < 1 || under % heads != 0) {
      return List.of();
    }
    int each = under / heads;
    for (int i = 0; i < heads; i++) {
      Cell head = row.cells().get(i + (corner ? 1 : 0));
      float left = columns.get(1 + i * each)[0];
      float right = columns.get((i + 1) * each)[1];
      float off = Math.abs((head.left() + head.right()) / 2 - (left + right) / 2);
      if (off > OFF * (right - left)) {
        return List.of();
      }
      firsts.add(1 + i * each);
    }
    return firsts;
  }

  /** The stretches of the page's width that cells of any row lie in, from left to right. */
  private List<float[]> columns() {
    List<float[]> found = new ArrayList<>();
    List<Cell> all = new ArrayList<>();
    for (Line row : rows) {
      // A title across columns would melt them together.
      if (row.cells().size() * 2 > widest) {
        all.addAll(row.cells());
      }
    }
    all.sort((a, b) -> Float.compare(a.left(), b.left()));
    for (Cell cell : all) {
      float[] last = found.isEmpty() ? null : found.getLast();
      if (last != null && cell.left() <= last[1]) {
        last[1] = Math.max(last[1], cell.right());
      } else {
        found.add(new float[] {cell.left(), cell.right()});
      }
    }
    return found;
  }

  private int column(Cell cell) {
    int best = 0;
    float nearest = Float.MAX_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      float[] column = columns.get(i);
      float distance = Math.max(0, Math.max(column[0] - cell.right(), cell.left() - column[1]));
      if (distance < nearest) {
        nearest = distance;
        best = i;
      }
    }
    return best;
  }
}
