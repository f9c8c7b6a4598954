/**
 * Rows of a book as files, the same bytes at every run: CSV, JSON, JSON lines, Markdown and tables
 * for a terminal here, workbooks in {@code workbook}, Parquet in {@code parquet}.
 *
 * <p>Open {@link org.streetbook.pipeline.export.Export} first, then {@link
 * org.streetbook.pipeline.export.Format}: a format is one {@link
 * org.streetbook.pipeline.export.ExportWriter}. The trap: columns come from the record's type and
 * never from the data, so that an empty book has the same header as a full one.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.export;
