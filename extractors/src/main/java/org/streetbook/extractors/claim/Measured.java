package org.streetbook.extractors.claim;

import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.scene.Party;

/**
 * What a figure measures, and of whom.
 *
 * @param subject whom or what the figure is about
 * @param carried whether the metric was carried from another sentence
 * @param named whether the sentence itself names the subject
 * @param customer the other side of a deal, null where there is none
 */
record Measured(
    Party subject, MetricLink link, boolean carried, boolean named, @Nullable Party customer) {}
