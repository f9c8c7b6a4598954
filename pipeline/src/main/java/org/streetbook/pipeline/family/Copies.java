package org.streetbook.pipeline.family;

import java.time.temporal.ChronoUnit;
import org.streetbook.corpus.family.Sketch;
import org.streetbook.corpus.family.Sketch.Share;
import org.streetbook.corpus.family.Sketched;

/**
 * Whether two notes are copies: the same, one with small edits, one an excerpt of the other. The
 * shorter is looked for in the longer, the words and the figures each by themselves, since two
 * reports by one form differ in their figures before they differ in their words; of two that are
 * about as long, each is looked for in the other.
 *
 * <p>The bounds were set on some 5,700 pairs of an archive of 19,043 wire stories that have two
 * fifths of the shorter in common; {@code docs/decisions/0009} has the counts.
 */
final class Copies {

  /**
   * Of fewer runs of words than this, all must be there: a form fills in a name and two figures.
   */
  static final int SHORT = 40;

  /** Of fewer than this, only what agrees in every word, the title's too, is a copy. */
  private static final int SHORTEST = 20;

  /** An excerpt is at least this part of the whole: less is an item of a digest. */
  private static final int PART = 4;

  /** So much of the words, and so much of the figures; or more of the one and less of the other. */
  private static final double WORDS = 0.80;

  private static final double FIGURES = 0.90;
  private static final double MOST_WORDS = 0.93;
  private static final double SOME_FIGURES = 0.80;

  /** Further apart than this, in days, what comes every week or month says nearly the same. */
  private static final int NEAR = 7;

  /**
   * What is told again later is as long as this, and all figures and nearly all words are there.
   */
  private static final int LONG = 100;

  private static final double SAME_WORDS = 0.95;

  /** No longer than so many times the shorter, the longer holds nothing that the other lacks. */
  private static final double ALIKE = 1.05;

  private Copies() {}

  /** Whether one is a copy of the other, whichever of which. */
  static boolean are(Sketched a, Sketched b) {
    boolean near = areNear(a, b);
    Sketch one = a.sketch();
    Sketch other = b.sketch();
    if (one.whole() == other.whole() && (near || one.runs() >= LONG)) {
      return one.whole() != 0;
    }
    Sketch shorter = one.runs() <= other.runs() ? one : other;
    Sketch longer = shorter == one ? other : one;
    if (shorter.runs() < (near ? SHORTEST : LONG) || longer.runs() > (long) shorter.runs() * PART) {
      return false;
    }
    return isHeld(shorter, longer, near)
        && (longer.runs() > shorter.runs() * ALIKE || isHeld(longer, shorter, near));
  }

  private static boolean isHeld(Sketch one, Sketch other, boolean near) {
    Share share = one.in(other);
    if (!near) {
      return share.figuresHeld() == share.figures() && share.text() >= SAME_WORDS;
    }
    if (one.runs() < SHORT) {
      return share.held() == share.known();
    }
    return (share.text() >= WORDS && share.figure() >= FIGURES)
        || (share.text() >= MOST_WORDS && share.figure() >= SOME_FIGURES);
  }

  /** Whether they may have been published within days of each other: a note may not say when. */
  private static boolean areNear(Sketched a, Sketched b) {
    return a.day() == null
        || b.day() == null
        || Math.abs(ChronoUnit.DAYS.between(a.day(), b.day())) <= NEAR;
  }
}
