package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.pipeline.reconcile.Row.Left;
import org.streetbook.pipeline.reconcile.Row.Reason;
import org.streetbook.pipeline.reconcile.amount.Interval;

/**
 * The standings of one topic by their roles, and what the columns of its rows show: the company's
 * guidance, the market's range, the reported value.
 */
final class Columns {

  /** A finding names no more claims of a range than a reader would follow. */
  private static final int MOST_TOLD = 10;

  /** By name, then as they were first said. */
  static final Comparator<Standing> BY_FIRM =
      Comparator.comparing((Standing s) -> s.firm().name())
          .thenComparing(s -> s.firm().id())
          .thenComparing(Standing::since, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Standing::id);

  private final Map<Role, List<Standing>> byRole = new EnumMap<>(Role.class);
  private final Map<String, Standing> byId = new HashMap<>();
  private final Map<String, String> rejected;
  private final boolean hasNamed;

  /**
   * @param standings of all firms and basis groups on the topic
   * @param rejected reasons by claim id: figures that arithmetic speaks against
   */
  Columns(List<Standing> standings, Map<String, String> rejected) {
    this.rejected = rejected;
    this.hasNamed =
        standings.stream()
            .anyMatch(s -> s.isNamed() && s.isCurrent() && Role.of(s) == Role.FORECAST);
    for (Standing standing : standings) {
      byId.put(standing.id(), standing);
      byRole.computeIfAbsent(Role.of(standing), r -> new ArrayList<>()).add(standing);
    }
  }

  /** The roles that some standing has, in the order of their declaration. */
  Set<Role> roles() {
    return byRole.keySet();
  }

  /** All standings of a role. */
  List<Standing> of(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  /** Why a standing is no position of the row that is about {@code shown}; null where it is one. */
  @Nullable Left aside(Standing standing, Role shown) {
    String doubt = doubt(standing);
    if (doubt != null) {
      return new Left(standing, Reason.DOUBTED, doubt);
    }
    if (standing.successor() != null) {
      return new Left(standing, Reason.SUPERSEDED, successor(standing));
    }
    Role role = Role.of(standing);
    if (role != shown) {
      return new Left(standing, Reason.COLUMN, role.whyAside());
    }
    if (role == Role.FORECAST && !standing.isNamed() && hasNamed) {
      return new Left(
          standing,
          Reason.UNNAMED,
          "no firm is named for it, so it may be one of the others' figures");
    }
    return null;
  }

  /** Why arithmetic speaks against a standing, null where it does not. */
  private @Nullable String doubt(Standing standing) {
    return rejected.isEmpty()
        ? null
        : standing.same().stream()
            .map(c -> rejected.get(c.id()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private String successor(Standing older) {
    return Optional.ofNullable(byId.get(older.successor()))
        .map(
            s ->
                "superseded by "
                    + Sentences.spoken(s)
                    + (s.since() == null ? "" : " of " + s.since()))
        .orElse("superseded");
  }

  private List<Standing> standing(Role role) {
    return of(role).stream().filter(s -> s.isCurrent() && doubt(s) == null).toList();
  }

  /** The claims that a column rests on, one a position. */
  List<Claim> told(Role role) {
    return standing(role).stream()
        .filter(Standing::isClosed)
        .sorted(BY_FIRM)
        .limit(MOST_TOLD)
        .map(Standing::base)
        .toList();
  }

  /**
   * The company's own range, as others tell it only where the company itself does not; null where
   * it is given values that exclude each other, which it cannot have meant of one thing.
   */
  @Nullable Interval guidance() {
    List<Standing> all = standing(Role.GUIDANCE);
    List<Standing> own = all.stream().filter(s -> s.firm().kind() == FirmKind.COMPANY).toList();
    List<Standing> told = own.isEmpty() ? all : own;
    return Agreement.of(told) == Agreement.DISJOINT ? null : hull(closed(told));
  }

  /**
   * The range reported of the market, from end to end; null where what is reported differs so much
   * in size that it is hardly of one thing.
   */
  @Nullable Interval market() {
    List<Standing> told = standing(Role.MARKET);
    return Agreement.isOfOneSize(Agreement.faces(told)) ? hull(closed(told)) : null;
  }

  /** What the market expects on average, null where no one figure is reported. */
  @Nullable BigDecimal marketPoint() {
    List<BigDecimal> points =
        standing(Role.MARKET).stream()
            .flatMap(s -> s.face().asPoint().stream())
            .distinct()
            .toList();
    return points.size() == 1 ? points.getFirst() : null;
  }

  /** The standing that holds the reported value, null where none does or it is disputed. */
  @Nullable Standing actual() {
    List<Standing> all = standing(Role.ACTUAL);
    List<Standing> own = all.stream().filter(s -> s.firm().kind() == FirmKind.COMPANY).toList();
    List<Standing> told = (own.isEmpty() ? all : own).stream().filter(Standing::isPoint).toList();
    return !told.isEmpty()
            && Agreement.of(told) == Agreement.SAME
            && Agreement.of(own.isEmpty() ? all : own) != Agreement.DISJOINT
        ? told.stream().min(Agreement.FINEST_FIRST).orElseThrow()
        : null;
  }

  private static Stream<Interval> closed(List<Standing> standings) {
    return standings.stream().filter(Standing::isClosed).map(Standing::face);
  }

  private static @Nullable Interval hull(Stream<Interval> closed) {
    return closed
        .reduce((a, b) -> new Interval(a.low().min(b.low()), a.high().max(b.high())))
        .orElse(null);
  }
}
