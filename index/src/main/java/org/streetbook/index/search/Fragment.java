package org.streetbook.index.search;

import java.util.List;
import org.streetbook.corpus.note.Span;

/**
 * A stretch of text to show, with what to emphasise in it.
 *
 * @param text a sentence, or a few words of a note
 * @param begin where it begins in the note's text, -1 for a text that is not of a note
 * @param emphasis sorted; matches do not overlap each other, but may overlap the quote
 */
public record Fragment(String text, int begin, List<Emphasis> emphasis) {

  public Fragment {
    emphasis = List.copyOf(emphasis);
  }

  /** Why something is emphasised. */
  public enum Why {
    /** It is the figure of the claim. */
    QUOTE,
    /** It matches the query. */
    MATCH
  }

  /**
   * Something to emphasise.
   *
   * @param span in the fragment's text
   * @param why the reason
   */
  public record Emphasis(Span span, Why why) {}
}
