package org.streetbook.index.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.schema.Analysis;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Interval;
import org.streetbook.index.schema.Keys;

/** Makes a Lucene query of clauses, for one target. */
final class QueryBuilder {

  /** What plain words are looked up in, with how much a match there counts. */
  private static final Map<Target, Map<String, Float>> PLAIN =
      Map.of(
          Target.CLAIMS,
          Map.of(Fields.QUOTE, 1.5f, Fields.SENTENCE, 1.2f, Fields.NAMES, 1f, Fields.TITLE, 0.4f),
          Target.NOTES,
          Map.of(Fields.TITLE, 2f, Fields.TEXT, 1f, Fields.PUBLISHER, 0.5f, Fields.ANALYST, 0.5f),
          Target.ESTIMATES,
          Map.of(Fields.NAMES, 1f, Fields.SENTENCE, 0.8f));

  /** Units that are never written with a scale, in exact form. */
  private static final List<String> UNSCALED = List.of("%", "pp", "bp", "x", "sd", "{percentile}");

  /** How much matches in further fields add to the best one. */
  private static final float TIE = 0.1f;

  private final Target target;
  private final Names names;

  QueryBuilder(Target target, Names names) {
    this.target = target;
    this.names = names;
  }

  /** The query for the clause and the filters, among the entries of the target. */
  Query build(@Nullable Clause clause, Filters filters) throws IOException {
    var all = new BooleanQuery.Builder();
    all.add(new TermQuery(Keys.type(target.type())), Occur.FILTER);
    if (clause != null) {
      Query words = query(clause, Analysis.forQuery());
      if (words == null) {
        // nothing but words such as "the": then they are meant
        words = query(clause, Analysis.forIndex());
      }
      all.add(words == null ? new MatchNoDocsQuery("nothing to look for") : words, Occur.MUST);
    }
    for (Clause filter : clauses(filters)) {
      Query query = query(filter, Analysis.forIndex());
      if (query != null) {
        all.add(query, Occur.FILTER);
      }
    }
    if (filters.since() != null) {
      long first = filters.since().toEpochDay();
      all.add(LongPoint.newRangeQuery(Fields.DATE, first, Long.MAX_VALUE), Occur.FILTER);
    }
    return all.build();
  }

  private static List<Clause> clauses(Filters filters) {
    var clauses = new ArrayList<Clause>();
    anyOf(clauses, Fields.FIRM, filters.firms());
    anyOf(clauses, Fields.SUBJECT, filters.subjects());
    anyOf(clauses, Fields.METRIC, filters.metrics());
    anyOf(clauses, Fields.YEAR, filters.years().stream().map(String::valueOf).toList());
    anyOf(clauses, Fields.BASIS, filters.bases());
    anyOf(clauses, Fields.STATUS, filters.statuses());
    String value = filters.value();
    if (value != null) {
      int dots = value.indexOf("..");
      clauses.add(
          dots < 0
              ? new Clause.Between(Fields.VALUE, value, value, false, false, 0)
              : new Clause.Between(
                  Fields.VALUE,
                  QueryParser.ifAny(value.substring(0, dots)),
                  QueryParser.ifAny(value.substring(dots + 2)),
                  false,
                  false,
                  0));
    }
    return clauses;
  }

  private static void anyOf(List<Clause> clauses, String field, List<String> values) {
    if (!values.isEmpty()) {
      List<Clause> alternatives = new ArrayList<>();
      for (String value : values) {
        alternatives.add(new Clause.Words(field, value, new Clause.How.Phrase(0), 0));
      }
      clauses.add(new Clause.Or(alternatives));
    }
  }

  /** The query of a clause, null where its words are none that anything is looked up by. */
  private @Nullable Query query(Clause clause, Analyzer analyzer) throws IOException {
    return switch (clause) {
      case Clause.And and -> {
        var all = new BooleanQuery.Builder();
        int queries = 0;
        int positive = 0;
        for (Clause part : and.clauses()) {
          boolean not = part instanceof Clause.Not;
          Query query = query(part instanceof Clause.Not inner ? inner.clause() : part, analyzer);
          if (query != null) {
            all.add(query, not ? Occur.MUST_NOT : Occur.MUST);
            queries++;
            positive += not ? 0 : 1;
          }
        }
        if (positive == 0) {
          all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        yield queries == 0 ? null : all.build();
      }
      case Clause.Or or -> {
        var any = new BooleanQuery.Builder();
        int queries = 0;
        for (Clause part : or.clauses()) {
          Query query = query(part, analyzer);
          if (query != null) {
            any.add(query, Occur.SHOULD);
            queries++;
          }
        }
        yield queries == 0 ? null : any.build();
      }
      case Clause.Not not -> query(new Clause.And(List.of(not)), analyzer);
      case Clause.Weighted weighted -> {
        Query query = query(weighted.clause(), analyzer);
        yield query == null ? null : new BoostQuery(query, weighted.factor());
      }
      case Clause.Words words ->
          words.field() == null ? plain(words, analyzer) : fielded(words, words.field(), analyzer);
      case Clause.Between between -> between(between);
    };
  }

  private @Nullable Query plain(Clause.Words words, Analyzer analyzer) {
    if (words.how() instanceof Clause.How.Wildcard && words.text().equals("*")) {
      return MatchAllDocsQuery.INSTANCE;
    }
    var anywhere = new ArrayList<Query>();
    new java.util.TreeMap<>(PLAIN.getOrDefault(target, Map.of()))
        .forEach(
            (field, factor) -> {
              Query query = inText(field, words, analyzer);
              if (query != null) {
                anywhere.add(new BoostQuery(query, factor));
              }
            });
    return anywhere.isEmpty() ? null : new DisjunctionMaxQuery(anywhere, TIE);
  }

  private @Nullable Query inText(String field, Clause.Words words, Analyzer analyzer) {
    var builder = new org.apache.lucene.util.QueryBuilder(analyzer);
    return switch (words.how()) {
      case Clause.How.Plain plain -> builder.createPhraseQuery(field, words.text());
      case Clause.How.Phrase phrase ->
          builder.createPhraseQuery(field, words.text(), phrase.slop());
      case Clause.How.Wildcard wildcard ->
          new WildcardQuery(new Term(field, analyzer.normalize(field, words.text())));
      case Clause.How.Fuzzy fuzzy ->
          new FuzzyQuery(
              new Term(field, analyzer.normalize(field, words.text())), fuzzy.edits(), 1);
    };
  }

  private @Nullable Query fielded(Clause.Words words, String name, Analyzer analyzer)
      throws IOException {
    QueryField field = QueryField.of(name, words.column());
    boolean wild = words.how() instanceof Clause.How.Wildcard;
    if (wild && words.text().equals("*")) {
      return unscored(new TermQuery(new Term(Fields.HAS, field.label())));
    }
    return switch (field.kind()) {
      case WORDS -> {
        String text = field == QueryField.TEXT && target != Target.NOTES ? Fields.SENTENCE : name;
        yield inText(text, words, analyzer);
      }
      case NAME -> unscored(named(field, words));
      case YEAR, DAY, VALUE -> {
        if (wild || words.how() instanceof Clause.How.Fuzzy) {
          throw new QueryException(
              "\"" + name + "\" takes a number or a range, not a pattern", words.column());
        }
        yield between(
            new Clause.Between(name, words.text(), words.text(), false, false, words.column()));
      }
    };
  }

  private Query named(QueryField field, Clause.Words words) throws IOException {
    String exact = Keys.clip(Analysis.exact(words.text()));
    return switch (words.how()) {
      case Clause.How.Wildcard wildcard -> new WildcardQuery(new Term(field.label(), exact));
      case Clause.How.Fuzzy fuzzy ->
          new FuzzyQuery(new Term(field.label(), exact), fuzzy.edits(), 1);
      case Clause.How.Plain plain -> names.query(field, words.text(), target, words.column());
      case Clause.How.Phrase phrase -> names.query(field, words.text(), target, words.column());
    };
  }

  private Query between(Clause.Between between) {
    QueryField field = QueryField.of(between.field(), between.column());
    return unscored(
        switch (field.kind()) {
          case YEAR -> years(between);
          case DAY -> days(between);
          case VALUE -> values(between);
          case NAME ->
              new TermRangeQuery(
                  field.label(),
                  term(between.low()),
                  term(between.high()),
                  !between.lowOpen(),
                  !between.highOpen());
          case WORDS ->
              throw new QueryException(
                  "\"" + field.label() + "\" takes words, not a range", between.column());
        });
  }

  private static @Nullable BytesRef term(@Nullable String name) {
    return name == null ? null : new BytesRef(Keys.clip(Analysis.exact(name)));
  }

  private static Query years(Clause.Between between) {
    int low = between.low() == null ? Integer.MIN_VALUE : year(between.low(), between.column());
    int high = between.high() == null ? Integer.MAX_VALUE : year(between.high(), between.column());
    return IntPoint.newRangeQuery(
        Fields.YEAR, between.lowOpen() ? low + 1 : low, between.highOpen() ? high - 1 : high);
  }

  private static int year(String text, int column) {
    if (!text.matches("\\d{4}")) {
      throw new QueryException("\"" + text + "\" is no year; write it as 2027", column);
    }
    return Integer.parseInt(text);
  }

  private static Query days(Clause.Between between) {
    long low = Long.MIN_VALUE;
    long high = Long.MAX_VALUE;
    if (between.low() != null) {
      Days days = Days.parse(between.low(), between.column());
      low = between.lowOpen() ? days.last().toEpochDay() + 1 : days.first().toEpochDay();
    }
    if (between.high() != null) {
      Days days = Days.parse(between.high(), between.column());
      high = between.highOpen() ? days.first().toEpochDay() - 1 : days.last().toEpochDay();
    }
    return LongPoint.newRangeQuery(Fields.PUBLISHED, low, high);
  }

  /** The days that a date at any precision stands for. */
  private record Days(LocalDate first, LocalDate last) {
    static Days parse(String text, int column) {
      try {
        if (text.matches("\\d{4}")) {
          LocalDate first = LocalDate.parse(text + "-01-01");
          return new Days(first, first.plusYears(1).minusDays(1));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
          LocalDate first = LocalDate.parse(text + "-01");
          return new Days(first, first.plusMonths(1).minusDays(1));
        }
        LocalDate day = LocalDate.parse(text);
        return new Days(day, day);
      } catch (java.time.format.DateTimeParseException e) {
        throw new QueryException(
            "\"" + text + "\" is no day; write it as 2026-07-01, 2026-07 or 2026", column);
      }
    }
  }

  private static Query values(Clause.Between between) {
    Quantity low = between.low() == null ? null : Quantity.parse(between.low(), between.column());
    Quantity high =
        between.high() == null ? null : Quantity.parse(between.high(), between.column());
    String unit = null;
    if (low != null && low.unit() != null) {
      unit = low.unit();
    }
    if (high != null && high.unit() != null) {
      if (unit != null && !unit.equals(high.unit())) {
        throw new QueryException(
            "a range from " + unit + " to " + high.unit() + ": both ends need one unit",
            between.column());
      }
      unit = high.unit();
    }
    Interval interval =
        new Interval(
            low == null ? null : low.amount(),
            high == null ? null : high.amount(),
            between.lowOpen(),
            between.highOpen());
    if (interval.isEmpty()) {
      throw new QueryException("the range is empty: its lower end comes first", between.column());
    }
    Query value =
        interval.low() == null && interval.high() == null
            ? new TermQuery(new Term(Fields.HAS, Fields.VALUE))
            : new ValueQuery(interval);
    if (unit == null) {
      boolean scaled = (low != null && low.scaled()) || (high != null && high.scaled());
      return scaled ? without(UNSCALED, value) : value;
    }
    // a price per share is in dollars too, unless something else is asked for
    String field = unit.contains("/") ? Fields.UNIT : Fields.UNIT_BASE;
    return new BooleanQuery.Builder()
        .add(value, Occur.FILTER)
        .add(new TermQuery(new Term(field, Analysis.exact(unit))), Occur.FILTER)
        .build();
  }

  /** Growth of more than 7 % is open upward, but does not reach 300 million. */
  private static Query without(List<String> units, Query value) {
    var query = new BooleanQuery.Builder().add(value, Occur.FILTER);
    units.forEach(unit -> query.add(new TermQuery(new Term(Fields.UNIT, unit)), Occur.MUST_NOT));
    return query.build();
  }

  /** Conditions do not count for the order of results. */
  private static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
