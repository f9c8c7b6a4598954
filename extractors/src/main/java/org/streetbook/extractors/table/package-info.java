/**
 * Tables as a note prints them, one row a line with bars between the cells: what each column and
 * row is about, by its heads, its label and the lines above.
 *
 * <p>In: the scenes of a note. Out: {@link org.streetbook.extractors.table.Tables}, which knows the
 * row that a scene is. Open {@link org.streetbook.extractors.table.Column} for what heads can say,
 * {@link org.streetbook.extractors.table.Facet} for the words, {@link
 * org.streetbook.extractors.table.Caption} for what stands above, and {@link
 * org.streetbook.extractors.table.CellValue} for what a cell holds.
 *
 * <p>The traps: a number in a cell has no unit of its own where the corner, the head or the label
 * holds it; and a head that is not understood silences its column, since its figures are of nobody
 * knows what.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.table;
