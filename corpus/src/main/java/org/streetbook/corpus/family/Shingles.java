package org.streetbook.corpus.family;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text, hashed one after the other, and their runs. Words are runs of letters and
 * digits, without case, accents and apostrophes, so that neither an encoding nor a typesetter's
 * quotation marks make two texts differ; a number is one word, with its decimals.
 */
final class Shingles {

  /** Words in a run: fewer are in common by chance, more are lost with each word that is edited. */
  static final int WIDTH = 4;

  /** The lowest bit of a run's hash: whether there is a digit in it. */
  static final int FIGURE = 1;

  // FNV-1a
  private static final long START = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x100000001b3L;

  private long[] words = new long[256];
  private int count;

  /** Adds the words of {@code text} after those before. */
  Shingles add(String text) {
    text.lines().forEach(this::addLine);
    return this;
  }

  /** Of a line alone, since a sign may come apart into eighteen. */
  private void addLine(String line) {
    String plain = Normalizer.normalize(line, Normalizer.Form.NFKD);
    int length = plain.length();
    int at = 0;
    while (at < length) {
      int c = plain.codePointAt(at);
      if (!Character.isLetterOrDigit(c)) {
        at += Character.charCount(c);
        continue;
      }
      long hash = START;
      boolean figure = false;
      for (; at < length; at += Character.charCount(c)) {
        c = plain.codePointAt(at);
        if (Character.isLetterOrDigit(c)) {
          figure |= Character.isDigit(c);
          hash = (hash ^ Character.toLowerCase(c)) * FACTOR;
        } else if (!isWithin(plain, at, c)) {
          break;
        } else if (c == '.') {
          hash = (hash ^ c) * FACTOR; // 1.5 is not 15, and 1,500 is 1500
        }
      }
      add((hash & ~FIGURE) | (figure ? FIGURE : 0));
    }
  }

  private void add(long word) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
    }
    words[count++] = word;
  }

  /**
   * Whether what stands at {@code at} parts no words: an accent, an apostrophe, a decimal point.
   */
  private static boolean isWithin(String text, int at, int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    int next = at + 1;
    if (next >= text.length()) {
      return false;
    }
    return switch (c) {
      case '\'', '\u2019', '\u02bc' -> Character.isLetter(text.charAt(next));
      case '.', ',' ->
          Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(next));
      default -> false;
    };
  }

  /** How many words were added. */
  int words() {
    return count;
  }

  /** A hash of all words in their order, 0 where there are none. */
  long digest() {
    return mixed(0, count);
  }

  /**
   * The hashes of all runs from the word numbered {@code first} on: distinct, ascending as unsigned
   * numbers.
   */
  int[] runs(int first) {
    int most = Math.max(0, count - first - WIDTH + 1);
    int[] hashes = new int[most];
    for (int i = 0; i < most; i++) {
      int begin = first + i;
      long figure = 0;
      for (int j = begin; j < begin + WIDTH; j++) {
        figure |= words[j] & FIGURE;
      }
      int hash = (int) (mixed(begin, begin + WIDTH) >>> Integer.SIZE);
      // turned over, since arrays are sorted by the signed number
      hashes[i] = ((hash & ~FIGURE) | (int) figure) ^ Integer.MIN_VALUE;
    }
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < most; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    int[] runs = Arrays.copyOf(hashes, distinct);
    for (int i = 0; i < distinct; i++) {
      runs[i] ^= Integer.MIN_VALUE;
    }
    return runs;
  }

  /** Of words in a row; every bit of it depends on every word (the end is MurmurHash3's). */
  private long mixed(int begin, int end) {
    long hash = 0;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ words[i]) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
