package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Counterparty;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * A part and its share bound the whole: a contract of 12 that is over a quarter of the backlog puts
 * the backlog below 48; with another of 6, nearly a half, above 36. All that one firm says of one
 * whole is put together, and what narration adds in the firm's passage.
 *
 * <p>Whose share it is, is not always said: "with 6 from Brix it is nearly a half" speaks of a sum.
 * So every share is read as that of its own part and as that of the parts told before it, and a
 * reading holds only where all that the firm says can be true at once, no part being more than the
 * whole. A share with two readings that hold bounds nothing.
 */
final class ImpliedWholes {

  /** More shares of one whole than this are a table of customers, read in other ways. */
  private static final int MOST_SHARES = 6;

  /** A share follows the last of the parts that it sums within this many UTF-16 units. */
  private static final int BREATH = 200;

  private final Relation relation;
  private final Passages passages;

  /** Standings by holder and counterparty; several for one counterparty are of other things. */
  private final TreeMap<String, TreeMap<String, List<Standing>>> parts = new TreeMap<>();

  private final TreeMap<String, List<Standing>> shares = new TreeMap<>();

  /** By subject, the most that any part of its whole is. */
  private final Map<String, BigDecimal> floors = new HashMap<>();

  /** By claim id, what {@link #holder(Claim)} found. */
  private final Map<String, String> holders = new HashMap<>();

  private ImpliedWholes(Relation relation, List<Row> rows, Passages passages) {
    this.relation = relation;
    this.passages = passages;
    for (Row row : rows) {
      if (row.key().change()) {
        continue;
      }
      for (Standing standing : row.standing()) {
        if (row.key().metric().equals(relation.result()) && isPart(standing)) {
          parts
              .computeIfAbsent(holder(standing), h -> new TreeMap<>())
              .computeIfAbsent(counterparty(standing.base()), c -> new ArrayList<>())
              .add(standing);
          // A contract is a fact, whoever tells it.
          BigDecimal low = standing.reading().width().low();
          if (low != null) {
            floors.merge(subject(standing.base()), low, BigDecimal::max);
          }
        }
        if (row.key().metric().equals(relation.left()) && row.key().unit().equals("%")) {
          shares.computeIfAbsent(holder(standing), h -> new ArrayList<>()).add(standing);
        }
      }
    }
  }

  /**
   * What the parts and shares of some rows imply.
   *
   * @param implied bounds on wholes
   * @param misgiven reasons by claim id: shares that are given to one party and can only be of
   *     several together
   */
  record Found(List<Implied> implied, Map<String, String> misgiven) {}

  /** What the parts and shares on {@code rows} imply of their wholes. */
  static Found among(List<Row> rows, Passages passages) {
    var found = new Found(new ArrayList<>(), new TreeMap<>());
    for (Relation relation : Relation.of(Relation.Kind.SHARE)) {
      var wholes = new ImpliedWholes(relation, rows, passages);
      wholes.shares.forEach((holder, held) -> wholes.add(holder, held, found));
    }
    return found;
  }

  /** A stock and no rate: what a month brings is no part of a backlog. */
  private static boolean isPart(Standing standing) {
    return standing.isClosed()
        && Unit.parse(standing.key().unit()).powers().values().stream().allMatch(p -> p > 0);
  }

  /** Of narration the firm that has the floor in the first passage, by claim id, that has one. */
  private String holder(Standing standing) {
    return standing.same().stream()
        .filter(c -> !holder(c).equals(subject(c) + c.firm().id()))
        .min(Comparator.comparing(Claim::id))
        .map(this::holder)
        .orElseGet(() -> holder(standing.base()));
  }

  /** Whose figures of which whole; narration speaks for the firm whose passage it stands in. */
  private String holder(Claim claim) {
    String known = holders.get(claim.id());
    if (known == null) {
      Firm firm =
          claim.firm().kind() == FirmKind.MEDIA
              ? passages
                  .floor(claim, List.of(relation.result(), relation.left()))
                  .orElse(claim.firm())
              : claim.firm();
      known = subject(claim) + firm.id();
      holders.put(claim.id(), known);
    }
    return known;
  }

  private static String subject(Claim claim) {
    return claim.subject().id() + "|";
  }

  private static String counterparty(Claim claim) {
    return claim.counterparty() == null ? "" : claim.counterparty().id();
  }

  private void add(String holder, List<Standing> held, Found found) {
    var readings = new ArrayList<List<WholeBound>>();
    for (Standing share : held) {
      List<WholeBound> each = readings(holder, share);
      if (!each.isEmpty()) {
        readings.add(each);
      }
      if (readings.size() > MOST_SHARES) {
        return;
      }
    }
    if (readings.isEmpty()) {
      return;
    }
    var consistent = new ArrayList<List<WholeBound>>();
    combine(readings, List.of(), floor(subject(held.getFirst().base())), consistent);
    List<WholeBound> sure = sure(consistent, readings.size());
    Interval face = together(sure.stream().map(WholeBound::face).toList());
    Interval width = together(sure.stream().map(WholeBound::width).toList());
    if (sure.isEmpty() || face == null || width == null) {
      return;
    }
    found.implied().add(implied(sure, face, width));
    sure.stream()
        .filter(b -> b.parts().size() > 1 && b.share().counterparty() != null)
        .forEach(b -> found.misgiven().put(b.share().id(), "is no share of one: " + b.words()));
  }

  /** What one share may say of the whole: as a share of its own part, of a sum, or both. */
  private List<WholeBound> readings(String holder, Standing share) {
    var readings = new ArrayList<WholeBound>();
    Claim own = part(holder, counterparty(share.base()));
    if (share.base().counterparty() != null && own != null) {
      WholeBound.of(List.of(own), share.base()).ifPresent(readings::add);
    }
    for (Claim claim : share.same()) {
      List<Claim> sum =
          passages.before(claim, relation.result()).stream()
              .filter(p -> holder(p).equals(holder))
              .toList();
      if (sum.size() > 1
          && claim.span().begin() - sum.getLast().span().end() <= BREATH
          && isAmong(share.base().counterparty(), sum)
          && sum.stream().allMatch(p -> part(holder, counterparty(p)) != null)) {
        WholeBound.of(sum, claim).ifPresent(readings::add);
        break;
      }
    }
    return readings;
  }

  /** The party that a share is given to is one of those that it may be a share of. */
  private static boolean isAmong(@Nullable Counterparty party, List<Claim> sum) {
    return party == null || sum.stream().anyMatch(p -> party.id().equals(counterparty(p)));
  }

  private @Nullable Claim part(String holder, String counterparty) {
    List<Standing> found =
        parts.getOrDefault(holder, new TreeMap<>()).getOrDefault(counterparty, List.of());
    return found.size() == 1 ? found.getFirst().base() : null;
  }

  /** Above every part that anybody states. */
  private Interval floor(String subject) {
    BigDecimal low = floors.get(subject);
    return low == null ? Interval.ALL : new Interval(low, null);
  }

  /** Every way to read all shares at once that leaves room for a whole. */
  private static void combine(
      List<List<WholeBound>> readings,
      List<WholeBound> taken,
      Interval room,
      List<List<WholeBound>> consistent) {
    if (taken.size() == readings.size()) {
      consistent.add(taken);
      return;
    }
    for (WholeBound bound : readings.get(taken.size())) {
      Interval left = room.intersect(bound.width()).orElse(null);
      if (left != null) {
        var more = new ArrayList<>(taken);
        more.add(bound);
        combine(readings, more, left, consistent);
      }
    }
  }

  /** The bounds that every consistent way of reading has in common. */
  private static List<WholeBound> sure(List<List<WholeBound>> consistent, int shares) {
    var sure = new ArrayList<WholeBound>();
    for (int i = 0; i < shares && !consistent.isEmpty(); i++) {
      WholeBound bound = consistent.getFirst().get(i);
      int at = i;
      if (consistent.stream().allMatch(way -> way.get(at).equals(bound))) {
        sure.add(bound);
      }
    }
    return sure;
  }

  private static @Nullable Interval together(List<Interval> bounds) {
    Interval room = Interval.ALL;
    for (Interval bound : bounds) {
      room = room.intersect(bound).orElse(null);
      if (room == null) {
        return null;
      }
    }
    return room;
  }

  private Implied implied(List<WholeBound> bounds, Interval face, Interval width) {
    var claims = new LinkedHashSet<Claim>();
    bounds.forEach(b -> claims.add(b.share()));
    bounds.forEach(b -> claims.addAll(b.parts()));
    Claim share = bounds.getFirst().share();
    String unit = bounds.getFirst().unit();
    var key =
        new ClaimKey(
            share.subject().id(),
            relation.right(),
            "",
            List.<Definition>of(),
            "",
            "",
            unit,
            false,
            "",
            Basis.DERIVED);
    var lines = new LinkedHashSet<String>();
    bounds.forEach(b -> lines.addAll(b.lines(face)));
    Interval shown = Spoken.shortened(face);
    Interval wide = Spoken.shortened(width);
    String sentence =
        "By the figures of "
            + Words.and(bounds.stream().flatMap(WholeBound::tellers).distinct().sorted().toList())
            + " the "
            + Traits.words(relation.right())
            + " of "
            + share.subject().name()
            + " lies "
            + WholeBound.between(shown, unit)
            + (shown.equals(wide)
                ? ""
                : " (" + WholeBound.between(wide, unit) + " with the width of \"about\")")
            + ": "
            + bounds.stream().map(WholeBound::words).collect(Collectors.joining("; "))
            + ".";
    return new Implied(
        FindingClass.IMPLIED_BOUND,
        key,
        face,
        width,
        List.copyOf(claims),
        "",
        sentence,
        List.copyOf(lines));
  }
}
