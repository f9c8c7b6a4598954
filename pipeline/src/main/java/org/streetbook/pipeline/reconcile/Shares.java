package org.streetbook.pipeline.reconcile;

import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;

/** Shares in the words that bound them: {@code over a third}, {@code nearly 50 %}. */
final class Shares {

  private Shares() {}

  static String words(Claim share) {
    if (!(share.value() instanceof Amount amount)) {
      return Sentences.spoken(share);
    }
    // A fraction in words is no 33.33 %.
    boolean inWords = share.quote().chars().noneMatch(Character::isDigit);
    String spoken = inWords ? share.quote() : Sentences.spoken(share);
    return switch (amount.qualifier()) {
      case APPROX ->
          amount.side() == Amount.Side.BELOW
              ? "nearly " + spoken
              : amount.side() == Amount.Side.ABOVE ? "a little over " + spoken : "about " + spoken;
      case AT_LEAST -> inWords ? "over " + spoken : spoken;
      case AT_MOST -> inWords ? "at most " + spoken : spoken;
      case EXACT, RANGE -> spoken;
    };
  }
}
