package org.streetbook.extractors.scene;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.streetbook.extractors.data.Rows;

/** The cue words of {@code cues.tsv}. Immutable. */
public final class Cues {

  private static final String FILE = "cues.tsv";
  private static final Cues STANDARD = load();

  private final Map<String, Set<Cue>> byWord;

  private Cues(Map<String, Set<Cue>> byWord) {
    this.byWord = byWord;
  }

  /** The list that the program ships. */
  public static Cues standard() {
    return STANDARD;
  }

  /** What {@code lower}, a word in lower case, signals; often nothing. */
  public Set<Cue> of(String lower) {
    return byWord.getOrDefault(lower, Set.of());
  }

  private static Cues load() {
    Map<String, Set<Cue>> byWord = new HashMap<>();
    for (List<String> cells : Rows.of(Cues.class, FILE)) {
      Cue cue = Cue.valueOf(cells.get(0));
      for (String word : cells.get(1).split(" ", -1)) {
        byWord.computeIfAbsent(word, w -> EnumSet.noneOf(Cue.class)).add(cue);
      }
    }
    byWord.replaceAll((word, cues) -> Collections.unmodifiableSet(cues));
    return new Cues(byWord);
  }
}
