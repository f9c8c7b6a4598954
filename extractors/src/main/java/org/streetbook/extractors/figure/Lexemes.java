package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as lexemes, addressed from 0. Positions outside are legal to ask about and have no role,
 * so that patterns look to either side without care.
 */
final class Lexemes {

  final String text;
  private int count;
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private long[] roles = new long[64];
  private @Nullable Term[] terms = new Term[64];
  private @Nullable BigDecimal[] numbers = new BigDecimal[64];

  Lexemes(String text) {
    this.text = text;
  }

  void add(int begin, int end, long mask, @Nullable Term term, @Nullable BigDecimal number) {
    if (count == begins.length) {
      int size = count * 2;
      begins = Arrays.copyOf(begins, size);
      ends = Arrays.copyOf(ends, size);
      roles = Arrays.copyOf(roles, size);
      terms = Arrays.copyOf(terms, size);
      numbers = Arrays.copyOf(numbers, size);
    }
    begins[count] = begin;
    ends[count] = end;
    roles[count] = count > 0 && ends[count - 1] == begin ? mask | Role.GLUED.bit : mask;
    terms[count] = term;
    numbers[count] = number;
    count++;
  }

  int count() {
    return count;
  }

  boolean exists(int at) {
    return at >= 0 && at < count;
  }

  long roles(int at) {
    return exists(at) ? roles[at] : 0;
  }

  boolean is(int at, Role role) {
    return (roles(at) & role.bit) != 0;
  }

  boolean any(int at, long mask) {
    return (roles(at) & mask) != 0;
  }

  /** Whether nothing separates the lexeme from the one before it. */
  boolean glued(int at) {
    return is(at, Role.GLUED);
  }

  /** Whether a line break separates the lexeme from the one before it. */
  boolean opensLine(int at) {
    return exists(at)
        && exists(at - 1)
        && text.substring(ends[at - 1], begins[at]).indexOf('\n') >= 0;
  }

  int begin(int at) {
    return begins[at];
  }

  int end(int at) {
    return ends[at];
  }

  @Nullable Term term(int at) {
    return exists(at) ? terms[at] : null;
  }

  /** The value of a {@link Role#NUMBER} or {@link Role#ORDINAL}; null for any other. */
  @Nullable BigDecimal number(int at) {
    return exists(at) ? numbers[at] : null;
  }

  /** Whether the lexeme is that one character. */
  boolean isChar(int at, char c) {
    return exists(at) && ends[at] - begins[at] == 1 && text.charAt(begins[at]) == c;
  }

  /** Whether the lexeme is that word, in any case of ASCII letters. */
  boolean isWord(int at, String word) {
    return exists(at)
        && ends[at] - begins[at] == word.length()
        && text.regionMatches(true, begins[at], word, 0, word.length());
  }

  char lastChar(int at) {
    return text.charAt(ends[at] - 1);
  }

  String string(int from, int to) {
    return text.substring(begins[from], ends[to - 1]);
  }
}
