package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;

/**
 * Puts names that stand in no list in the places of a note's brokers, where the note introduces
 * them as what they are ("analysts at ...", "... analyst").
 */
final class Invented {

  private static final List<String> NAMES =
      List.of(
          "Harrowgate",
          "Vellacott",
          "Kesteven",
          "Ostrander",
          "Tregarth",
          "Morwenna",
          "Pellworm",
          "Quillon",
          "Rothbury",
          "Sandvig");

  private static final List<String> TAILS =
      List.of(" Securities", " Capital Markets", " Research", " Partners", " Equities");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:[Aa]nalysts?|[Ss]trategists?|[Ee]conomists?) (?:at|from|with) $"
              + "|(?:[Bb]roker|[Bb]rokerage|[Ii]nvestment bank|[Rr]esearch firm) $");

  private static final Pattern AFTER =
      Pattern.compile(
          "^(?:'s|\u2019s)? (?:analysts?|strategists?|economists?)\\b"
              + "|^ (?:raised|lifted|cut|lowered|trimmed|kept|reiterated|maintained) its"
              + " (?:price target|target price|rating|stock rating)\\b");

  private Invented() {}

  /** The note with invented brokers; nothing changes where it introduces none. */
  static Retelling retell(Sights sights, List<Claim> claims, Random random) {
    Note note = sights.note();
    String text = note.text();
    Set<String> introduced = new LinkedHashSet<>();
    for (Chunk.Name name : sights.names()) {
      Span printed = Sights.printed(name);
      String before = text.substring(Math.max(0, printed.begin() - 40), printed.begin());
      String after = text.substring(printed.end(), Math.min(text.length(), printed.end() + 40));
      boolean told = BEFORE.matcher(before).find() || AFTER.matcher(after).find();
      if (told && name.party().kind() == EntityKind.BROKER && isOnlySpeaker(name, claims)) {
        introduced.add(name.party().id());
      }
    }
    List<String> free = new ArrayList<>(NAMES);
    Map<String, String> names = new HashMap<>();
    for (String id : introduced) {
      if (!free.isEmpty()) {
        names.put(
            id, free.remove(random.nextInt(free.size())) + TAILS.get(random.nextInt(TAILS.size())));
      }
    }
    List<Rewriting.Edit> edits = new ArrayList<>();
    Map<String, String> vias = new HashMap<>();
    for (Chunk.Name name : sights.names()) {
      String invented = names.get(name.party().id());
      if (invented != null) {
        edits.add(new Rewriting.Edit(name.span(), invented));
        vias.put(name.party().name(), invented);
      }
    }
    Map<String, String> ids = new HashMap<>();
    names.forEach((id, name) -> ids.put(id, "x-" + Catalogue.slug(name)));
    Rewriting rewriting = new Rewriting(text, edits);
    return new Retelling(
        Retelling.note(note, rewriting, note.publisher(), note.published()),
        rewriting,
        told -> Namesakes.renamed(told, ids, vias),
        null);
  }

  /** Whether nothing is said about it: a list tells who is a company too, a shape does not. */
  private static boolean isOnlySpeaker(Chunk.Name name, List<Claim> claims) {
    return claims.stream()
        .noneMatch(
            claim ->
                claim.subject().id().equals(name.party().id())
                    || (claim.counterparty() != null
                        && claim.counterparty().id().equals(name.party().id())));
  }
}
