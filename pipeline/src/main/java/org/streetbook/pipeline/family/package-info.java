/**
 * Which notes are one story. In: the {@link org.streetbook.corpus.family.Sketched} notes of a book.
 * Out: its {@link org.streetbook.corpus.family.Family families}. Open {@link
 * org.streetbook.pipeline.family.Families} first; {@code Copies} says what a copy is.
 *
 * <p>All of it is a function of the set of notes: whatever looks at what was found before, or at
 * the order in which notes came, breaks the equality of books made step by step and at once.
 */
@NullMarked
package org.streetbook.pipeline.family;

import org.jspecify.annotations.NullMarked;
