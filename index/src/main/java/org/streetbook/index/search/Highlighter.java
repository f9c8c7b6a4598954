package org.streetbook.index.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.note.Span;
import org.streetbook.index.schema.Fields;

/** Marks in texts what matched the query: the very places that Lucene matched, from the index. */
final class Highlighter {

  private static final int MOST_FRAGMENTS = 3;
  private static final int LONGEST_FRAGMENT = 400;

  private final IndexSearcher searcher;
  private final Weight weight;

  /**
   * @param query rewritten
   */
  Highlighter(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** The claim's sentence with its quote. */
  List<Fragment> of(Claim claim, int doc) throws IOException {
    var emphasis = matches(doc, Fields.SENTENCE);
    int begin = claim.sentence().begin();
    Span quote = new Span(claim.span().begin() - begin, claim.span().end() - begin);
    emphasis.add(new Fragment.Emphasis(quote, Fragment.Why.QUOTE));
    return List.of(fragment(claim.sentence().text(), begin, emphasis));
  }

  /** The explanation of a row. */
  List<Fragment> of(Estimate estimate, int doc) throws IOException {
    return estimate.explanation().isEmpty()
        ? List.of()
        : List.of(fragment(estimate.explanation(), -1, matches(doc, Fields.SENTENCE)));
  }

  /** The sentences of a note's text that hold the most different matches, in text order. */
  List<Fragment> of(String text, int doc) throws IOException {
    var matches = matches(doc, Fields.TEXT);
    if (matches.isEmpty()) {
      return List.of();
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    var bySentence = new TreeMap<Span, List<Fragment.Emphasis>>();
    for (Fragment.Emphasis match : matches) {
      int end = sentences.following(Math.min(match.span().begin(), text.length() - 1));
      int begin = sentences.previous();
      end = Math.max(Math.min(end, begin + LONGEST_FRAGMENT), match.span().end());
      begin = Math.min(begin, match.span().begin());
      bySentence.computeIfAbsent(new Span(begin, end), s -> new ArrayList<>()).add(match);
    }
    return bySentence.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -different(text, entry.getValue())))
        .limit(MOST_FRAGMENTS)
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(
            entry -> {
              Span span = entry.getKey();
              String sentence = span.of(text);
              int length = sentence.stripTrailing().length();
              var moved = new ArrayList<Fragment.Emphasis>();
              for (Fragment.Emphasis match : entry.getValue()) {
                moved.add(
                    new Fragment.Emphasis(
                        new Span(
                            match.span().begin() - span.begin(), match.span().end() - span.begin()),
                        match.why()));
              }
              return fragment(sentence.substring(0, length), span.begin(), moved);
            })
        .toList();
  }

  private static int different(String text, List<Fragment.Emphasis> matches) {
    var words = new TreeSet<String>();
    matches.forEach(match -> words.add(match.span().of(text).toLowerCase(Locale.ROOT)));
    return words.size();
  }

  private static Fragment fragment(String text, int begin, List<Fragment.Emphasis> emphasis) {
    emphasis.sort(
        Comparator.comparing(Fragment.Emphasis::span).thenComparing(Fragment.Emphasis::why));
    return new Fragment(text, begin, emphasis);
  }

  /** Where the query matches in a field of a document, in order, what overlaps joined. */
  private List<Fragment.Emphasis> matches(int doc, String field) throws IOException {
    var spans = new TreeSet<Span>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Matches matches = weight.matches(leaf, doc - leaf.docBase);
    MatchesIterator each = matches == null ? null : matches.getMatches(field);
    while (each != null && each.next()) {
      if (each.startOffset() >= 0) {
        spans.add(new Span(each.startOffset(), each.endOffset()));
      }
    }
    var joined = new ArrayList<Fragment.Emphasis>();
    Span open = null;
    for (Span span : spans) {
      if (open == null) {
        open = span;
      } else if (span.begin() < open.end()) {
        open = new Span(open.begin(), Math.max(open.end(), span.end()));
      } else {
        joined.add(new Fragment.Emphasis(open, Fragment.Why.MATCH));
        open = span;
      }
    }
    if (open != null) {
      joined.add(new Fragment.Emphasis(open, Fragment.Why.MATCH));
    }
    return joined;
  }
}
