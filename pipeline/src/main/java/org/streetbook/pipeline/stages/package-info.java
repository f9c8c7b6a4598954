/**
 * The Beam stages: files in, staged Lucene segments and their reports out. The only room that
 * imports Beam.
 *
 * <p>Open {@link org.streetbook.pipeline.stages.ReindexPipeline} first; it is a table of contents.
 * The trap: bundles are retried, so a stage writes only to a fresh folder of its own and never to
 * the book, and only what reached the pipeline's own output counts.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.stages;
