/**
 * What a firm states, where: {@link Claim}. Words used here have one meaning in the whole program:
 * a <em>figure</em> is a number as printed; a <em>claim</em> is one figure (or rating) that one
 * firm states about one subject for one period, at one place in one note; <em>guidance</em> is a
 * claim whose firm is the subject itself, about the future; a {@link Correction} is what an analyst
 * changed on a claim, with the name and the reason.
 *
 * <p>Open {@link Claim} first. The trap: {@link Amount} is on the number line (a fall is negative),
 * its {@link Qualifier} follows the words.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.claim;
