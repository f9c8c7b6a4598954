package org.streetbook.extractors.period;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;

/** A piece of text as words, numbers and marks, which the rules are matched against. */
final class Words {

  /** What a word is made of. */
  enum Shape {
    LETTERS,
    /** Digits alone, at most nine: has a value. */
    DIGITS,
    /** Digits and letters: "2Q09", "30th". */
    MIXED,
    /** A decimal or grouped number, a code such as "2330.TW": never part of a period. */
    OTHER,
    MARK
  }

  /**
   * One word.
   *
   * @param lower in lower case; empty where too long to be of interest; for marks folded to one of
   *     their kind (all dashes are {@code -}, all apostrophes {@code '})
   * @param value of DIGITS, else -1
   * @param capital whether it starts with a capital letter
   * @param glued whether it follows the word before without a blank
   * @param afresh whether a paragraph starts with it
   */
  record Word(
      int begin,
      int end,
      Shape shape,
      String lower,
      int value,
      boolean capital,
      boolean glued,
      boolean afresh) {}

  private static final int LONGEST = 14;

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private final List<@Nullable Memo> memos = new ArrayList<>();

  Words(String text, Span within) {
    this.text = text;
    int at = within.begin();
    int last = at;
    while (at < within.end()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        at++;
        continue;
      }
      int end = endOf(at, within.end());
      words.add(word(at, end, last));
      at = end;
      last = end;
    }
  }

  /** What one pattern has read so far, by where it started. Not thread-safe. */
  static final class Memo {
    private final @Nullable Object[] read;
    private final BitSet known = new BitSet();

    private Memo(int size) {
      this.read = new Object[size];
    }

    boolean has(int at) {
      return known.get(at);
    }

    @Nullable Object get(int at) {
      return read[at];
    }

    void put(int at, @Nullable Object parsed) {
      known.set(at);
      read[at] = parsed;
    }
  }

  /** The memo of the pattern with that number, for places up to the one after the last word. */
  Memo memo(int pattern) {
    while (memos.size() <= pattern) {
      memos.add(null);
    }
    Memo memo = memos.get(pattern);
    if (memo == null) {
      memo = new Memo(words.size() + 1);
      memos.set(pattern, memo);
    }
    return memo;
  }

  int size() {
    return words.size();
  }

  Word at(int index) {
    return words.get(index);
  }

  /** The lower-case form of the word, empty where there is none. */
  String lower(int index) {
    return index >= 0 && index < words.size() ? words.get(index).lower() : "";
  }

  /** Whether none of these words but the first starts a paragraph. */
  boolean inOneParagraph(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (words.get(i).afresh()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word follows the one before it without a blank; false where there is none. */
  boolean glued(int index) {
    return index > 0 && index < words.size() && words.get(index).glued();
  }

  /** Whether the word before is spelt with a small letter, so that no sentence or title starts. */
  boolean isAfterSmallWord(int index) {
    return index > 0
        && words.get(index - 1).shape() == Shape.LETTERS
        && !words.get(index - 1).capital();
  }

  /** The words from {@code from} to before {@code to} as they stand. */
  Span span(int from, int to) {
    return new Span(words.get(from).begin(), words.get(to - 1).end());
  }

  private int endOf(int begin, int limit) {
    int at = begin;
    if (!Character.isLetterOrDigit(text.charAt(at))) {
      return at + 1;
    }
    while (at < limit && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (!Character.isDigit(text.charAt(at - 1))) {
      return at;
    }
    // 2,000.5 and 2330.TW are one word; "in 2010." and "2010.In" end before the mark
    while (at + 1 < limit) {
      int next = at + 1;
      while (next < limit && Character.isLetterOrDigit(text.charAt(next))) {
        next++;
      }
      if (!isInner(text.charAt(at), text.substring(at + 1, Math.min(next, at + 5)))) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Whether a mark after a digit goes on the word: into decimals, groups or a listing's code. */
  private static boolean isInner(char mark, String rest) {
    if (rest.isEmpty() || (mark != '.' && mark != ',')) {
      return false;
    }
    if (Character.isDigit(rest.charAt(0))) {
      return true;
    }
    return mark == '.'
        && rest.length() <= 3
        && !rest.equals("I")
        && !rest.equals("A")
        && rest.chars().allMatch(Character::isUpperCase);
  }

  private Word word(int begin, int end, int last) {
    char first = text.charAt(begin);
    boolean afresh = false;
    int lines = 0;
    for (int i = last; i < begin; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
      afresh |= lines > 1;
    }
    Shape shape = shape(begin, end);
    String lower =
        end - begin > LONGEST
            ? ""
            : shape == Shape.MARK
                ? "" + folded(first)
                : text.substring(begin, end).toLowerCase(Locale.ROOT);
    int value = shape == Shape.DIGITS ? Integer.parseInt(lower) : -1;
    return new Word(
        begin,
        end,
        shape,
        lower,
        value,
        Character.isUpperCase(first),
        begin == last && !words.isEmpty(),
        afresh);
  }

  private Shape shape(int begin, int end) {
    if (!Character.isLetterOrDigit(text.charAt(begin))) {
      return Shape.MARK;
    }
    boolean letters = false;
    boolean digits = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = true;
      } else if (Character.isLetter(c)) {
        letters = true;
      } else {
        return Shape.OTHER;
      }
    }
    return letters
        ? digits ? Shape.MIXED : Shape.LETTERS
        : end - begin <= 9 ? Shape.DIGITS : Shape.OTHER;
  }

  private static char folded(char mark) {
    return switch (mark) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
      default -> mark;
    };
  }
}
