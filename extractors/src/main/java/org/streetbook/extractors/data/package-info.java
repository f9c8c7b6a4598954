/**
 * How the vocabulary files beside the classes are read.
 *
 * <p>In: a resource of rows with tabs. Out: its cells. Open {@link
 * org.streetbook.extractors.data.Rows}. The trap: a missing file is a broken build, not a user's
 * fault, and ends in an {@link java.lang.IllegalStateException}.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.data;
