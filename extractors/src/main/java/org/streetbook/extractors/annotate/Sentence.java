package org.streetbook.extractors.annotate;

import java.util.List;
import org.streetbook.corpus.note.Span;

/**
 * A sentence, or a heading, list item or table row that stands on a line of its own.
 *
 * @param span where it stands in the note's text, without white space at its ends
 * @param tokens in order, never empty
 * @param paragraph 0-based number of the paragraph it belongs to
 * @param first whether it is the first of its line
 * @param heading whether it is a line by itself that reads like a heading: short, with no full stop
 */
public record Sentence(
    Span span, List<Token> tokens, int paragraph, boolean first, boolean heading) {

  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens at " + span);
    }
  }
}
