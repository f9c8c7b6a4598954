package org.streetbook.pipeline.export;

import java.io.IOException;
import org.streetbook.corpus.wire.Json;

/** One array, a row a line. */
final class JsonRows implements RowWriter {

  private final Appendable out;
  private long rows;

  JsonRows(Appendable out) throws IOException {
    this.out = out;
    out.append('[');
  }

  @Override
  public void write(Object row) throws IOException {
    out.append(rows == 0 ? "\n" : ",\n").append(Json.write(row));
    rows++;
  }

  @Override
  public Written finish() throws IOException {
    out.append(rows == 0 ? "]\n" : "\n]\n");
    return Written.whole(rows);
  }
}
