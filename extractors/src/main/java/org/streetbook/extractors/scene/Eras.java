package org.streetbook.extractors.scene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.data.Rows;

/** The names of {@code eras.tsv} that companies bore at another time. Immutable. */
final class Eras {

  private static final String FILE = "eras.tsv";
  static final Eras STANDARD = load();

  private final Map<String, Map<String, String>> byId;

  private Eras(Map<String, Map<String, String>> byId) {
    this.byId = Map.copyOf(byId);
  }

  /**
   * What a note calls a company that it prints in {@code forms}: the name of another time if some
   * of them are of that time and none is its name of {@code today}, else null.
   */
  @Nullable String name(String id, String today, Set<String> forms) {
    Map<String, String> names = byId.getOrDefault(id, Map.of());
    Set<String> called = new HashSet<>();
    for (String form : forms) {
      String name = names.get(form);
      if (name == null && form.equals(today)) {
        return null;
      }
      if (name != null) {
        called.add(name);
      }
    }
    return called.size() == 1 ? called.iterator().next() : null;
  }

  /** Whether the company bore another name at some time. */
  boolean knows(String id) {
    return byId.containsKey(id);
  }

  private static Eras load() {
    Map<String, Map<String, String>> byId = new HashMap<>();
    for (List<String> cells : Rows.of(Eras.class, FILE)) {
      Map<String, String> names = byId.computeIfAbsent(cells.get(0), id -> new HashMap<>());
      for (String form : cells.get(2).split("\\|", -1)) {
        names.put(form, cells.get(1));
      }
    }
    return new Eras(byId);
  }
}
