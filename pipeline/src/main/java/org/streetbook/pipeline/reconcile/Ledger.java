package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param claims of the group, sorted by id
 * @param affiliates who belongs to whom
 * @param rows sorted by key
 * @param replacements which old values the notes set beside which new ones
 * @param attributions figures that were given to the wrong firm
 * @param inconsistencies stated figures that others of their passage speak against
 * @param implied values that claims imply and nobody states
 */
record Ledger(
    List<Claim> claims,
    Affiliates affiliates,
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

  /** The ledger of the claims of one group, each once. */
  static Ledger of(Collection<Claim> all, Affiliates affiliates) {
    var byId = new TreeMap<String, Claim>();
    // An id names one figure; should two differ after all, the choice must not hang on the order.
    all.forEach(
        c ->
            byId.merge(
                c.id(),
                c,
                (a, b) -> a.equals(b) || a.toString().compareTo(b.toString()) < 0 ? a : b));
    List<Claim> claims = List.copyOf(byId.values());
    List<Attribution> attributions = Attributions.among(claims);
    var topics = new TreeMap<String, Topic>();
    var priors = new TreeMap<String, List<Claim>>();
    var misattributed = new TreeMap<String, Attribution>();
    attributions.forEach(a -> misattributed.put(a.losing().id(), a));
    for (Claim claim : claims) {
      ClaimKey key = ClaimKey.of(claim, affiliates).orElse(null);
      if (key == null) {
        continue;
      }
      Attribution attribution = misattributed.get(claim.id());
      if (attribution != null) {
        Optional<ClaimKey> winners = ClaimKey.of(attribution.winning(), affiliates);
        winners.ifPresent(
            winner -> topic(topics, winner).lost.add(lost(winner, claim, attribution)));
      } else if (claim.prior()) {
        priors
            .computeIfAbsent(priorKey(key, Standings.holder(claim)), k -> new ArrayList<>())
            .add(claim);
      } else {
        topic(topics, key).add(key, claim);
      }
    }
    var passages = new Passages(claims, affiliates);
    List<Inconsistency> inconsistencies = Inconsistencies.among(claims, passages, affiliates);
    var rejected = new TreeMap<String, String>();
    inconsistencies.forEach(
        i -> rejected.put(i.stated().id(), "does not fit: " + i.working() + ", " + i.verdict()));
    List<Row> rows = rows(topics, priors, rejected);
    var implied = new ArrayList<Implied>();
    inconsistencies.forEach(i -> implied.add(i.recomputed()));
    ImpliedWholes.Found wholes = ImpliedWholes.among(rows, passages);
    implied.addAll(wholes.implied());
    if (!wholes.misgiven().isEmpty()) {
      rejected.putAll(wholes.misgiven());
      rows = rows(topics, priors, rejected);
    }
    implied.addAll(ImpliedBases.among(rows));
    implied.addAll(ImpliedTotals.among(rows));
    return new Ledger(
        claims,
        affiliates,
        rows,
        Replacements.among(claims, affiliates),
        attributions,
        inconsistencies,
        implied);
  }

  /** Sorted by key. */
  private static List<Row> rows(
      Map<String, Topic> topics, Map<String, List<Claim>> priors, Map<String, String> rejected) {
    var rows = new ArrayList<Row>();
    topics.values().forEach(topic -> rows.addAll(topic.rows(priors, rejected)));
    rows.sort(Comparator.comparing(row -> row.key().asString()));
    return rows;
  }

  private static String priorKey(ClaimKey key, String holder) {
    return key.asString() + "|" + holder;
  }

  private static Topic topic(Map<String, Topic> topics, ClaimKey key) {
    ClaimKey topic = key.topic();
    return topics.computeIfAbsent(topic.asString(), t -> new Topic(topic));
  }

  private static Left lost(ClaimKey key, Claim claim, Attribution attribution) {
    String why =
        "retold under the name of "
            + claim.firm().name()
            + "; the body of the note gives it to "
            + attribution.winning().firm().name();
    return new Left(
        Standings.of(key, List.of(claim), List.of()).getFirst(), Reason.MISATTRIBUTED, why);
  }

  /** The claims of one topic, by basis group and holder. */
  private static final class Topic {

    private final ClaimKey key;
    private final TreeMap<String, List<Claim>> claims = new TreeMap<>();
    private final TreeMap<String, ClaimKey> keys = new TreeMap<>();
    private final List<Left> lost = new ArrayList<>();

    Topic(ClaimKey key) {
      this.key = key;
    }

    void add(ClaimKey claimKey, Claim claim) {
      String holder = priorKey(claimKey, Standings.holder(claim));
      claims.computeIfAbsent(holder, h -> new ArrayList<>()).add(claim);
      keys.put(holder, claimKey);
    }

    List<Row> rows(Map<String, List<Claim>> priors, Map<String, String> rejected) {
      var standings = new ArrayList<Standing>();
      claims.forEach(
          (holder, held) ->
              standings.addAll(
                  Standings.of(keys.get(holder), held, priors.getOrDefault(holder, List.of()))));
      List<Standing> joined = Relays.joined(key, Relays.sameFirmMerged(standings));
      return Rows.of(key, joined, lost, rejected);
    }
  }
}
