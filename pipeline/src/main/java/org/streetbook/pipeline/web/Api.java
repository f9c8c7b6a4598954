package org.streetbook.pipeline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.index.Book;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.search.Hit;
import org.streetbook.index.search.SearchRequest;
import org.streetbook.index.search.SearchResult;
import org.streetbook.index.search.Target;
import org.streetbook.pipeline.vocabulary.CatalogueVocabulary;

/** The questions of the API, each answered from one commit. */
final class Api {

  /** Below which all of it stands. */
  static final String ROOT = "/api/v1";

  /** Names that the book does not hold are looked up here. */
  static final Vocabulary NAMES = new CatalogueVocabulary(Catalogue::standard);

  private static final Set<String> SEARCH = with("sort", "offset", "limit", "facets");
  private static final Set<String> FINDINGS =
      Set.of("firm", "subject", "metric", "class", "offset", "limit");
  private static final String ID = "[0-9a-f]{16}";

  private static Set<String> with(String... more) {
    Set<String> all = new TreeSet<>(Parameters.FILTERS);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  private final CurrentBook current;

  Api(CurrentBook current) {
    this.current = current;
  }

  Answers.Health health() {
    try (var lease = current.lease()) {
      var commit = lease.book().commit();
      return new Answers.Health(
          "ok",
          commit.run(),
          commit.counts(),
          commit.latest() == null ? null : commit.latest().toString());
    }
  }

  Answers.Page<Answers.ClaimItem> claims(Map<String, List<String>> query) {
    try (var lease = current.lease()) {
      var telling = new Telling(lease);
      return page(
          "/claims",
          lease.book(),
          query,
          Target.CLAIMS,
          found -> telling.claim((Hit.OfClaim) found));
    }
  }

  Answers.Page<Answers.EstimateItem> estimates(Map<String, List<String>> query) {
    try (var lease = current.lease()) {
      var telling = new Telling(lease);
      return page(
          "/estimates",
          lease.book(),
          query,
          Target.ESTIMATES,
          found -> telling.estimate(((Hit.OfEstimate) found).estimate()));
    }
  }

  Answers.Page<Answers.NoteItem> notes(Map<String, List<String>> query) {
    try (var lease = current.lease()) {
      var telling = new Telling(lease);
      return page(
          "/notes", lease.book(), query, Target.NOTES, found -> telling.note((Hit.OfNote) found));
    }
  }

  private static <T> Answers.Page<T> page(
      String path,
      Book book,
      Map<String, List<String>> query,
      Target target,
      Function<Hit, T> telling) {
    Parameters parameters = Parameters.of(query, SEARCH);
    SearchRequest request = parameters.search(target);
    SearchResult result = book.search(request, NAMES);
    return page(
        path,
        parameters,
        book,
        result.total(),
        request.offset(),
        request.limit(),
        result.hits().stream().map(telling).toList(),
        result.facets(),
        result.hints());
  }

  private static <T> Answers.Page<T> page(
      String path,
      Parameters parameters,
      Book book,
      long total,
      int offset,
      int limit,
      List<T> items,
      SortedMap<String, List<SearchResult.FacetValue>> facets,
      List<String> hints) {
    int after = offset + limit;
    boolean more = limit > 0 && after < Math.min(total, Parameters.DEEPEST);
    return new Answers.Page<>(
        book.commit().run(),
        total,
        offset,
        limit,
        more ? ROOT + path + "?" + written(parameters.movedTo(after)) : null,
        items,
        facets,
        hints);
  }

  private static String written(Map<String, List<String>> query) {
    List<String> pairs = new ArrayList<>();
    query.forEach(
        (name, values) ->
            values.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, UTF_8))));
    return String.join("&", pairs);
  }

  Answers.ClaimDetail claim(String id) {
    try (var lease = current.lease()) {
      return new Telling(lease).detail(known("claim", id, whole(id, lease.book()::claim)));
    }
  }

  Answers.EstimateDetail estimate(String id) {
    try (var lease = current.lease()) {
      return new Telling(lease).detail(known("estimate", id, whole(id, lease.book()::estimate)));
    }
  }

  Answers.NoteDetail note(String id) {
    try (var lease = current.lease()) {
      return new Telling(lease).detail(known("note", id, whole(id, lease.book()::note)));
    }
  }

  /** By whole ids alone: what a beginning stands for changes with the book. */
  private static <T> @Nullable T whole(String id, Function<String, @Nullable T> find) {
    return id.matches(ID) ? find.apply(id) : null;
  }

  private static <T> T known(String what, String id, @Nullable T found) {
    if (found == null) {
      String shown = id.matches(ID) ? " " + id : "; ids have 16 digits of 0-9 and a-f";
      throw Problem.of(404, "the book has no such " + what + shown).raised();
    }
    return found;
  }

  /** All findings that have one of the values of each parameter given, by id. */
  Answers.Page<Finding> findings(Map<String, List<String>> query) {
    Parameters parameters = Parameters.of(query, FINDINGS);
    int offset = parameters.number("offset", 0, Parameters.DEEPEST);
    int limit = parameters.number("limit", 20, Parameters.MOST_RESULTS);
    try (var lease = current.lease();
        var all = lease.book().findings()) {
      long[] total = {0};
      List<Finding> items = new ArrayList<>();
      SortedMap<String, Long> classes = new TreeMap<>();
      all.filter(each -> has(parameters.all("firm"), each.firms()))
          .filter(each -> has(parameters.all("subject"), List.of(each.subject())))
          .filter(each -> has(parameters.all("metric"), List.of(each.metric())))
          .forEach(
              each -> {
                classes.merge(each.kind().label(), 1L, Long::sum);
                if (has(parameters.all("class"), List.of(each.kind().label()))) {
                  if (total[0] >= offset && items.size() < limit) {
                    items.add(each);
                  }
                  total[0]++;
                }
              });
      return page(
          "/findings",
          parameters,
          lease.book(),
          total[0],
          offset,
          limit,
          List.copyOf(items),
          new TreeMap<>(Map.of("class", counted(classes))),
          List.of());
    }
  }

  private static List<SearchResult.FacetValue> counted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> new SearchResult.FacetValue(each.getKey(), each.getValue()))
        .sorted(
            java.util.Comparator.comparingLong(SearchResult.FacetValue::count)
                .reversed()
                .thenComparing(SearchResult.FacetValue::value))
        .toList();
  }

  private static boolean has(List<String> wanted, List<String> values) {
    return wanted.isEmpty()
        || values.stream().anyMatch(value -> wanted.stream().anyMatch(value::equalsIgnoreCase));
  }
}
