package org.streetbook.corpus.isolate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.ingest.Limits;

/**
 * The processes of this JVM that notes are read in: started when one is needed, kept for the next
 * note, and ended with this JVM at the latest. Thread-safe.
 */
final class Children {

  /** How often it is looked which are late. */
  private static final long LOOK_MILLIS = 200;

  private static final Map<Key, Children> OPEN = new ConcurrentHashMap<>();
  private static final Set<Child> ALIVE = ConcurrentHashMap.newKeySet();
  private static volatile boolean ending;
  private static boolean watched;

  private record Key(Isolation isolation, Limits limits, String main) {}

  private final Key key;
  private final Semaphore places;
  private final Deque<Child> idle = new ArrayDeque<>();

  private Children(Key key) {
    this.key = key;
    this.places = new Semaphore(key.isolation().processes());
  }

  /** Those that read by these limits and this main class. */
  static Children of(Isolation isolation, Limits limits, String main) {
    return OPEN.computeIfAbsent(new Key(isolation, limits, main), Children::new);
  }

  /** Ends all that are idle. */
  static void endAll() {
    OPEN.values().forEach(Children::endIdle);
  }

  /** How many processes there are, idle ones included. */
  static int count() {
    return ALIVE.size();
  }

  /**
   * One to read with, to be given back. Waits while all are in use.
   *
   * @param fresh whether one is wanted that has not read anything
   * @throws IsolationException if none can be started, or this JVM is ending
   */
  Child take(boolean fresh) {
    places.acquireUninterruptibly();
    try {
      if (ending) {
        throw new IsolationException("interrupted");
      }
      Child child = fresh ? null : poll();
      if (fresh) {
        endIdle(); // there is room for so many and no more
      }
      return child != null ? child : start();
    } catch (RuntimeException | Error e) {
      places.release();
      throw e;
    }
  }

  void give(Child child) {
    if (child.isUsable() && !ending) {
      synchronized (idle) {
        idle.push(child);
      }
    } else {
      end(child);
    }
    places.release();
  }

  /** Whether this JVM is on its way out, so that processes die that have done nothing wrong. */
  static boolean isEnding() {
    return ending;
  }

  private @Nullable Child poll() {
    synchronized (idle) {
      for (Child child = idle.poll(); child != null; child = idle.poll()) {
        if (child.isUsable()) {
          return child;
        }
        end(child);
      }
      return null;
    }
  }

  private void endIdle() {
    synchronized (idle) {
      idle.forEach(Children::end);
      idle.clear();
    }
  }

  private static void end(Child child) {
    ALIVE.remove(child);
    child.end();
  }

  private Child start() {
    watch();
    synchronized (ALIVE) { // none comes up behind what ends all
      if (ending) {
        throw new IsolationException("interrupted");
      }
      Child child = Child.start(key.isolation(), key.limits(), key.main());
      ALIVE.add(child);
      return child;
    }
  }

  /**
   * Starts, once, what stops those that are late, and what ends all when this JVM does; deletes
   * what another left that could not.
   */
  private static synchronized void watch() {
    if (watched) {
      return;
    }
    watched = true;
    Scratch.sweep();
    Thread watch =
        new Thread(
            () -> {
              while (!ending) {
                ALIVE.forEach(Child::stopIfLate);
                try {
                  TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                } catch (InterruptedException e) {
                  return;
                }
              }
            },
            "parser-watch");
    watch.setDaemon(true);
    watch.start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  ending = true;
                  synchronized (ALIVE) {
                    ALIVE.forEach(Children::end);
                  }
                },
                "parser-end"));
  }
}
