/**
 * The launcher of the main job: folders of notes in, one new commit of the book and a summary that
 * adds up out. It lists the files, sends them through the stages in batches, and makes the one
 * commit itself.
 *
 * <p>Open {@link org.streetbook.pipeline.reindex.Listing} first. The trap: nothing here runs on a
 * worker, and nothing on a worker commits.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.reindex;
