package org.streetbook.extractors.figure;

import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Qualifier;

/**
 * What a qualifier phrase says.
 *
 * @param qualifier the bound or the approximation
 * @param side the side, null where the phrase does not say
 */
record Hedge(Qualifier qualifier, Amount.@Nullable Side side) {}
