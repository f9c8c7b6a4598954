package org.streetbook.corpus.catalogue;

import org.streetbook.corpus.note.Digest;

/** How names are made into slugs and keys, and how far apart two of them are. */
final class Spelling {

  private Spelling() {}

  /**
   * The slug: lower case without accents, words joined by hyphens, initials and "&amp;" closed up
   * ("D.A. Davidson" gives {@code da-davidson}, "AT&amp;T" gives {@code att}). A name without a
   * letter or digit gives eight digits of its digest, so that no two share a slug by being empty.
   */
  static String slug(String name) {
    Words words = Words.of(name);
    StringBuilder slug = new StringBuilder(name.length());
    for (int i = 0; i < words.size(); i++) {
      byte kind = words.kind(i);
      if (kind == Words.AND) {
        continue;
      }
      boolean tight = i > 0 && joins(name, words, i);
      if (kind == Words.PLUS) {
        slug.append("-plus");
        continue;
      }
      if (!slug.isEmpty() && !tight) {
        slug.append('-');
      }
      appendFolded(slug, name, words.begin(i), words.end(i));
    }
    return slug.isEmpty() ? Digest.of(name).substring(0, 8) : slug.toString();
  }

  private static boolean joins(String name, Words words, int word) {
    if (words.kind(word) == Words.POSSESSIVE) {
      return true;
    }
    int end = words.end(word - 1);
    boolean empty = end == words.begin(word);
    return (empty && words.kind(word - 1) == Words.AND)
        || (words.begin(word) == end + 1 && Words.isApostrophe(name.charAt(end)));
  }

  /** What two spellings of one name share: folded words with one blank between. */
  static String key(String name) {
    Words words = Words.of(name);
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        key.append(' ');
      }
      switch (words.kind(i)) {
        case Words.AND -> key.append("and");
        case Words.PLUS -> key.append('+');
        case Words.POSSESSIVE -> key.append("'s");
        default -> appendFolded(key, name, words.begin(i), words.end(i));
      }
    }
    return key.toString();
  }

  private static void appendFolded(StringBuilder out, String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Words.isWord(c) && !Words.isMark(c)) {
        out.append(Words.fold(c));
      }
    }
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours from one string to the other, or
   * {@code limit + 1} where there are more than {@code limit}.
   */
  static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int steps = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        row[j] = swapped ? Math.min(steps, beforeLast[j - 2] + 1) : steps;
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return Math.min(last[other.length()], limit + 1);
  }
}
