package org.streetbook.index.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.entry.EntryKey;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Keys;
import org.streetbook.index.schema.Payload;
import org.streetbook.index.schema.State;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.store.Reading;
import org.streetbook.index.store.Snapshot;

/** Reads records back from a snapshot. Safe for use by several threads. */
public final class Records {

  /** How many candidates the message on an ambiguous id names. */
  private static final int NAMED = 5;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;

  public Records(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.searcher = new IndexSearcher(snapshot.reader());
    this.searcher.setQueryCache(null);
  }

  /**
   * The records of a type, sorted by id, read as the stream goes; the snapshot must stay open for
   * as long. Not parallel.
   */
  public <T> Stream<T> all(EntryType type, Class<T> record) {
    return reading(
        () -> {
          StoredFields stored = snapshot.reader().storedFields();
          KeyWalk walk = new KeyWalk(snapshot.reader(), type, "");
          var records =
              new Spliterators.AbstractSpliterator<T>(
                  Long.MAX_VALUE,
                  Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT) {
                @Override
                public boolean tryAdvance(Consumer<? super T> action) {
                  @Nullable T next =
                      reading(() -> walk.next() ? load(stored, walk.doc(), record) : null);
                  if (next == null) {
                    return false;
                  }
                  action.accept(next);
                  return true;
                }
              };
          return StreamSupport.stream(records, false);
        });
  }

  /** The record with that id, or with the only id that begins so; null where there is none. */
  public <T> @Nullable T one(EntryType type, String idOrBeginning, Class<T> record) {
    if (idOrBeginning.isEmpty()) {
      return null;
    }
    return reading(
        () -> {
          KeyWalk walk = new KeyWalk(snapshot.reader(), type, idOrBeginning);
          if (!walk.next()) {
            return null;
          }
          int doc = walk.doc();
          // the whole id sorts before all that only begin so
          if (!walk.id().equals(idOrBeginning) && walk.next()) {
            throw new IndexException.Ambiguous(
                idOrBeginning, candidates(startingWith(type, idOrBeginning, NAMED + 1)));
          }
          return load(snapshot.reader().storedFields(), doc, record);
        });
  }

  private static String candidates(List<EntryKey> keys) {
    var names = new ArrayList<String>();
    keys.stream().limit(NAMED).forEach(key -> names.add(key.toString()));
    if (keys.size() > NAMED) {
      names.add("...");
    }
    return String.join(", ", names);
  }

  /** The first ids of a type that begin so, sorted, no more than {@code most}. */
  public List<EntryKey> startingWith(EntryType type, String beginning, int most) {
    return reading(
        () -> {
          var found = new ArrayList<EntryKey>();
          KeyWalk walk = new KeyWalk(snapshot.reader(), type, beginning);
          while (found.size() < most && walk.next()) {
            found.add(new EntryKey(type, walk.id()));
          }
          return found;
        });
  }

  /** The records of a type that have the term in a field, sorted by {@code id}. */
  public <T> List<T> with(
      EntryType type, String field, String term, Class<T> record, Function<T, String> id) {
    var found = new ArrayList<T>();
    each(type, field, term, record, found::add);
    found.sort(Comparator.comparing(id));
    return found;
  }

  /** Gives the records of a type that have the term in a field to {@code taker}, in no order. */
  public <T> void each(
      EntryType type, String field, String term, Class<T> record, Consumer<? super T> taker) {
    each(
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(field, term)), BooleanClause.Occur.FILTER)
            .add(new TermQuery(Keys.type(type)), BooleanClause.Occur.FILTER)
            .build(),
        record,
        taker);
  }

  /** Gives the records of a query to {@code taker}, in no order, never holding more than one. */
  public <T> void each(Query query, Class<T> record, Consumer<? super T> taker) {
    reading(
        () -> {
          StoredFields stored = snapshot.reader().storedFields();
          forEachDoc(query, (leaf, doc) -> taker.accept(load(stored, leaf.docBase + doc, record)));
          return null;
        });
  }

  /** How many entries a query finds. */
  public int count(Query query) {
    return reading(() -> searcher.count(query));
  }

  /** The terms of a field, those of entries that are gone perhaps among them. */
  public SortedSet<String> terms(String field) {
    return reading(
        () -> {
          var found = new TreeSet<String>();
          Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
          if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
              found.add(term.utf8ToString());
            }
          }
          return found;
        });
  }

  /** What is known of each note and each rejection, in no order. */
  public void forEachState(Consumer<State> action) {
    reading(
        () -> {
          for (EntryType type : List.of(EntryType.NOTE, EntryType.REJECTION)) {
            forEachDoc(
                new TermQuery(Keys.type(type)),
                (leaf, doc) -> {
                  BinaryDocValues states = DocValues.getBinary(leaf.reader(), Fields.STATE);
                  if (!states.advanceExact(doc)) {
                    throw new CorruptIndexException("an entry without state", type.label());
                  }
                  action.accept(Payload.read(states.binaryValue(), State.class));
                });
          }
          return null;
        });
  }

  /** What is done with each document of a query; documents are numbered within their leaf. */
  @FunctionalInterface
  private interface Visitor {
    void visit(LeafReaderContext leaf, int doc) throws IOException;
  }

  private void forEachDoc(Query query, Visitor visitor) throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : snapshot.reader().leaves()) {
      var scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.visit(leaf, doc);
        }
      }
    }
  }

  /** The record that a document of the whole reader stores. */
  public static <T> T load(StoredFields stored, int doc, Class<T> record) throws IOException {
    var bytes = stored.document(doc, Set.of(Fields.RECORD)).getBinaryValue(Fields.RECORD);
    if (bytes == null) {
      throw new CorruptIndexException("a document without its record", record.getName());
    }
    return Payload.read(bytes, record);
  }

  private <T extends @Nullable Object> T reading(Reading<T> reading) {
    return Reading.of(snapshot.folder(), reading);
  }
}
