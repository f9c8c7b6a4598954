/**
 * What reconciliation makes of claims: {@link Position} (where one firm stands on one key), {@link
 * Estimate} (a row of the table) and {@link Finding} (what was observed, with its arithmetic).
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.estimate;
