package org.streetbook.extractors.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the heads of a table say.
 *
 * @param columns what each column holds
 * @param unit what bare numbers are in, by the corner or the line above; null where neither says
 */
public record Table(List<Column> columns, @Nullable CellUnit unit) {

  public Table {
    columns = List.copyOf(columns);
  }
}
