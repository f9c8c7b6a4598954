/**
 * A note as Streetbook keeps it: {@link Note}, with {@link Span}s into its text and the {@link
 * Place}s of its source ({@link PlaceMap}), and what became of an input that did not get through
 * ({@link Rejection}).
 *
 * <p>Open {@link Note} first. The trap: every offset in the program counts UTF-16 units of {@link
 * Note#text()}, half-open, and that text never changes once the note is made.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.note;
