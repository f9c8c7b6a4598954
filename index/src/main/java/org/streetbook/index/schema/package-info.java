/**
 * How entries become Lucene documents: the fields ({@link Fields}), how text is cut into terms
 * ({@link Analysis}), what a document stores ({@link Payload}), and the documents themselves
 * ({@link Documents}).
 *
 * <p>Open {@link Fields} first. The trap: names (firms, subjects, metrics) are looked up whole, in
 * {@link Analysis#exact} form, with their aliases indexed beside them, so that a search needs no
 * catalogue; free words go through the analyzer. A change of any of this is a new {@link
 * Fields#SCHEMA}.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.index.schema;
