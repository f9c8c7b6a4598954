/**
 * Bytes of any format to notes: the only room that imports Tika and jsoup. In comes a {@link
 * org.streetbook.corpus.ingest.Source}, out come {@link org.streetbook.corpus.ingest.Outcome}s.
 *
 * <p>Open {@link org.streetbook.corpus.ingest.NoteReader} first, then {@code Article}, which parts
 * the note from what a page prints around it. Every format is turned into {@code Block}s; from
 * there on all go one way: {@code Article}, {@code Outline}, note.
 *
 * <p>The trap: text is cleaned once, in {@code Characters}, before anything is measured. Whoever
 * changes a character later breaks every offset.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.ingest;
