package org.streetbook.index.write;

import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;

/** That a claim stands where it says. */
final class Grounding {

  private Grounding() {}

  /** Fails where the quote or the sentence is not the note's text at its place. */
  static void check(Claim claim, Note note) {
    if (!claim.note().id().equals(note.id())) {
      throw new IllegalArgumentException(
          "claim " + claim.id() + " is of note " + claim.note().id() + ", not of " + note.id());
    }
    var sentence = claim.sentence();
    if (sentence.end() > note.text().length()
        || !claim.span().of(note.text()).equals(claim.quote())
        || !new Span(sentence.begin(), sentence.end()).of(note.text()).equals(sentence.text())) {
      throw new IllegalArgumentException(
          "claim "
              + claim.id()
              + ": note "
              + note.path()
              + " does not read \""
              + claim.quote()
              + "\" at "
              + claim.span());
    }
  }
}
