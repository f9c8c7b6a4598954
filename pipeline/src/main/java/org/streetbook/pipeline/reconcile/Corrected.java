package org.streetbook.pipeline.reconcile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /** A muted claim beside the row of {@code key}. */
  static Left muted(ClaimKey key, Claim claim) {
    return left(key, claim, Reason.MUTED, claim);
  }

  /** A claim that was moved, beside the row that it stood on as extracted. */
  static Left departed(ClaimKey former, Claim claim) {
    return left(former, claim.asExtracted(), Reason.MOVED, claim);
  }

  private static Left left(ClaimKey key, Claim shown, Reason reason, Claim corrected) {
    return new Left(
        Standings.of(key, List.of(shown), List.of()).getFirst(), reason, told(corrected));
  }

  /** Whether it is an analyst who says whose claim it is. */
  static boolean isGiven(Claim claim) {
    return claim.correction() != null
        && claim.correction().lines().stream()
            .anyMatch(line -> line.action() == Correction.Action.FIRM);
  }

  /** The key that a claim had as extracted, where that is of another topic; else empty. */
  static Optional<ClaimKey> former(Claim claim, Affiliates affiliates) {
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
            .map(left -> "claim " + left.standing().base().id() + ": " + left.why());
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
