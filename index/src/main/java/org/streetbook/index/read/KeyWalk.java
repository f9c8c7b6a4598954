package org.streetbook.index.read;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Keys;

/**
 * Goes through the ids of a type in their order, those that begin in a given way. The terms of an
 * index are sorted, so nothing is collected and nothing sorted, however large the book is.
 */
final class KeyWalk {

  private final @Nullable TermsEnum terms;
  private final @Nullable Bits live;
  private final BytesRef beginning;
  private final int head;
  private @Nullable PostingsEnum postings;
  private boolean atFirst = true;
  private int doc = -1;
  private String id = "";

  KeyWalk(IndexReader reader, EntryType type, String beginning) throws IOException {
    Terms all = MultiTerms.getTerms(reader, Fields.KEY);
    this.terms = all == null ? null : all.iterator();
    this.live = MultiBits.getLiveDocs(reader);
    this.beginning = new BytesRef(Keys.of(type, beginning));
    this.head = Keys.of(type, "").length();
  }

  /** Moves to the next id; false after the last one. */
  boolean next() throws IOException {
    if (terms == null) {
      return false;
    }
    while (true) {
      BytesRef term;
      if (atFirst) {
        atFirst = false;
        term = terms.seekCeil(beginning) == TermsEnum.SeekStatus.END ? null : terms.term();
      } else {
        term = terms.next();
      }
      if (term == null || !StringHelper.startsWith(term, beginning)) {
        return false;
      }
      postings = terms.postings(postings, PostingsEnum.NONE);
      for (int at = postings.nextDoc();
          at != DocIdSetIterator.NO_MORE_DOCS;
          at = postings.nextDoc()) {
        if (live == null || live.get(at)) {
          doc = at;
          id = term.utf8ToString().substring(head);
          return true;
        }
      }
    }
  }

  /** The document of the id, numbered over the whole reader. */
  int doc() {
    return doc;
  }

  String id() {
    return id;
  }
}
