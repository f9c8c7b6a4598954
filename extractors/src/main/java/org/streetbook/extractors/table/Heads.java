package org.streetbook.extractors.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    try (InputStream in = Heads.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + FILE);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        int tab = line.indexOf('\t');
        Column.Role role = Column.Role.valueOf(line.substring(0, tab));
        for (String words : line.substring(tab + 1).split("\\|", -1)) {
          byWords.put(words, role);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + FILE, e);
    }
    return new Heads(byWords);
  }
}
