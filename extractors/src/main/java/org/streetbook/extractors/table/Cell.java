package org.streetbook.extractors.table;

import java.util.List;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;

/**
 * A cell of a row.
 *
 * @param text as printed, without blanks at its ends
 * @param span where it stands in the note's text
 * @param at index in its scene of its first chunk
 * @param chunks what it holds
 */
public record Cell(String text, Span span, int at, List<Chunk> chunks) {

  public Cell {
    chunks = List.copyOf(chunks);
  }
}
