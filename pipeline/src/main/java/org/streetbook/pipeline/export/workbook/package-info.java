/**
 * Exports as a workbook of linked sheets (Office Open XML), for people who read and filter: in come
 * the rows of a book, out goes one file.
 *
 * <p>Open {@link org.streetbook.pipeline.export.workbook.BookWorkbook} first; {@link
 * org.streetbook.pipeline.export.workbook.Layout} says what stands where and what leads where. The
 * trap: a spreadsheet's number is a double of 15 digits, and a sheet has limits of rows, links and
 * characters; what does not fit is kept as text or told in a remark, never dropped in silence.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.export.workbook;
