package org.streetbook.corpus.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language by its script where that is enough, else by its commonest small words.
 * Immutable, shared by all threads.
 *
 * <p>Statistical detectors were tried and left out: they bring a hundred megabytes of models, and
 * on headlines full of names and figures they err where counting "the" and "shares" does not.
 */
final class Language {

  /** What is returned where a text does not tell. */
  static final String UNKNOWN = "und";

  /** The vocabulary that ships with the program. */
  static final Language STANDARD = load();

  /** How much of a text is looked at, in UTF-16 units. */
  private static final int SAMPLE = 4_000;

  /** A third of all words are small ones in running text; a tenth is left in terse text. */
  private static final double ENOUGH = 0.06;

  private final Map<String, Set<String>> languagesOf = new HashMap<>();

  private Language() {}

  /**
   * The language of a text as ISO 639-1, or {@link #UNKNOWN}.
   *
   * @param declared what the source says of itself; believed only where the text cannot tell
   */
  String of(String text, @Nullable String declared) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    String script = Script.languageOf(sample);
    if (script != null) {
      return script;
    }
    Map<String, Integer> votes = new TreeMap<>();
    int words = vote(sample, votes);
    String best = null;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (best == null || vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    if (best != null) {
      int most = votes.getOrDefault(best, 0);
      // A tie between neighbours (Danish and Norwegian) goes to what the source says of itself.
      if (declared != null && votes.getOrDefault(declared, 0) == most) {
        best = declared;
      }
      if (most >= Math.max(1, words * ENOUGH)) {
        return best;
      }
    }
    return declared == null ? UNKNOWN : declared;
  }

  private int vote(String text, Map<String, Integer> votes) {
    int words = 0;
    int begin = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && isLetter(text.charAt(i));
      if (letter && begin < 0) {
        begin = i;
      } else if (!letter && begin >= 0) {
        words++;
        if (i - begin <= 10) {
          Set<String> languages =
              languagesOf.getOrDefault(text.substring(begin, i).toLowerCase(Locale.ROOT), Set.of());
          for (String language : languages) {
            // Three of a word's own language outweigh two that it shares with others.
            votes.merge(language, languages.size() == 1 ? 3 : 2, Integer::sum);
          }
        }
        begin = -1;
      }
    }
    votes.replaceAll((language, count) -> count / 2);
    return words;
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static Language load() {
    Language language = new Language();
    try (InputStream in = Language.class.getResourceAsStream("smallwords.tsv")) {
      if (in == null) {
        throw new IllegalStateException("smallwords.tsv is missing from the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("# ")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw new IllegalStateException("smallwords.tsv: not code, words and source: " + line);
        }
        for (String word : cells[1].split(" ", -1)) {
          if (word.length() == 1 && word.charAt(0) < 0x80) {
            continue; // single letters are units and initials as often as words
          }
          language.languagesOf.computeIfAbsent(word, unused -> new HashSet<>()).add(cells[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("smallwords.tsv cannot be read", e);
    }
    return language;
  }
}
