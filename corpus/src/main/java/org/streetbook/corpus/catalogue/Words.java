package org.streetbook.corpus.catalogue;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A stretch of text cut into words, as names need it: runs of letters and digits; initials joined
 * ("J.P." and "D. A." are one word each); "&amp;", a closing "+" and a possessive 's as words of
 * their own.
 *
 * <p>Arrays and not objects: every note goes through here, and most words belong to no name.
 */
final class Words {

  /** A run of letters and digits, or joined initials. */
  static final byte WORD = 0;

  /** An apostrophe and s. */
  static final byte POSSESSIVE = 1;

  /** An ampersand, or a plus between blanks. */
  static final byte AND = 2;

  /** A plus directly after a word, as in the name of a streaming service. */
  static final byte PLUS = 3;

  /** Nothing or one blank, hyphen, dot, slash or apostrophe: a name may go on. */
  static final byte SOFT = 0;

  /** A dot, comma, mark or quote and a blank: a name goes on only if it is written so itself. */
  static final byte BREAK = 1;

  /** A name cannot go on. */
  static final byte HARD = 2;

  private static final char[] FOLDED = foldedLatin();

  private final String text;
  private final int limit;
  private int[] begins;
  private int[] ends;
  private byte[] kinds;
  private byte[] gaps;
  private int size;

  private Words(String text, int limit, int expected) {
    this.text = text;
    this.limit = limit;
    this.begins = new int[expected];
    this.ends = new int[expected];
    this.kinds = new byte[expected];
    this.gaps = new byte[expected];
  }

  /** All words of the text. */
  static Words of(String text) {
    return of(text, 0, text.length());
  }

  /** The words that lie wholly between the two offsets. */
  static Words of(String text, int begin, int end) {
    Words words = new Words(text, end, 16 + (end - begin) / 4);
    words.scan(begin);
    return words;
  }

  int size() {
    return size;
  }

  int begin(int word) {
    return begins[word];
  }

  int end(int word) {
    return ends[word];
  }

  byte kind(int word) {
    return kinds[word];
  }

  /** What lies between the word before and this one: SOFT, BREAK or HARD. */
  byte gap(int word) {
    return gaps[word];
  }

  private void scan(int from) {
    int at = from;
    if (at > 0 && at < limit && isWord(text.charAt(at - 1))) {
      at = endOfWord(at);
    }
    while (at < limit) {
      char c = text.charAt(at);
      if (isWord(c) && !isMark(c)) {
        int end = endOfWord(at);
        if (end == limit && end < text.length() && isWord(text.charAt(end))) {
          return;
        }
        if (end == at + 1 && Character.isLetter(c)) {
          end = endOfInitials(at);
        }
        add(at, end, WORD);
        at = end;
        if (isPossessive(at)) {
          add(at, at + 2, POSSESSIVE);
          at += 2;
        } else if (at < limit && text.charAt(at) == '+' && !isWordAt(at + 1)) {
          add(at, at + 1, PLUS);
          at++;
        }
      } else {
        if (c == '&' || (c == '+' && isBetweenBlanks(at))) {
          add(at, at + 1, AND);
        }
        at++;
      }
    }
  }

  private int endOfWord(int begin) {
    int end = begin;
    while (end < limit && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * The end of initials that begin with the single letter there; the end of that letter where there
   * is only one. Spaced initials ("D. A.") and tight ones ("U.S.") are not mixed, or "the U.S.
   * J.P." would become one word.
   */
  private int endOfInitials(int begin) {
    int end = begin + 1;
    boolean first = true;
    boolean spaced = false;
    while (end < limit && text.charAt(end) == '.') {
      int next = end + 1;
      boolean space = next < limit && text.charAt(next) == ' ';
      if (space) {
        next++;
      }
      if (next >= limit || !Character.isLetter(text.charAt(next)) || isWordAt(next + 1)) {
        break;
      }
      if (!first && space != spaced) {
        break;
      }
      if (space && !(dotAt(next + 1) && Character.isUpperCase(text.charAt(next)))) {
        break;
      }
      first = false;
      spaced = space;
      end = next + 1;
    }
    return !first && end < limit && dotAt(end) ? end + 1 : end;
  }

  /** "Sandler O'Neill + Partners": a plus that is read as "and". */
  private boolean isBetweenBlanks(int at) {
    return at > 0 && isBlank(text.charAt(at - 1)) && at + 1 < limit && isBlank(text.charAt(at + 1));
  }

  private boolean dotAt(int at) {
    return at < text.length() && text.charAt(at) == '.';
  }

  private boolean isWordAt(int at) {
    return at < text.length() && isWord(text.charAt(at));
  }

  private boolean isPossessive(int at) {
    return at + 1 < limit
        && isApostrophe(text.charAt(at))
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && !isWordAt(at + 2);
  }

  private void add(int begin, int end, byte kind) {
    if (size == begins.length) {
      int room = size * 2;
      begins = Arrays.copyOf(begins, room);
      ends = Arrays.copyOf(ends, room);
      kinds = Arrays.copyOf(kinds, room);
      gaps = Arrays.copyOf(gaps, room);
    }
    begins[size] = begin;
    ends[size] = end;
    kinds[size] = kind;
    gaps[size] = size == 0 ? HARD : gapBetween(ends[size - 1], begin);
    size++;
  }

  private byte gapBetween(int end, int begin) {
    if (begin == end) {
      // "U.S." directly before a word keeps its dot: then the gap is empty, and still no name.
      return SOFT;
    }
    char first = text.charAt(end);
    if (begin == end + 1) {
      return isBlank(first) || isJoiner(first) ? SOFT : HARD;
    }
    if (begin == end + 2) {
      char second = text.charAt(end + 1);
      if (first == '.' && isBlank(second)) {
        boolean initial =
            end - begins[size - 1] == 1 && Character.isUpperCase(text.charAt(end - 1));
        return initial ? SOFT : BREAK;
      }
      boolean stop = (first == ',' || first == '!') && isBlank(second);
      boolean quote =
          (isBlank(first) && isApostrophe(second)) || (isApostrophe(first) && isBlank(second));
      if (stop || quote) {
        return BREAK;
      }
      return isBlank(first) && isBlank(second) ? SOFT : HARD;
    }
    return HARD;
  }

  /** Whether names are written with the character: a letter, a digit, or a mark upon a letter. */
  static boolean isWord(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  static boolean isMark(char c) {
    return c >= 0x300 && c < 0x370;
  }

  static boolean isBlank(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u202f';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u02bc';
  }

  private static boolean isJoiner(char c) {
    return c == '-'
        || c == '.'
        || c == '/'
        || c == '*'
        || c == '+'
        || c == '\u2010'
        || c == '\u2011'
        || c == '\u00b7'
        || isApostrophe(c);
  }

  /** The character without case and accent: {@code e} for {@code É}. */
  static char fold(char c) {
    if (c < FOLDED.length) {
      return FOLDED[c];
    }
    char lower = Character.toLowerCase(c);
    return lower < FOLDED.length ? FOLDED[lower] : lower;
  }

  private static char[] foldedLatin() {
    char[] folded = new char[0x1f00];
    for (char c = 0; c < folded.length; c++) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      folded[c] = unstroked(Character.toLowerCase(plain.charAt(0)));
    }
    return folded;
  }

  /** Letters with a stroke have no decomposition in Unicode. */
  private static char unstroked(char c) {
    return switch (c) {
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ' -> 'd';
      case 'ı' -> 'i';
      default -> c;
    };
  }
}
