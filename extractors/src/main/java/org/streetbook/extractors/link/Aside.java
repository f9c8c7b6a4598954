package org.streetbook.extractors.link;

import java.util.Set;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/**
 * A clause or an apposition set between commas behind the subject of its sentence: "Acme, which
 * trails Smith, ...", "Acme, the largest rival of Smith, ...".
 *
 * @param from index of its first comma, -1 where the sentence has none
 * @param to index of its last comma
 */
record Aside(int from, int to) {

  private static final Aside NONE = new Aside(-1, -1);

  /** Verbs whose past has no ending of its own. */
  private static final Set<String> IRREGULAR =
      Set.of(
          "sold",
          "made",
          "lost",
          "paid",
          "spent",
          "took",
          "won",
          "held",
          "kept",
          "set",
          "cut",
          "gave",
          "got",
          "saw",
          "built",
          "bought",
          "led",
          "left",
          "put",
          "ran",
          "hit",
          "became",
          "began",
          "makes",
          "sells",
          "pays",
          "trades",
          "generates",
          "controls",
          "owns");

  private static final Set<String> APPOSES = Set.of("a", "an", "the", "whose");

  private static final Set<String> OPENS = Set.of("which", "who", "whose", "where");

  /** The first aside of {@code scene}. */
  static Aside of(Scene scene) {
    for (int i = 1; i + 2 < scene.size(); i++) {
      boolean apposed =
          APPOSES.contains(scene.word(i + 1))
              && (scene.at(i - 1) instanceof Chunk.Name
                  || scene.at(i - 1) instanceof Chunk.Measure);
      if (scene.word(i).equals(",") && (OPENS.contains(scene.word(i + 1)) || apposed)) {
        int end = end(scene, i + 2);
        return end < 0 ? NONE : new Aside(i, end);
      }
    }
    return NONE;
  }

  /** Whether the chunk at {@code i} is part of it. */
  boolean holds(int i) {
    return from >= 0 && i > from && i < to;
  }

  /** The comma that a verb of the main clause follows, or -1. */
  private static int end(Scene scene, int start) {
    for (int i = start; i + 1 < scene.size(); i++) {
      if (!scene.word(i).equals(",")) {
        continue;
      }
      boolean verb =
          scene.at(i + 1) instanceof Chunk.Word word
              && !word.capital()
              && (word.lower().endsWith("ed")
                  || scene.has(i + 1, Cue.SAY)
                  || scene.has(i + 1, Cue.FORESEE)
                  || (scene.has(i + 1, Cue.UP) && !scene.has(i + 1, Cue.CHANGE_NOUN))
                  || (scene.has(i + 1, Cue.DOWN) && !scene.has(i + 1, Cue.CHANGE_NOUN))
                  || IRREGULAR.contains(word.lower())
                  || word.lower().equals("is")
                  || word.lower().equals("was")
                  || word.lower().equals("has")
                  || word.lower().equals("had")
                  || word.lower().equals("will"));
      if (verb) {
        return i;
      }
    }
    return -1;
  }
}
