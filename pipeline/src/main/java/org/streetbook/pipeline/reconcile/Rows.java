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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.Row.Left;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * Makes the rows of one topic: one row about the firms' forecasts with the company's guidance, the
 * market's range and the reported value as columns; where no firm has a forecast, a row for each of
 * those.
 */
final class Rows {

  /** A finding names no more claims of a range than a reader would follow. */
  private static final int MOST_TOLD = 10;

  /** What a standing is on its row. */
  private enum Role {
    FORECAST,
    GUIDANCE,
    MARKET,
    ACTUAL
  }

  private final ClaimKey topic;
  private final Map<Role, List<Standing>> byRole = new EnumMap<>(Role.class);
  private final Map<String, Standing> byId = new HashMap<>();
  private final List<Left> lost;
  private final Map<String, String> rejected;
  private final boolean hasNamed;

  private Rows(
      ClaimKey topic, List<Standing> standings, List<Left> lost, Map<String, String> rejected) {
    this.topic = topic;
    this.lost = lost;
    this.rejected = rejected;
    this.hasNamed =
        standings.stream().anyMatch(s -> s.isNamed() && s.isCurrent() && role(s) == Role.FORECAST);
    for (Standing standing : standings) {
      byId.put(standing.id(), standing);
      byRole.computeIfAbsent(role(standing), r -> new ArrayList<>()).add(standing);
    }
  }

  /**
   * The rows of one topic.
   *
   * @param standings of all firms and basis groups on the topic
   * @param lost claims of the topic that another firm was found to have made
   * @param rejected reasons by claim id: figures that arithmetic speaks against
   */
  static List<Row> of(
      ClaimKey topic, List<Standing> standings, List<Left> lost, Map<String, String> rejected) {
    var rows = new Rows(topic, standings, lost, rejected);
    if (rows.byRole.isEmpty()) {
      return List.of();
    }
    if (rows.byRole.containsKey(Role.FORECAST)) {
      return List.of(rows.row(Role.FORECAST, rows.byRole.keySet()));
    }
    var made = new ArrayList<Row>();
    for (Role role : rows.byRole.keySet()) {
      made.add(rows.row(role, List.of(role)));
    }
    return made;
  }

  private Row row(Role role, Iterable<Role> shown) {
    var current = new ArrayList<Standing>();
    var left = new ArrayList<Left>(role == byRole.keySet().iterator().next() ? lost : List.of());
    for (Role each : shown) {
      for (Standing standing : byRole.get(each)) {
        String why = why(standing, each, role);
        if (why == null) {
          current.add(standing);
        } else {
          left.add(new Left(standing, why, true));
        }
      }
    }
    current.sort(BY_FIRM);
    ClaimKey key =
        role == Role.MARKET || role == Role.FORECAST ? topic : topic.withBasis(basis(role));
    Interval market = hull(closed(standing(Role.MARKET)));
    List<Standing> conflict = Conflicts.among(key, current);
    var outliers = Outliers.among(votes(key, current));
    current.removeAll(outliers.keySet());
    outliers.forEach((standing, why) -> left.add(new Left(standing, why, true)));
    left.sort(Comparator.comparing(Left::standing, BY_FIRM).thenComparing(Left::why));
    List<Standing> votes = votes(key, current);
    Units units = units(current, left);
    return new Row(
        key,
        units.unit,
        units.divisor,
        current,
        votes,
        left,
        List.copyOf(outliers.keySet()),
        guidance(),
        market,
        marketPoint(),
        actual(),
        told(Role.GUIDANCE),
        told(Role.MARKET),
        status(current, votes, conflict),
        conflict,
        specimen(key, current, left),
        Periods.label(key, claims(held(current, left))));
  }

  private static final Comparator<Standing> BY_FIRM =
      Comparator.comparing((Standing s) -> s.firm().name())
          .thenComparing(s -> s.firm().id())
          .thenComparing(Standing::since, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Standing::id);

  /** Why a standing is no position of the row, null where it is one. */
  private @Nullable String why(Standing standing, Role role, Role shown) {
    String reason = rejection(standing);
    if (reason != null) {
      return reason;
    }
    if (standing.successor() != null) {
      return successor(standing);
    }
    if (role != shown) {
      return switch (role) {
        case GUIDANCE -> "the company's own outlook: in the guidance columns";
        case MARKET -> "reported of the market and no firm's own forecast: in the market columns";
        case ACTUAL -> "a reported value and no forecast: in the column for actuals";
        case FORECAST -> "a forecast";
      };
    }
    if (role == Role.FORECAST && !standing.isNamed() && hasNamed) {
      return "no firm is named for it, so it may be one of the others' figures";
    }
    return null;
  }

  /** Why arithmetic speaks against a standing, null where it does not. */
  private @Nullable String rejection(Standing standing) {
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
        .map(s -> "superseded by " + spoken(s) + (s.since() == null ? "" : " of " + s.since()))
        .orElse("superseded");
  }

  private List<Standing> standing(Role role) {
    return byRole.getOrDefault(role, List.of()).stream()
        .filter(s -> s.isCurrent() && rejection(s) == null)
        .toList();
  }

  /** The claims that a column rests on, one a position. */
  private List<Claim> told(Role role) {
    return standing(role).stream()
        .filter(Standing::isClosed)
        .sorted(BY_FIRM)
        .limit(MOST_TOLD)
        .map(Standing::base)
        .toList();
  }

  private @Nullable Interval guidance() {
    List<Standing> all = standing(Role.GUIDANCE);
    List<Standing> own = all.stream().filter(s -> s.firm().kind() == FirmKind.COMPANY).toList();
    return hull(closed(own.isEmpty() ? all : own));
  }

  private @Nullable BigDecimal marketPoint() {
    List<BigDecimal> points =
        standing(Role.MARKET).stream()
            .flatMap(s -> s.face().asPoint().stream())
            .distinct()
            .toList();
    return points.size() == 1 ? points.getFirst() : null;
  }

  private @Nullable Standing actual() {
    List<Standing> all = standing(Role.ACTUAL);
    List<Standing> own = all.stream().filter(s -> s.firm().kind() == FirmKind.COMPANY).toList();
    List<Standing> told = (own.isEmpty() ? all : own).stream().filter(Standing::isPoint).toList();
    return !told.isEmpty()
            && Agreement.of(told) == Agreement.SAME
            && Agreement.of(own.isEmpty() ? all : own) != Agreement.DISJOINT
        ? told.stream().min(Agreement.FINEST_FIRST).orElseThrow()
        : null;
  }

  /** One vote a firm: a firm that holds several values has none until it is known which stands. */
  private static List<Standing> votes(ClaimKey key, List<Standing> current) {
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
        .sorted(BY_FIRM)
        .toList();
  }

  private static Status status(
      List<Standing> current, List<Standing> votes, List<Standing> conflict) {
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

  private static Role role(Standing standing) {
    boolean market =
        standing.isMarket()
            || (standing.firm().kind() == FirmKind.UNNAMED
                && standing.isClosed()
                && !standing.isPoint());
    return switch (standing.key().basis()) {
      case ESTIMATE, TARGET -> market ? Role.MARKET : Role.FORECAST;
      case SCENARIO, DERIVED -> Role.FORECAST;
      case GUIDANCE -> Role.GUIDANCE;
      case ACTUAL -> Role.ACTUAL;
    };
  }

  private static Basis basis(Role role) {
    return switch (role) {
      case FORECAST, MARKET -> Basis.ESTIMATE;
      case GUIDANCE -> Basis.GUIDANCE;
      case ACTUAL -> Basis.ACTUAL;
    };
  }

  private static Stream<Interval> closed(List<Standing> standings) {
    return standings.stream().filter(Standing::isClosed).map(Standing::face);
  }

  private static @Nullable Interval hull(Stream<Interval> closed) {
    return closed
        .reduce((a, b) -> new Interval(a.low().min(b.low()), a.high().max(b.high())))
        .orElse(null);
  }

  static String spoken(Standing standing) {
    return spoken(standing.base());
  }

  /** The value of a claim in words, in the unit that it prints. */
  static String spoken(Claim claim) {
    return claim.value() instanceof Amount amount
        ? Spoken.of(new Interval(amount.low(), amount.high()), amount.unit(), amount.change())
        : claim.value().text();
  }

  /** All standings that the row's own firms hold; the others' where there is none. */
  private static List<Standing> held(List<Standing> current, List<Left> left) {
    List<Standing> held =
        Stream.concat(current.stream(), left.stream().filter(Left::isPosition).map(Left::standing))
            .toList();
    return held.isEmpty() ? left.stream().map(Left::standing).toList() : held;
  }

  private static Stream<Claim> claims(List<Standing> standings) {
    return standings.stream()
        .flatMap(s -> Stream.of(s.same(), s.looser(), s.relayed()))
        .flatMap(List::stream);
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
    var printed = new TreeSet<String>();
    Stream.concat(current.stream(), left.stream().map(Left::standing))
        .flatMap(s -> s.claims().stream())
        .forEach(
            c -> {
              if (c.value() instanceof Amount amount) {
                printed.add(Unit.parse(amount.unit()).asString());
              }
            });
    return printed.size() == 1
        ? new Units(printed.first(), Unit.parse(printed.first()).canonicalFactor())
        : new Units(topic.unit(), BigDecimal.ONE);
  }

  private record Units(String unit, BigDecimal divisor) {}
}
