package org.streetbook.pipeline.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.pipeline.export.PlainTable;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** Claims and rows in one line for a person. */
public final class Wording {

  private Wording() {}

  /** Who, about what, which metric, for when, how much, what kind. */
  public static String headline(Claim claim) {
    List<String> parts = new ArrayList<>();
    parts.add(claim.firm().name());
    parts.add(
        claim.subject().name()
            + (claim.counterparty() == null ? "" : " / " + claim.counterparty().name()));
    parts.add(
        claim.metric().equals("other") && claim.measure() != null
            ? claim.measure()
            : claim.metric());
    if (claim.period() != null) {
      parts.add(claim.period().label());
    }
    parts.add(value(claim));
    parts.add(claim.basis().label() + (claim.prior() ? ", prior" : ""));
    return PlainTable.printable(String.join(" · ", parts));
  }

  /** The row: about what, which metric, for when, and what to quote. */
  public static String headline(Estimate row) {
    List<String> parts = new ArrayList<>();
    parts.add(row.subject() + (row.counterparty() == null ? "" : " / " + row.counterparty()));
    parts.add(row.metric().equals("other") && row.measure() != null ? row.measure() : row.metric());
    if (row.period() != null) {
      parts.add(row.period());
    }
    parts.add(row.basis().label());
    parts.add(row.status().label());
    if (row.chosenLow() != null || row.chosenHigh() != null) {
      parts.add(amount(row.chosenLow(), row.chosenHigh(), row.unit(), row.change()));
    }
    parts.add(row.firms() + (row.firms() == 1 ? " firm" : " firms"));
    return PlainTable.printable(String.join(" · ", parts));
  }

  /** What an analyst corrected on the claim, a line each; none where nothing. */
  public static List<String> corrections(Claim claim) {
    return claim.correction() == null
        ? List.of()
        : claim.correction().sentences(claim).stream().map(PlainTable::printable).toList();
  }

  /** The page, slide or cell of the source in which the claim stands, null where there is none. */
  public static @Nullable String place(Claim claim) {
    return claim.place() == null ? null : PlainTable.printable(claim.place().label());
  }

  /** How much: an amount as findings say it, or the words of a rating. */
  public static String value(Claim claim) {
    return switch (claim.value()) {
      case Amount amount -> amount(amount.low(), amount.high(), amount.unit(), amount.change());
      case Rating rating -> rating.text();
    };
  }

  /** How much a position of the row says: an amount, or the words of a rating. */
  public static String value(Estimate.Stand stand, Estimate row) {
    return stand.low() == null && stand.high() == null
        ? stand.text()
        : amount(stand.low(), stand.high(), row.unit(), row.change());
  }

  /** The amount as findings say it: {@code $125 billion to $145 billion}, {@code over +8 %}. */
  public static String amount(
      @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String unit, boolean change) {
    return Spoken.of(new Interval(low, high), unit == null ? "" : unit, change);
  }
}
