package org.streetbook.pipeline.export;

import java.io.IOException;
import org.streetbook.corpus.wire.Json;

/** A row a line. */
final class JsonLineRows implements RowWriter {

  private final Appendable out;
  private long rows;

  JsonLineRows(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(Object row) throws IOException {
    out.append(Json.write(row)).append('\n');
    rows++;
  }

  @Override
  public Written finish() {
    return Written.whole(rows);
  }
}
