package org.streetbook.pipeline.reconcile;

/** Openings that the sentences of findings share. */
final class Sentences {

  private Sentences() {}

  /** {@code Morgan Stanley's $175 billion for the capex of Meta in 2027}. */
  static String holds(Row row, Standing standing) {
    return Words.of(standing.firm().name())
        + " "
        + Rows.spoken(standing)
        + " for the "
        + topic(row);
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
