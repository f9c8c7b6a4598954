package org.streetbook.index.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk that counts what is done to it and asks before each operation whether to go on. It does
 * not wait for the medium: no test here takes the machine's power away.
 */
final class WatchedDisk implements Disk {

  /** Asked before an operation; fails it by throwing. */
  @FunctionalInterface
  interface Watch {
    void before(int operation, String what) throws IOException;
  }

  private final Watch watch;

  /** Whether what takes no space, reading and deleting, counts as well. */
  private final boolean all;

  private int operations;

  WatchedDisk(boolean all, Watch watch) {
    this.all = all;
    this.watch = watch;
  }

  /** A disk that works. */
  static WatchedDisk working() {
    return new WatchedDisk(false, (operation, what) -> {});
  }

  /** A disk that fails one operation and works again after it. */
  static WatchedDisk failingAt(int failing) {
    return new WatchedDisk(
        true,
        (operation, what) -> {
          if (operation == failing) {
            throw new IOException("a bad sector at operation " + operation + ", " + what);
          }
        });
  }

  /** A disk that takes nothing more from one operation on, as a full one. */
  static WatchedDisk fullFrom(int first) {
    return new WatchedDisk(
        false,
        (operation, what) -> {
          if (operation >= first) {
            throw new IOException("No space left on device");
          }
        });
  }

  /** How many operations there were. */
  int operations() {
    return operations;
  }

  private void before(String what) throws IOException {
    watch.before(++operations, what);
  }

  @Override
  public Directory open(Path folder) throws IOException {
    return new FilterDirectory(FSDirectory.open(folder)) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        before("create " + name);
        return new WatchedOutput(super.createOutput(name, context));
      }

      @Override
      public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
          throws IOException {
        before("create " + prefix);
        return new WatchedOutput(super.createTempOutput(prefix, suffix, context));
      }

      @Override
      public void copyFrom(Directory from, String source, String target, IOContext context)
          throws IOException {
        before("copy " + source);
        super.copyFrom(from, source, target, context);
      }

      @Override
      public IndexInput openInput(String name, IOContext context) throws IOException {
        if (all) {
          before("open " + name);
        }
        return super.openInput(name, context);
      }

      @Override
      public void sync(Collection<String> names) throws IOException {
        before("sync");
      }

      @Override
      public void rename(String source, String target) throws IOException {
        before("rename " + source);
        super.rename(source, target);
      }

      @Override
      public void syncMetaData() throws IOException {
        before("sync folder");
      }

      @Override
      public void deleteFile(String name) throws IOException {
        if (all) {
          before("delete " + name);
        }
        super.deleteFile(name);
      }
    };
  }

  /** Writing counts as two operations a file: its first byte and its end. */
  private final class WatchedOutput extends IndexOutput {
    private final IndexOutput out;
    private boolean begun;

    WatchedOutput(IndexOutput out) {
      super(out.toString(), out.getName());
      this.out = out;
    }

    private void begin() throws IOException {
      if (!begun) {
        begun = true;
        before("write " + getName());
      }
    }

    @Override
    public void writeByte(byte b) throws IOException {
      begin();
      out.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] b, int offset, int length) throws IOException {
      begin();
      out.writeBytes(b, offset, length);
    }

    @Override
    public void close() throws IOException {
      try {
        before("close " + getName());
      } finally {
        out.close();
      }
    }

    @Override
    public long getFilePointer() {
      return out.getFilePointer();
    }

    @Override
    public long getChecksum() throws IOException {
      return out.getChecksum();
    }
  }
}
