package org.streetbook.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Keys;

/**
 * Claims by the status of the positions and rows that rest on them. A claim has no status of its
 * own: it is written before anything is reconciled, and not again when a newer note supersedes it.
 */
final class ClaimsByStatus {

  private final IndexReader reader;

  ClaimsByStatus(IndexReader reader) {
    this.reader = reader;
  }

  /** The claims of positions and rows with that status. */
  Query query(String status) throws IOException {
    Set<String> claims = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum docs =
          leaf.reader().postings(new Term(Fields.STATUS, status), PostingsEnum.NONE);
      if (docs == null) {
        continue;
      }
      SortedSetDocValues ids = DocValues.getSortedSet(leaf.reader(), Fields.CLAIM);
      var live = leaf.reader().getLiveDocs();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
          for (int i = 0; i < ids.docValueCount(); i++) {
            claims.add(ids.lookupOrd(ids.nextOrd()).utf8ToString());
          }
        }
      }
    }
    var keys = new ArrayList<BytesRef>(claims.size());
    claims.forEach(id -> keys.add(new BytesRef(Keys.of(EntryType.CLAIM, id))));
    return new TermInSetQuery(Fields.KEY, keys);
  }
}
