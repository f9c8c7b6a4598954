package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.estimate.Status;

/** Which positions of a row count, and what they come to. */
final class Votes {

  private Votes() {}

  /** One vote a firm: a firm that holds several values has none until it is known which stands. */
  static List<Standing> of(ClaimKey key, List<Standing> current) {
    boolean reported =
        key.basis() == Basis.ACTUAL
            && current.stream().anyMatch(s -> s.firm().kind() == FirmKind.COMPANY);
    var byFirm = new TreeMap<String, List<Standing>>();
    for (Standing standing : current) {
      // Of what a company reports of itself, nobody else's telling counts.
      if (reported && standing.firm().kind() != FirmKind.COMPANY) {
        continue;
      }
      byFirm.computeIfAbsent(standing.firm().id(), f -> new ArrayList<>()).add(standing);
    }
    return byFirm.values().stream()
        .map(
            held -> {
              List<Standing> closed = held.stream().filter(Standing::isClosed).toList();
              return held.size() == 1
                  ? held.getFirst()
                  : closed.size() == 1 && Agreement.of(held) != Agreement.DISJOINT
                      ? closed.getFirst()
                      : null;
            })
        .filter(Objects::nonNull)
        .sorted(Columns.BY_FIRM)
        .toList();
  }

  /** The status of a row with these positions, votes and disputed positions. */
  static Status status(List<Standing> current, List<Standing> votes, List<Standing> conflict) {
    if (!conflict.isEmpty()) {
      return Status.CONFLICT;
    }
    var firms = new TreeSet<String>();
    current.forEach(s -> firms.add(s.firm().id()));
    if (firms.size() <= 1) {
      boolean several = current.size() > 1 && votes.isEmpty();
      return several && !current.getFirst().isMarket() ? Status.RANGE : Status.SINGLE;
    }
    return votes.size() == firms.size() && Agreement.of(votes) == Agreement.SAME
        ? Status.AGREED
        : Status.RANGE;
  }
}
