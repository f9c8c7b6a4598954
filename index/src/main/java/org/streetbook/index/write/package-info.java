/**
 * Writing the book: workers make segments in staging folders ({@link SegmentWriter}), the launcher
 * takes them in and makes the one commit ({@link BookWriter}).
 *
 * <p>Open {@link BookWriter} first. The trap: a staged segment is not in the book, whatever became
 * of the worker; only what the launcher names in {@link BookWriter#add} is.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.index.write;
