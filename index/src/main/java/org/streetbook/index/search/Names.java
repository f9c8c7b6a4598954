package org.streetbook.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.index.entry.NoteStatus;
import org.streetbook.index.schema.Analysis;
import org.streetbook.index.schema.Keys;
import org.streetbook.index.schema.Vocabulary;

/**
 * Looks names up whole. The book's own names come first; the vocabulary is asked only about a name
 * that the book does not hold, since to load it takes longer than to search.
 */
final class Names {

  private final IndexReader reader;
  private final Vocabulary vocabulary;
  private final ClaimsByStatus statuses;
  private final Set<String> hints = new LinkedHashSet<>();

  Names(IndexReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.statuses = new ClaimsByStatus(reader);
  }

  /** What to tell about names that nothing was found by. */
  List<String> hints() {
    return List.copyOf(hints);
  }

  /** The query for a name in a field that is looked up whole. */
  Query query(QueryField field, String name, Target target, int column) throws IOException {
    String exact = Keys.clip(Analysis.exact(name));
    if (field == QueryField.BASIS) {
      require("basis", exact, Arrays.stream(Basis.values()).map(Basis::label).toList(), column);
    }
    if (field == QueryField.STATUS) {
      require(
          "status",
          exact,
          Stream.concat(
                  Arrays.stream(Status.values()).map(Status::label),
                  Arrays.stream(NoteStatus.values()).map(NoteStatus::label))
              .toList(),
          column);
      if (target == Target.CLAIMS) {
        return statuses.query(exact);
      }
    }
    Term term = new Term(field.label(), exact);
    if (reader.docFreq(term) > 0) {
      return new TermQuery(term);
    }
    Vocabulary.Kind kind = kind(field);
    if (kind == null) {
      return new TermQuery(term);
    }
    Collection<String> ids = idsOf(kind, exact);
    if (ids.isEmpty()) {
      return unknown(field, name, exact, kind, column);
    }
    var any = new BooleanQuery.Builder();
    for (String id : ids) {
      any.add(new TermQuery(new Term(field.label(), Analysis.exact(id))), Occur.SHOULD);
    }
    return any.build();
  }

  private Query unknown(
      QueryField field, String name, String exact, Vocabulary.Kind kind, int column)
      throws IOException {
    Set<String> known = new TreeSet<>(terms(field.label()));
    for (String id : vocabulary.ids(kind)) {
      known.add(id);
      vocabulary.names(kind, id).forEach(other -> known.add(Analysis.exact(other)));
    }
    List<String> near = Nearest.to(exact, known);
    String said =
        "no "
            + field.label()
            + " \""
            + name
            + "\""
            + (near.isEmpty() ? "" : "; near it: " + String.join(", ", near));
    if (kind == Vocabulary.Kind.METRIC) {
      // metrics are a closed list, so this is a slip; firms and subjects come with every note
      throw new QueryException(said, column);
    }
    hints.add(said);
    return new TermQuery(new Term(field.label(), exact));
  }

  private static void require(String what, String value, List<String> known, int column) {
    if (!known.contains(value)) {
      throw new QueryException(
          "no " + what + " \"" + value + "\"; there are " + String.join(", ", known), column);
    }
  }

  private static Vocabulary.@Nullable Kind kind(QueryField field) {
    return switch (field) {
      case FIRM -> Vocabulary.Kind.FIRM;
      case SUBJECT -> Vocabulary.Kind.SUBJECT;
      case METRIC -> Vocabulary.Kind.METRIC;
      default -> null;
    };
  }

  private Collection<String> idsOf(Vocabulary.Kind kind, String exact) {
    Set<String> ids = new TreeSet<>();
    for (String id : vocabulary.ids(kind)) {
      if (id.toLowerCase(Locale.ROOT).equals(exact)
          || vocabulary.names(kind, id).stream().map(Analysis::exact).anyMatch(exact::equals)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private List<String> terms(String field) throws IOException {
    var found = new ArrayList<String>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        found.add(term.utf8ToString());
      }
    }
    return found;
  }
}
