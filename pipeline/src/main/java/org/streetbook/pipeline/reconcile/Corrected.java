package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Correction;
import org.streetbook.pipeline.reconcile.Row.Left;
import org.streetbook.pipeline.reconcile.Row.Reason;

/**
 * What an analyst's corrections leave on rows: a muted claim is shown beside the row that it would
 * be on, a claim that was moved beside the row that it came from, each with who and why.
 */
final class Corrected {

  private Corrected() {}

  /**
   * What analysts silenced on the rows of a group, or took from them. Claims of one firm that say
   * the same and are corrected alike stand there as one.
   *
   * @param claims of the group
   * @param corrected claims that were extracted as of the group, wherever they are now
   */
  static List<Left> taken(
      Collection<Claim> claims, Collection<Claim> corrected, Affiliates affiliates) {
    var taken = new TreeMap<String, Taken>();
    for (Claim claim : claims) {
      if (claim.isMuted()) {
        ClaimKey.of(claim, affiliates)
            .ifPresent(key -> Taken.add(taken, Reason.MUTED, key, claim, told(claim)));
      }
    }
    for (Claim claim : corrected) {
      former(claim, affiliates)
          .ifPresent(key -> Taken.add(taken, Reason.MOVED, key, claim.asExtracted(), told(claim)));
    }
    return taken.values().stream().flatMap(Taken::left).toList();
  }

  /** Claims of one firm on one key that are corrected alike. */
  private record Taken(Reason reason, ClaimKey key, List<Claim> claims, String why) {

    static void add(
        Map<String, Taken> taken, Reason reason, ClaimKey key, Claim claim, String why) {
      taken
          .computeIfAbsent(
              String.join("\u0001", reason.name(), key.asString(), Standings.holder(claim), why),
              alike -> new Taken(reason, key, new ArrayList<>(), why))
          .claims
          .add(claim);
    }

    Stream<Left> left() {
      return Standings.of(key, claims, List.of()).stream()
          .map(standing -> new Left(standing, reason, why));
    }
  }

  /** Whether it is an analyst who says whose claim it is. */
  static boolean isGiven(Claim claim) {
    return claim.correction() != null
        && claim.correction().lines().stream()
            .anyMatch(line -> line.action() == Correction.Action.FIRM);
  }

  /** The key that a claim had as extracted, where that is of another topic; else empty. */
  private static Optional<ClaimKey> former(Claim claim, Affiliates affiliates) {
    if (claim.correction() == null) {
      return Optional.empty();
    }
    Optional<ClaimKey> now = ClaimKey.of(claim, affiliates);
    return ClaimKey.of(claim.asExtracted(), affiliates)
        .filter(before -> now.isEmpty() || !before.topic().equals(now.get().topic()));
  }

  private static String told(Claim claim) {
    Correction correction = claim.correction();
    return correction == null ? "" : String.join("; ", correction.sentences(claim));
  }

  /** What was corrected on a row, a sentence each with the claim's id, sorted. */
  static List<String> on(Row row) {
    List<Claim> claims = row.standings().flatMap(held -> held.claims().stream()).toList();
    Stream<String> taken =
        row.left().stream()
            .filter(Left::isTaken)
            .flatMap(
                left ->
                    left.standing().claimIds().stream()
                        .map(id -> "claim " + id + ": " + left.why()));
    return Stream.concat(on(claims).stream(), taken).sorted().toList();
  }

  /** What was corrected on these claims, a sentence each with the claim's id, sorted. */
  static List<String> on(Collection<Claim> claims) {
    var told = new TreeSet<String>();
    for (Claim claim : claims) {
      if (claim.correction() != null) {
        told.add("claim " + claim.id() + ": " + told(claim));
      }
    }
    return List.copyOf(told);
  }
}
