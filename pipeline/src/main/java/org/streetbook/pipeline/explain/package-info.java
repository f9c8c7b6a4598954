/**
 * How sentences are read, for whoever asks why a claim is as it is: {@link
 * org.streetbook.pipeline.explain.Explainer}. A text, or a claim with its note, in; explanations
 * and their lines out. The trap: it reads with the rules of today, which may be others than those
 * that the book was made with.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.explain;
