package org.streetbook.index.schema;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.entry.EntryType;

/**
 * What an index holds, counted and not taken from anybody's word.
 *
 * @param counts entries by type
 * @param latest the latest day of publication of a note, null where none is dated
 */
public record Contents(Counts counts, @Nullable LocalDate latest) {

  /** Nothing. */
  public static final Contents NONE = new Contents(Counts.NONE, null);

  /** Counts what is alive in {@code reader}. */
  public static Contents of(IndexReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    return new Contents(
        new Counts(
            count(searcher, EntryType.NOTE),
            count(searcher, EntryType.CLAIM),
            count(searcher, EntryType.ESTIMATE),
            count(searcher, EntryType.POSITION),
            count(searcher, EntryType.FINDING),
            count(searcher, EntryType.REJECTION),
            count(searcher, EntryType.FAMILY)),
        latest(searcher));
  }

  private static long count(IndexSearcher searcher, EntryType type) throws IOException {
    return searcher.count(new TermQuery(Keys.type(type)));
  }

  private static @Nullable LocalDate latest(IndexSearcher searcher) throws IOException {
    SortField byDate = new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE);
    var top = searcher.search(new TermQuery(Keys.type(EntryType.NOTE)), 1, new Sort(byDate));
    if (top.scoreDocs.length == 0) {
      return null;
    }
    long day = (Long) ((FieldDoc) top.scoreDocs[0]).fields[0];
    return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
  }

  /** Both together. */
  public Contents plus(Contents other) {
    LocalDate later =
        latest == null || (other.latest != null && other.latest.isAfter(latest))
            ? other.latest
            : latest;
    return new Contents(counts.plus(other.counts), later);
  }
}
