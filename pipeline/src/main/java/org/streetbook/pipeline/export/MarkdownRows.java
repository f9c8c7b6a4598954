package org.streetbook.pipeline.export;

import java.io.IOException;
import java.util.List;

/** A table in Markdown. */
final class MarkdownRows implements RowWriter {

  private final Columns columns;
  private final Appendable out;
  private long rows;

  MarkdownRows(Columns columns, Appendable out) throws IOException {
    this.columns = columns;
    this.out = out;
    line(columns.names());
    line(columns.names().stream().map(name -> "---").toList());
  }

  @Override
  public void write(Object row) throws IOException {
    line(columns.cells(row));
    rows++;
  }

  @Override
  public Written finish() {
    return Written.whole(rows);
  }

  private void line(List<String> cells) throws IOException {
    out.append('|');
    for (String cell : cells) {
      String flat = cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " ");
      out.append(' ').append(flat).append(" |");
    }
    out.append('\n');
  }
}
