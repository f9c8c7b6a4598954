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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows the words that mail programs and their users write around a message, from {@code mail.tsv},
 * which says what the kinds mean. Immutable, shared by all threads.
 */
final class MailWords {

  /** The kinds of {@code mail.tsv}. */
  enum Kind {
    FROM,
    SENT,
    TO,
    CC,
    SUBJECT,
    FORWARD,
    ORIGINAL,
    WROTE,
    FORWARDS,
    REPLIES,
    CLOSE,
    DEVICE,
    ABOUT,
    LEGAL,
    NOTICE,
    MONTH
  }

  /** The vocabulary that ships with the program. */
  static final MailWords STANDARD = load();

  private final Map<Kind, List<String>> phrases;
  private final Map<String, Kind> labels = new HashMap<>();
  private final Map<String, String> months = new HashMap<>();

  private MailWords(Map<Kind, List<String>> phrases) {
    this.phrases = phrases;
    for (Kind kind : List.of(Kind.CC, Kind.TO, Kind.SUBJECT, Kind.SENT, Kind.FROM)) {
      of(kind).forEach(label -> labels.put(label, kind));
    }
    for (String month : of(Kind.MONTH)) {
      int at = month.indexOf('=');
      months.put(month.substring(0, at), month.substring(at + 1));
    }
  }

  /** Whether a phrase of the kind is the whole line, marks at its ends aside. */
  boolean is(Kind kind, String line) {
    String key = key(line);
    return !key.isEmpty() && of(kind).stream().anyMatch(phrase -> matches(key, phrase));
  }

  /** Whether the line begins with a phrase of the kind, as a word of its own. */
  boolean begins(Kind kind, String line) {
    String key = key(line);
    for (String phrase : of(kind)) {
      if (key.startsWith(phrase)
          && (key.length() == phrase.length()
              || !Character.isLetterOrDigit(key.charAt(phrase.length())))) {
        return true;
      }
    }
    return false;
  }

  /** How many phrases of the kind the text has. */
  int count(Kind kind, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return (int) of(kind).stream().filter(lower::contains).count();
  }

  /** Which header the label names, null for none. */
  @Nullable Kind label(String label) {
    return labels.get(label.strip().toLowerCase(Locale.ROOT));
  }

  /** The name of a month as {@link Dates} reads it, or the word as it is. */
  String month(String word) {
    return months.getOrDefault(word.toLowerCase(Locale.ROOT), word);
  }

  private List<String> of(Kind kind) {
    return phrases.getOrDefault(kind, List.of());
  }

  private static boolean matches(String key, String phrase) {
    int star = phrase.indexOf('*');
    if (star < 0) {
      return key.equals(phrase);
    }
    // "* schrieb am *" begins, goes on and ends as its pieces do.
    int at = 0;
    String[] pieces = phrase.split("\\*", -1);
    for (int i = 0; i < pieces.length; i++) {
      String piece = pieces[i];
      int found =
          i == 0
              ? (key.startsWith(piece) ? 0 : -1)
              : i == pieces.length - 1 && !piece.isEmpty()
                  ? (key.endsWith(piece) ? key.length() - piece.length() : -1)
                  : key.indexOf(piece, at);
      if (found < at) {
        return false;
      }
      at = found + piece.length();
    }
    return true;
  }

  /** Lower case, one kind of apostrophe, without marks at its ends. */
  private static String key(String line) {
    String lower = line.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int begin = 0;
    int end = lower.length();
    while (begin < end && " \t*_-–—=>•\"".indexOf(lower.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && " \t*_-–—=:,.!\"".indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    return lower.substring(begin, end);
  }

  private static MailWords load() {
    Map<Kind, List<String>> phrases = new EnumMap<>(Kind.class);
    try (InputStream in = MailWords.class.getResourceAsStream("mail.tsv")) {
      if (in == null) {
        throw new IllegalStateException("mail.tsv is missing from the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw new IllegalStateException("mail.tsv: not kind, phrase and source: " + line);
        }
        Kind kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
        phrases.computeIfAbsent(kind, unused -> new ArrayList<>()).add(cells[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("mail.tsv cannot be read", e);
    }
    if (phrases.size() != Kind.values().length) {
      throw new IllegalStateException("mail.tsv lacks a kind; it has " + phrases.keySet());
    }
    return new MailWords(phrases);
  }
}
