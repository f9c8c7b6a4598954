package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.pipeline.reconcile.Attributions.Attribution;
import org.streetbook.pipeline.reconcile.Inconsistencies.Inconsistency;
import org.streetbook.pipeline.reconcile.Row.Left;
import org.streetbook.pipeline.reconcile.Row.Reason;

/**
 * Everything that reconciliation knows of one group: its claims, its rows, and who was found to
 * have said what. The rules of findings look at it and change nothing.
 *
 * @param claims of the group that count, sorted by id: muted ones do not
 * @param affiliates who belongs to whom
 * @param stories which notes are copies of one another
 * @param rows sorted by key
 * @param replacements which old values the notes set beside which new ones
 * @param attributions figures that were given to the wrong firm
 * @param inconsistencies stated figures that others of their passage speak against
 * @param implied values that claims imply and nobody states
 */
record Ledger(
    List<Claim> claims,
    Affiliates affiliates,
    Stories stories,
    List<Row> rows,
    Replacements replacements,
    List<Attribution> attributions,
    List<Inconsistency> inconsistencies,
    List<Implied> implied) {

  Ledger {
    claims = List.copyOf(claims);
    rows = List.copyOf(rows);
    attributions = List.copyOf(attributions);
    inconsistencies = List.copyOf(inconsistencies);
    implied = List.copyOf(implied);
  }

  /**
   * The ledger of the claims of one group, each once.
   *
   * @param all of the group
   * @param corrected claims that were extracted as of this group, wherever they are now
   */
  static Ledger of(
      Collection<Claim> all, Collection<Claim> corrected, Affiliates affiliates, Stories stories) {
    Map<String, Claim> byId = byId(all);
    List<Claim> claims = byId.values().stream().filter(c -> !c.isMuted()).toList();
    List<Attribution> attributions = Attributions.among(claims, stories);
    var topics = new HashMap<ClaimKey, Topic>();
    var misattributed = new HashMap<String, Attribution>();
    attributions.forEach(a -> misattributed.put(a.losing().id(), a));
    for (Claim claim : claims) {
      ClaimKey key = ClaimKey.of(claim, affiliates).orElse(null);
      if (key == null) {
        continue;
      }
      Attribution attribution = misattributed.get(claim.id());
      if (attribution != null) {
        ClaimKey.of(attribution.winning(), affiliates)
            .ifPresent(winner -> topic(topics, winner).lose(winner, claim, attribution));
      } else {
        topic(topics, key).add(key, claim);
      }
    }
    Corrected.taken(byId.values(), byId(corrected).values(), affiliates)
        .forEach(left -> topic(topics, left.standing().key()).lost.add(left));
    var passages = new Passages(claims, affiliates);
    List<Inconsistency> inconsistencies = Inconsistencies.among(claims, passages, affiliates);
    var rejected = new HashMap<String, String>();
    inconsistencies.forEach(
        i -> rejected.put(i.stated().id(), "does not fit: " + i.working() + ", " + i.verdict()));
    List<Row> rows = rows(topics.values(), rejected);
    var implied = new ArrayList<Implied>();
    inconsistencies.forEach(i -> implied.add(i.recomputed()));
    ImpliedWholes.Found wholes = ImpliedWholes.among(rows, passages);
    implied.addAll(wholes.implied());
    if (!wholes.misgiven().isEmpty()) {
      rejected.putAll(wholes.misgiven());
      rows = rows(topics.values(), rejected);
    }
    implied.addAll(ImpliedBases.among(rows));
    implied.addAll(ImpliedTotals.among(rows));
    return new Ledger(
        claims,
        affiliates,
        stories,
        rows,
        Replacements.among(claims, affiliates),
        attributions,
        inconsistencies,
        implied);
  }

  /** The row that each claim stands on, by claim id. */
  Map<String, Row> rowsByClaim() {
    var byClaim = new HashMap<String, Row>();
    for (Row row : rows) {
      row.standings().flatMap(Standing::told).forEach(c -> byClaim.put(c.id(), row));
    }
    return byClaim;
  }

  private static Map<String, Claim> byId(Collection<Claim> claims) {
    var byId = new TreeMap<String, Claim>();
    // An id names one figure; should two differ after all, the choice must not hang on the order.
    claims.forEach(
        c ->
            byId.merge(
                c.id(),
                c,
                (a, b) -> a.equals(b) || a.toString().compareTo(b.toString()) < 0 ? a : b));
    return byId;
  }

  /** Sorted by key. */
  private static List<Row> rows(Collection<Topic> topics, Map<String, String> rejected) {
    var rows = new ArrayList<Row>();
    topics.forEach(topic -> rows.addAll(topic.rows(rejected)));
    rows.sort(Comparator.comparing(Row::line));
    return rows;
  }

  private static Topic topic(Map<ClaimKey, Topic> topics, ClaimKey key) {
    return topics.computeIfAbsent(key.topic(), Topic::new);
  }

  /** The claims of one topic, by basis group and holder. */
  private static final class Topic {

    private final ClaimKey key;
    private final TreeMap<String, Held> held = new TreeMap<>();
    private final List<Left> lost = new ArrayList<>();

    Topic(ClaimKey key) {
      this.key = key;
    }

    void add(ClaimKey claimKey, Claim claim) {
      Held same =
          held.computeIfAbsent(
              claimKey.basis().label() + "|" + Standings.holder(claim), h -> new Held(claimKey));
      (claim.prior() ? same.priors : same.claims).add(claim);
    }

    void lose(ClaimKey winner, Claim claim, Attribution attribution) {
      String why =
          "retold under the name of "
              + claim.firm().name()
              + "; the body of the note gives it to "
              + attribution.winning().firm().name();
      Standing standing = Standings.of(winner, List.of(claim), List.of()).getFirst();
      lost.add(new Left(standing, Reason.MISATTRIBUTED, why));
    }

    List<Row> rows(Map<String, String> rejected) {
      var standings = new ArrayList<Standing>();
      for (Held each : held.values()) {
        if (!each.claims.isEmpty()) {
          standings.addAll(Standings.of(each.key, each.claims, each.priors));
        }
      }
      List<Standing> joined = Relays.joined(key, Relays.sameFirmMerged(standings));
      return Rows.of(key, joined, lost, rejected);
    }
  }

  /** What one holder states on one key, now and before. */
  private static final class Held {

    private final ClaimKey key;
    private final List<Claim> claims = new ArrayList<>(1);
    private final List<Claim> priors = new ArrayList<>(0);

    Held(ClaimKey key) {
      this.key = key;
    }
  }
}
