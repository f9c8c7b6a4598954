package org.streetbook.extractors.claim;

import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.table.Cell;
import org.streetbook.extractors.table.Column;
import org.streetbook.extractors.table.Facet;
import org.streetbook.extractors.table.Row;

/** Tells which values of a table hold only where a case comes true: "Bear | Base | Bull". */
final class Scenarios {

  private Scenarios() {}

  /** What must come true, as printed; null for the base case and where a table has no cases. */
  static @Nullable String of(Row row, Column column) {
    if (column.scenario() != null) {
      return column.scenario();
    }
    if (!row.table().gist().cases() || row.label().scenario() != Facet.OTHER_CASE) {
      return null;
    }
    return row.cells().stream()
        .map(Cell::text)
        .filter(text -> text.equalsIgnoreCase(row.label().text()))
        .findFirst()
        .orElse(null);
  }

  /** Whether the row's table sets cases side by side. */
  static boolean areIn(Row row) {
    return row.table().gist().cases()
        || row.table().columns().stream().anyMatch(column -> column.scenario() != null);
  }
}
