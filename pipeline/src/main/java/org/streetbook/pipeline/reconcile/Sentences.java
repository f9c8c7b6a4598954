package org.streetbook.pipeline.reconcile;

import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
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
        : claim.value().text();
  }

  /** {@code Morgan Stanley's $175 billion for the capex of Meta in 2027}. */
  static String holds(Row row, Standing standing) {
    return Words.of(standing.firm().name()) + " " + spoken(standing) + " for the " + topic(row);
  }

  /** {@code capex of Meta in 2027}. */
  static String topic(Row row) {
    var specimen = row.specimen();
    String counterparty =
        specimen.counterparty() == null ? "" : " with " + specimen.counterparty().name();
    return Traits.words(specimen)
        + (row.key().change() && !Traits.isObserved(row.key().metric()) ? " change" : "")
        + " of "
        + specimen.subject().name()
        + counterparty
        + Periods.in(row.period());
  }
}
