package org.streetbook.extractors.link;

import org.streetbook.corpus.catalogue.Metric;

/**
 * The metric that a figure was found to measure.
 *
 * @param metric the metric
 * @param words the words that name it, in lower case; empty where none in the sentence does
 * @param at index of the chunk that names it, -1 where none in the sentence does
 * @param rule name of the rule that made the link
 * @param strength 0 to 1: how far the words bear it out
 */
public record MetricLink(Metric metric, String words, int at, String rule, double strength) {}
