package org.streetbook.extractors.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
    try (InputStream in = Cues.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + FILE);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        int tab = line.indexOf('\t');
        Cue cue = Cue.valueOf(line.substring(0, tab));
        for (String word : line.substring(tab + 1).split(" ", -1)) {
          byWord.computeIfAbsent(word, w -> EnumSet.noneOf(Cue.class)).add(cue);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + FILE, e);
    }
    byWord.replaceAll((word, cues) -> Collections.unmodifiableSet(cues));
    return new Cues(byWord);
  }
}
