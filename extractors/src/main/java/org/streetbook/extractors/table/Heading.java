package org.streetbook.extractors.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of heads of a table, one above the other, on their way to columns. A head that spans
 * several columns stands above the first of them, or its row is shorter than those below.
 */
final class Heading {

  /** The most rows that heads have; what stands above those is something else. */
  private static final int MOST_ROWS = 3;

  private final List<List<Cell>> rows = new ArrayList<>();

  /** Takes the next row below those so far. */
  void add(List<Cell> row) {
    if (rows.size() == MOST_ROWS) {
      rows.removeFirst();
    }
    rows.add(row);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The columns of a body that is {@code width} cells wide. */
  Table table(int width, boolean labelled, Caption caption) {
    List<List<Cell>> stacks = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      stacks.add(new ArrayList<>());
    }
    for (int r = 0; r < rows.size(); r++) {
      boolean last = r == rows.size() - 1;
      List<Cell> row = last ? aligned(rows.get(r), width) : spread(rows.get(r), width);
      for (int i = 0; i < Math.min(width, row.size()); i++) {
        if (!row.get(i).text().isEmpty()) {
          stacks.get(i).add(row.get(i));
        }
      }
    }
    List<Column> columns = columns(stacks);
    Words corner = Words.of(blank());
    if (labelled) {
      for (Cell cell : stacks.getFirst()) {
        corner = Words.of(cell).under(corner);
      }
      if (columns.getFirst().role() != Column.Role.FIRM
          && columns.getFirst().role() != Column.Role.SUBJECT
          && !isBeside(stacks.getFirst(), columns)) {
        columns.set(0, Column.labels(columns.getFirst().unit()));
      }
    }
    return Table.of(columns, caption, corner);
  }

  /** The columns of heads one above the other, scenarios among them where two kinds are named. */
  private static List<Column> columns(List<List<Cell>> stacks) {
    List<@Nullable Facet> cases = stacks.stream().skip(1).map(Heading::scenario).toList();
    boolean both = cases.contains(Facet.BASE_CASE) && cases.contains(Facet.OTHER_CASE);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < stacks.size(); i++) {
      List<Cell> stack = stacks.get(i);
      Facet named = both && i > 0 ? scenario(stack) : null;
      if (named == null) {
        columns.add(Column.of(stack));
      } else {
        Column other = Column.of(stack.subList(0, stack.size() - 1));
        columns.add(other.inCase(named == Facet.BASE_CASE ? null : stack.getLast().text()));
      }
    }
    return columns;
  }

  private static @Nullable Facet scenario(List<Cell> stack) {
    return stack.isEmpty() ? null : Heads.STANDARD.scenario(stack.getLast().text());
  }

  private Cell blank() {
    return rows.getFirst().getFirst().blank();
  }

  /** Whether the first column is a date or a note beside another that names the rows. */
  private static boolean isBeside(List<Cell> heads, List<Column> columns) {
    return heads.stream().anyMatch(head -> Words.of(head).says(Facet.IGNORED))
        && columns.stream()
            .anyMatch(
                column ->
                    column.role() == Column.Role.FIRM
                        || column.role() == Column.Role.SUBJECT
                        || column.role() == Column.Role.LABEL);
  }

  /** A row of heads that lacks the corner is moved to the columns that it stands above. */
  private static List<Cell> aligned(List<Cell> row, int width) {
    if (row.size() != width - 1 || !Column.of(List.of(row.getFirst())).isTelling()) {
      return row;
    }
    Column first = Column.of(List.of(row.getFirst()));
    boolean corner =
        first.role() == Column.Role.FIRM
            || first.role() == Column.Role.SUBJECT
            || first.role() == Column.Role.LABEL;
    if (corner) {
      return row;
    }
    List<Cell> moved = new ArrayList<>();
    moved.add(row.getFirst().blank());
    moved.addAll(row);
    return moved;
  }

  /** Whether the first of some heads only says what all is in, and the others share the columns. */
  private static boolean isCorner(List<Cell> heads, int width) {
    return heads.size() > 1
        && (width - 1) % (heads.size() - 1) == 0
        && CellUnit.of(heads.getFirst().text()) != null;
  }

  /** Heads that each stand above several columns, over all of these. */
  private static List<Cell> spread(List<Cell> row, int width) {
    List<Cell> heads = row.stream().filter(cell -> !cell.text().isEmpty()).toList();
    List<Cell> spread = new ArrayList<>();
    boolean gaps =
        row.size() == width || row.stream().skip(1).anyMatch(cell -> cell.text().isEmpty());
    if (gaps) {
      spread.add(row.getFirst());
      for (int i = 1; i < width; i++) {
        boolean own = i < row.size() && !row.get(i).text().isEmpty();
        spread.add(own ? row.get(i) : i == 1 ? row.getFirst().blank() : spread.getLast());
      }
      return spread;
    }
    boolean corner =
        !heads.isEmpty()
            && heads.size() == row.size()
            && ((width - 1) % heads.size() != 0 || isCorner(heads, width));
    List<Cell> across = corner ? heads.subList(1, heads.size()) : heads;
    if (across.isEmpty() || (width - 1) % across.size() != 0) {
      return List.of();
    }
    spread.add(corner ? heads.getFirst() : row.getFirst().blank());
    for (Cell head : across) {
      for (int i = 0; i < (width - 1) / across.size(); i++) {
        spread.add(head);
      }
    }
    return spread;
  }
}
