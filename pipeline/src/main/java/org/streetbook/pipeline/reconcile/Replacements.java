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
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * Which old value goes with which new one, where a note tells both: "to 12 from 15". An old value
 * is replaced by one new value, the nearest of its firm on its key, and by none where the figure of
 * somebody else, or of another year, that has no old value of its own stands nearer.
 *
 * <p>Linear in the claims: an old value looks at what stands within a few words of it, and at no
 * more than {@link #MOST_AT_ONE_PLACE} claims at one place.
 */
final class Replacements {

  /**
   * One figure of a text is told of some firms and years; of more than this, those with the
   * smallest ids are looked at.
   */
  private static final int MOST_AT_ONE_PLACE = 16;

  private static final Comparator<Pair> NEAREST_FIRST =
      Comparator.comparingInt(Pair::gap)
          .thenComparingInt(p -> p.old.claim.span().begin())
          .thenComparing(p -> p.now.claim.id())
          .thenComparing(p -> p.old.claim.id());

  private final Map<String, List<Claim>> oldByNew = new HashMap<>();

  private Replacements() {}

  /** The replacements that the notes of {@code claims}, which are sorted by id, tell. */
  static Replacements among(Collection<Claim> claims, Affiliates affiliates) {
    var tellers = new HashSet<NoteId>();
    for (Claim claim : claims) {
      if (claim.prior()) {
        tellers.add(claim.note().id());
      }
    }
    // Note, subject, metric, unit -> what it says of them
    var topics = new TreeMap<String, List<Told>>();
    for (Claim claim : claims) {
      ClaimKey key =
          tellers.contains(claim.note().id()) ? ClaimKey.of(claim, affiliates).orElse(null) : null;
      if (key != null) {
        topics
            .computeIfAbsent(topic(claim), t -> new ArrayList<>())
            .add(new Told(claim, key.asString() + "|" + Standings.holder(claim)));
      }
    }
    var replacements = new Replacements();
    topics.values().forEach(replacements::pair);
    return replacements;
  }

  /** The old values that the claims of {@code standing} replace, sorted by claim id. */
  List<Claim> of(Standing standing) {
    return oldByNew.isEmpty()
        ? List.of()
        : standing.claims().stream()
            .flatMap(c -> oldByNew.getOrDefault(c.id(), List.of()).stream())
            .sorted(Comparator.comparing(Claim::id))
            .toList();
  }

  private void pair(List<Told> told) {
    List<Told> olds = told.stream().filter(t -> t.claim.prior()).toList();
    if (olds.isEmpty()) {
      return;
    }
    Map<String, List<Pair>> pairs = pairs(olds, told);
    var taken = new HashSet<String>();
    var made = new ArrayList<Pair>();
    for (Pair pair : pairs.values().stream().flatMap(List::stream).sorted(NEAREST_FIRST).toList()) {
      if (pair.isOfOneHolder()
          && !taken.contains(pair.old.claim.id())
          && taken.add(pair.now.claim.id())) {
        taken.add(pair.old.claim.id());
        made.add(pair);
      }
    }
    for (Pair pair : made) {
      if (isNearest(pair, pairs.get(pair.old.claim.id()), taken)) {
        oldByNew.computeIfAbsent(pair.now.claim.id(), n -> new ArrayList<>()).add(pair.old.claim);
      }
    }
  }

  /** Each old value, by its claim's id, with every new one that it may belong to. */
  private static Map<String, List<Pair>> pairs(List<Told> olds, List<Told> told) {
    var places = new TreeMap<Integer, List<Told>>();
    var byHolder = new HashMap<String, TreeMap<Integer, Told>>();
    for (Told now : told) {
      if (!now.claim.prior()) {
        int at = now.claim.span().begin();
        List<Told> there = places.computeIfAbsent(at, p -> new ArrayList<>());
        if (there.size() < MOST_AT_ONE_PLACE) {
          there.add(now);
        }
        byHolder.computeIfAbsent(now.holder, h -> new TreeMap<>()).putIfAbsent(at, now);
      }
    }
    var pairs = new HashMap<String, List<Pair>>();
    for (Told old : olds) {
      int at = old.claim.span().begin();
      var near = new LinkedHashSet<Told>();
      places
          .subMap(at - Places.BREATH, true, at + Places.BREATH, true)
          .values()
          .forEach(near::addAll);
      var own = byHolder.getOrDefault(old.holder, new TreeMap<>());
      Stream.of(own.lowerEntry(at), own.higherEntry(at))
          .filter(Objects::nonNull)
          .forEach(e -> near.add(e.getValue()));
      pairs.put(old.claim.id(), near.stream().map(now -> new Pair(old, now)).toList());
    }
    return pairs;
  }

  /**
   * Whether no figure that is left without an old value of its own stands nearer.
   *
   * @param others every pair of the same old value
   */
  private static boolean isNearest(Pair made, List<Pair> others, Set<String> taken) {
    return others.stream()
        .filter(p -> p.gap() < made.gap() && !taken.contains(p.now.claim.id()))
        .noneMatch(p -> isFirm(p.now.claim));
  }

  /** What the market expects has no old value of its own for a firm's to be taken for. */
  private static boolean isFirm(Claim claim) {
    return claim.firm().kind() == FirmKind.BROKER || claim.firm().kind() == FirmKind.COMPANY;
  }

  private static String topic(Claim claim) {
    String unit =
        claim.value() instanceof Amount amount
            ? Unit.canonical(amount.unit()) + amount.change()
            : "";
    return String.join("|", claim.note().id().value(), claim.subject().id(), claim.metric(), unit);
  }

  /** A claim with who holds it on which key; the same claim is the same. */
  private record Told(Claim claim, String holder) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Told told && claim.id().equals(told.claim.id());
    }

    @Override
    public int hashCode() {
      return claim.id().hashCode();
    }
  }

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
