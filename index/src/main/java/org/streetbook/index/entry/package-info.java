/**
 * What the book holds beside the records of {@code corpus}: where a note came from ({@link
 * Source}), a note as it is kept ({@link StoredNote}), a rejection with its file ({@link
 * StoredRejection}), and the rows of one subject group ({@link Reconciled}).
 *
 * <p>Open {@link Source} first. The trap: a source is a file, and one file can hold several notes
 * (a mail with attachments, an archive), some of them rejected.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.index.entry;
