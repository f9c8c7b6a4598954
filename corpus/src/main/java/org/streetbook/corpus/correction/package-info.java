/**
 * The analyst's corrections of claims: which figure belongs to another firm, subject, metric or
 * time, and which is not to count. In comes the user's list {@code overrides.csv} ({@link
 * Overrides}), out come claims as corrected ({@link Corrections}), each with what it said before.
 *
 * <p>Open {@link Corrections} first. The trap: a line is held against claims as they were
 * extracted, never as another line corrected them; whoever looks a line up in a book must ask for
 * {@link org.streetbook.corpus.claim.Claim#asExtracted()}.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.correction;
