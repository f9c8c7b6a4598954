package org.streetbook.corpus.claim;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;

/**
 * The note that a claim stands in, as its claims carry it.
 *
 * @param published ISO date at the precision known ({@code 2026-07-02}, {@code 2026-07}), or null
 */
public record NoteRef(
    NoteId id,
    String path,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String published,
    @Nullable String url,
    String lang)
    implements Serializable {

  /** The reference to {@code note}. */
  public static NoteRef to(Note note) {
    var published = note.published();
    String date = null;
    if (published != null) {
      date =
          switch (published.precision()) {
            case MINUTE, DAY -> published.date().toString();
            case MONTH -> published.date().toString().substring(0, 7);
            case YEAR -> published.date().toString().substring(0, 4);
          };
    }
    return new NoteRef(
        note.id(),
        note.path(),
        note.title(),
        note.publisher(),
        note.author(),
        date,
        note.url(),
        note.lang());
  }
}
