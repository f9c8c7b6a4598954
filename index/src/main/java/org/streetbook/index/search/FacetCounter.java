package org.streetbook.index.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.streetbook.index.schema.Fields;

/**
 * Counts the values of facets over all results. Counting is by number within each segment; names
 * are looked up once a segment, for the values that occur. There is nothing to build when a book is
 * opened, as Lucene's own facets need.
 */
final class FacetCounter extends SimpleCollector {

  private final List<String> dimensions;
  private final Map<String, Map<String, Long>> counts = new HashMap<>();
  private final SortedSetDocValues[] values;
  private final int[][] seen;

  FacetCounter(List<String> dimensions) {
    this.dimensions = dimensions;
    this.values = new SortedSetDocValues[dimensions.size()];
    this.seen = new int[dimensions.size()][];
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(leaf.reader(), Fields.FACET + dimensions.get(i));
      seen[i] = new int[(int) values[i].getValueCount()];
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (values[i].advanceExact(doc)) {
        for (int j = 0; j < values[i].docValueCount(); j++) {
          seen[i][(int) values[i].nextOrd()]++;
        }
      }
    }
  }

  @Override
  public void finish() throws IOException {
    for (int i = 0; i < values.length; i++) {
      Map<String, Long> count = counts.computeIfAbsent(dimensions.get(i), d -> new HashMap<>());
      for (int ord = 0; ord < seen[i].length; ord++) {
        if (seen[i][ord] > 0) {
          count.merge(values[i].lookupOrd(ord).utf8ToString(), (long) seen[i][ord], Long::sum);
        }
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** By dimension the {@code most} most frequent values, equally frequent ones sorted. */
  SortedMap<String, List<SearchResult.FacetValue>> most(int most) {
    SortedMap<String, List<SearchResult.FacetValue>> facets = new TreeMap<>();
    for (String dimension : dimensions) {
      facets.put(
          dimension,
          counts.getOrDefault(dimension, Map.of()).entrySet().stream()
              .map(entry -> new SearchResult.FacetValue(entry.getKey(), entry.getValue()))
              .sorted(
                  Comparator.comparingLong(SearchResult.FacetValue::count)
                      .reversed()
                      .thenComparing(SearchResult.FacetValue::value))
              .limit(most)
              .toList());
    }
    return facets;
  }
}
