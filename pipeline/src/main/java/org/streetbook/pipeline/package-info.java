/**
 * From folders of notes to a book, and from a book to answers. The map:
 *
 * <ul>
 *   <li>{@code command}: the command line
 *   <li>{@code reindex}: the launcher of the main job, its files, its commit and its summary
 *   <li>{@code stages}: the Beam stages that it sends files through
 *   <li>{@code family}: which notes of a book are copies of one story
 *   <li>{@code reconcile}: claims to positions, estimates and findings
 *   <li>{@code export}: rows of a book as CSV, JSON, JSON lines, Markdown and tables
 * </ul>
 *
 * <p>Everything points down from here: to {@code index} and {@code extractors}, and from these to
 * {@code corpus}.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline;
