package org.streetbook.corpus.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;

/**
 * A place where a text names an entity of the catalogue.
 *
 * @param span the name with its legal form ("Ford Motor Co"), no possessive, no brackets; or a
 *     ticker that stands alone
 * @param extent the same to the end of the bracketed ticker or short name that follows, if one does
 * @param candidates whom it may name, the likeliest first; never empty
 * @param cautious whether the name is a common word or short capitals too, so that only the
 *     sentence can tell; a ticker beside it tells
 * @param ticker the ticker as printed, with its suffix and without its exchange; null where none
 */
public record EntityMention(
    Span span, Span extent, List<Entity> candidates, boolean cautious, @Nullable Span ticker) {

  public EntityMention {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty() || !extent.covers(span)) {
      throw new IllegalArgumentException("a mention at " + span + " of " + candidates);
    }
  }

  /** The likeliest candidate. */
  public Entity entity() {
    return candidates.getFirst();
  }
}
