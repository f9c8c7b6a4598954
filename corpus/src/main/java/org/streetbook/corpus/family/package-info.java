/**
 * What tells that two notes are one story. In: a {@link org.streetbook.corpus.note.Note}. Out: its
 * {@link org.streetbook.corpus.family.Sketch}, a kilobyte at most, by which notes are held against
 * each other without their texts. Who is whose copy is decided in {@code pipeline.family}; a {@link
 * org.streetbook.corpus.family.Family} is what comes of it.
 *
 * <p>Books keep sketches: whoever changes how one is made raises the version of the book's schema.
 */
@NullMarked
package org.streetbook.corpus.family;

import org.jspecify.annotations.NullMarked;
