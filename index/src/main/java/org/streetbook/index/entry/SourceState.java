package org.streetbook.index.entry;

import java.util.List;
import org.streetbook.corpus.note.NoteId;

/**
 * What a book knows of one file: what an incremental run compares with the file on disk. A file
 * that was rejected as a whole has no notes and one rejection, so that it is not read again either.
 *
 * @param source the file as it was when it was read
 * @param notes ids of the notes that it gave, sorted
 * @param rejections paths of what was rejected: the file itself or members of it, sorted
 */
public record SourceState(Source source, List<NoteId> notes, List<String> rejections) {
  public SourceState {
    notes = notes.stream().sorted().toList();
    rejections = rejections.stream().sorted().toList();
  }
}
