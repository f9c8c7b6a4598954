package org.streetbook.pipeline.stages;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.correction.Corrections;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;

/**
 * What a file gave.
 *
 * @param digest SHA-256 of its content, null where it could not be read
 * @param unchanged whether the book holds that content already; then there is nothing else here
 * @param notes in the order in which the file holds them
 * @param rejections of members, or of the file itself
 */
record FileResult(
    SourceFile file,
    @Nullable String digest,
    boolean unchanged,
    List<NoteResult> notes,
    List<Rejection> rejections)
    implements Serializable {

  /** A note and the claims in it, none until they are extracted. */
  record NoteResult(Note note, List<Claim> claims) implements Serializable {
    NoteResult {
      claims = List.copyOf(claims);
    }
  }

  FileResult {
    notes = List.copyOf(notes);
    rejections = List.copyOf(rejections);
  }

  static FileResult unchanged(SourceFile file, String digest) {
    return new FileResult(file, digest, true, List.of(), List.of());
  }

  static FileResult rejected(SourceFile file, Rejection rejection) {
    return new FileResult(file, rejection.digest(), false, List.of(), List.of(rejection));
  }

  /** Whether the file cannot be read just now, while the book holds notes of it: these stay. */
  boolean leavesTheBookAlone() {
    return unchanged
        || (file.held()
            && notes.isEmpty()
            && rejections.stream().map(Rejection::reason).allMatch(FileResult::isPassing));
  }

  FileReport.State state() {
    if (unchanged) {
      return FileReport.State.UNCHANGED;
    }
    return notes.isEmpty() ? FileReport.State.REJECTED : FileReport.State.PARSED;
  }

  /**
   * The same with the claims of each note in a language that claims are extracted from.
   *
   * @throws IllegalStateException naming the note, where the extractor fails: a bug, never the text
   */
  FileResult withClaims(Function<Note, List<Claim>> extractor) {
    List<NoteResult> extracted = new ArrayList<>();
    for (NoteResult result : notes) {
      Note note = result.note();
      try {
        extracted.add(new NoteResult(note, note.extractable() ? extractor.apply(note) : List.of()));
      } catch (RuntimeException e) {
        throw new IllegalStateException("extracting from note " + note.path() + ": " + e, e);
      }
    }
    return new FileResult(file, digest, false, extracted, rejections);
  }

  /** The same with its claims corrected. */
  FileResult withCorrections(Corrections corrections) {
    return new FileResult(
        file,
        digest,
        unchanged,
        notes.stream()
            .map(
                result ->
                    new NoteResult(
                        result.note(),
                        result.claims().stream().map(corrections::corrected).toList()))
            .toList(),
        rejections);
  }

  private static boolean isPassing(Reason reason) {
    return reason == Reason.VANISHED || reason == Reason.UNREADABLE;
  }
}
