package org.streetbook.corpus.claim;

import java.io.Serializable;
import org.streetbook.corpus.note.Span;

/**
 * A sentence with its place, so that a quote can be shown in it.
 *
 * @param begin as {@link Span#begin()}
 * @param end as {@link Span#end()}
 * @param text the note's text from begin to end
 */
public record Passage(int begin, int end, String text) implements Serializable {

  public Passage {
    if (text.length() != end - begin) {
      throw new IllegalArgumentException(
          "a passage from " + begin + " to " + end + " cannot hold " + text.length() + " units");
    }
  }

  /** The passage that {@code span} covers in {@code text}. */
  public static Passage of(String text, Span span) {
    return new Passage(span.begin(), span.end(), span.of(text));
  }
}
