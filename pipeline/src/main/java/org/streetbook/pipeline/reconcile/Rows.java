package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.pipeline.reconcile.Row.Left;
import org.streetbook.pipeline.reconcile.Row.Reason;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * Makes the rows of one topic: one row about the firms' forecasts with the company's guidance, the
 * market's range and the reported value as columns; where no firm has a forecast, a row for each of
 * those.
 */
final class Rows {

  private final ClaimKey topic;
  private final Columns columns;

  private Rows(ClaimKey topic, Columns columns) {
    this.topic = topic;
    this.columns = columns;
  }

  /**
   * The rows of one topic.
   *
   * @param standings of all firms and basis groups on the topic
   * @param lost claims of the topic that another firm was found to have made, and those that an
   *     analyst took from it
   * @param rejected reasons by claim id: figures that arithmetic speaks against
   */
  static List<Row> of(
      ClaimKey topic, List<Standing> standings, List<Left> lost, Map<String, String> rejected) {
    var columns = new Columns(standings, rejected);
    Set<Role> roles = columns.roles().isEmpty() ? rolesOfMuted(lost) : columns.roles();
    var rows = new Rows(topic, columns);
    if (roles.contains(Role.FORECAST)) {
      return List.of(rows.row(Role.FORECAST, roles, lost));
    }
    var made = new ArrayList<Row>();
    for (Role role : roles) {
      made.add(rows.row(role, List.of(role), made.isEmpty() ? lost : List.of()));
    }
    return made;
  }

  /** A row on which everything was silenced stays, and says so. */
  private static Set<Role> rolesOfMuted(List<Left> lost) {
    return lost.stream()
        .filter(left -> left.reason() == Reason.MUTED)
        .map(left -> Role.of(left.standing()))
        .min(Comparator.naturalOrder())
        .map(Set::of)
        .orElse(Set.of());
  }

  private Row row(Role role, Collection<Role> shown, List<Left> lost) {
    var current = new ArrayList<Standing>();
    var left = new ArrayList<>(lost);
    for (Role each : shown) {
      for (Standing standing : columns.of(each)) {
        Left aside = columns.aside(standing, role);
        if (aside == null) {
          current.add(standing);
        } else {
          left.add(aside);
        }
      }
    }
    current.sort(Columns.BY_FIRM);
    ClaimKey key =
        role == Role.MARKET || role == Role.FORECAST ? topic : topic.withBasis(role.basis());
    List<Standing> conflict = Conflicts.among(key, current);
    var outliers =
        Outliers.among(Votes.of(key, current), role == Role.FORECAST ? columns.market() : null);
    current.removeAll(outliers.keySet());
    outliers.forEach((standing, why) -> left.add(new Left(standing, Reason.OUTLIER, why)));
    left.sort(Comparator.comparing(Left::standing, Columns.BY_FIRM).thenComparing(Left::why));
    List<Standing> votes = Votes.of(key, current);
    Units units = units(current, left);
    return new Row(
        Row.idOf(key),
        key.asString(),
        key,
        units.unit,
        units.divisor,
        current,
        votes,
        left,
        columns.guidance(),
        columns.market(),
        columns.marketPoint(),
        columns.actual(),
        columns.told(Role.GUIDANCE),
        columns.told(Role.MARKET),
        Votes.status(current, votes, conflict),
        conflict,
        specimen(key, current, left),
        Periods.label(key, claims(held(current, left))));
  }

  /** All standings that the row's own firms hold; the others' where there is none. */
  private static List<Standing> held(List<Standing> current, List<Left> left) {
    List<Standing> held =
        Stream.concat(current.stream(), left.stream().filter(Left::isPosition).map(Left::standing))
            .toList();
    return held.isEmpty() ? left.stream().map(Left::standing).toList() : held;
  }

  private static Stream<Claim> claims(List<Standing> standings) {
    return standings.stream().flatMap(Standing::told);
  }

  private static Claim specimen(ClaimKey key, List<Standing> current, List<Left> left) {
    return claims(held(current, left))
        .min(
            Comparator.comparing((Claim c) -> !c.subject().id().equals(key.subject()))
                .thenComparing(c -> c.subject().name())
                .thenComparing(c -> c.period() == null ? "" : c.period().label())
                .thenComparing(Claim::id))
        .orElseThrow();
  }

  /** The unit that every claim prints, where they print one; else the canonical one. */
  private Units units(List<Standing> current, List<Left> left) {
    var told = new HashSet<String>();
    boolean all = current.isEmpty() && left.stream().allMatch(Left::isTaken);
    Stream.concat(
            current.stream(), left.stream().filter(l -> all || !l.isTaken()).map(Left::standing))
        .flatMap(Standing::told)
        .forEach(
            c -> {
              if (c.value() instanceof Amount amount) {
                told.add(amount.unit());
              }
            });
    var printed = new TreeSet<String>();
    told.forEach(unit -> printed.add(Unit.parse(unit).asString()));
    return printed.size() == 1
        ? new Units(printed.first(), Unit.canonicalFactor(printed.first()))
        : new Units(topic.unit(), BigDecimal.ONE);
  }

  private record Units(String unit, BigDecimal divisor) {}
}
