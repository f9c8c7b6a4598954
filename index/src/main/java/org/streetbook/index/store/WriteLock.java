package org.streetbook.index.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to a book, held by one process at a time: an operating system's lock on the
 * file {@code LOCK}, which says by whom and since when. The lock of a process that died is gone
 * with it, so a stale one needs no breaking.
 *
 * <p>Where locks belong to processes (POSIX), closing <em>any</em> channel on the file gives up the
 * lock of the whole process. Therefore this process never opens the file of a lock that it holds
 * itself: {@link #HELD} is asked first.
 */
public final class WriteLock implements AutoCloseable {

  /** The name of the file. */
  public static final String FILE = "LOCK";

  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Far behind the text, which others have to be able to read where locks are mandatory. */
  private static final long LOCKED_BYTE = 1L << 40;

  private static final int LONGEST_TEXT = 512;

  private final Path book;
  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private WriteLock(Path book, Path file, FileChannel channel, FileLock lock) {
    this.book = book;
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock on the book, or fails at once, naming who holds it. The folder exists. */
  public static WriteLock take(Path book) {
    try {
      Path file = book.toRealPath().resolve(FILE);
      if (!HELD.add(file)) {
        throw new IndexException.Locked(book, me());
      }
      WriteLock taken = null;
      try {
        taken = lock(book, file);
      } finally {
        if (taken == null) {
          HELD.remove(file);
        }
      }
      return taken;
    } catch (IOException e) {
      throw new IndexException.WriteFailed(book, e);
    }
  }

  private static WriteLock lock(Path book, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw new IndexException.Locked(book, holder(channel));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(me().getBytes(StandardCharsets.UTF_8)), 0);
      return new WriteLock(book, file, channel, lock);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
    channel.read(text, 0);
    String holder = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    return holder.isBlank() ? "another process" : holder;
  }

  private static String me() {
    ProcessHandle process = ProcessHandle.current();
    String since =
        process.info().startInstant().map(start -> ", running since " + start).orElse("");
    return "process " + process.pid() + since;
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
      lock.release();
    } catch (IOException e) {
      throw new IndexException.WriteFailed(book, e);
    } finally {
      HELD.remove(file);
    }
  }
}
