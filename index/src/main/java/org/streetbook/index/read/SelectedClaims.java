package org.streetbook.index.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.correction.Selector;
import org.streetbook.corpus.correction.Selector.ByFields;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.schema.Analysis;
import org.streetbook.index.schema.Extracted;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Keys;

/**
 * Looks up the claims that a correction may be for, so that not all have to be read. A claim that
 * nobody corrected stands in the index as it was extracted; of the others the index keeps beside
 * what they say now what they said then.
 */
public final class SelectedClaims {

  private static final Query CORRECTED = new TermQuery(new Term(Fields.HAS, Fields.CORRECTED));

  private SelectedClaims() {}

  /** The claims that a line of that id holds for. */
  public static Query by(String line) {
    return all(List.of(ofClaims(), new TermQuery(new Term(Fields.CORRECTION, line))));
  }

  /** All claims that the selector is for, and perhaps some more. */
  public static Query by(Selector selector) {
    return switch (selector) {
      case Selector.ById id ->
          new PrefixQuery(new Term(Fields.KEY, Keys.of(EntryType.CLAIM, id.beginning())));
      case ByFields by -> {
        List<Query> lasting = lasting(by);
        lasting.add(ofClaims());
        lasting.add(
            new BooleanQuery.Builder()
                .add(without(CORRECTED, uncorrected(by)), Occur.SHOULD)
                .add(all(corrected(by)), Occur.SHOULD)
                .build());
        yield all(lasting);
      }
    };
  }

  /** What no correction changes. */
  private static List<Query> lasting(ByFields by) {
    List<Query> conditions = new ArrayList<>();
    String note = by.fields().get(Selector.Field.NOTE);
    if (note != null) {
      conditions.add(new TermQuery(new Term(Fields.NOTE_ID, NoteId.ofPath(note).value())));
    }
    String rule = by.fields().get(Selector.Field.RULE);
    if (rule != null) {
      conditions.add(terms(Fields.RULE, List.of(rule)));
    }
    String quote = by.fields().get(Selector.Field.QUOTE);
    if (quote != null) {
      words(quote).forEach(word -> conditions.add(new TermQuery(new Term(Fields.QUOTE, word))));
    }
    return conditions;
  }

  private static List<Query> uncorrected(ByFields by) {
    List<Query> conditions = new ArrayList<>();
    if (!by.firms().isEmpty()) {
      conditions.add(named(Fields.FIRM, by.firms()));
    }
    if (!by.subjects().isEmpty()) {
      var names = new TreeSet<>(by.subjects());
      names.add(by.fields().getOrDefault(Selector.Field.SUBJECT, ""));
      conditions.add(named(Fields.SUBJECT, names));
    }
    String metric = by.fields().get(Selector.Field.METRIC);
    if (metric != null) {
      conditions.add(named(Fields.METRIC, List.of(metric)));
    }
    String year = told(by, Selector.Field.YEAR);
    if (year != null) {
      conditions.add(IntPoint.newExactQuery(Fields.YEAR, Integer.parseInt(year)));
    }
    String period = told(by, Selector.Field.PERIOD);
    if (period != null) {
      conditions.add(named(Fields.PERIOD, List.of(period)));
    }
    return conditions;
  }

  private static List<Query> corrected(ByFields by) {
    List<Query> conditions = new ArrayList<>();
    conditions.add(CORRECTED);
    if (!by.firms().isEmpty()) {
      conditions.add(among(by.firms().stream().map(Extracted::firm).toList()));
    }
    if (!by.subjects().isEmpty()) {
      var terms = new TreeSet<>(by.subjects().stream().map(Extracted::subject).toList());
      terms.add(Extracted.ticker(by.fields().getOrDefault(Selector.Field.SUBJECT, "")));
      conditions.add(among(terms));
    }
    String metric = by.fields().get(Selector.Field.METRIC);
    if (metric != null) {
      conditions.add(among(List.of(Extracted.metric(metric))));
    }
    return conditions;
  }

  private static @Nullable String told(ByFields by, Selector.Field field) {
    String wanted = by.fields().get(field);
    return Selector.NONE.equals(wanted) ? null : wanted;
  }

  private static Query named(String field, Collection<String> names) {
    return terms(field, names.stream().map(Analysis::exact).toList());
  }

  private static Query among(Collection<String> extracted) {
    return terms(Fields.EXTRACTED, extracted);
  }

  private static Query terms(String field, Collection<String> values) {
    var terms = new ArrayList<BytesRef>();
    values.forEach(value -> terms.add(new BytesRef(Keys.clip(value))));
    return new TermInSetQuery(field, terms);
  }

  private static Query ofClaims() {
    return new TermQuery(Keys.type(EntryType.CLAIM));
  }

  private static Query all(List<Query> conditions) {
    var query = new BooleanQuery.Builder();
    conditions.forEach(condition -> query.add(condition, Occur.FILTER));
    return query.build();
  }

  private static Query without(Query unwanted, List<Query> conditions) {
    var query = new BooleanQuery.Builder().add(unwanted, Occur.MUST_NOT);
    query.add(ofClaims(), Occur.FILTER);
    conditions.forEach(condition -> query.add(condition, Occur.FILTER));
    return query.build();
  }

  /** The words of a quote as they are indexed; none of a sign alone. */
  private static List<String> words(String quote) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = Analysis.forIndex().tokenStream(Fields.QUOTE, quote)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // no text is read from anywhere
    }
    return words;
  }
}
