package org.streetbook.pipeline.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Plain columns for a terminal; their widths follow from all rows, so that these are held. */
final class TableRows implements RowWriter {

  private static final int WIDEST = 60;

  private final Columns columns;
  private final Appendable out;
  private final List<List<String>> held = new ArrayList<>();

  TableRows(Columns columns, Appendable out) {
    this.columns = columns;
    this.out = out;
  }

  @Override
  public void write(Object row) {
    held.add(columns.cells(row));
  }

  @Override
  public Written finish() throws IOException {
    if (!held.isEmpty()) {
      out.append(PlainTable.of(columns.names(), held, WIDEST));
    }
    return Written.whole(held.size());
  }
}
