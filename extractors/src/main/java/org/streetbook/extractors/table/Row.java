package org.streetbook.extractors.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.scene.Chunk;

/**
 * A row of a table.
 *
 * @param table the table that it is of
 * @param cells in the order of the columns; none for heads, and where nothing is understood
 * @param label what it is about
 * @param above what the last row that named a metric measures, null where none did
 */
public record Row(Table table, List<Cell> cells, Label label, Chunk.@Nullable Measure above) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** A row that states nothing. */
  static Row silent(Table table) {
    return new Row(table, List.of(), Label.of(List.of(), List.of()), null);
  }
}
