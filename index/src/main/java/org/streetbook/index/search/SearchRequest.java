package org.streetbook.index.search;

import java.time.Duration;

/**
 * A search.
 *
 * @param query in the query language; blank for everything
 * @param target what is searched for
 * @param filters beside the query
 * @param sort the order
 * @param offset how many results to pass over, 0 or more; pages of one commit do not overlap
 * @param limit how many results to return, 0 or more
 * @param facets how many values of each facet to return, the most frequent first; 0 for no facets
 * @param time how long the search may take before it fails as one to be narrowed
 */
public record SearchRequest(
    String query,
    Target target,
    Filters filters,
    SortBy sort,
    int offset,
    int limit,
    int facets,
    Duration time) {

  /** How long a search may take unless told otherwise. */
  public static final Duration TIME = Duration.ofMinutes(1);

  public SearchRequest {
    if (offset < 0 || limit < 0 || facets < 0) {
      throw new IllegalArgumentException(
          "offset " + offset + ", limit " + limit + ", facets " + facets + ": none is negative");
    }
  }

  /** A search that may take {@link #TIME}. */
  public SearchRequest(
      String query,
      Target target,
      Filters filters,
      SortBy sort,
      int offset,
      int limit,
      int facets) {
    this(query, target, filters, sort, offset, limit, facets, TIME);
  }

  /** The first twenty claims for a query, by relevance, with ten values of each facet. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Target.CLAIMS, Filters.NONE, SortBy.RELEVANCE, 0, 20, 10);
  }

  /** The same search for something else. */
  public SearchRequest of(Target other) {
    return new SearchRequest(query, other, filters, sort, offset, limit, facets, time);
  }

  /** The same search with these filters. */
  public SearchRequest with(Filters other) {
    return new SearchRequest(query, target, other, sort, offset, limit, facets, time);
  }

  /** The same search in another order. */
  public SearchRequest by(SortBy other) {
    return new SearchRequest(query, target, filters, other, offset, limit, facets, time);
  }

  /** Another page of the same search. */
  public SearchRequest page(int newOffset, int newLimit) {
    return new SearchRequest(query, target, filters, sort, newOffset, newLimit, facets, time);
  }

  /** The same search with another limit of time. */
  public SearchRequest within(Duration other) {
    return new SearchRequest(query, target, filters, sort, offset, limit, facets, other);
  }
}
