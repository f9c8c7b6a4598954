package org.streetbook.pipeline.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A stream as Parquet's writer wants its file: one that knows how far it is. It stays open, and its
 * end is put in order ({@link Footer}) on the way.
 */
final class StreamFile implements OutputFile {

  private final OutputStream out;

  StreamFile(OutputStream out) {
    this.out = out;
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    return new Counted(out);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  /**
   * Holds what was written between the last places that the writer asked for: it asks before and
   * after a footer, so that at the end the footer is held, and apart from it what follows.
   */
  private static final class Counted extends PositionOutputStream {

    private final OutputStream out;
    private ByteArrayOutputStream before = new ByteArrayOutputStream();
    private ByteArrayOutputStream held = new ByteArrayOutputStream();
    private long position;
    private boolean closed;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() throws IOException {
      if (held.size() > 0) {
        before.writeTo(out);
        ByteArrayOutputStream emptied = before;
        emptied.reset();
        before = held;
        held = emptied;
      }
      return position;
    }

    @Override
    public void write(int one) {
      held.write(one);
      position++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      held.write(bytes, from, length);
      position += length;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        Footer.ordered(before.toByteArray(), held.toByteArray()).writeTo(out);
        out.flush();
      }
    }
  }
}
