package org.streetbook.extractors.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/** Reads what kind of statement a figure is part of: basis, modality, condition, old or new. */
final class Statement {

  private static final Set<String> OPINIONS = Set.of("price_target", "rating");
  private static final Set<String> RESULTS =
      Set.of("earned", "posted", "recorded", "booked", "reported", "declared");

  /** After "would have", what has not been, beside the participles in -ed. */
  private static final Set<String> UNREAL =
      Set.of("been", "had", "made", "lost", "risen", "fallen", "grown", "shown", "come", "sold");

  private static final Set<String> YIELDS =
      Set.of(
          "bring",
          "generate",
          "earn",
          "make",
          "add",
          "produce",
          "reach",
          "yield",
          "contribute",
          "deliver",
          "achieve",
          "grow",
          "rise",
          "fall");

  private static final Set<String> PAST =
      Set.of(
          "rose", "grew", "fell", "sank", "slid", "lost", "shrank", "leapt", "cut", "beat", "shed",
          "swelled");
  private static final Set<String> HEDGE_AS_OUTLOOK = Set.of("should", "likely", "probably");

  private Statement() {}

  static Basis basis(
      boolean outlook,
      Scene scene,
      int at,
      String metric,
      Firm firm,
      @Nullable Period period,
      @Nullable LocalDate published,
      @Nullable String condition,
      boolean official) {
    if (OPINIONS.contains(metric)) {
      return Basis.TARGET;
    }
    if (condition != null && firm.kind() != FirmKind.MEDIA) {
      return Basis.SCENARIO;
    }
    boolean future =
        period != null
            && period.end() != null
            && published != null
            && period.end().isAfter(published);
    return switch (firm.kind()) {
      case MARKET -> metric.equals("share_price_move") ? Basis.TARGET : Basis.ESTIMATE;
      case BROKER, UNNAMED -> {
        if (metric.equals("share_price_move")
            && scene.hasBetween(at - 4, at + 5, Cue.CHANGE_NOUN)) {
          yield Basis.TARGET;
        }
        boolean past =
            published != null
                && !outlook
                && (period != null ? !future : official || hasHappened(scene, at));
        yield past ? Basis.ACTUAL : Basis.ESTIMATE;
      }
      case COMPANY ->
          outlook || (future && !hasHappened(scene, at)) ? Basis.GUIDANCE : Basis.ACTUAL;
      case MEDIA -> future && (outlook || isAim(scene, at)) ? Basis.ESTIMATE : Basis.ACTUAL;
    };
  }

  /** "a target of X", "X target", "aims for X": what somebody wants to reach. */
  private static boolean isAim(Scene scene, int at) {
    for (int i = Math.max(scene.clauseStart(at), at - 12); i <= at + 2; i++) {
      boolean figure = i < at && scene.at(i) instanceof Chunk.Quantity;
      boolean against = scene.word(i).equals("above") || scene.word(i).equals("below");
      if (i > at && against) {
        return false;
      }
      if (!figure && scene.word(i).startsWith("target") && !scene.word(i - 1).equals("the")) {
        return true;
      }
    }
    return false;
  }

  /** "rose X", "shipped X": told in the past. */
  private static boolean hasHappened(Scene scene, int at) {
    for (int i = at - 1; i >= scene.clauseStart(at); i--) {
      if (RESULTS.contains(scene.word(i))) {
        return true;
      }
      boolean moves = scene.has(i, Cue.UP) || scene.has(i, Cue.DOWN);
      if (moves && !scene.has(i, Cue.CHANGE_NOUN)) {
        String word = scene.word(i);
        boolean revises =
            scene.has(i, Cue.REVISE)
                && (scene.hasBetween(i, at, Cue.EXPECTATION) || OlderView.isViewed(scene, i, at));
        return !revises && (word.endsWith("ed") || PAST.contains(word));
      }
    }
    return false;
  }

  /** Whether the clause of the figure looks ahead. */
  static boolean looksAhead(Scene scene, int at) {
    int start = scene.clauseStart(at);
    for (int i = at - 1; i >= start; i--) {
      String word = scene.word(i);
      if (opensReason(scene, i)) {
        return false;
      }
      boolean unreal =
          word.equals("would")
              && scene.word(i + 1).equals("have")
              && (scene.word(i + 2).endsWith("ed") || UNREAL.contains(scene.word(i + 2)));
      boolean able = word.equals("can") && bringsIn(scene, i + 1);
      if (able || (scene.has(i, Cue.OUTLOOK) && !isComparison(scene, i) && !unreal)) {
        return true;
      }
      if (word.equals("to") && scene.has(i + 1, Cue.UP) && i < at - 2) {
        return true;
      }
    }
    return false;
  }

  /** "can each bring in": what somebody thinks it will. */
  private static boolean bringsIn(Scene scene, int from) {
    for (int i = from; i <= from + 2; i++) {
      if (YIELDS.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** ", as it reported": what follows tells of something else than what stands before. */
  private static boolean opensReason(Scene scene, int i) {
    String word = scene.word(i);
    boolean reason =
        word.equals("as") || word.equals("after") || word.equals("because") || word.equals("when");
    return reason
        && (scene.word(i - 1).equals(",") || i == 0)
        && (scene.has(i + 1, Cue.PRONOUN) || scene.at(i + 1) instanceof Chunk.Name);
  }

  /** "than expected", "beat forecasts": an expectation that the figure is measured against. */
  private static boolean isComparison(Scene scene, int i) {
    String word = scene.word(i);
    String before = scene.word(i - 1);
    return before.equals("than")
        || before.startsWith("beat")
        || before.startsWith("miss")
        || before.startsWith("top")
        || word.equals("estimates")
        || word.contains("-than-")
        || (word.equals("expected") && before.equals("as"));
  }

  static Modality modality(Scene scene, int at) {
    int start = scene.clauseStart(at);
    for (int i = start; i < at; i++) {
      String word = scene.word(i);
      boolean denied =
          scene.has(i, Cue.NEGATION)
              && (word.equals("denied")
                  || word.equals("denies")
                  || word.equals("never")
                  || (word.equals("not") && scene.has(i + 1, Cue.OUTLOOK)));
      if (denied) {
        return Modality.NEGATED;
      }
    }
    if (scene.hasBetween(start, at, Cue.RUMOUR)) {
      return Modality.REPORTED;
    }
    for (int i = start; i < at; i++) {
      if (scene.has(i, Cue.HEDGE) && !HEDGE_AS_OUTLOOK.contains(scene.word(i))) {
        return Modality.HEDGED;
      }
    }
    return Modality.ASSERTED;
  }

  /** The words of a condition that the figure holds under, after "if" or from "Were"; or null. */
  static @Nullable String condition(Scene scene, int at, String text) {
    for (int i = 0; i < scene.size(); i++) {
      boolean opens =
          scene.word(i).equals("if")
              || scene.word(i).equals("assuming")
              || (scene.word(i).equals("should") && i == 0)
              || isInverted(scene, i);
      if (!opens || at < i) {
        continue;
      }
      int end = i + 1;
      while (end < scene.size() && !isConditionEnd(scene, end)) {
        end++;
      }
      if (at >= end) {
        return between(scene, isInverted(scene, i) ? i : i + 1, end, text);
      }
    }
    return null;
  }

  /** "Were Acme to let its servers, ...": a condition without "if". */
  private static boolean isInverted(Scene scene, int i) {
    return i == scene.start()
        && scene.word(i).equals("were")
        && scene.readsBetween(i + 1, Math.min(i + 5, scene.size()), "to");
  }

  /** A comma that a name, a time, a measure, a pronoun or an article follows closes a condition. */
  private static boolean isConditionEnd(Scene scene, int i) {
    if (!scene.word(i).equals(",")) {
      return false;
    }
    String next = scene.word(i + 1);
    return scene.at(i + 1) instanceof Chunk.Name
        || scene.at(i + 1) instanceof Chunk.Time
        || scene.at(i + 1) instanceof Chunk.Measure
        || scene.has(i + 1, Cue.PRONOUN)
        || next.equals("the")
        || next.equals("then")
        || next.equals("that");
  }

  private static @Nullable String between(Scene scene, int from, int to, String text) {
    List<Chunk> chunks = scene.chunks();
    if (from >= to || to > chunks.size()) {
      return null;
    }
    return new Span(chunks.get(from).span().begin(), chunks.get(to - 1).span().end()).of(text);
  }

  /** Whether the words call the figure an earlier value that another replaces. */
  static boolean isFormer(Scene scene, int at) {
    if (scene.word(scene.start()).equals("previously")
        && scene.word(scene.start() + 1).equals(",")) {
      return true;
    }
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      String word = scene.word(i);
      if (word.equals("previous")
          || word.equals("prior")
          || word.equals("previously")
          || word.equals("former")
          || word.equals("earlier")
          || word.equals("old")) {
        return true;
      }
      if (scene.at(i) instanceof Chunk.Quantity || word.equals(";")) {
        break;
      }
    }
    return scene.word(at + 1).equals("previously")
        || (scene.word(at + 1).equals("it") && scene.word(at + 2).equals("previously"));
  }
}
