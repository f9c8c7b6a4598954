package org.streetbook.index.search;

import java.util.List;
import java.util.SortedMap;

/**
 * What a search found.
 *
 * @param total how many results there are, exactly
 * @param hits those of the page that was asked for
 * @param facets by dimension ({@code firm}, {@code metric} ...): values over all results; where
 *     filters ask for values of a dimension, over what would be found without asking for these, so
 *     that the alternatives have their counts
 * @param hints sentences for people: names that the book does not know, with those that are near
 */
public record SearchResult(
    long total, List<Hit> hits, SortedMap<String, List<FacetValue>> facets, List<String> hints) {

  /**
   * A value of a facet.
   *
   * @param value as shown; usable as a filter
   * @param count how many results have it
   */
  public record FacetValue(String value, long count) {}

  /** The hits that are claims. */
  public List<Hit.OfClaim> claims() {
    return hits.stream()
        .filter(Hit.OfClaim.class::isInstance)
        .map(Hit.OfClaim.class::cast)
        .toList();
  }

  /** The hits that are notes. */
  public List<Hit.OfNote> notes() {
    return hits.stream().filter(Hit.OfNote.class::isInstance).map(Hit.OfNote.class::cast).toList();
  }

  /** The hits that are rows. */
  public List<Hit.OfEstimate> estimates() {
    return hits.stream()
        .filter(Hit.OfEstimate.class::isInstance)
        .map(Hit.OfEstimate.class::cast)
        .toList();
  }
}
