package org.streetbook.pipeline.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.NoteRef;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.index.entry.StoredNote;

/**
 * A note as the export {@code notes} tells it.
 *
 * @param published ISO date at the precision known, null where unknown
 * @param precision {@code minute}, {@code day}, {@code month} or {@code year}, null where unknown
 * @param family id of the note whose story this one tells, its own where others are copies of it;
 *     null where no other tells it
 * @param claims how many claims it gave
 * @param status {@code indexed}, or {@code not_extracted} for a note in another language
 */
public record NoteRow(
    NoteId id,
    String path,
    String digest,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String published,
    @JsonProperty("published_precision") @Nullable String precision,
    @Nullable String url,
    String lang,
    @Nullable String family,
    int claims,
    String status) {

  /** The row of a note of the book. */
  public static NoteRow of(StoredNote stored, @Nullable Family family) {
    return of(stored.note(), stored.claims(), family == null ? null : family.story().value());
  }

  /** The row of a note apart from a book: of no family, with no claims. */
  public static NoteRow of(Note note) {
    return of(note, 0, null);
  }

  /** The same as of no family. */
  NoteRow withoutFamily() {
    return new NoteRow(
        id, path, digest, title, publisher, author, published, precision, url, lang, null, claims,
        status);
  }

  private static NoteRow of(Note note, int claims, @Nullable String family) {
    NoteRef ref = NoteRef.to(note);
    var published = note.published();
    return new NoteRow(
        note.id(),
        note.path(),
        note.digest(),
        note.title(),
        note.publisher(),
        note.author(),
        ref.published(),
        published == null ? null : published.precision().name().toLowerCase(Locale.ROOT),
        note.url(),
        note.lang(),
        family,
        claims,
        note.extractable() ? "indexed" : "not_extracted");
  }
}
