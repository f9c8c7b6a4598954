/**
 * Exact arithmetic on what notes print: {@link org.streetbook.pipeline.reconcile.amount.Interval}
 * (bounds that may be open), {@link org.streetbook.pipeline.reconcile.amount.Unit} (a tiny algebra
 * over the unit strings of claims), {@link org.streetbook.pipeline.reconcile.amount.Reading} (what
 * the words of a claim bound), and {@link org.streetbook.pipeline.reconcile.amount.Spoken} (numbers
 * as people print them).
 *
 * <p>Open {@code Reading} first. The trap: an interval that is exact on paper ("about 20") has two
 * readings, at its face and with its width; derived figures show both.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.reconcile.amount;
