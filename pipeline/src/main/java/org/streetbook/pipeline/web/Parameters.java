package org.streetbook.pipeline.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.search.Filters;
import org.streetbook.index.search.SearchRequest;
import org.streetbook.index.search.SortBy;
import org.streetbook.index.search.Target;

/** The parameters of a request, held to their bounds; whatever is beyond them is a problem. */
final class Parameters {

  /** How long a query and every other value may be, in UTF-16 units. */
  static final int LONGEST = 1_000;

  /** How many values one parameter may have. */
  static final int MOST_VALUES = 50;

  /** How many results one page may have. */
  static final int MOST_RESULTS = 200;

  /** How far into its results a search may be followed. */
  static final int DEEPEST = 10_000;

  /** How many values of a facet may be asked for. */
  static final int MOST_FACETS = 100;

  /** How long a search may take. */
  static final Duration TIME = Duration.ofSeconds(5);

  /** What narrows a search. */
  static final Set<String> FILTERS =
      Set.of("q", "firm", "subject", "metric", "year", "basis", "status", "value", "since");

  private static final int USUAL_RESULTS = 20;
  private static final int USUAL_FACETS = 10;

  private final Map<String, List<String>> given;

  private Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /**
   * The parameters that were given.
   *
   * @param known those that the route has; any other is a problem, since it would be a slip
   */
  static Parameters of(Map<String, List<String>> given, Set<String> known) {
    given.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            throw wrong("no parameter \"" + clipped(name) + "\"; there are " + sorted(known), name);
          }
          if (values.size() > MOST_VALUES) {
            throw wrong(name + " is given more than " + MOST_VALUES + " times", name);
          }
          for (String value : values) {
            if (value.length() > LONGEST) {
              throw wrong(
                  name + " has " + value.length() + " characters, at most " + LONGEST, name);
            }
          }
        });
    return new Parameters(given);
  }

  /** Whether nothing narrows: no query and no filter. */
  boolean isEverything() {
    return given.keySet().stream().noneMatch(name -> FILTERS.contains(name) && has(name));
  }

  /** The search that they ask for. */
  SearchRequest search(Target target) {
    int offset = number("offset", 0, DEEPEST);
    int limit = number("limit", USUAL_RESULTS, MOST_RESULTS);
    if (offset + limit > DEEPEST) {
      throw wrong(
          "offset + limit is at most " + DEEPEST + "; narrow the search or take an export",
          "offset");
    }
    return search(target, offset, limit, number("facets", USUAL_FACETS, MOST_FACETS));
  }

  /** The same search with as many results as can be followed, without facets. */
  SearchRequest deepest(Target target) {
    return search(target, 0, DEEPEST, 0);
  }

  private SearchRequest search(Target target, int offset, int limit, int facets) {
    return new SearchRequest(text("q", ""), target, filters(), sort(), offset, limit, facets)
        .within(TIME);
  }

  private Filters filters() {
    List<Integer> years = new ArrayList<>();
    for (String year : all("year")) {
      if (!year.matches("[0-9]{4}")) {
        throw wrong("year \"" + clipped(year) + "\" is not four digits", "year");
      }
      years.add(Integer.valueOf(year));
    }
    return new Filters(
        all("firm"),
        all("subject"),
        all("metric"),
        years,
        has("value") ? text("value", "") : null,
        all("basis"),
        all("status"),
        day("since"));
  }

  private SortBy sort() {
    String name = text("sort", SortBy.RELEVANCE.label());
    for (SortBy each : SortBy.values()) {
      if (each.label().equals(name)) {
        return each;
      }
    }
    throw wrong("no sort \"" + clipped(name) + "\"; give relevance, date, value or firm", "sort");
  }

  /** A day, null where none is given. */
  private @Nullable LocalDate day(String name) {
    if (!has(name)) {
      return null;
    }
    try {
      return LocalDate.parse(text(name, ""));
    } catch (DateTimeException e) {
      throw wrong(name + " \"" + clipped(text(name, "")) + "\" is no day; write 2026-07-31", name);
    }
  }

  /** The one value, {@code usual} where none is given. */
  String text(String name, String usual) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw wrong(name + " is given " + values.size() + " times, give it once", name);
    }
    return values.isEmpty() ? usual : values.getFirst();
  }

  /** A whole number from 0 to {@code most}, {@code usual} where none is given. */
  int number(String name, int usual, int most) {
    String text = text(name, String.valueOf(usual));
    if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > most) {
      throw wrong(name + " \"" + clipped(text) + "\" is not a number from 0 to " + most, name);
    }
    return Integer.parseInt(text);
  }

  /** All values that are not blank. */
  List<String> all(String name) {
    return given.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
  }

  private boolean has(String name) {
    return !all(name).isEmpty();
  }

  /** What was given, with another offset. */
  Map<String, List<String>> movedTo(int offset) {
    Map<String, List<String>> moved = new LinkedHashMap<>(given);
    moved.put("offset", List.of(String.valueOf(offset)));
    return moved;
  }

  private static Problem.Raised wrong(String detail, String name) {
    return Problem.of(400, detail).ofParameter(clipped(name)).raised();
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  private static String clipped(String text) {
    int most = 60;
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
