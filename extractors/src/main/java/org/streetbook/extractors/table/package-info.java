/**
 * Tables as a note prints them, one row a line with bars between the cells: what each column and
 * row is about, by its head.
 *
 * <p>In: the scenes of a note. Out: {@link org.streetbook.extractors.table.Tables}, which knows the
 * row that a scene is. Open {@link org.streetbook.extractors.table.Column} for what heads can say.
 * The trap: a number in a cell has no unit of its own where the corner or the head holds it.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.table;
