/**
 * Which metric, subject and period a figure belongs to, read along the chunks of its sentence.
 *
 * <p>In: a {@link org.streetbook.extractors.scene.Scene}. Out: links with the name of the rule that
 * made each. Open {@link Site} first, then {@link MetricLinker}. The trap: a figure's own role in
 * its clause ("to", "from", "by") decides more than distance does.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.link;
