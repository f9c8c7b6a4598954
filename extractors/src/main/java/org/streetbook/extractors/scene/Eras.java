package org.streetbook.extractors.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of {@code eras.tsv} that companies bore at another time. Immutable. */
final class Eras {

  private static final String FILE = "eras.tsv";
  static final Eras STANDARD = load();

  private final Map<String, Map<String, String>> byId;

  private Eras(Map<String, Map<String, String>> byId) {
    this.byId = Map.copyOf(byId);
  }

  /**
   * What a note calls a company that it prints in {@code forms}: the name of another time if all of
   * them are of that time, else null.
   */
  @Nullable String name(String id, Set<String> forms) {
    Map<String, String> names = byId.getOrDefault(id, Map.of());
    Set<String> called = new HashSet<>();
    for (String form : forms) {
      String name = names.get(form);
      if (name == null) {
        return null;
      }
      called.add(name);
    }
    return called.size() == 1 ? called.iterator().next() : null;
  }

  /** Whether the company bore another name at some time. */
  boolean knows(String id) {
    return byId.containsKey(id);
  }

  private static Eras load() {
    Map<String, Map<String, String>> byId = new HashMap<>();
    try (InputStream in = Eras.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + FILE);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        List<String> cells = List.of(line.split("\t", -1));
        Map<String, String> names = byId.computeIfAbsent(cells.get(0), id -> new HashMap<>());
        for (String form : cells.get(2).split("\\|", -1)) {
          names.put(form, cells.get(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + FILE, e);
    }
    return new Eras(byId);
  }
}
