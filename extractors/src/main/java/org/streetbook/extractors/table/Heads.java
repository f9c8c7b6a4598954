package org.streetbook.extractors.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.data.Rows;

/** The words of {@code heads.tsv}. Immutable. */
final class Heads {

  private static final String FILE = "heads.tsv";
  static final Heads STANDARD = load();

  private final Map<String, Column.Role> byWords;

  private Heads(Map<String, Column.Role> byWords) {
    this.byWords = Map.copyOf(byWords);
  }

  /** The role that a head gives its column, null where its words are not known. */
  Column.@Nullable Role role(String lower) {
    return byWords.get(lower);
  }

  private static Heads load() {
    Map<String, Column.Role> byWords = new HashMap<>();
    for (List<String> cells : Rows.of(Heads.class, FILE)) {
      Column.Role role = Column.Role.valueOf(cells.get(0));
      for (String words : cells.get(1).split("\\|", -1)) {
        byWords.put(words, role);
      }
    }
    return new Heads(byWords);
  }
}
