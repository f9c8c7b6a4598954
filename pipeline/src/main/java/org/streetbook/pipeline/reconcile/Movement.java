package org.streetbook.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Estimate.Revisions;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/**
 * Where a consensus is moving: how many firms raised and lowered their view lately, told by the
 * revisions that were found. A firm that moved several times counts once, as it moved last.
 */
public final class Movement {

  private static final int SHORT = 30;
  private static final int LONG = 90;

  private record Move(LocalDate day, boolean up, String firm, String basis) {}

  private final Map<String, List<Move>> byRow = new HashMap<>();

  /** Of the findings of a table, those of other classes aside. */
  public Movement(Collection<Finding> findings) {
    for (Finding finding : findings) {
      Move move = finding.kind() == FindingClass.REVISION ? move(finding) : null;
      if (move != null) {
        finding
            .estimates()
            .forEach(row -> byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(move));
      }
    }
  }

  private static @Nullable Move move(Finding finding) {
    String day = finding.values().get("date");
    String direction = finding.values().getOrDefault("direction", "");
    boolean up = direction.equals("raised") || direction.equals("upgraded");
    boolean down = direction.equals("lowered") || direction.equals("downgraded");
    return day == null || !(up || down)
        ? null
        : new Move(
            LocalDate.parse(day),
            up,
            String.join("|", finding.firms()),
            finding.values().getOrDefault("basis", ""));
  }

  /**
   * The row with its revisions of the 30 and 90 days that end with {@code asOf}; unchanged where
   * nobody revises such rows: what was reported, and what is derived.
   */
  public Estimate on(Estimate row, LocalDate asOf) {
    if (row.basis() == Basis.ACTUAL || row.basis() == Basis.DERIVED) {
      return row;
    }
    var last = new TreeMap<String, Move>();
    byRow.getOrDefault(row.id(), List.of()).stream()
        .filter(m -> m.basis.equals(row.basis().label()))
        .filter(m -> isWithin(m, asOf, LONG))
        .sorted(Comparator.comparing(Move::day).thenComparing(Move::up))
        .forEach(m -> last.put(m.firm, m));
    return row.withRevisions(
        new Revisions(
            count(last, asOf, SHORT, true),
            count(last, asOf, SHORT, false),
            count(last, asOf, LONG, true),
            count(last, asOf, LONG, false)));
  }

  private static int count(Map<String, Move> moves, LocalDate asOf, int days, boolean up) {
    return (int) moves.values().stream().filter(m -> m.up == up && isWithin(m, asOf, days)).count();
  }

  private static boolean isWithin(Move move, LocalDate asOf, int days) {
    return !move.day.isAfter(asOf) && move.day.isAfter(asOf.minusDays(days));
  }
}
