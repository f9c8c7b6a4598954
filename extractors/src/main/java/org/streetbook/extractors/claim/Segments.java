package org.streetbook.extractors.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.data.Rows;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/**
 * Tells of which line of business a result is: "cloud revenue", "profit from lending", "data centre
 * sales".
 */
final class Segments {

  private static final String FILE = "segments.tsv";
  private static final Set<String> LINES = load();

  private static final Set<String> JOINING = Set.of("and", "&", "-");
  private static final Set<String> FROM = Set.of("from", "of", "in", "on");
  private static final Set<String> OWNERS = Set.of("its", "the", "their", "our");

  /** How many words name a line of business, at most. */
  private static final int REACH = 5;

  private Segments() {}

  /** The line's name in lower case, or null where the figure is of them all. */
  static @Nullable String of(Scene scene, MetricLink link) {
    Deque<String> words = new ArrayDeque<>();
    String within = within(link.words());
    if (within != null) {
      words.add(within);
    }
    if (link.at() >= 0) {
      addBefore(scene, link.at(), words);
    }
    if (words.isEmpty() && link.at() >= 0) {
      addAfter(scene, link.at(), words);
    }
    return words.isEmpty() ? null : String.join(" ", words);
  }

  /** "fee" of "fee income", where the words of the measure name the line themselves. */
  private static @Nullable String within(String words) {
    int end = words.lastIndexOf(' ');
    for (String word : words.split(" ", -1)) {
      if (LINES.contains(word)) {
        return end < 0 ? words : words.substring(0, end);
      }
    }
    return null;
  }

  private static void addBefore(Scene scene, int measure, Deque<String> words) {
    for (int i = measure - 1; i >= Math.max(scene.start(), measure - REACH); i--) {
      boolean joins = JOINING.contains(scene.word(i)) && !words.isEmpty() && isLine(scene, i - 1);
      if (!joins && !isLine(scene, i)) {
        return;
      }
      words.addFirst(words(scene, i));
    }
  }

  private static void addAfter(Scene scene, int measure, Deque<String> words) {
    if (!FROM.contains(scene.word(measure + 1))) {
      return;
    }
    int i = OWNERS.contains(scene.word(measure + 2)) ? measure + 3 : measure + 2;
    while (isLine(scene, i)
        || (JOINING.contains(scene.word(i)) && !words.isEmpty() && isLine(scene, i + 1))) {
      words.add(words(scene, i));
      i++;
    }
  }

  private static boolean isLine(Scene scene, int i) {
    if (scene.at(i) instanceof Chunk.Name name) {
      return name.party().kind() == EntityKind.INDUSTRY && !name.possessive();
    }
    return LINES.contains(scene.word(i));
  }

  private static String words(Scene scene, int i) {
    return scene.at(i) instanceof Chunk.Name name ? name.lower() : scene.word(i);
  }

  private static Set<String> load() {
    Set<String> lines = new HashSet<>();
    for (List<String> cells : Rows.of(Segments.class, FILE)) {
      lines.add(cells.getFirst());
    }
    return Set.copyOf(lines);
  }
}
