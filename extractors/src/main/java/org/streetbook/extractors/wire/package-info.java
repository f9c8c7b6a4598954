/**
 * Lists of results as the wires send them: "Shr 20 cts vs 16 cts", a line an item, no verb and
 * often no currency.
 *
 * <p>In: the scenes of a note. Out: {@link org.streetbook.extractors.wire.ResultLists}, which knows
 * the {@link org.streetbook.extractors.wire.Result} that a scene is. Open {@link
 * org.streetbook.extractors.wire.Item} for the words of a line and {@link
 * org.streetbook.extractors.wire.Stretch} for the period that the lines are for.
 *
 * <p>The traps: a line holds this period and the one a year before, without saying so; a head
 * ("Nine mths") is for all lines below it and ends where the quarter of the title ends; and a
 * second quarter that ends in no second calendar quarter is one of a year that nobody prints.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.wire;
