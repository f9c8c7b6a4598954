package org.streetbook.pipeline.web;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.streetbook.index.Book;
import org.streetbook.index.store.IndexException;
import org.streetbook.pipeline.export.BookRows;

/**
 * The latest commit of a book for who reads beside its writers. Each request leases it; when the
 * manifest names another commit, that one is opened beside, later requests lease it, and the old
 * one is closed when its last lease ends. Where the new one cannot be opened, the old one is served
 * on. Thread-safe.
 */
final class CurrentBook implements AutoCloseable {

  /** How long a new commit may go unnoticed. */
  private static final long LOOK_EVERY_NANOS = 200_000_000;

  private final Path folder;
  private final Consumer<String> log;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile long looked = System.nanoTime();
  private Held held;

  /**
   * Opens the book.
   *
   * @param log takes what went wrong while looking for a new commit, a sentence each
   * @throws IndexException where there is none, or where it cannot be read
   */
  CurrentBook(Path folder, Consumer<String> log) {
    this.folder = folder;
    this.log = log;
    this.held = new Held(Book.open(folder));
  }

  /** The commit as of now; to be closed by who asked for it. */
  Lease lease() {
    look();
    synchronized (this) {
      held.users++;
      return new Lease(held);
    }
  }

  /** Takes a new commit up; one thread looks while the others go on with what there is. */
  private void look() {
    if (System.nanoTime() - looked < LOOK_EVERY_NANOS || !looking.tryLock()) {
      return;
    }
    try {
      if (!standing().book.isCurrent()) {
        Held fresh = new Held(Book.open(folder));
        Held old;
        synchronized (this) {
          old = held;
          held = fresh;
        }
        release(old);
      }
    } catch (IndexException e) {
      log.accept(String.valueOf(e.getMessage()) + "; serving the commit from before");
    } finally {
      looked = System.nanoTime();
      looking.unlock();
    }
  }

  private synchronized Held standing() {
    return held;
  }

  private void release(Held one) {
    boolean last;
    synchronized (this) {
      last = --one.users == 0;
    }
    if (last) {
      one.book.close();
    }
  }

  @Override
  public void close() {
    release(standing());
  }

  /** A commit and how many hold it, its being the current one among them. */
  private static final class Held {
    private final Book book;
    private final BookRows rows;
    private int users = 1;

    Held(Book book) {
      this.book = book;
      this.rows = new BookRows(book, null);
    }
  }

  /** The right to read one commit until closed. */
  final class Lease implements AutoCloseable {
    private final Held of;
    private boolean open = true;

    private Lease(Held of) {
      this.of = of;
    }

    /** The commit. */
    Book book() {
      return of.book;
    }

    /** The rows of the commit as they are seen on the day of its latest note. */
    BookRows rows() {
      return of.rows;
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        release(of);
      }
    }
  }
}
