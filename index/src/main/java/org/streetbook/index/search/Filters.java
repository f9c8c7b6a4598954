package org.streetbook.index.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.schema.Fields;

/**
 * What a result has to fulfil beside the query. Several values of one filter are alternatives.
 *
 * @param firms names, ids or aliases
 * @param subjects names, ids, tickers or aliases
 * @param metrics ids, labels or aliases
 * @param years calendar or fiscal years
 * @param value {@code LOW..HIGH} with either end left out, or one value; as in {@code value:}
 * @param bases labels such as {@code guidance}
 * @param statuses labels such as {@code conflict}: of a row its own, of a claim those of the rows
 *     and positions that rest on it
 * @param since the first day: said, else published, not before it
 */
public record Filters(
    List<String> firms,
    List<String> subjects,
    List<String> metrics,
    List<Integer> years,
    @Nullable String value,
    List<String> bases,
    List<String> statuses,
    @Nullable LocalDate since) {

  /** No filter. */
  public static final Filters NONE =
      new Filters(List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null);

  public Filters {
    firms = List.copyOf(firms);
    subjects = List.copyOf(subjects);
    metrics = List.copyOf(metrics);
    years = List.copyOf(years);
    bases = List.copyOf(bases);
    statuses = List.copyOf(statuses);
  }

  /** Whether one or more values of that facet are asked for. */
  boolean narrows(String dimension) {
    return !without(dimension).equals(this);
  }

  /** The same without what they ask of that facet. */
  Filters without(String dimension) {
    return new Filters(
        dimension.equals(Fields.FIRM) ? List.of() : firms,
        dimension.equals(Fields.SUBJECT) ? List.of() : subjects,
        dimension.equals(Fields.METRIC) ? List.of() : metrics,
        dimension.equals(Fields.YEAR) ? List.of() : years,
        value,
        dimension.equals(Fields.BASIS) ? List.of() : bases,
        dimension.equals(Fields.STATUS) ? List.of() : statuses,
        since);
  }
}
