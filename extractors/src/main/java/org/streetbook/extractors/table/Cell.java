package org.streetbook.extractors.table;

import java.util.List;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/**
 * A cell of a row.
 *
 * @param text as printed, without blanks at its ends
 * @param span where it stands in the note's text
 * @param scene the sentence that it begins in
 * @param at index in its scene of its first chunk
 * @param chunks what it holds
 */
public record Cell(String text, Span span, Scene scene, int at, List<Chunk> chunks) {

  public Cell {
    chunks = List.copyOf(chunks);
  }

  /** An empty cell in its place. */
  Cell blank() {
    return new Cell("", new Span(span.begin(), span.begin()), scene, at, List.of());
  }

  /** Whether it holds nothing, or only says so: "-", "n.a.", "NM". */
  public boolean isEmpty() {
    String bare = text.replaceAll("[\\s.\u2013\u2014-]", "");
    return bare.isEmpty()
        || bare.equalsIgnoreCase("na")
        || bare.equalsIgnoreCase("n/a")
        || bare.equalsIgnoreCase("nm")
        || bare.equalsIgnoreCase("n/m")
        || bare.equalsIgnoreCase("nil");
  }
}
