package org.streetbook.extractors.scene;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only on texts in which it can match.
 *
 * @param pattern what is looked for
 * @param needs pieces of text of which every match holds one, letter by letter: whoever adds a word
 *     to the pattern adds it here; one or more
 */
record Gated(Pattern pattern, List<String> needs) {

  Gated {
    if (needs.isEmpty()) {
      throw new IllegalArgumentException("a gate needs a text: " + pattern);
    }
  }

  static Gated of(String pattern, String... needs) {
    return new Gated(Pattern.compile(pattern), List.of(needs));
  }

  /** All matches in {@code text}, in order. */
  List<MatchResult> in(String text) {
    return admits(text) ? pattern.matcher(text).results().toList() : List.of();
  }

  /** All matches in {@code text}, in order, for a pattern as {@link Capitals#matches} takes it. */
  List<MatchResult> in(String text, Capitals capitals) {
    return admits(text) ? capitals.matches(pattern) : List.of();
  }

  private boolean admits(String text) {
    for (String piece : needs) {
      if (text.contains(piece)) {
        return true;
      }
    }
    return false;
  }
}
