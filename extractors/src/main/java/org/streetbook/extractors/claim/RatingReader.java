package org.streetbook.extractors.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.RatingTerm;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Grades;
import org.streetbook.extractors.scene.Scene;

/**
 * Finds ratings in a scene. Words such as "buy" or "neutral" are one only where the sentence grades
 * something: a verb of grading, the word rating, or quotation marks must stand by.
 */
final class RatingReader {

  private static final Set<String> NUMBERS =
      Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final int NEAR = 7;
  private static final Set<String> BEFORE =
      Set.of(
          "to",
          "from",
          "at",
          "a",
          "an",
          "its",
          "the",
          "is",
          "as",
          "stock",
          "\"",
          "\u201c",
          "'",
          "\u2018",
          "(",
          "keeps",
          "keep",
          "kept",
          "maintains",
          "maintained",
          "reiterates",
          "reiterated",
          "his",
          "her",
          ",",
          "and",
          "shares",
          "rated",
          "with",
          "remains",
          "it",
          "maintaining",
          "keeping",
          ":",
          "|",
          "our",
          "their",
          "'s");

  private static final Set<String> ACTS =
      Set.of("buy", "sell", "hold", "keep", "purchase", "add", "reduce", "accumulate");

  private static final Set<String> CLOSING = Set.of("\"", "\u201d", "'", "\u2019");
  private static final Set<String> QUOTED =
      Set.of("\"", "\u201c", "'", "\u2018", "a", "an", "its", "the");

  private final Grades grades;

  RatingReader(Grades grades) {
    this.grades = grades;
  }

  /** A rating at its place. */
  record Found(int at, Span span, Rating rating, boolean prior, String rule) {}

  /** The ratings of {@code scene}; those in cells of {@code run} need no further words. */
  List<Found> find(Scene scene, TargetRun run) {
    List<Found> found = new ArrayList<>();
    for (Scene.Placed<Chunk.Grade> grade : scene.all(Chunk.Grade.class)) {
      RatingTerm term = grades.termOf(grade.chunk());
      if (term == null) {
        continue;
      }
      String rule = run.at(grade.at()) != null ? "table of targets" : rule(scene, grade.at(), term);
      if (rule != null) {
        boolean prior =
            scene.word(skipQuote(scene, grade.at())).equals("from") || isOld(scene, grade.at());
        found.add(
            new Found(
                grade.at(), grade.chunk().span(), new Rating(grade.chunk().lower()), prior, rule));
      }
    }
    return found;
  }

  private static int skipQuote(Scene scene, int at) {
    int i = at - 1;
    while (i >= 0 && QUOTED.contains(scene.word(i))) {
      i--;
    }
    return i;
  }

  /** "to 'buy' (hold)": the old rating in brackets right after the new one. */
  private static boolean isOld(Scene scene, int at) {
    int before = at - 2;
    while (CLOSING.contains(scene.word(before))) {
      before--;
    }
    return scene.word(at - 1).equals("(") && scene.at(before) instanceof Chunk.Grade;
  }

  private static @Nullable String rule(Scene scene, int at, RatingTerm term) {
    String next = scene.word(at + 1);
    boolean named =
        next.startsWith("rating")
            || next.startsWith("recommendation")
            || next.equals("-equivalent")
            || next.equals("call")
            || next.equals("stance");
    if (scene.at(at - 1) instanceof Chunk.Quantity || isCounted(scene, at)) {
      return null;
    }
    if (named) {
      return "<grade> rating";
    }
    if (isAgencys(scene, at)) {
      return "<grade> at <agency>";
    }
    String before = scene.word(at - 1);
    boolean introduced = BEFORE.contains(before) || scene.at(at - 1) instanceof Chunk.Name;
    boolean graded =
        scene.hasBetween(Math.max(0, at - NEAR - 4), at, Cue.REGRADE)
            || ratingWordBefore(scene, at)
            || (!term.weak() && opinionIn(scene))
            || gradeBefore(scene, at);
    if (!introduced || !graded || (isLetter(term) && !isRated(scene, at))) {
      return null;
    }
    boolean acts =
        before.equals("to")
            || before.equals(",")
            || before.equals("and")
            || before.equals("will")
            || before.equals("or");
    boolean verb = acts && isVerbUse(scene, at, term);
    return verb ? null : "<graded> <grade>";
  }

  /** Letters that name roads, classes and papers too. */
  private static boolean isLetter(RatingTerm term) {
    return term.weak()
        && (term.scale() == RatingTerm.Scale.CREDIT
            || term.scale() == RatingTerm.Scale.CREDIT_MOODYS);
  }

  /** Whether a house or a word for ratings stands by, or another grade before. */
  private static boolean isRated(Scene scene, int at) {
    return ratingWordBefore(scene, at)
        || opinionIn(scene)
        || gradeBefore(scene, at)
        || scene.all(Chunk.Name.class).stream().anyMatch(n -> n.chunk().party().isHouse());
  }

  /** "A- at Acme Ratings": an agency or house follows. */
  private static boolean isAgencys(Scene scene, int at) {
    boolean by = scene.word(at + 1).equals("at") || scene.word(at + 1).equals("by");
    return by && scene.at(at + 2) instanceof Chunk.Name name && name.party().isHouse();
  }

  /** "to buy the stock", "to sell its unit": an act and not a grade. */
  private static boolean isVerbUse(Scene scene, int at, RatingTerm term) {
    if (!ACTS.contains(term.text())) {
      return false;
    }
    Chunk next = scene.at(at + 1);
    String word = scene.word(at + 1);
    boolean closes =
        next == null
            || word.equals("from")
            || word.equals("and")
            || word.equals(",")
            || word.equals(".")
            || CLOSING.contains(word)
            || word.equals("(")
            || word.equals(";")
            || word.equals("as")
            || word.equals("on")
            || word.equals("at")
            || word.equals(")")
            || word.equals("after")
            || word.equals("with")
            || word.equals("-");
    return !closes;
  }

  /** "14 analysts rate it a buy": how many say so, and nobody's rating. */
  private static boolean isCounted(Scene scene, int at) {
    boolean crowd = false;
    for (int i = at - 1; i >= 0; i--) {
      boolean counted =
          scene.word(i).equals("rate")
              && (scene.at(i - 1) instanceof Chunk.Quantity || NUMBERS.contains(scene.word(i - 1)));
      if (counted) {
        return true;
      }
      crowd |= scene.has(i, Cue.CROWD);
      if (crowd && scene.at(i) instanceof Chunk.Quantity) {
        return true;
      }
    }
    return false;
  }

  /** "to sell from buy": the second of a pair. */
  private static boolean gradeBefore(Scene scene, int at) {
    boolean from = false;
    for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
      from |= scene.word(i).equals("from") || scene.word(i).equals("to");
      if (from && scene.at(i) instanceof Chunk.Grade) {
        return true;
      }
    }
    return false;
  }

  private static boolean opinionIn(Scene scene) {
    for (Scene.Placed<Chunk.Measure> measure : scene.all(Chunk.Measure.class)) {
      String id = measure.chunk().candidates().getFirst().id();
      if (id.equals("price_target") || id.equals("rating")) {
        return true;
      }
    }
    return false;
  }

  private static boolean ratingWordBefore(Scene scene, int at) {
    for (int i = Math.max(0, at - NEAR); i < at; i++) {
      if (scene.word(i).startsWith("rating") || scene.word(i).startsWith("rated")) {
        return true;
      }
    }
    return false;
  }
}
