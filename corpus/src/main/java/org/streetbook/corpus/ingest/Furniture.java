package org.streetbook.corpus.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the lines that pages print around an article, from {@code furniture.tsv}, which says what
 * the kinds mean. Immutable, shared by all threads.
 */
final class Furniture {

  /** The kinds of {@code furniture.tsv}. */
  enum Kind {
    LINE,
    SHARE,
    COMMENTS,
    RELATED,
    WEAK,
    BOILER,
    NOTICE,
    SUMMARY,
    CAPTION
  }

  /** The vocabulary that ships with the program. */
  static final Furniture STANDARD = load();

  /** Longer lines are prose, whatever their first words are; in UTF-16 units. */
  private static final int LONGEST_LABEL = 80;

  /** As much of a long line as a phrase is looked for in, in UTF-16 units. */
  private static final int HEAD = 160;

  private record Phrase(Kind kind, String prefix, String suffix) {}

  private final Map<String, Kind> exact = new HashMap<>();
  private final Map<String, List<Phrase>> open = new HashMap<>();
  private final Set<String> share = new HashSet<>();
  private final Set<String> shareBegins = new HashSet<>();
  private final Map<String, List<String>> boiler = new HashMap<>();

  private Furniture() {}

  /** What kind of furniture the line is as a whole, or null if it is none. */
  @Nullable Kind kindOf(String line) {
    boolean label = line.length() <= LONGEST_LABEL;
    if (!label && !open.containsKey(firstWord(line))) {
      return null;
    }
    String key = key(label ? line : line.substring(0, Math.min(HEAD, line.length())));
    if (key.isEmpty()) {
      return null;
    }
    if (label) {
      Kind kind = exact.get(key);
      if (kind != null) {
        return kind;
      }
      if (shareBegins.contains(key.substring(0, 1)) && isShareBar(key)) {
        return Kind.LINE;
      }
    }
    int blank = key.indexOf(' ');
    String first = key(blank < 0 ? key : key.substring(0, blank));
    for (Phrase phrase : open.getOrDefault(first, List.of())) {
      if (key.startsWith(phrase.prefix) && key.endsWith(phrase.suffix)) {
        boolean box = phrase.kind == Kind.COMMENTS || phrase.kind == Kind.RELATED;
        if (!box || (label && !line.endsWith("."))) {
          return phrase.kind;
        }
      }
    }
    return null;
  }

  /**
   * Whether the paragraph is a legal notice: it begins as one, or is short and says one of their
   * phrases, or says two.
   */
  boolean isNotice(String paragraph) {
    if (kindOf(paragraph) == Kind.NOTICE) {
      return true;
    }
    if (paragraph.length() < 16) {
      return false;
    }
    String lower = paragraph.toLowerCase(Locale.ROOT);
    int found = 0;
    int begin = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i < lower.length() && Character.isLetter(lower.charAt(i))) {
        continue;
      }
      if (i > begin) {
        for (String phrase : boiler.getOrDefault(lower.substring(begin, i), List.of())) {
          if (lower.startsWith(phrase, begin) && ++found == 2) {
            return true;
          }
        }
      }
      begin = i + 1;
    }
    return found == 1 && Prose.words(paragraph) <= 30;
  }

  /** Share buttons, each a word of its own or glued to the next. */
  private boolean isShareBar(String key) {
    int at = 0;
    int names = 0;
    while (at < key.length()) {
      int longest = 0;
      for (int end = at + 1; end <= key.length() && end - at <= 12; end++) {
        if (share.contains(key.substring(at, end))) {
          longest = end - at;
        }
      }
      if (longest == 0) {
        return false;
      }
      names++;
      at += longest;
      while (at < key.length() && " |·•/,".indexOf(key.charAt(at)) >= 0) {
        at++;
      }
    }
    return names > 0;
  }

  private static String firstWord(String line) {
    int blank = line.indexOf(' ');
    return key(blank < 0 ? line.substring(0, LONGEST_LABEL) : line.substring(0, blank));
  }

  /** Lower case, numbers as {@code #}, without marks and bullets at the ends. */
  private static String key(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') {
        out.append('#');
        while (i + 1 < line.length()
            && (Character.isDigit(line.charAt(i + 1))
                || (line.charAt(i + 1) == ','
                    && i + 2 < line.length()
                    && Character.isDigit(line.charAt(i + 2))))) {
          i++;
        }
      } else if (c == '\u2019') {
        out.append('\'');
      } else {
        out.append(Character.toLowerCase(c));
      }
    }
    int begin = 0;
    int end = out.length();
    while (begin < end && " \t•·*|>»-–—".indexOf(out.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && " \t:.|>»→›+…".indexOf(out.charAt(end - 1)) >= 0) {
      end--;
    }
    return out.substring(begin, end);
  }

  private void add(Kind kind, String phrase) {
    switch (kind) {
      case SHARE -> {
        share.add(phrase);
        shareBegins.add(phrase.substring(0, 1));
      }
      case BOILER -> {
        String word = phrase.substring(0, phrase.indexOf(' '));
        boiler.computeIfAbsent(word, unused -> new ArrayList<>()).add(phrase);
      }
      case LINE, COMMENTS, RELATED, WEAK, NOTICE, SUMMARY, CAPTION -> {
        int star = phrase.indexOf('*');
        if (star < 0) {
          Kind other = exact.put(key(phrase), kind);
          if (other != null && other != kind) {
            throw new IllegalStateException("two kinds of furniture for one line: " + phrase);
          }
        } else {
          String prefix = phrase.substring(0, star);
          int blank = prefix.indexOf(' ');
          String first = key(blank < 0 ? prefix : prefix.substring(0, blank));
          Phrase made = new Phrase(kind, prefix.stripTrailing(), phrase.substring(star + 1));
          open.computeIfAbsent(first, unused -> new ArrayList<>()).add(made);
        }
      }
    }
  }

  private static Furniture load() {
    Furniture furniture = new Furniture();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    try (InputStream in = Furniture.class.getResourceAsStream("furniture.tsv")) {
      if (in == null) {
        throw new IllegalStateException("furniture.tsv is missing from the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("# ")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw new IllegalStateException("furniture.tsv: not kind, phrase and source: " + line);
        }
        Kind kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
        furniture.add(kind, cells[1]);
        counts.merge(kind, 1, Integer::sum);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("furniture.tsv cannot be read", e);
    }
    if (counts.size() != Kind.values().length) {
      throw new IllegalStateException("furniture.tsv lacks a kind; it has " + counts);
    }
    return furniture;
  }
}
