package org.streetbook.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.read.Records;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.store.Reading;
import org.streetbook.index.store.Snapshot;

/** Runs one search on a snapshot. */
public final class Searcher {

  private final Snapshot snapshot;
  private final Vocabulary vocabulary;
  private final IndexSearcher searcher;

  public Searcher(Snapshot snapshot, Vocabulary vocabulary) {
    this.snapshot = snapshot;
    this.vocabulary = vocabulary;
    this.searcher = new IndexSearcher(snapshot.reader());
    this.searcher.setQueryCache(null);
  }

  /**
   * The result of a search.
   *
   * @throws QueryException where the request cannot be understood
   */
  public SearchResult search(SearchRequest request) {
    try {
      return Reading.of(snapshot.folder(), () -> run(request));
    } catch (IndexOutOfBoundsException | IllegalStateException e) {
      // what Lucene's readers run into on postings that cannot be
      throw new IndexException.Damaged(snapshot.folder(), "its index cannot be followed", e);
    }
  }

  private SearchResult run(SearchRequest request) throws IOException {
    long end = System.nanoTime() + request.time().toNanos();
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
    Names names = new Names(snapshot.reader(), vocabulary);
    Clause clause = QueryParser.parse(request.query());
    Query query = query(request, names, clause, request.filters());
    int all = Math.max(1, snapshot.reader().maxDoc());
    int wanted = (int) Math.min(all, (long) request.offset() + request.limit());
    FacetCounter facets = new FacetCounter(dimensions(request.target()));
    TopFieldDocs top = collect(request, query, Math.max(1, wanted), facets);
    var hits = new ArrayList<Hit>();
    Highlighter highlighter = new Highlighter(searcher, query);
    StoredFields stored = snapshot.reader().storedFields();
    for (int i = request.offset(); i < Math.min(wanted, top.scoreDocs.length); i++) {
      hits.add(hit(request, (FieldDoc) top.scoreDocs[i], stored, highlighter));
    }
    SortedMap<String, List<SearchResult.FacetValue>> counted =
        request.facets() == 0 ? new TreeMap<>() : facets.most(request.facets());
    for (String dimension :
        request.facets() == 0 ? List.<String>of() : dimensions(request.target())) {
      if (request.filters().narrows(dimension)) {
        counted.put(dimension, alternatives(request, names, clause, dimension));
      }
    }
    if (searcher.timedOut()) {
      throw new QueryException(
          "the search takes longer than " + request.time().toMillis() + " ms; narrow it", 0);
    }
    return new SearchResult(top.totalHits.value(), List.copyOf(hits), counted, names.hints());
  }

  private Query query(SearchRequest request, Names names, @Nullable Clause clause, Filters filters)
      throws IOException {
    return searcher.rewrite(new QueryBuilder(request.target(), names).build(clause, filters));
  }

  /** The values of a facet that some are asked of, counted as if none were. */
  private List<SearchResult.FacetValue> alternatives(
      SearchRequest request, Names names, @Nullable Clause clause, String dimension)
      throws IOException {
    var counter = new FacetCounter(List.of(dimension));
    searcher.search(
        query(request, names, clause, request.filters().without(dimension)), alone(counter));
    return Objects.requireNonNull(counter.most(request.facets()).get(dimension));
  }

  /** One thread searches, so one collector is asked for. */
  private static CollectorManager<Collector, @Nullable Void> alone(Collector collector) {
    return new CollectorManager<>() {
      @Override
      public Collector newCollector() {
        return collector;
      }

      @Override
      public @Nullable Void reduce(Collection<Collector> collectors) {
        return null;
      }
    };
  }

  private TopFieldDocs collect(SearchRequest request, Query query, int wanted, FacetCounter facets)
      throws IOException {
    var tops = new TopFieldCollectorManager(request.sort().sort(), wanted, null, Integer.MAX_VALUE);
    var top = tops.newCollector();
    Collector both = request.facets() == 0 ? top : MultiCollector.wrap(top, facets);
    searcher.search(query, alone(both));
    return tops.reduce(List.of(top));
  }

  private static List<String> dimensions(Target target) {
    var dimensions =
        new ArrayList<>(
            List.of(Fields.FIRM, Fields.SUBJECT, Fields.METRIC, Fields.YEAR, Fields.BASIS));
    switch (target) {
      case CLAIMS -> {}
      case ESTIMATES -> dimensions.add(Fields.STATUS);
      case NOTES -> {
        dimensions.remove(Fields.BASIS);
        dimensions.add(Fields.STATUS);
        dimensions.add(Fields.PUBLISHER);
      }
    }
    return dimensions;
  }

  private Hit hit(
      SearchRequest request, FieldDoc found, StoredFields stored, Highlighter highlighter)
      throws IOException {
    int doc = found.doc;
    float score = request.sort() == SortBy.RELEVANCE ? (Float) found.fields[0] : 0;
    return switch (request.target()) {
      case CLAIMS -> {
        Claim claim = Records.load(stored, doc, Claim.class);
        yield new Hit.OfClaim(claim, score, highlighter.of(claim, doc));
      }
      case NOTES -> {
        StoredNote note = Records.load(stored, doc, StoredNote.class);
        yield new Hit.OfNote(note, score, highlighter.of(note.note().text(), doc));
      }
      case ESTIMATES -> {
        Estimate estimate = Records.load(stored, doc, Estimate.class);
        yield new Hit.OfEstimate(estimate, score, highlighter.of(estimate, doc));
      }
    };
  }
}
