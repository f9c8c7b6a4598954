package org.streetbook.corpus.catalogue;

import java.util.List;
import org.streetbook.corpus.note.Span;

/**
 * A place where a text names a metric.
 *
 * @param span the words that name it
 * @param candidates what they may mean, in the order of the catalogue; never empty
 * @param weak whether the words mean other things too, so that they need support
 */
public record MetricMention(Span span, List<Metric> candidates, boolean weak) {

  public MetricMention {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a mention at " + span + " of nothing");
    }
  }

  /** The first candidate. */
  public Metric metric() {
    return candidates.getFirst();
  }
}
