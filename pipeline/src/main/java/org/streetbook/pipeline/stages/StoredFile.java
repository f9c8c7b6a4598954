package org.streetbook.pipeline.stages;

import java.io.Serializable;
import java.util.List;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.index.entry.Source;

/**
 * A file as the book keeps it, to be extracted again from the text that was read then.
 *
 * @param source the file as it was
 * @param notes that it gave
 * @param rejections of it or of its members
 */
public record StoredFile(Source source, List<Note> notes, List<Rejection> rejections)
    implements Serializable {

  public StoredFile {
    notes = List.copyOf(notes);
    rejections = List.copyOf(rejections);
  }

  /** The same as the stages know it, without claims. */
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
        notes.stream().map(note -> new FileResult.NoteResult(note, List.of())).toList(),
        rejections);
  }
}
