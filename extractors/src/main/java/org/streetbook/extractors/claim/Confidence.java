package org.streetbook.extractors.claim;

import org.streetbook.extractors.link.MetricLink;

/**
 * How far a claim can be trusted: what its sentence itself bears out counts, what is carried less.
 */
final class Confidence {

  private Confidence() {}

  /** A number from 0.1 to 0.95; weights set by hand on the development notes. */
  static double of(
      MetricLink link,
      boolean metricCarried,
      boolean subjectNamed,
      boolean firmHeard,
      boolean periodPrinted) {
    double confidence = 0.95;
    confidence -= metricCarried ? 0.25 : (1 - link.strength()) * 0.3;
    confidence -= subjectNamed ? 0 : 0.1;
    confidence -= firmHeard ? 0 : 0.08;
    confidence -= periodPrinted ? 0 : 0.07;
    confidence -= link.metric().id().equals("other") ? 0.2 : 0;
    return Math.round(Math.max(0.1, confidence) * 100) / 100.0;
  }
}
