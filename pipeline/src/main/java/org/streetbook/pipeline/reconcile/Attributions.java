package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.pipeline.reconcile.amount.Reading;
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
   * @param otherNotes how many other notes give it to the winning firm, copies aside
   */
  record Attribution(Claim losing, Claim winning, int otherNotes) {}

  /** The misattributions among {@code claims}, sorted by the losing claim's id. */
  static List<Attribution> among(Collection<Claim> claims, Stories stories) {
    // Only a figure that some place retells can have been retold under a wrong name.
    var retold = new HashMap<String, List<Claim>>();
    claims.stream()
        .filter(c -> isOfBroker(c) && Sections.isRetold(c.section()))
        .forEach(c -> retold.computeIfAbsent(figure(c), f -> new ArrayList<>()).add(c));
    if (retold.isEmpty()) {
      return List.of();
    }
    var bodies = new HashMap<String, Bodies>();
    for (Claim claim : claims) {
      if (isOfBroker(claim)) {
        String figure = figure(claim);
        if (retold.containsKey(figure)) {
          bodies.computeIfAbsent(figure, f -> new Bodies(stories)).add(claim);
        }
      }
    }
    var found = new ArrayList<Attribution>();
    retold.forEach((figure, losing) -> bodies.get(figure).addMisattributions(losing, found));
    found.sort(Comparator.comparing(a -> a.losing().id()));
    return found;
  }

  private static boolean isOfBroker(Claim claim) {
    return !claim.prior()
        && claim.modality() != Modality.NEGATED
        && claim.firm().kind() == FirmKind.BROKER;
  }

  private static String figure(Claim claim) {
    String counterparty = claim.counterparty() == null ? "" : claim.counterparty().id();
    String subject = claim.subject().id() + "|" + counterparty + "|" + claim.metric() + "|";
    return switch (claim.value()) {
      // Ratings are few words for many firms: the same word is no sign of one source.
      case Rating rating -> subject + claim.firm().id() + "|" + rating.text();
      case Amount amount ->
          subject
              + Unit.canonical(amount.unit())
              + (amount.change() ? "|change|" : "|level|")
              + Reading.face(amount).asString();
    };
  }

  /** Who states one figure, and what the bodies of notes say of it. */
  private static final class Bodies {

    /** Firms that some note's body, or an analyst, gives the figure to: they keep it. */
    private final Set<String> confirmed = new HashSet<>();

    private final Stories stories;
    private final Map<String, Set<NoteId>> storiesByFirm = new HashMap<>();
    private final Map<NoteId, Body> byStory = new HashMap<>();

    Bodies(Stories stories) {
      this.stories = stories;
    }

    void add(Claim claim) {
      NoteId story = stories.of(claim);
      storiesByFirm.computeIfAbsent(claim.firm().id(), f -> new HashSet<>()).add(story);
      if (!Sections.isRetold(claim.section())) {
        confirmed.add(claim.firm().id());
        byStory.computeIfAbsent(story, s -> new Body()).add(claim);
      } else if (Corrected.isGiven(claim)) {
        confirmed.add(claim.firm().id());
      }
    }

    void addMisattributions(List<Claim> retold, List<Attribution> found) {
      if (storiesByFirm.size() < 2) {
        return;
      }
      for (Claim claim : retold) {
        Body body = byStory.get(stories.of(claim));
        if (body == null || confirmed.contains(claim.firm().id())) {
          continue;
        }
        Claim winner = body.rivalOf(claim);
        if (winner != null) {
          // The story itself is one of those that give it to the winner.
          int others = storiesByFirm.get(winner.firm().id()).size() - 1;
          found.add(new Attribution(claim, winner, others));
        }
      }
    }
  }

  /**
   * What the body of one note says of one figure, by what a retold claim of it must agree with, so
   * that a summary of thousands is not held against a body of thousands.
   *
   * <p>A retold figure may be that of the body where no condition of one contradicts the other's,
   * and the periods agree, or one is missing, or the condition is so much the same that the period
   * of a summary counts for little.
   */
  private static final class Body {

    private static final String ANY = "";
    private static final String UNDATED = "undated";

    /** By a figure of the condition, whatever the period. */
    private final Map<String, Rivals> byCondition = new HashMap<>();

    /** Without figures in a condition, by period; those without one and all of them apart. */
    private final Map<String, Rivals> plain = new HashMap<>();

    /** All claims by period, for what is retold without a condition. */
    private final Map<String, Rivals> all = new HashMap<>();

    void add(Claim claim) {
      Set<String> conditions = ClaimKey.figures(claim.condition());
      for (String figure : conditions) {
        byCondition.computeIfAbsent(figure, f -> new Rivals()).add(claim);
      }
      for (String period : List.of(ANY, period(claim))) {
        all.computeIfAbsent(period, p -> new Rivals()).add(claim);
        if (conditions.isEmpty()) {
          plain.computeIfAbsent(period, p -> new Rivals()).add(claim);
        }
      }
    }

    /** The claim with the smallest id of the one firm that it may retell, null if none or many. */
    @Nullable Claim rivalOf(Claim retold) {
      Set<String> conditions = ClaimKey.figures(retold.condition());
      var rivals = new Rivals();
      for (String figure : conditions) {
        rivals.addAll(byCondition.get(figure));
      }
      Map<String, Rivals> comparable = conditions.isEmpty() ? all : plain;
      if (retold.period() == null) {
        rivals.addAll(comparable.get(ANY));
      } else {
        rivals.addAll(comparable.get(period(retold)));
        rivals.addAll(comparable.get(UNDATED));
      }
      return rivals.only();
    }

    /** Equal where {@link Period#same}. */
    private static String period(Claim claim) {
      Period period = claim.period();
      return period == null
          ? UNDATED
          : period.start() == null && period.end() == null
              ? "label " + period.label()
              : period.start() + ".." + period.end();
    }
  }

  /** Claims of one firm, of which the smallest id counts; of several firms none does. */
  private static final class Rivals {

    private @Nullable Claim first;
    private boolean several;

    void add(Claim claim) {
      several |= first != null && !first.firm().id().equals(claim.firm().id());
      first = first == null || claim.id().compareTo(first.id()) < 0 ? claim : first;
    }

    void addAll(@Nullable Rivals others) {
      if (others != null && others.first != null) {
        add(others.first);
        several |= others.several;
      }
    }

    @Nullable Claim only() {
      return several ? null : first;
    }
  }
}
