package org.streetbook.corpus.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aliases and what they name, as a trie over words; finds the longest alias that begins at a word.
 *
 * <p>Immutable once built, and then safe for threads. A look-up costs at most as many steps as the
 * longest alias has words, so that a pass over a text is linear in it.
 *
 * @param <T> what aliases name
 */
final class Lexicon<T> {

  /** An alias found: the words from the first to before {@code end}, and all that it names. */
  record Hit<T>(int end, List<Alias<T>> aliases) {}

  /** An alias of one value. {@code flagged}: cautious or weak, as the catalogue says. */
  record Alias<T>(T value, boolean flagged, LetterCase letters, int breaks, int words) {}

  private static final int AND_WORD = 0;
  private static final int POSSESSIVE_WORD = 1;
  private static final int PLUS_WORD = 2;

  private final Vocabulary vocabulary = new Vocabulary();
  private final List<List<Alias<T>>> ends = new ArrayList<>();
  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int edges;

  Lexicon() {
    ends.add(List.of());
    Arrays.fill(keys, -1);
    vocabulary.add("and", 0, 3);
    vocabulary.add("zzpossessive", 0, 12);
    vocabulary.add("zzplus", 0, 6);
  }

  /**
   * Adds an alias; only while building. An alias without a letter or digit is ignored.
   *
   * @param anyCase whether letters may stand in any case unless the whole alias is in capitals
   */
  void add(String alias, T value, boolean flagged, boolean anyCase) {
    Words words = Words.of(alias);
    if (words.size() == 0) {
      return;
    }
    int node = 0;
    int breaks = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && words.gap(i) == Words.BREAK) {
        breaks |= 1 << i;
      }
      int word =
          words.kind(i) == Words.WORD
              ? vocabulary.add(alias, words.begin(i), words.end(i))
              : number(alias, words, i);
      int next = step(node, word);
      if (next < 0) {
        next = ends.size();
        ends.add(List.of());
        connect(node, word, next);
      }
      node = next;
    }
    LetterCase letters = LetterCase.of(alias, words, anyCase);
    List<Alias<T>> here = new ArrayList<>(ends.get(node));
    here.add(new Alias<>(value, flagged, letters, breaks, words.size()));
    ends.set(node, List.copyOf(here));
  }

  /** The longest alias that begins with that word, or null. */
  @Nullable Hit<T> at(String text, Words words, int first) {
    int node = step(0, number(text, words, first));
    Hit<T> best = null;
    int breaks = 0;
    int at = first;
    while (node > 0) {
      List<Alias<T>> found = ends.get(node);
      if (!found.isEmpty()) {
        List<Alias<T>> fitting = fitting(found, text, words, first, breaks);
        if (!fitting.isEmpty()) {
          best = new Hit<>(at + 1, fitting);
        }
      }
      at++;
      if (at == words.size() || words.gap(at) == Words.HARD) {
        return best;
      }
      if (words.gap(at) == Words.BREAK) {
        breaks |= 1 << (at - first);
      }
      node = step(node, number(text, words, at));
    }
    return best;
  }

  private static <T> List<Alias<T>> fitting(
      List<Alias<T>> found, String text, Words words, int first, int breaks) {
    List<Alias<T>> fitting = new ArrayList<>(found.size());
    for (Alias<T> alias : found) {
      if ((breaks & ~alias.breaks()) == 0 && alias.letters().fits(text, words, first)) {
        fitting.add(alias);
      }
    }
    return fitting;
  }

  private int number(String text, Words words, int word) {
    return switch (words.kind(word)) {
      case Words.AND -> AND_WORD;
      case Words.POSSESSIVE -> POSSESSIVE_WORD;
      case Words.PLUS -> PLUS_WORD;
      default -> vocabulary.find(text, words.begin(word), words.end(word));
    };
  }

  private int step(int node, int word) {
    if (word < 0) {
      return -1;
    }
    long key = ((long) node << 32) | word;
    int slot = slot(key);
    while (keys[slot] != -1) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  private void connect(int node, int word, int next) {
    if (++edges * 3 > keys.length) {
      long[] oldKeys = keys;
      int[] oldTargets = targets;
      keys = new long[oldKeys.length * 4];
      targets = new int[keys.length];
      Arrays.fill(keys, -1);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != -1) {
          put(oldKeys[i], oldTargets[i]);
        }
      }
    }
    put(((long) node << 32) | word, next);
  }

  private void put(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != -1) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private int slot(long key) {
    return (int) ((key * 0x9e3779b97f4a7c15L) >>> 40) & (keys.length - 1);
  }
}
