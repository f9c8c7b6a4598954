package org.streetbook.corpus.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for the words of a lexicon, found by a stretch of text without making a string of it.
 *
 * <p>Words are compared without case and accents; dots and blanks of initials do not count.
 */
final class Vocabulary {

  /** The number of a word that is not in here. */
  static final int UNKNOWN = -1;

  private final List<String> words = new ArrayList<>();
  private int[] slots = filled(256);

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, UNKNOWN);
    return slots;
  }

  /** The number of the word at those offsets, made if it is new. */
  int add(String text, int begin, int end) {
    int known = find(text, begin, end);
    if (known != UNKNOWN) {
      return known;
    }
    StringBuilder folded = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (counts(c)) {
        folded.append(Words.fold(c));
      }
    }
    words.add(folded.toString());
    if (words.size() * 3 > slots.length) {
      slots = filled(slots.length * 4);
      for (int id = 0; id < words.size(); id++) {
        place(id);
      }
    } else {
      place(words.size() - 1);
    }
    return words.size() - 1;
  }

  /** The number of the word at those offsets, or UNKNOWN. */
  int find(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (counts(c)) {
        hash = hash * 31 + Words.fold(c);
      }
    }
    int slot = spread(hash);
    while (slots[slot] != UNKNOWN) {
      if (same(words.get(slots[slot]), text, begin, end)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  private void place(int id) {
    // String.hashCode is specified as the same polynomial that find() computes
    int slot = spread(words.get(id).hashCode());
    while (slots[slot] != UNKNOWN) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = id;
  }

  private int spread(int hash) {
    return ((hash * 0x9e3779b9) >>> 7) & (slots.length - 1);
  }

  private static boolean counts(char c) {
    return Words.isWord(c) && !Words.isMark(c);
  }

  private static boolean same(String word, String text, int begin, int end) {
    int at = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (counts(c)) {
        if (at == word.length() || word.charAt(at) != Words.fold(c)) {
          return false;
        }
        at++;
      }
    }
    return at == word.length();
  }
}
