package org.streetbook.extractors.period;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A word list of this package: lower-case words, each with a value. The first line of its file says
 * where it is from.
 */
record Vocabulary<V>(Map<String, V> values) {

  /** The list of that name, each word with the value that its second column stands for. */
  static <V> Vocabulary<V> read(String name, Function<String, V> value) {
    Map<String, V> values = new LinkedHashMap<>();
    try (InputStream in = Vocabulary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("word list " + name + " is missing from the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        String word = tab < 0 ? line : line.substring(0, tab);
        values.put(word, value.apply(tab < 0 ? word : line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + name + " cannot be read", e);
    }
    return new Vocabulary<>(Map.copyOf(values));
  }

  /** The list of that name, of words alone. */
  static Vocabulary<String> words(String name) {
    return read(name, word -> word);
  }

  boolean has(String word) {
    return values.containsKey(word);
  }
}
