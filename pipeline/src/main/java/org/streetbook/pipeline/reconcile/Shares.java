package org.streetbook.pipeline.reconcile;

import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Qualifier;

/** Shares in the words that bound them: {@code over 33.33 %}, {@code nearly 50 %}. */
final class Shares {

  private Shares() {}

  static String words(Claim share) {
    String spoken = Sentences.spoken(share);
    if (!(share.value() instanceof Amount amount) || amount.qualifier() != Qualifier.APPROX) {
      return spoken;
    }
    return amount.side() == Amount.Side.BELOW
        ? "nearly " + spoken
        : amount.side() == Amount.Side.ABOVE ? "a little over " + spoken : "about " + spoken;
  }
}
