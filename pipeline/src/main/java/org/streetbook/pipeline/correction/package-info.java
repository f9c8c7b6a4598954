/**
 * An analyst's corrections held against a book: which of its files a changed list concerns, which
 * lines are for no claim ({@link org.streetbook.pipeline.correction.BookCorrections}), and whether
 * the book says what the list says ({@link org.streetbook.pipeline.correction.CorrectionCheck}).
 *
 * <p>Open {@link org.streetbook.pipeline.correction.BookCorrections} first. The trap: the list
 * belongs to the user. Nothing here or elsewhere writes it.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.correction;
