package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * Finds figures that one note gives to two firms: its summary to one, its body to the other. Two
 * firms may well forecast the same, so a figure is taken from a firm only where that firm is given
 * it nowhere but in retold places (summary, title), while the body, which the summary retells,
 * gives it to one other firm and never to this one.
 */
final class Attributions {

  private Attributions() {}

  /**
   * A figure that was given to the wrong firm.
   *
   * @param losing the claim that retells it under another firm's name
   * @param winning the claim of the body
   * @param otherNotes how many other notes give it to the winning firm
   */
  record Attribution(Claim losing, Claim winning, int otherNotes) {}

  /** The misattributions among {@code claims}, sorted by the losing claim's id. */
  static List<Attribution> among(Collection<Claim> claims) {
    var byFigure = new TreeMap<String, List<Claim>>();
    for (Claim claim : claims) {
      if (!claim.prior()
          && claim.modality() != Modality.NEGATED
          && claim.firm().kind() == FirmKind.BROKER) {
        byFigure.computeIfAbsent(figure(claim), f -> new ArrayList<>()).add(claim);
      }
    }
    var found = new ArrayList<Attribution>();
    for (List<Claim> same : byFigure.values()) {
      if (firms(same).size() > 1) {
        addMisattributions(same, found);
      }
    }
    found.sort(Comparator.comparing(a -> a.losing().id()));
    return found;
  }

  private static void addMisattributions(List<Claim> same, List<Attribution> found) {
    var bodies = new TreeMap<String, List<Claim>>();
    // Firms that some note's body, or any second note, gives the figure to: they keep it.
    var confirmed = new HashSet<String>();
    for (Claim claim : same) {
      if (!Sections.isRetold(claim.section())) {
        bodies.computeIfAbsent(claim.note().id().value(), n -> new ArrayList<>()).add(claim);
        confirmed.add(claim.firm().id());
      }
    }
    for (Claim claim : same) {
      String note = claim.note().id().value();
      if (!Sections.isRetold(claim.section())
          || confirmed.contains(claim.firm().id())
          || !bodies.containsKey(note)) {
        continue;
      }
      List<Claim> rivals =
          bodies.get(note).stream().filter(body -> speakOfOneThing(claim, body)).toList();
      if (firms(rivals).size() == 1) {
        Claim winner = rivals.stream().min(Comparator.comparing(Claim::id)).orElseThrow();
        found.add(new Attribution(claim, winner, otherNotes(same, winner)));
      }
    }
  }

  private static int otherNotes(List<Claim> same, Claim winner) {
    var notes = new TreeSet<String>();
    for (Claim claim : same) {
      if (claim.firm().id().equals(winner.firm().id())) {
        notes.add(claim.note().id().value());
      }
    }
    notes.remove(winner.note().id().value());
    return notes.size();
  }

  /**
   * Whether a retold figure may be that of the body: no condition of one contradicts the other's,
   * and the periods agree, or one is missing, or the condition is so much the same that the period
   * of a summary counts for little.
   */
  private static boolean speakOfOneThing(Claim retold, Claim body) {
    Set<String> conditions = ClaimKey.figures(retold.condition());
    Set<String> others = ClaimKey.figures(body.condition());
    boolean comparable = !conditions.isEmpty() && !others.isEmpty();
    boolean sharesCondition = comparable && conditions.stream().anyMatch(others::contains);
    if (comparable && !sharesCondition) {
      return false;
    }
    return sharesCondition
        || retold.period() == null
        || body.period() == null
        || retold.period().same(body.period());
  }

  private static Set<String> firms(Collection<Claim> claims) {
    var firms = new TreeSet<String>();
    claims.forEach(c -> firms.add(c.firm().id()));
    return firms;
  }

  private static String figure(Claim claim) {
    String counterparty = claim.counterparty() == null ? "" : claim.counterparty().id();
    String subject = claim.subject().id() + "|" + counterparty + "|" + claim.metric() + "|";
    return switch (claim.value()) {
      // Ratings are few words for many firms: the same word is no sign of one source.
      case Rating rating -> subject + claim.firm().id() + "|" + rating.text();
      case Amount amount ->
          subject
              + Unit.parse(amount.unit()).canonical().asString()
              + (amount.change() ? "|change|" : "|level|")
              + Standing.reading(claim).face().asString();
    };
  }
}
