package org.streetbook.corpus.family;

import java.io.Serializable;
import java.util.List;
import org.streetbook.corpus.note.NoteId;

/**
 * Notes that are one story: each is a copy of the same one, an excerpt of it, or it with more
 * around it.
 *
 * @param story the note that the others are copies of: the earliest, of one day the longest
 * @param notes all of them, {@code story} included, sorted; two at least
 */
public record Family(NoteId story, List<NoteId> notes) implements Serializable {
  public Family {
    notes = notes.stream().sorted().distinct().toList();
    if (notes.size() < 2 || !notes.contains(story)) {
      throw new IllegalArgumentException("a family of " + notes + " about " + story);
    }
  }
}
