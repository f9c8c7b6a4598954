package org.streetbook.pipeline.reconcile;

import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** Openings that the sentences of findings share. */
final class Sentences {

  private Sentences() {}

  /** The value of a position in words, in the unit that it prints. */
  static String spoken(Standing standing) {
    return spoken(standing.base());
  }

  /** The value of a claim in words, in the unit that it prints. */
  static String spoken(Claim claim) {
    return claim.value() instanceof Amount amount
        ? Spoken.of(new Interval(amount.low(), amount.high()), amount.unit(), amount.change())
        : claim.value() instanceof Rating rating
            ? RatingScale.printed(rating)
            : claim.value().text();
  }

  /** {@code Morgan Stanley's $175 billion for the capex of Meta in 2027}. */
  static String holds(Row row, Standing standing) {
    return Words.of(standing.firm()) + " " + spoken(standing) + " for the " + topic(row);
  }

  /**
   * What a firm holds of the row, after "its": {@code price target for Meta}, {@code estimate of
   * the capex of Meta in 2027}, of its own business {@code guidance for capex in 2027}.
   */
  static String view(Row row, Standing standing) {
    var specimen = row.specimen();
    String of = " for " + specimen.subject().name();
    boolean own = standing.firm().id().equals(specimen.subject().id());
    return switch (standing.key().basis()) {
      case TARGET -> metric(row) + (own ? "" : of) + Periods.in(row.period());
      case GUIDANCE -> "guidance for " + metric(row) + (own ? "" : of) + Periods.in(row.period());
      case ESTIMATE, SCENARIO, ACTUAL, DERIVED -> "estimate of the " + topic(row);
    };
  }

  private static String metric(Row row) {
    return Traits.words(row.specimen())
        + (row.key().change() && !Traits.isObserved(row.key().metric()) ? " change" : "");
  }

  /** {@code capex of Meta in 2027}. */
  static String topic(Row row) {
    var specimen = row.specimen();
    String counterparty =
        specimen.counterparty() == null ? "" : " with " + specimen.counterparty().name();
    return metric(row)
        + " of "
        + specimen.subject().name()
        + counterparty
        + Periods.in(row.period());
  }
}
