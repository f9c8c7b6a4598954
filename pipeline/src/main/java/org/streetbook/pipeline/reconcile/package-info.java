/**
 * Turns claims into the reconciled table: claims in, {@link
 * org.streetbook.pipeline.reconcile.Reconciliation} (estimates, positions, findings) out. Pure
 * functions over immutable records, with no engine and no index in sight.
 *
 * <p>Open {@link org.streetbook.pipeline.reconcile.Reconciler} first, then {@link
 * org.streetbook.pipeline.reconcile.ClaimKey}: most of what looks like a wrong row is a key that is
 * too short. A family of findings is one {@code FindingRule}; how metrics behave is the resource
 * {@code traits.tsv}, how they hang together {@code relations.tsv}.
 *
 * <p>The trap: one subject may have 200,000 claims, so nothing here compares every claim with every
 * other. Find candidates through a key or a sorted index.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.reconcile;
