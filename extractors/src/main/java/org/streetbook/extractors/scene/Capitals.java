package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the capitals A to Z stand in a text: the only places where the shape of a name is tried,
 * one character in twenty. Immutable.
 */
final class Capitals {

  private final String text;
  private final int[] places;

  /** The first capital of the run of letters and digits that holds each of {@link #places}. */
  private final int[] heads;

  Capitals(String text) {
    this.text = text;
    int[] capitals = new int[64];
    int[] firsts = new int[64];
    int count = 0;
    int head = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        if (count == capitals.length) {
          capitals = Arrays.copyOf(capitals, 2 * count);
          firsts = Arrays.copyOf(firsts, 2 * count);
        }
        head = head < 0 ? i : head;
        capitals[count] = i;
        firsts[count++] = head;
      } else if (!isWord(c)) {
        head = -1;
      }
    }
    this.places = Arrays.copyOf(capitals, count);
    this.heads = Arrays.copyOf(firsts, count);
  }

  /**
   * What {@link Matcher#find()} finds one after the other, for a pattern of names: every match
   * begins with a capital, and one that begins within a word could as well begin at the word's
   * first capital, so that it is not tried there again. What stands before it may be looked at.
   */
  List<MatchResult> matches(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    List<MatchResult> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < places.length; i++) {
      boolean tried = heads[i] < places[i] && heads[i] >= from;
      if (!tried && places[i] >= from && matcher.region(places[i], text.length()).lookingAt()) {
        found.add(matcher.toMatchResult());
        from = matcher.end();
      }
    }
    return found;
  }

  /** Whether {@code \w} matches it. */
  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }
}
