package org.streetbook.extractors.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.data.Rows;
import org.streetbook.extractors.scene.Chunk;

/**
 * What a line of a list of results is of.
 *
 * @param metric id in the catalogue
 * @param part what part of it, null for the whole
 * @param words as a sentence would narrow it, lower case, empty for nothing
 * @param loss whether the words name a loss
 */
public record Item(String metric, @Nullable String part, String words, boolean loss) {

  private static final Map<String, String> METRICS = metrics();
  private static final Map<String, Narrowing> NARROWINGS = narrowings();

  /** The most words of a label. */
  private static final int LONGEST = 6;

  private record Narrowing(String said, boolean part) {}

  /**
   * The item that {@code label} names, the words before the first value of a line.
   *
   * @return null where not all of its words are known
   */
  static @Nullable Item of(String label) {
    List<String> words =
        new ArrayList<>(List.of(label.toLowerCase(Locale.ROOT).replace('\u2019', '\'').split(" ")));
    if (words.size() > LONGEST) {
      return null;
    }
    boolean loss = words.size() > 1 && words.getLast().equals("loss");
    if (loss) {
      words.removeLast();
    }
    for (int length = words.size(); length > 0; length--) {
      for (int first = 0; first + length <= words.size(); first++) {
        String metric = METRICS.get(String.join(" ", words.subList(first, first + length)));
        Item item = metric == null ? null : of(metric, words, first, first + length, loss);
        if (item != null) {
          return item;
        }
      }
    }
    return null;
  }

  /** The item that a metric's own words name. */
  static Item ofMetric(Chunk.Measure named) {
    return new Item(
        named.candidates().getFirst().id(), null, named.lower(), named.lower().endsWith(" loss"));
  }

  /** Whether it is counted and no money. */
  boolean isCount() {
    return metric.equals("other");
  }

  private static @Nullable Item of(
      String name, List<String> words, int first, int end, boolean loss) {
    List<Narrowing> found = new ArrayList<>();
    if (!take(words.subList(0, first), found) || !take(words.subList(end, words.size()), found)) {
      return null;
    }
    List<String> parts =
        found.stream().filter(Narrowing::part).map(Narrowing::said).distinct().toList();
    List<String> said =
        found.stream().map(Narrowing::said).filter(word -> !word.isEmpty()).toList();
    int named = name.indexOf('=');
    String metric = named < 0 ? name : name.substring(0, named);
    String part = parts.isEmpty() ? null : String.join(" ", parts);
    if (named >= 0) {
      part = (part == null ? "" : part + " ") + name.substring(named + 1);
    }
    return new Item(metric, part, String.join(" ", said), loss);
  }

  /** Takes what the words narrow, the longest first; false where one is not known. */
  private static boolean take(List<String> words, List<Narrowing> found) {
    int i = 0;
    while (i < words.size()) {
      int length = words.size() - i;
      Narrowing narrowing = null;
      while (length > 0 && narrowing == null) {
        narrowing = NARROWINGS.get(String.join(" ", words.subList(i, i + length)));
        length -= narrowing == null ? 1 : 0;
      }
      if (narrowing == null) {
        return false;
      }
      found.add(narrowing);
      i += length;
    }
    return true;
  }

  private static Map<String, String> metrics() {
    Map<String, String> metrics = new HashMap<>();
    for (List<String> cells : Rows.of(Item.class, "items.tsv")) {
      for (String name : cells.get(1).split("\\|", -1)) {
        metrics.put(name, cells.get(0));
      }
    }
    return Map.copyOf(metrics);
  }

  private static Map<String, Narrowing> narrowings() {
    Map<String, Narrowing> narrowings = new HashMap<>();
    for (List<String> cells : Rows.of(Item.class, "narrowings.tsv")) {
      narrowings.put(cells.get(0), new Narrowing(cells.get(1), cells.get(2).equals("part")));
    }
    return Map.copyOf(narrowings);
  }
}
