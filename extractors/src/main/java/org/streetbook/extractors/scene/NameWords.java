package org.streetbook.extractors.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.streetbook.extractors.data.Rows;

/** The words of {@code name-words.tsv}, all asked for in lower case. Immutable. */
final class NameWords {

  static final NameWords STANDARD = new NameWords();

  private final Set<String> terms = load("NOT_A_COMPANY");
  private final Set<String> units = load("NOT_A_TICKER");
  private final Set<String> openings = load("NOT_A_NAME");
  private final Set<String> generic = load("GENERIC");

  private NameWords() {}

  private static Set<String> load(String kind) {
    Set<String> words = new HashSet<>();
    for (List<String> cells : Rows.of(NameWords.class, "name-words.tsv")) {
      if (cells.getFirst().equals(kind)) {
        words.addAll(List.of(cells.get(1).split(" ", -1)));
      }
    }
    return Set.copyOf(words);
  }

  /** Whether a term ends so whose abbreviation in brackets is no ticker: "operating income". */
  boolean endsTerm(String word) {
    return terms.contains(word);
  }

  /** Whether it stands in brackets as a ticker would and says what a figure is in: "EUR". */
  boolean isUnit(String code) {
    return units.contains(code);
  }

  /** Whether a name does not begin with it: "rival", "monday". */
  boolean opensNoName(String word) {
    return openings.contains(word);
  }

  /** Whether any house has it in its name: "securities". */
  boolean isGeneric(String word) {
    return generic.contains(word);
  }
}
