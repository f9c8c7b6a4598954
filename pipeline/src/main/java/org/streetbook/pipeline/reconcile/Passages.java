package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  private final Affiliates affiliates;
  private final TreeMap<String, TreeMap<Integer, Claim>> places = new TreeMap<>();

  Passages(Collection<Claim> claims, Affiliates affiliates) {
    this.affiliates = affiliates;
    for (Claim claim : claims) {
      if (!claim.prior() && claim.modality() != Modality.NEGATED) {
        places
            .computeIfAbsent(
                place(claim, claim.metric(), counterparty(claim)), p -> new TreeMap<>())
            .putIfAbsent(claim.span().begin(), claim);
      }
    }
  }

  /** The nearest claim of a metric on the same subject and counterparty in the same passage. */
  Optional<Claim> nearest(Claim to, String metric) {
    TreeMap<Integer, Claim> there = places.get(place(to, metric, counterparty(to)));
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
    int at = to.span().begin();
    var last = new TreeMap<String, Claim>();
    String prefix = place(to, metric, null);
    for (TreeMap<Integer, Claim> there : places.subMap(prefix, prefix + "\uffff").values()) {
      for (Claim claim : there.subMap(at - REACH, true, at, false).values()) {
        last.put(counterparty(claim), claim);
      }
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

  private String place(Claim claim, String metric, @Nullable String counterparty) {
    String place =
        claim.note().id().value()
            + "|"
            + affiliates.topOf(claim.subject().id())
            + "|"
            + metric
            + "|";
    return counterparty == null ? place : place + counterparty;
  }
}
