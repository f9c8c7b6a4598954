package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * What the sum of some parts and its share say of the whole, where the share is read as theirs: 12
 * that is over a quarter puts it between 12 and 48. No part is more than its whole, so that no
 * share is more than 100 per cent.
 *
 * @param parts as stated, one or several told together
 * @param share as stated
 * @param unit of the parts and of the whole, canonical
 * @param part the parts' sum at its face
 * @param fraction the share at its face, at most 1
 * @param face bounds on the whole, "about" taken at its face
 * @param width bounds on the whole with the width of all words; contains {@code face}
 */
record WholeBound(
    List<Claim> parts,
    Claim share,
    String unit,
    Interval part,
    Interval fraction,
    Interval face,
    Interval width) {

  WholeBound {
    parts = List.copyOf(parts);
  }

  /** The bound, empty where the parts have no one unit or the share says nothing. */
  static Optional<WholeBound> of(List<Claim> parts, Claim share) {
    Quantity face = null;
    Quantity width = null;
    for (Claim part : parts) {
      if (!(part.value() instanceof Amount amount)) {
        return Optional.empty();
      }
      Quantity narrow = Quantity.face(part, amount);
      Quantity wide = Quantity.width(part, amount);
      if (face != null && !face.unit().equals(narrow.unit())) {
        return Optional.empty();
      }
      face = face == null ? narrow : face.plus(narrow);
      width = width == null ? wide : width.plus(wide);
    }
    if (face == null || width == null || !(share.value() instanceof Amount fraction)) {
      return Optional.empty();
    }
    Interval narrow = fraction(Quantity.face(share, fraction));
    Interval wide = fraction(Quantity.width(share, fraction));
    if (narrow == null || wide == null || !isAmount(face.interval())) {
      return Optional.empty();
    }
    return Optional.of(
        new WholeBound(
            parts,
            share,
            face.unit().asString(),
            face.interval(),
            narrow,
            whole(face.interval(), narrow),
            whole(width.interval(), wide)));
  }

  /** A share between nothing and all; null where it can be neither. */
  private static @Nullable Interval fraction(Quantity share) {
    return share
        .interval()
        .intersect(new Interval(BigDecimal.ZERO, BigDecimal.ONE))
        .filter(f -> f.high() != null && f.high().signum() > 0)
        .orElse(null);
  }

  private static boolean isAmount(Interval part) {
    return part.isClosed() && part.low() != null && part.low().signum() > 0;
  }

  private static Interval whole(Interval part, Interval fraction) {
    Interval least = quotient(part.low(), fraction.high());
    Interval most = quotient(part.high(), fraction.low());
    return new Interval(least.low(), most.high());
  }

  private static Interval quotient(@Nullable BigDecimal part, @Nullable BigDecimal fraction) {
    return part == null || fraction == null || fraction.signum() <= 0
        ? Interval.ALL
        : Interval.point(part).dividedBy(Interval.point(fraction)).orElse(Interval.ALL);
  }

  /** The names of those who tell the share and its parts. */
  Stream<String> tellers() {
    return Stream.concat(parts.stream(), Stream.of(share)).map(c -> Words.name(c.firm()));
  }

  /** The divisions that give the ends of {@code whole}, those that this bound gives. */
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

  /** {@code $12 billion with Acme and $6 billion with Brix are nearly half of it}. */
  String words() {
    String summed =
        Words.and(
            parts.stream()
                .map(
                    p ->
                        Sentences.spoken(p)
                            + (p.counterparty() == null ? "" : " with " + p.counterparty().name()))
                .toList());
    return summed + (parts.size() == 1 ? " is " : " are ") + Shares.words(share) + " of it";
  }

  /** Where the whole lies, in words: {@code between $36 and $48}, {@code above $36}. */
  static String between(Interval interval, String unit) {
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
}
