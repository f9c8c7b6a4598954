package org.streetbook.pipeline.reconcile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.Value;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.NoteId;

/**
 * Which notes tell one story. The copies of a story are one relay of it: what they tell alike was
 * said once, on the day on which the first of them told it, and their publishers are one voice.
 *
 * @param byCopy the story of each note that is of a family; of any other it is the note itself
 */
public record Stories(Map<NoteId, NoteId> byCopy) implements Serializable {

  /** All that a copy says as its story does. */
  private record Statement(
      NoteId story,
      String holder,
      String subject,
      @Nullable String counterparty,
      String metric,
      @Nullable String measure,
      List<Definition> definition,
      Basis basis,
      Value value,
      @Nullable Period period,
      @Nullable String condition,
      boolean prior) {}

  public Stories {
    byCopy = Collections.unmodifiableMap(new TreeMap<>(byCopy));
  }

  /** Every note is a story of its own. */
  public static Stories none() {
    return new Stories(Map.of());
  }

  /** The stories of a book with these families. */
  public static Stories of(Stream<Family> families) {
    var byCopy = new HashMap<NoteId, NoteId>();
    families.forEach(family -> family.notes().forEach(note -> byCopy.put(note, family.story())));
    return new Stories(byCopy);
  }

  /** The notes whose story is another one in {@code now}, sorted. */
  public SortedSet<NoteId> differing(Stories now) {
    var differing = new TreeSet<>(byCopy.keySet());
    differing.addAll(now.byCopy.keySet());
    differing.removeIf(note -> of(note).equals(now.of(note)));
    return differing;
  }

  /** The story that a note tells: where others tell it too that of its family, else its own. */
  public NoteId of(NoteId note) {
    return byCopy.getOrDefault(note, note);
  }

  /** The story that a claim is told in. */
  NoteId of(Claim claim) {
    return of(claim.note().id());
  }

  /** In how many stories these are told. */
  int count(Collection<Claim> claims) {
    return (int) claims.stream().map(this::of).distinct().count();
  }

  /**
   * In what these are told, for people: {@code 2 notes}, {@code 3 copies of one story}, {@code 3
   * notes, one of them a copy}.
   */
  String spoken(Collection<Claim> claims) {
    long notes = claims.stream().map(c -> c.note().id()).distinct().count();
    int stories = count(claims);
    if (stories == notes) {
      return Words.count(notes, "note");
    }
    long copies = notes - stories;
    return stories == 1
        ? notes + " copies of one story"
        : notes + " notes, " + (copies == 1 ? "one of them a copy" : copies + " of them copies");
  }

  /**
   * The days on which these were published, sorted, at the precision known: of one story the first,
   * since a copy confirms nothing anew. A month sorts before its days.
   */
  List<String> published(Collection<Claim> claims) {
    var first = new HashMap<NoteId, String>();
    for (Claim claim : claims) {
      String day = claim.note().published();
      if (day != null) {
        first.merge(of(claim), day, (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
    return List.copyOf(new TreeSet<>(first.values()));
  }

  /**
   * The claims of one group as their stories tell them: what a copy says as another does is of the
   * day on which it was first told, and what a publisher says, in a copy, of the story's publisher.
   */
  List<Claim> told(List<Claim> claims) {
    if (byCopy.isEmpty()) {
      return claims;
    }
    var narrators = new HashMap<NoteId, Claim>();
    for (Claim claim : claims) {
      if (isNarrated(claim) && byCopy.containsKey(claim.note().id())) {
        narrators.merge(of(claim), claim, this::first);
      }
    }
    var days = new HashMap<Statement, LocalDate>();
    for (Claim claim : claims) {
      if (claim.asOf() != null && byCopy.containsKey(claim.note().id())) {
        days.merge(
            statement(claim, firm(claim, narrators)),
            claim.asOf(),
            (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return claims.stream()
        .map(
            claim -> {
              if (!byCopy.containsKey(claim.note().id())) {
                return claim;
              }
              Firm firm = firm(claim, narrators);
              LocalDate day = days.get(statement(claim, firm));
              return firm.equals(claim.firm()) && Objects.equals(day, claim.asOf())
                  ? claim
                  : claim.toldBy(firm, day);
            })
        .toList();
  }

  private Firm firm(Claim claim, Map<NoteId, Claim> narrators) {
    Claim narrator = isNarrated(claim) ? narrators.get(of(claim)) : null;
    return narrator == null ? claim.firm() : narrator.firm();
  }

  /** Whether nobody but the publisher says it; whom an analyst names stays. */
  private static boolean isNarrated(Claim claim) {
    return claim.firm().kind() == FirmKind.MEDIA && !Corrected.isGiven(claim);
  }

  /** Of two claims of one story that of the story itself, else the one published first. */
  private Claim first(Claim a, Claim b) {
    return Stream.of(a, b)
        .min(
            Comparator.comparing((Claim c) -> !c.note().id().equals(of(c)))
                .thenComparing(
                    c -> c.note().published(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(c -> c.note().id())
                .thenComparing(Claim::id))
        .orElseThrow();
  }

  private Statement statement(Claim claim, Firm firm) {
    return new Statement(
        of(claim),
        firm.kind().label() + ":" + firm.id(),
        claim.subject().id(),
        claim.counterparty() == null ? null : claim.counterparty().id(),
        claim.metric(),
        claim.measure(),
        claim.definition(),
        claim.basis(),
        claim.value(),
        claim.period(),
        claim.condition(),
        claim.prior());
  }
}
