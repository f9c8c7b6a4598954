package org.streetbook.pipeline.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.export.PlainTable;

/** Claims and rows in one line for a person. */
final class Wording {

  private Wording() {}

  /** Who, about what, which metric, for when, how much, what kind. */
  static String headline(Claim claim) {
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
  static String headline(Estimate row) {
    List<String> parts = new ArrayList<>();
    parts.add(row.subject() + (row.counterparty() == null ? "" : " / " + row.counterparty()));
    parts.add(row.metric().equals("other") && row.measure() != null ? row.measure() : row.metric());
    if (row.period() != null) {
      parts.add(row.period());
    }
    parts.add(row.basis().label());
    parts.add(row.status().label());
    if (row.chosenLow() != null || row.chosenHigh() != null) {
      parts.add(interval(row.chosenLow(), row.chosenHigh()) + " " + row.unit());
    }
    parts.add(row.firms() + (row.firms() == 1 ? " firm" : " firms"));
    return PlainTable.printable(String.join(" · ", parts));
  }

  static String value(Claim claim) {
    return switch (claim.value()) {
      case Amount amount ->
          interval(amount.low(), amount.high())
              + " "
              + amount.unit()
              + (amount.change() ? " change" : "");
      case Rating rating -> rating.text();
    };
  }

  /** The interval with its digits grouped: {@code 125,000,000,000 to 145,000,000,000}. */
  static String interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    if (low == null && high == null) {
      return "?";
    }
    if (low == null) {
      return "up to " + grouped(high);
    }
    if (high == null) {
      return "from " + grouped(low);
    }
    return low.compareTo(high) == 0 ? grouped(low) : grouped(low) + " to " + grouped(high);
  }

  private static String grouped(@Nullable BigDecimal number) {
    if (number == null) {
      return "?";
    }
    String plain = Json.plain(number);
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String sign = whole.startsWith("-") ? "-" : "";
    StringBuilder digits = new StringBuilder(whole.substring(sign.length()));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return sign + digits + (point < 0 ? "" : plain.substring(point));
  }
}
