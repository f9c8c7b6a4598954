/**
 * Whether a book is whole: {@link Verifier} reads all of it and lists the {@link Problem}s.
 *
 * <p>Three layers, each on sound ground only: the bytes against their sums, Lucene's structures,
 * and what the entries say of each other.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.index.verify;
