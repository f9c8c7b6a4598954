package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * A part and its share bound the whole: a contract of 12 that is over a quarter of the backlog puts
 * the backlog below 48; with another of 6, nearly a half, above 36. All that one firm says of one
 * whole is put together.
 */
final class ImpliedWholes {

  private final Relation relation;
  private final Passages passages;
  private final TreeMap<String, Standing> parts = new TreeMap<>();
  private final TreeMap<String, List<Standing>> shares = new TreeMap<>();

  private ImpliedWholes(Relation relation, List<Row> rows, Passages passages) {
    this.relation = relation;
    this.passages = passages;
    for (Row row : rows) {
      if (row.key().change()) {
        continue;
      }
      for (Standing standing : row.current()) {
        if (row.key().metric().equals(relation.result()) && standing.isClosed()) {
          parts.put(holder(standing) + "|" + standing.base().counterparty(), standing);
        }
        if (row.key().metric().equals(relation.left()) && row.key().unit().equals("%")) {
          shares.computeIfAbsent(holder(standing), h -> new ArrayList<>()).add(standing);
        }
      }
    }
  }

  /** What the parts and shares on {@code rows} imply of their wholes. */
  static List<Implied> among(List<Row> rows, Passages passages) {
    var found = new ArrayList<Implied>();
    for (Relation relation : Relation.of(Relation.Kind.SHARE)) {
      var wholes = new ImpliedWholes(relation, rows, passages);
      wholes.shares.values().forEach(held -> wholes.whole(held, found));
    }
    return found;
  }

  private static String holder(Standing standing) {
    return standing.base().subject().id() + "|" + standing.firm().id();
  }

  private void whole(List<Standing> held, List<Implied> found) {
    var bounds = new ArrayList<Bound>();
    for (Standing share : held) {
      Bound bound = bound(share);
      if (bound != null) {
        bounds.add(bound);
      }
    }
    if (bounds.isEmpty()) {
      return;
    }
    Interval face = Interval.ALL;
    Interval width = Interval.ALL;
    for (Bound bound : bounds) {
      Interval narrower = face.intersect(bound.face).orElse(null);
      Interval wider = width.intersect(bound.width).orElse(null);
      if (narrower == null || wider == null) {
        return;
      }
      face = narrower;
      width = wider;
    }
    found.add(implied(bounds, face, width));
  }

  /** What one share says of the whole, null where the part that it is a share of is not known. */
  private @Nullable Bound bound(Standing share) {
    if (share.base().counterparty() != null) {
      Standing part = parts.get(holder(share) + "|" + share.base().counterparty());
      return part == null ? null : Bound.of(List.of(part.base()), share.base());
    }
    // "Together with those of B, nearly half": the parts named in the same passage.
    for (Claim claim : share.same()) {
      List<Claim> together =
          passages.before(claim, relation.result()).stream()
              .filter(p -> p.firm().id().equals(share.firm().id()))
              .toList();
      if (together.size() > 1) {
        return Bound.of(together, claim);
      }
    }
    return null;
  }

  private Implied implied(List<Bound> bounds, Interval face, Interval width) {
    var claims = new LinkedHashSet<Claim>();
    bounds.forEach(b -> claims.add(b.share));
    bounds.forEach(b -> claims.addAll(b.parts));
    Claim share = bounds.getFirst().share;
    String unit = bounds.getFirst().unit;
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
    var lines = new ArrayList<String>();
    for (Bound bound : bounds) {
      lines.addAll(bound.lines(face));
    }
    Interval shown = Spoken.shortened(face);
    Interval wide = Spoken.shortened(width);
    String sentence =
        "By the figures of "
            + share.firm().name()
            + " the "
            + Traits.words(relation.right())
            + " of "
            + share.subject().name()
            + " lies "
            + between(shown, unit)
            + (shown.equals(wide)
                ? ""
                : " (" + between(wide, unit) + " with the width of \"about\")")
            + ": "
            + bounds.stream().map(Bound::words).collect(Collectors.joining("; "))
            + ".";
    return new Implied(
        FindingClass.IMPLIED_BOUND, key, face, width, List.copyOf(claims), "", sentence, lines);
  }

  private static String between(Interval interval, String unit) {
    if (interval.low() == null && interval.high() == null) {
      return "anywhere";
    }
    if (interval.low() == null) {
      return "below " + Spoken.of(interval.high(), unit, false);
    }
    if (interval.high() == null) {
      return "above " + Spoken.of(interval.low(), unit, false);
    }
    return interval.isPoint()
        ? "at " + Spoken.of(interval.low(), unit, false)
        : "between "
            + Spoken.of(interval.low(), unit, false)
            + " and "
            + Spoken.of(interval.high(), unit, false);
  }

  /** What the sum of some parts and its share say of the whole. */
  private record Bound(
      List<Claim> parts,
      Claim share,
      String unit,
      Interval part,
      Interval fraction,
      Interval face,
      Interval width) {

    static @Nullable Bound of(List<Claim> parts, Claim share) {
      Quantity face = null;
      Quantity width = null;
      String unit = null;
      for (Claim part : parts) {
        if (!(part.value() instanceof Amount amount)
            || (unit != null && !unit.equals(amount.unit()))) {
          return null;
        }
        unit = amount.unit();
        Quantity narrow = Quantity.face(part, amount);
        Quantity wide = Quantity.width(part, amount);
        face = face == null ? narrow : face.plus(narrow);
        width = width == null ? wide : width.plus(wide);
      }
      if (face == null || width == null || !(share.value() instanceof Amount fraction)) {
        return null;
      }
      Quantity plain = Quantity.face(share, fraction);
      var narrow = face.dividedBy(plain).orElse(null);
      var wide = width.dividedBy(Quantity.width(share, fraction)).orElse(null);
      return narrow == null || wide == null
          ? null
          : new Bound(
              parts,
              share,
              face.unit().asString(),
              face.interval(),
              plain.interval(),
              narrow.interval(),
              wide.interval());
    }

    /** The divisions that give the ends of {@code whole}. */
    List<String> lines(Interval whole) {
      var lines = new ArrayList<String>();
      line(lines, face.low(), whole.low(), part.low(), fraction.high());
      if (!face.isPoint()) {
        line(lines, face.high(), whole.high(), part.high(), fraction.low());
      }
      return lines;
    }

    private void line(
        List<String> lines,
        @Nullable BigDecimal end,
        @Nullable BigDecimal wholeEnd,
        @Nullable BigDecimal dividend,
        @Nullable BigDecimal divisor) {
      if (end == null || wholeEnd == null || dividend == null || divisor == null) {
        return;
      }
      if (end.compareTo(wholeEnd) != 0) {
        return;
      }
      int shift = Working.shift(dividend);
      String sum =
          parts.size() == 1
              ? Working.scaled(dividend, shift)
              : parts.stream()
                  .map(p -> Standing.reading(p).face().asPoint().orElse(BigDecimal.ZERO))
                  .map(v -> Working.scaled(v, shift))
                  .collect(Collectors.joining(" + ", "(", ")"));
      BigDecimal result = dividend.movePointLeft(shift).divide(divisor, MathContext.DECIMAL64);
      lines.add(sum + " / " + Json.plain(divisor) + " = " + Json.plain(Spoken.shortened(result)));
    }

    String words() {
      String summed =
          parts.stream()
              .map(
                  p ->
                      Sentences.spoken(p)
                          + (p.counterparty() == null ? "" : " with " + p.counterparty().name()))
              .collect(Collectors.joining(" and "));
      return summed + (parts.size() == 1 ? " is " : " are ") + Shares.words(share) + " of it";
    }
  }
}
