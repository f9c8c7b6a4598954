package org.streetbook.pipeline.reindex;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Note;
import org.streetbook.index.Book;
import org.streetbook.index.entry.SourceState;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.entry.StoredRejection;
import org.streetbook.pipeline.stages.StoredFile;

/**
 * Takes files out of a book as it keeps them, to be staged again without their sources.
 *
 * @param book that holds them
 */
record StoredFiles(Book book) {

  /** The files without claims: these are to be extracted anew. */
  List<StoredFile> toExtract(List<SourceState> files) {
    return files.stream().map(file -> stored(file, note -> List.of())).toList();
  }

  /** The files with the claims that the book holds of them. */
  List<StoredFile> toCorrect(List<SourceState> files) {
    return files.stream().map(file -> stored(file, note -> book.claimsOfNote(note.id()))).toList();
  }

  private StoredFile stored(SourceState file, Function<Note, List<Claim>> claims) {
    return new StoredFile(
        file.source(),
        file.notes().stream()
            .map(note -> Objects.requireNonNull(book.note(note.value())))
            .map(StoredNote::note)
            .map(note -> new StoredFile.StoredClaims(note, claims.apply(note)))
            .toList(),
        file.rejections().stream()
            .map(path -> Objects.requireNonNull(book.rejection(path)))
            .map(StoredRejection::rejection)
            .toList());
  }
}
