package org.streetbook.pipeline.reconcile;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.streetbook.corpus.claim.Rating;

/**
 * What the words of ratings come to: {@code buy}, {@code hold} or {@code sell}, from a resource.
 */
final class RatingScale {

  private static final Map<String, String> SCALE = load();

  private RatingScale() {}

  /** {@code buy}, {@code hold} or {@code sell}; the words themselves where they are in no list. */
  static String of(Rating rating) {
    String words =
        rating.text().strip().toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ");
    return SCALE.getOrDefault(words, words);
  }

  private static Map<String, String> load() {
    var scale = new TreeMap<String, String>();
    for (String[] fields : Traits.Table.read("ratings.tsv", 3)) {
      scale.put(fields[0], fields[1]);
    }
    return scale;
  }
}
