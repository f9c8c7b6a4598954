/**
 * The table of estimates for people: a page of HTML that needs nothing beside it, and Markdown.
 *
 * <p>In come the rows of {@link org.streetbook.pipeline.export.BookRows} and the claims of the book
 * by their ids; out go bytes that are the same for everybody who has the same notes. Open {@link
 * org.streetbook.pipeline.export.report.HtmlReport} first, then {@code AmountPlot}, which says what
 * a plot shows. The trap: all text of a book is hostile, and only {@code Html} knows how to write
 * it, so that nothing here appends to the output by itself.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.export.report;
