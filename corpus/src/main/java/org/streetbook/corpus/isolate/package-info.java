/**
 * Reading of notes behind a wall: what may hang, exhaust or crash its parser is read in a process
 * of its own, and costs that one note. In comes a {@link org.streetbook.corpus.ingest.Source}, out
 * come {@link org.streetbook.corpus.ingest.Outcome}s, as from the {@link
 * org.streetbook.corpus.ingest.NoteReader} that does the reading on either side.
 *
 * <p>Open {@link org.streetbook.corpus.isolate.GuardedReader} first. {@code Children} keeps the
 * processes, {@code Child} talks to one, {@code Scratch} is its folder for temporary files, {@link
 * org.streetbook.corpus.isolate.ParserProcess} is what runs in it.
 *
 * <p>The trap: an outcome must depend on the note alone. What fails in a process that has read
 * other notes before is tried again in a fresh one before it is believed.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.isolate;
