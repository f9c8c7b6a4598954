/**
 * Rows of a book as files: CSV, JSON, JSON lines, Markdown and tables for a terminal, the same
 * bytes at every run.
 *
 * <p>Open {@link org.streetbook.pipeline.export.Export} first. The trap: columns come from the
 * record's type and never from the data, so that an empty book has the same header as a full one.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.export;
