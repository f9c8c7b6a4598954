package org.streetbook.pipeline.reconcile;

import java.util.List;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;

/**
 * A value that claims imply and nobody states: a derived row, and the finding that explains it.
 *
 * @param kind which class of finding says it
 * @param key of the derived row
 * @param face with what is "about" something taken at its face
 * @param width with the width of all words; contains {@code face}
 * @param claims that it rests on, the first one gives the row its names
 * @param period label, empty where there is none
 * @param sentence says it with its figures
 * @param arithmetic lines that recompute it
 */
record Implied(
    FindingClass kind,
    ClaimKey key,
    Interval face,
    Interval width,
    List<Claim> claims,
    String period,
    String sentence,
    List<String> arithmetic) {

  Implied {
    claims = List.copyOf(claims);
    arithmetic = List.copyOf(arithmetic);
  }
}
