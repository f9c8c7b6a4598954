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
 * The tables of a note. A table is a run of scenes with bars whose first row holds heads and no
 * values; rows without such a head are read as sentences.
 */
public final class Tables {

  private static final int FEWEST_COLUMNS = 2;

  private final Map<Span, Row> rows = new HashMap<>();

  /**
   * Finds the tables.
   *
   * @param text the note's text
   */
  public Tables(List<Scene> scenes, String text) {
    int i = 0;
    while (i < scenes.size()) {
      int end = i;
      while (end < scenes.size() && isRow(scenes.get(end))) {
        end++;
      }
      if (end - i >= 2) {
        Scene above = i == 0 ? null : scenes.get(i - 1);
        read(scenes.subList(i, end), above, text);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** The row that {@code scene} is, null where it is none with values. */
  public @Nullable Row row(Scene scene) {
    return rows.get(scene.sentence().span());
  }

  private void read(List<Scene> run, @Nullable Scene above, String text) {
    Table table = null;
    for (Scene scene : run) {
      List<Cell> cells = Row.cells(scene, text);
      if (isHead(cells)) {
        table = table(cells, above == null ? "" : above.sentence().span().of(text));
      } else if (table != null && cells.size() <= table.columns().size()) {
        rows.put(scene.sentence().span(), new Row(table, cells));
      }
    }
  }

  private static Table table(List<Cell> heads, String above) {
    List<Column> columns = new ArrayList<>();
    heads.forEach(head -> columns.add(Column.of(head, Heads.STANDARD)));
    CellUnit corner = CellUnit.of(heads.getFirst().text());
    if (corner == null) {
      corner = CellUnit.inBrackets(heads.getFirst().text());
    }
    return new Table(columns, corner != null ? corner : CellUnit.inBrackets(above));
  }

  private static boolean isRow(Scene scene) {
    for (int i = 0; i < scene.size(); i++) {
      if (scene.word(i).equals("|")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cells are heads: at least two, of which none is a value. */
  private static boolean isHead(List<Cell> cells) {
    int dated = 0;
    int known = 0;
    for (Cell cell : cells) {
      boolean time = cell.chunks().stream().anyMatch(Chunk.Time.class::isInstance);
      boolean value = cell.chunks().stream().anyMatch(Chunk.Quantity.class::isInstance);
      if ((value || CellUnit.isNumber(cell.text())) && !time) {
        return false;
      }
      Column column = Column.of(cell, Heads.STANDARD);
      dated += time ? 1 : 0;
      known += column.role() != Column.Role.VALUE || column.measure() != null ? 1 : 0;
    }
    return cells.size() >= FEWEST_COLUMNS && dated + known > 0;
  }
}
