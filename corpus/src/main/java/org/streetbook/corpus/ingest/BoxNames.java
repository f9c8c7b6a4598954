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
import java.util.Set;
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
    CAPTION,
    PICTURE,
    AUTHOR
  }

  /**
   * A word of an element's name that says what it is.
   *
   * @param word in lower case, without marks
   */
  record Name(Kind kind, String word) {}

  /** What is none of the text wherever it stands. */
  static final Set<Kind> BOXES = Set.of(Kind.COMMENTS, Kind.BOX, Kind.MAYBE);

  /** What is none of the text where it is short. */
  static final Set<Kind> ASIDES = Set.of(Kind.CAPTION, Kind.PICTURE, Kind.AUTHOR);

  /** The vocabulary that ships with the program. */
  static final BoxNames STANDARD = load();

  private static final Pattern PARTS = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");

  /** "has-sidebar" and "no-ads" name what is not the element. */
  private static final Set<String> ELSEWHERE = Set.of("has", "no", "with", "without");

  private final Map<String, Name> names;

  private BoxNames(Map<String, Name> names) {
    this.names = names;
  }

  /**
   * What class and id say of an element: of the words of these kinds, one of the kind that stands
   * first in {@link Kind}; null if there is none.
   */
  @Nullable Name of(Element element, Set<Kind> kinds) {
    Name byClass = of(element.className(), kinds);
    Name byId = of(element.id(), kinds);
    return byClass == null || (byId != null && byId.kind.compareTo(byClass.kind) < 0)
        ? byId
        : byClass;
  }

  private @Nullable Name of(String text, Set<Kind> kinds) {
    if (text.isEmpty()) {
      return null;
    }
    Name found = null;
    String before = "";
    for (String part : PARTS.split(text, -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      Name name = names.get(word);
      if (name != null
          && kinds.contains(name.kind)
          && !ELSEWHERE.contains(before)
          && (found == null || name.kind.compareTo(found.kind) < 0)) {
        found = name;
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
