/**
 * Text to claims. The map, in the order in which a note goes through:
 *
 * <ul>
 *   <li>{@code annotate}: sentences and tokens; the only room that imports CoreNLP
 *   <li>{@code figure}: numbers as printed and what they normalise to
 *   <li>{@code period}: stretches of time as notes name them
 *   <li>{@code scene}: one sentence with everything in it that was recognised
 *   <li>{@code attribution}: who speaks, and what is being talked about, over the whole note
 *   <li>{@code link}: which metric, subject and period a figure belongs to
 * </ul>
 *
 * <p>Open {@link org.streetbook.extractors.ClaimExtractor} first.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors;
