package org.streetbook.extractors.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.data.Rows;

/** The words of {@code heads.tsv}. Immutable. */
final class Heads {

  private static final String FILE = "heads.tsv";
  static final Heads STANDARD = load();

  private final Map<String, Facet> cases;
  private final Map<String, Facet> whole;
  private final Map<String, Facet> phrases;
  private final int longest;

  private Heads(Map<String, Facet> cases, Map<String, Facet> whole, Map<String, Facet> phrases) {
    this.cases = Map.copyOf(cases);
    this.whole = Map.copyOf(whole);
    this.phrases = Map.copyOf(phrases);
    this.longest = phrases.keySet().stream().mapToInt(Heads::words).max().orElse(1);
  }

  /** What a head says whose only words these are, null where they are not known so. */
  @Nullable Facet whole(String lower) {
    return whole.get(lower);
  }

  /** Which scenario a head or a label names, null where none. */
  @Nullable Facet scenario(String printed) {
    return cases.get(printed.strip().toLowerCase(Locale.ROOT).replace('-', ' '));
  }

  /** What a phrase says within a head, null where it is not known. */
  @Nullable Facet phrase(String lower) {
    return phrases.get(lower);
  }

  /** The most words that a phrase has. */
  int longest() {
    return longest;
  }

  private static int words(String phrase) {
    return phrase.split(" ", -1).length;
  }

  private static Heads load() {
    Map<String, Facet> cases = new HashMap<>();
    Map<String, Facet> whole = new HashMap<>();
    Map<String, Facet> phrases = new HashMap<>();
    for (List<String> cells : Rows.of(Heads.class, FILE)) {
      Facet facet = Facet.valueOf(cells.get(0));
      for (String words : cells.get(1).split("\\|", -1)) {
        (facet.isCase() ? cases : facet.isWhole() ? whole : phrases).putIfAbsent(words, facet);
      }
    }
    return new Heads(cases, whole, phrases);
  }
}
