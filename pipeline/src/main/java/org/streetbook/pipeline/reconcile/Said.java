package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.pipeline.reconcile.amount.Reading;

/**
 * A claim with what it says.
 *
 * @param reading of its amount, null for a rating
 */
record Said(Claim claim, @Nullable Reading reading) {

  Said(Claim claim) {
    this(claim, Standing.reading(claim));
  }

  String value() {
    return Standings.valueText(claim.value(), reading);
  }

  BigDecimal grain() {
    return reading == null ? BigDecimal.ZERO : reading.grain();
  }
}
