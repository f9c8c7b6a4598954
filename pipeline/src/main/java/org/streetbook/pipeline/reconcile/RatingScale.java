package org.streetbook.pipeline.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.streetbook.corpus.claim.Rating;

/**
 * What the words of ratings come to: {@code buy}, {@code hold} or {@code sell}, from a resource.
 */
public final class RatingScale {

  private record Step(String name, boolean isOfShares) {}

  private static final Map<String, Step> SCALE = load();

  private static final List<String> ORDER = List.of("sell", "hold", "buy");

  private RatingScale() {}

  /** {@code buy}, {@code hold} or {@code sell}; the words themselves where they are in no list. */
  public static String of(Rating rating) {
    String words = words(rating);
    Step step = SCALE.get(words);
    return step == null ? words : step.name;
  }

  /** Whether the words are in the list. */
  public static boolean isKnown(Rating rating) {
    return SCALE.containsKey(words(rating));
  }

  /** Whether the words rate a share, and are no view of a sector or of a market. */
  static boolean isOfShares(Rating rating) {
    Step step = SCALE.get(words(rating));
    return step != null && step.isOfShares;
  }

  /** The words in one spelling: lower case, no hyphens. */
  static String words(Rating rating) {
    return rating.text().strip().toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ");
  }

  /** {@code upgraded}, {@code downgraded}, or {@code changed} where the scale does not tell. */
  static String direction(Rating before, Rating after) {
    int from = ORDER.indexOf(of(before));
    int to = ORDER.indexOf(of(after));
    return from < 0 || to < 0 || from == to ? "changed" : to > from ? "upgraded" : "downgraded";
  }

  private static Map<String, Step> load() {
    var scale = new TreeMap<String, Step>();
    for (String[] fields : Traits.Table.read("ratings.tsv", 4)) {
      scale.put(fields[0], new Step(fields[1], fields[2].equals("stock")));
    }
    return scale;
  }
}
