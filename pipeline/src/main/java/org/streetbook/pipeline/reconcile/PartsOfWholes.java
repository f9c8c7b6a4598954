package org.streetbook.pipeline.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.NoteId;

/** Figures that their sentence tells as a part: "it has raised X of its requirement of Y". */
final class PartsOfWholes {

  private static final Pattern OF =
      Pattern.compile(" (?:out )?of (?:its|the|their|a|an|his|this) ");

  private record Place(NoteId note, int sentence) {}

  private final Map<Place, Claim> parts = new HashMap<>();

  /**
   * @param parts the figures that may be parts; the first of each sentence is looked at
   */
  PartsOfWholes(List<Claim> parts) {
    for (Claim part : parts) {
      this.parts.merge(place(part), part, PartsOfWholes::first);
    }
  }

  /** Whether one of the figures is told as a part of {@code whole}. */
  boolean isPart(Claim whole) {
    Claim part = parts.get(place(whole));
    if (part == null || part.span().end() >= whole.span().begin()) {
      return false;
    }
    int from = part.span().end() - part.sentence().begin();
    return OF.matcher(part.sentence().text())
        .region(from, whole.span().begin() - part.sentence().begin())
        .lookingAt();
  }

  private static Place place(Claim claim) {
    return new Place(claim.note().id(), claim.sentence().begin());
  }

  private static Claim first(Claim a, Claim b) {
    return a.span().compareTo(b.span()) <= 0 ? a : b;
  }
}
