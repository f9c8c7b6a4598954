package org.streetbook.pipeline.reconcile;

import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.SubjectKind;

/**
 * Which claims may form a row. What nobody says in earnest stands in a claim only because a
 * sentence was misread: a row of it would be wrong whatever its figure is. The claim itself is kept
 * and can be searched.
 */
final class Admission {

  private Admission() {}

  static boolean isAdmitted(Claim claim) {
    return !isOwnRating(claim)
        && !isCountOfRatings(claim)
        && !isEconomyOfCompany(claim)
        && !isFallByTimes(claim);
  }

  /** A house does not cover its own shares: the stock that it speaks of was not found. */
  private static boolean isOwnRating(Claim claim) {
    return claim.firm().kind() != FirmKind.MEDIA
        && claim.firm().id().equals(claim.subject().id())
        && Traits.isOpinion(claim.metric());
  }

  /** How many houses say "buy" is no rating. */
  private static boolean isCountOfRatings(Claim claim) {
    return claim.metric().equals("rating") && claim.value() instanceof Amount;
  }

  /** The growth of a country is no business of one company. */
  private static boolean isEconomyOfCompany(Claim claim) {
    return claim.subject().kind() == SubjectKind.COMPANY && Traits.isOfEconomies(claim.metric());
  }

  /** Nothing falls by 14 times: the figure is a multiple and no change. */
  private static boolean isFallByTimes(Claim claim) {
    return claim.value() instanceof Amount amount
        && amount.change()
        && amount.unit().equals("x")
        && amount.high() != null
        && amount.high().signum() < 0;
  }
}
