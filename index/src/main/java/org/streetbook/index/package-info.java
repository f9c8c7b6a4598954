/**
 * The book as one Lucene index: notes, claims, estimates, positions, findings, rejections and
 * families of notes of one commit. The map:
 *
 * <ul>
 *   <li>{@code entry}: what the book holds beside the records of {@code corpus}
 *   <li>{@code schema}: entries as Lucene documents
 *   <li>{@code store}: the folder, its manifest, its lock, a commit opened for reading
 *   <li>{@code write}: workers' segments, and the one commit of the launcher
 *   <li>{@code read}: records by id, by group, and in order
 *   <li>{@code search}: the query language, facets, marked sentences
 *   <li>{@code verify}: whether the book is whole
 * </ul>
 *
 * <p>Open {@link Book} first, and {@link org.streetbook.index.write.BookWriter} for the other
 * direction. The trap: no other module sees a type of Lucene; what leaves here is a record.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.index;
