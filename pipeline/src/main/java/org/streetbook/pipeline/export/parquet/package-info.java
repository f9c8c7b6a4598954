/**
 * Exports as Apache Parquet, for data frames and databases: the only room that knows its library.
 *
 * <p>In: rows and their {@link org.streetbook.pipeline.export.Columns}; out: one file,
 * uncompressed, since compressors are native code and this runs anywhere. Open {@link
 * org.streetbook.pipeline.export.parquet.ParquetRows} first. The trap: the library was made for
 * Hadoop; the few classes of it that a writer mentions come as empty shells from {@code
 * parquet-floor}, so that only what a writer needs is there.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.export.parquet;
