package org.streetbook.extractors.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.streetbook.extractors.data.Rows;
import org.streetbook.extractors.link.MetricLink;

/**
 * How far a claim can be trusted: what its sentence itself bears out counts, what is carried less,
 * and each rule as far as {@code trust.tsv} says.
 */
final class Confidence {

  private static final String FILE = "trust.tsv";
  private static final Map<String, Double> DISTRUST = load();

  /** For rules that the file does not know. */
  private static final double UNKNOWN = 0.1;

  private Confidence() {}

  /**
   * A number from 0.1 to 0.95.
   *
   * @param maker the rule that found who makes the claim
   */
  static double of(
      MetricLink link,
      boolean metricCarried,
      boolean subjectNamed,
      String maker,
      boolean periodPrinted) {
    double confidence = 0.92;
    confidence -= metricCarried ? 0.12 : (1 - link.strength()) * 0.25;
    confidence -= DISTRUST.getOrDefault(link.rule(), 0.0);
    confidence -= DISTRUST.getOrDefault(plain(maker), UNKNOWN);
    confidence -= subjectNamed ? 0 : 0.08;
    confidence -= periodPrinted ? 0 : 0.06;
    confidence -= link.metric().id().equals("other") ? 0.2 : 0;
    return Math.round(Math.max(0.1, Math.min(0.95, confidence)) * 100) / 100.0;
  }

  /**
   * How sure a rating is, from 0.1 to 0.95.
   *
   * @param maker the rule that found whose it is
   * @param heard whether the sentence itself says so
   */
  static double ofOpinion(String maker, boolean heard) {
    double doubt = DISTRUST.getOrDefault("rating; " + plain(maker), 0.0);
    return Math.round(((heard ? 0.84 : 0.66) - doubt) * 100) / 100.0;
  }

  /** A rule without what dealing out among several added to its name. */
  private static String plain(String rule) {
    int comma = rule.indexOf(", ");
    return comma < 0 ? rule : rule.substring(0, comma);
  }

  private static Map<String, Double> load() {
    Map<String, Double> distrust = new HashMap<>();
    for (List<String> cells : Rows.of(Confidence.class, FILE)) {
      distrust.put(cells.get(0), Double.valueOf(cells.get(1)));
    }
    return Map.copyOf(distrust);
  }
}
