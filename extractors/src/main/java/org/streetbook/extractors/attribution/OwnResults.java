package org.streetbook.extractors.attribution;

import java.util.Set;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/** Tells houses that speak of their own results from those that speak of others'. */
final class OwnResults {

  /** How far a verb of speech may stand from the name of the speaker, in chunks. */
  private static final int REACH = 9;

  private static final Set<String> OPINIONS = Set.of("price_target", "rating");

  private static final Set<String> PERIODICAL =
      Set.of("on", "that", "quarterly", "annual", "full-year", "net", "first-half", "its", "the");

  private static final Set<String> OWN_RESULTS = Set.of("net_income", "eps", "pretax_income");

  private final Scene scene;
  private final Verbs verbs;

  OwnResults(Scene scene, Verbs verbs) {
    this.scene = scene;
    this.verbs = verbs;
  }

  /**
   * "Acme Bank earned $2 billion", "Acme Bank posted a loss": a house that tells its own result.
   */
  boolean earns(int i) {
    if (scene.word(i + 1).equals("earned")) {
      return true;
    }
    boolean posted = scene.word(i + 1).equals("posted") || scene.word(i + 1).equals("reported");
    for (int k = i + 2; posted && k <= i + 6; k++) {
      if (scene.at(k) instanceof Chunk.Measure measure) {
        return OWN_RESULTS.contains(measure.candidates().getFirst().id());
      }
      if (scene.has(k, Cue.CLAUSE) || scene.has(k, Cue.EXPECTATION)) {
        return false;
      }
    }
    return false;
  }

  /** "Acme Bank said it expected a loss": its own, where it names no other company. */
  boolean foreseen(int i) {
    int said = verbs.verbAfter(i, Voice.Who.HOUSE);
    if (said <= 0 || !scene.has(said, Cue.SAY)) {
      return false;
    }
    if (ownsMeasure(said + 1) || tellsResult(said + 1)) {
      return true;
    }
    boolean alone =
        scene.all(Chunk.Name.class).stream()
            .allMatch(name -> name.at() == i || !name.chunk().party().isCompany());
    return alone
        && ownSubject(said + 1) > 0
        && scene.all(Chunk.Measure.class).stream()
            .anyMatch(
                measure ->
                    measure.at() > said
                        && measure.at() <= said + REACH
                        && OWN_RESULTS.contains(measure.chunk().candidates().getFirst().id()));
  }

  /** "its charge-off rate" right behind a verb of speech: a measure of the speaker's own. */
  private boolean ownsMeasure(int at) {
    for (int k = at; k <= at + 5; k++) {
      if (scene.word(k).equals("its")) {
        return scene.at(k + 1) instanceof Chunk.Measure measure
            && !OPINIONS.contains(measure.candidates().getFirst().id())
            && !scene.has(k + 2, Cue.EXPECTATION);
      }
      if (scene.has(k, Cue.CLAUSE) || scene.at(k) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return false;
  }

  /** "said quarterly profit fell": a result of nobody else's. */
  private boolean tellsResult(int at) {
    for (int k = at; k <= at + 3; k++) {
      if (scene.at(k) instanceof Chunk.Measure measure) {
        String next = scene.word(k + 1);
        boolean others = next.equals("at") || next.equals("of") || next.equals("for");
        return OWN_RESULTS.contains(measure.candidates().getFirst().id())
            && !others
            && !scene.has(k + 1, Cue.EXPECTATION);
      }
      boolean passable = scene.at(k) instanceof Chunk.Time || PERIODICAL.contains(scene.word(k));
      if (!passable) {
        return false;
      }
    }
    return false;
  }

  /** "it" right behind a verb of speech, or behind the day of it; -1 where none stands there. */
  private int ownSubject(int at) {
    for (int k = at; k <= at + 3; k++) {
      if (scene.word(k).equals("it")) {
        return k;
      }
      boolean day =
          scene.at(k) instanceof Chunk.Time
              || scene.word(k).equals("on")
              || scene.word(k).equals("that");
      if (!day) {
        return -1;
      }
    }
    return -1;
  }
}
