package org.streetbook.corpus.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Knows the words by which pages name their boxes, from {@code boxes.tsv}, which says what the
 * kinds mean. Immutable, shared by all threads.
 */
final class BoxNames {

  /** The kinds of {@code boxes.tsv}. */
  enum Kind {
    COMMENTS,
    BOX,
    MAYBE,
    CAPTION
  }

  /**
   * A word of an element's name that says what it is.
   *
   * @param word in lower case, without marks
   */
  record Name(Kind kind, String word) {}

  /** The vocabulary that ships with the program. */
  static final BoxNames STANDARD = load();

  private static final Pattern PARTS = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");

  private final Map<String, Name> names;

  private BoxNames(Map<String, Name> names) {
    this.names = names;
  }

  /** What class and id say of an element: its first telling word that is no "maybe", or that. */
  @Nullable Name of(Element element) {
    Name byClass = of(element.className());
    if (byClass != null && byClass.kind != Kind.MAYBE) {
      return byClass;
    }
    Name byId = of(element.id());
    return byId == null ? byClass : byId;
  }

  private @Nullable Name of(String text) {
    if (text.isEmpty()) {
      return null;
    }
    Name found = null;
    String before = "";
    for (String part : PARTS.split(text, -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      Name name = names.get(word);
      // "has-sidebar" and "no-ads" name what is elsewhere.
      boolean elsewhere =
          before.equals("has")
              || before.equals("no")
              || before.equals("with")
              || before.equals("without");
      if (name != null && !elsewhere && (found == null || found.kind == Kind.MAYBE)) {
        found = found == null || name.kind != Kind.MAYBE ? name : found;
      }
      before = word;
    }
    return found;
  }

  private static BoxNames load() {
    Map<String, Name> names = new HashMap<>();
    try (InputStream in = BoxNames.class.getResourceAsStream("boxes.tsv")) {
      if (in == null) {
        throw new IllegalStateException("boxes.tsv is missing from the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw new IllegalStateException("boxes.tsv: not kind, word and source: " + line);
        }
        names.put(cells[1], new Name(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("boxes.tsv cannot be read", e);
    }
    return new BoxNames(Map.copyOf(names));
  }
}
