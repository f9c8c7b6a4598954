package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * Which old value goes with which new one, where a note tells both: "to 12 from 15". An old value
 * is replaced by one new value, the nearest of its firm on its key, and by none where the figure of
 * somebody else, or of another year, that has no old value of its own stands nearer.
 */
final class Replacements {

  /** How far, in UTF-16 units, the figures of others are looked at. */
  private static final int BREATH = 160;

  private static final Comparator<Pair> NEAREST_FIRST =
      Comparator.comparingInt(Pair::gap)
          .thenComparingInt(p -> p.old.claim.span().begin())
          .thenComparing(p -> p.now.claim.id())
          .thenComparing(p -> p.old.claim.id());

  private final Map<String, List<Claim>> oldByNew = new HashMap<>();

  private Replacements() {}

  /** The replacements that the notes of {@code claims} tell. */
  static Replacements among(Collection<Claim> claims, Affiliates affiliates) {
    // Note, subject, metric, unit -> what it says of them
    var topics = new TreeMap<String, List<Told>>();
    for (Claim claim : claims) {
      ClaimKey.of(claim, affiliates)
          .ifPresent(
              key ->
                  topics
                      .computeIfAbsent(topic(claim), t -> new ArrayList<>())
                      .add(new Told(claim, key.asString() + "|" + Standings.holder(claim))));
    }
    var replacements = new Replacements();
    topics.values().forEach(replacements::pair);
    return replacements;
  }

  /** The old values that the claims of {@code standing} replace, sorted by claim id. */
  List<Claim> of(Standing standing) {
    return standing.claims().stream()
        .flatMap(c -> oldByNew.getOrDefault(c.id(), List.of()).stream())
        .sorted(Comparator.comparing(Claim::id))
        .toList();
  }

  private void pair(List<Told> told) {
    List<Told> olds = told.stream().filter(t -> t.claim.prior()).toList();
    if (olds.isEmpty()) {
      return;
    }
    var places = new TreeMap<Integer, List<Told>>();
    var byHolder = new HashMap<String, TreeMap<Integer, Told>>();
    for (Told now : told) {
      if (!now.claim.prior()) {
        int at = now.claim.span().begin();
        places.computeIfAbsent(at, p -> new ArrayList<>()).add(now);
        byHolder.computeIfAbsent(now.holder, h -> new TreeMap<>()).putIfAbsent(at, now);
      }
    }
    var pairs = new ArrayList<Pair>();
    for (Told old : olds) {
      int at = old.claim.span().begin();
      var near = new LinkedHashSet<Told>();
      places.subMap(at - BREATH, true, at + BREATH, true).values().forEach(near::addAll);
      var own = byHolder.getOrDefault(old.holder, new TreeMap<>());
      Stream.of(own.lowerEntry(at), own.higherEntry(at))
          .filter(Objects::nonNull)
          .forEach(e -> near.add(e.getValue()));
      near.forEach(now -> pairs.add(new Pair(old, now)));
    }
    pairs.sort(NEAREST_FIRST);
    var taken = new HashSet<String>();
    var made = new ArrayList<Pair>();
    for (Pair pair : pairs) {
      if (pair.isOfOneHolder()
          && !taken.contains(pair.old.claim.id())
          && taken.add(pair.now.claim.id())) {
        taken.add(pair.old.claim.id());
        made.add(pair);
      }
    }
    for (Pair pair : made) {
      if (isNearest(pair, pairs, taken)) {
        oldByNew.computeIfAbsent(pair.now.claim.id(), n -> new ArrayList<>()).add(pair.old.claim);
      }
    }
  }

  /** Whether no figure that is left without an old value of its own stands nearer. */
  private static boolean isNearest(Pair made, List<Pair> pairs, Set<String> taken) {
    return pairs.stream()
        .takeWhile(p -> p.gap() < made.gap())
        .filter(p -> p.old.equals(made.old) && !taken.contains(p.now.claim.id()))
        .noneMatch(p -> isFirm(p.now.claim));
  }

  /** What the market expects has no old value of its own for a firm's to be taken for. */
  private static boolean isFirm(Claim claim) {
    return claim.firm().kind() == FirmKind.BROKER || claim.firm().kind() == FirmKind.COMPANY;
  }

  private static String topic(Claim claim) {
    String unit =
        claim.value() instanceof Amount amount
            ? Unit.parse(amount.unit()).canonical().asString() + amount.change()
            : "";
    return String.join("|", claim.note().id().value(), claim.subject().id(), claim.metric(), unit);
  }

  private record Told(Claim claim, String holder) {}

  private record Pair(Told old, Told now) {

    boolean isOfOneHolder() {
      return old.holder.equals(now.holder);
    }

    int gap() {
      var first = old.claim.span();
      var second = now.claim.span();
      return first.begin() < second.begin()
          ? second.begin() - first.end()
          : first.begin() - second.end();
    }
  }
}
