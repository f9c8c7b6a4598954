package org.streetbook.corpus.isolate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;

/**
 * Reads notes as {@link NoteReader} does, so that none can cost more than its own reading: text,
 * web pages and XML of ordinary size at once, everything else in a process that is stopped when it
 * takes too long, needs too much memory or says too much. The processes are shared by all readers
 * of this JVM and started when the first note needs one.
 *
 * <p>Not thread-safe: make one for each thread.
 *
 * <pre>{@code
 * GuardedReader reader = new GuardedReader(Limits.standard(), Isolation.standard());
 * List<Outcome> outcomes = reader.read(new Source("notes/capex.pdf", bytes));
 * GuardedReader.release(); // when there is nothing more to read
 * }</pre>
 */
public final class GuardedReader {

  /** How many members of one file may fail their process before the rest of it is given up. */
  private static final int MOST_REFUSED = 3;

  private final Limits limits;
  private final Isolation isolation;
  private final NoteReader plain;
  private final Children children;

  /** A reader that rejects what exceeds the limits. */
  public GuardedReader(Limits limits, Isolation isolation) {
    this(limits, isolation, ParserProcess.class.getName());
  }

  GuardedReader(Limits limits, Isolation isolation, String main) {
    this.limits = limits;
    this.isolation = isolation;
    this.plain = new NoteReader(limits);
    this.children = Children.of(isolation, limits, main);
  }

  /** Ends the processes that nobody reads with now. Later readers start others. */
  public static void release() {
    Children.endAll();
  }

  /**
   * What becomes of one file, as {@link NoteReader#read(Source)} tells it. A part of it that fails
   * its process is rejected as {@link Reason#HOSTILE}, and the others are read.
   *
   * @throws IsolationException if a process is needed and none can be started
   */
  public List<Outcome> read(Source source) {
    boolean small = source.bytes().length <= isolation.plainBytes();
    if ((small && NoteReader.isPlain(source)) || source.bytes().length > limits.maxBytes()) {
      return plain.read(source);
    }
    return isolated(source);
  }

  private List<Outcome> isolated(Source source) {
    Map<Integer, Rejection> refused = new HashMap<>();
    boolean again = false;
    while (true) {
      Child child = children.take(again);
      boolean fresh = child.isFresh();
      Attempt attempt;
      try {
        attempt = child.read(source, refused);
      } finally {
        children.give(child);
      }
      Attempt.Failure failure = attempt.failure();
      if (failure == null) {
        return attempt.outcomes();
      }
      if (Children.isEnding()) {
        throw new IsolationException("interrupted");
      }
      // What a process did before is not to be held against this note, nor what others did to it.
      boolean doubtful = !fresh || failure == Attempt.Failure.DEATH;
      if (doubtful && !again && failure != Attempt.Failure.TIME) {
        again = true;
        continue;
      }
      again = false;
      Attempt.Begun culprit = attempt.culprit();
      Rejection why = rejection(source, culprit, detail(failure, attempt.exit()));
      if (culprit == null || culprit.number() == 0) {
        return with(attempt.outcomes(), why);
      }
      refused.put(culprit.number(), why);
      if (refused.size() > MOST_REFUSED) {
        String detail = "more than " + MOST_REFUSED + " of what is in it could not be read safely";
        return with(attempt.outcomes(), rejection(source, null, detail));
      }
    }
  }

  private static List<Outcome> with(List<Outcome> outcomes, Rejection why) {
    outcomes.add(new Outcome.Rejected(why));
    return outcomes;
  }

  private static Rejection rejection(
      Source source, Attempt.@Nullable Begun culprit, String detail) {
    return culprit == null
        ? new Rejection(source.path(), source.digest(), Reason.HOSTILE, detail)
        : new Rejection(culprit.path(), culprit.digest(), Reason.HOSTILE, detail);
  }

  private String detail(Attempt.Failure failure, int exit) {
    return switch (failure) {
      case TIME ->
          "its parser took longer than the limit of "
              + isolation.time().toSeconds()
              + " seconds (--timeout)";
      case MEMORY -> "its parser needs more memory than the limit of " + isolation.heap() + " MB";
      case OUTPUT -> "its parser gives more than the limit allows";
      case DEATH -> "its parser's process ended by itself (exit code " + exit + ")";
    };
  }
}
