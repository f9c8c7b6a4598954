package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Modality;

/**
 * The claims of one subject in one note by metric and place, so that what stands near a claim is
 * found without looking at everything.
 */
final class Passages {

  /**
   * Figures further apart than this, in UTF-16 units, are not of one passage: some four sentences.
   */
  static final int REACH = 600;

  /**
   * One figure of a text is told of some counterparties; of more than this, those with the smallest
   * ids are looked at.
   */
  private static final int MOST_AT_ONE_PLACE = 16;

  private final Affiliates affiliates;

  /** By topic and counterparty; at one place the claim with the smallest id. */
  private final Map<String, TreeMap<Integer, Claim>> places = new HashMap<>();

  /** By topic; at one place the claims of several counterparties. */
  private final Map<String, TreeMap<Integer, List<Claim>>> topics = new HashMap<>();

  /** The passages of {@code claims}, which are sorted by id. */
  Passages(Collection<Claim> claims, Affiliates affiliates) {
    this.affiliates = affiliates;
    for (Claim claim : claims) {
      if (!claim.prior() && claim.modality() != Modality.NEGATED) {
        String topic = topic(claim, claim.metric());
        int at = claim.span().begin();
        Claim standing =
            places
                .computeIfAbsent(topic + counterparty(claim), p -> new TreeMap<>())
                .putIfAbsent(at, claim);
        List<Claim> there =
            topics
                .computeIfAbsent(topic, t -> new TreeMap<>())
                .computeIfAbsent(at, a -> new ArrayList<>(1));
        if (standing == null && there.size() < MOST_AT_ONE_PLACE) {
          there.add(claim);
        }
      }
    }
  }

  /** The nearest claim of a metric on the same subject and counterparty in the same passage. */
  Optional<Claim> nearest(Claim to, String metric) {
    TreeMap<Integer, Claim> there = places.get(topic(to, metric) + counterparty(to));
    if (there == null) {
      return Optional.empty();
    }
    int at = to.span().begin();
    return Stream.of(there.floorEntry(at - 1), there.ceilingEntry(at))
        .filter(Objects::nonNull)
        .map(Map.Entry::getValue)
        .filter(c -> !c.id().equals(to.id()))
        .filter(c -> Math.abs(c.span().begin() - at) <= REACH)
        .min(Comparator.comparingInt(c -> Math.abs(c.span().begin() - at)));
  }

  /**
   * The claims of a metric on the same subject, whoever the counterparty, that stand before {@code
   * to} in its passage: the last of each counterparty, sorted by place.
   */
  List<Claim> before(Claim to, String metric) {
    TreeMap<Integer, List<Claim>> there = topics.get(topic(to, metric));
    if (there == null) {
      return List.of();
    }
    int at = to.span().begin();
    var last = new TreeMap<String, Claim>();
    for (List<Claim> claims : there.subMap(at - REACH, true, at, false).values()) {
      claims.forEach(claim -> last.put(counterparty(claim), claim));
    }
    last.remove("");
    var found = new ArrayList<>(last.values());
    found.sort(Comparator.comparingInt(c -> c.span().begin()));
    return found;
  }

  /**
   * Who has the floor where {@code to} stands: the firm of the last claim of these metrics on the
   * same subject before it in its passage that is told in a name; empty where there is none.
   */
  Optional<Firm> floor(Claim to, List<String> metrics) {
    return metrics.stream()
        .flatMap(m -> before(to, m).stream())
        .filter(c -> c.firm().kind() == FirmKind.BROKER || c.firm().kind() == FirmKind.COMPANY)
        .max(Comparator.comparingInt((Claim c) -> c.span().begin()).thenComparing(Claim::id))
        .map(Claim::firm);
  }

  private String counterparty(Claim claim) {
    return claim.counterparty() == null ? "" : affiliates.topOf(claim.counterparty().id());
  }

  private String topic(Claim claim, String metric) {
    return claim.note().id().value()
        + "|"
        + affiliates.topOf(claim.subject().id())
        + "|"
        + metric
        + "|";
  }
}
