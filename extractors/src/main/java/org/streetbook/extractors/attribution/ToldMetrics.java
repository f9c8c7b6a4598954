package org.streetbook.extractors.attribution;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** What a note measures, as carried from sentence to sentence. Not thread-safe. */
public final class ToldMetrics {

  /** For how many sentences a metric is what is talked of. */
  private static final int RECENT = 2;

  private @Nullable MetricLink last;
  private @Nullable Party lastSubject;
  private int lastScene = -1;
  private int sharesScene = -2;
  private final Map<Metric, Integer> told = new LinkedHashMap<>();
  private int scene = -1;

  ToldMetrics() {}

  void enter(int next) {
    scene = next;
  }

  void carryOn(ToldMetrics other) {
    last = other.last;
    lastSubject = other.lastSubject;
    lastScene = other.lastScene;
    sharesScene = other.sharesScene;
    scene = other.scene;
    told.clear();
    told.putAll(other.told);
  }

  /** Takes note of what the current scene speaks of, whether or not a figure is told of it. */
  void speakOf(Scene current) {
    if (current.hasBetween(0, current.size(), Cue.SHARES)) {
      sharesScene = scene;
    }
    if (lastScene == scene) {
      return;
    }
    for (Scene.Placed<Chunk.Measure> measure : current.all(Chunk.Measure.class)) {
      if (!measure.chunk().weak() && !current.has(measure.at(), Cue.CHANGE_NOUN)) {
        Metric metric = measure.chunk().candidates().getFirst();
        last = new MetricLink(metric, measure.chunk().lower(), -1, "spoken of", 0.3);
        lastSubject = null;
        lastScene = scene;
      }
    }
  }

  /** Takes note of what a figure of the current scene was found to be. */
  void tell(Party subject, MetricLink metric) {
    last = metric;
    lastSubject = subject;
    lastScene = scene;
    told.merge(metric.metric(), 1, Integer::sum);
  }

  /** The metric that was last told or spoken of, null where it was more than two sentences ago. */
  public @Nullable MetricLink recent() {
    return ago() <= RECENT ? last : null;
  }

  /** What that metric was told of, null where it was only spoken of. */
  public @Nullable Party recentSubject() {
    return ago() <= RECENT ? lastSubject : null;
  }

  /** How many sentences ago that metric was told or spoken of. */
  public int ago() {
    return scene - lastScene;
  }

  /** Whether the sentence before spoke of shares, so that "they" may stand for them. */
  public boolean spokeOfShares() {
    return scene - sharesScene == 1;
  }

  /** The metric that was told most often so far of those that have the dimension, or null. */
  public @Nullable Metric main(Dimension dimension) {
    Metric best = null;
    for (Map.Entry<Metric, Integer> entry : told.entrySet()) {
      boolean fits = entry.getKey().dimensions().contains(dimension);
      if (fits && (best == null || entry.getValue() > told.getOrDefault(best, 0))) {
        best = entry.getKey();
      }
    }
    return best;
  }
}
