package org.streetbook.corpus.isolate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.ingest.Outcome;

/** One try to read a file in a process: how far it came, and why no further. Not thread-safe. */
final class Attempt {

  /** Why a process did not come to the end of a file. */
  enum Failure {
    /** It was stopped after its time. */
    TIME,
    /** It ran out of its heap. */
    MEMORY,
    /** It said more than may be. */
    OUTPUT,
    /** It ended by itself, or was ended by someone else. */
    DEATH
  }

  /**
   * Something that is being read.
   *
   * @param number how many began before it
   */
  record Begun(int number, String path, @Nullable String digest) {}

  private final List<Outcome> outcomes = new ArrayList<>();
  private final Deque<Begun> open = new ArrayDeque<>();
  private int begun;
  private @Nullable Failure failure;
  private int exit;

  void begin(String path, String digest) {
    open.push(new Begun(begun++, path, digest));
  }

  void take(Outcome outcome) {
    outcomes.add(outcome);
  }

  void end() {
    open.poll();
  }

  void fail(Failure why, int code) {
    failure = why;
    exit = code;
  }

  /** What was read until the end, or until it failed. */
  List<Outcome> outcomes() {
    return outcomes;
  }

  /** Null where the file was read to its end. */
  @Nullable Failure failure() {
    return failure;
  }

  /** The process's exit code where it failed. */
  int exit() {
    return exit;
  }

  /** What was being read when it failed; null where nothing had begun. */
  @Nullable Begun culprit() {
    return open.peek();
  }
}
