package org.streetbook.pipeline.stages;

import java.io.Serializable;
import java.util.List;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.index.entry.Source;

/**
 * A file as the book keeps it, to be extracted again from the text that was read then, or to have
 * its claims corrected.
 *
 * @param source the file as it was
 * @param notes that it gave, each with the claims to be corrected, or none where they are to be
 *     extracted
 * @param rejections of it or of its members
 */
public record StoredFile(Source source, List<StoredClaims> notes, List<Rejection> rejections)
    implements Serializable {

  /** A note and claims of it. */
  public record StoredClaims(Note note, List<Claim> claims) implements Serializable {
    public StoredClaims {
      claims = List.copyOf(claims);
    }
  }

  public StoredFile {
    notes = List.copyOf(notes);
    rejections = List.copyOf(rejections);
  }

  /** The same as the stages know it. */
  FileResult result() {
    return new FileResult(
        new SourceFile(
            source.path(),
            source.root(),
            source.path(),
            source.size(),
            source.modified(),
            null,
            false),
        source.digest(),
        false,
        notes.stream().map(each -> new FileResult.NoteResult(each.note(), each.claims())).toList(),
        rejections);
  }
}
