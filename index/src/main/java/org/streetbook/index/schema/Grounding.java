package org.streetbook.index.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Passage;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Place;

/** That a claim stands where it says. */
public final class Grounding {

  private Grounding() {}

  /** What is wrong with a claim's place in its note, in one clause; null where nothing is. */
  public static @Nullable String faultOf(Claim claim, Note note) {
    if (!claim.note().id().equals(note.id())) {
      return "is of note " + claim.note().id() + ", not of " + note.id();
    }
    Passage sentence = claim.sentence();
    if (sentence.end() > note.text().length()) {
      return "ends at " + sentence.end() + ", its note at " + note.text().length();
    }
    String read = claim.span().of(note.text());
    if (!read.equals(claim.quote())) {
      return "quotes \"" + claim.quote() + "\", its note reads \"" + read + "\" there";
    }
    if (!note.text().startsWith(sentence.text(), sentence.begin())) {
      return "its sentence is not what its note reads at " + sentence.begin();
    }
    Place place = note.placeAt(claim.span().begin());
    if (!Objects.equals(claim.place(), place)) {
      return "says it stands in " + words(claim.place()) + ", its note has it in " + words(place);
    }
    return null;
  }

  private static String words(@Nullable Place place) {
    return place == null ? "no page or cell" : place.label();
  }
}
