package org.streetbook.index.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a result has to fulfil beside the query. Several values of one filter are alternatives.
 *
 * @param firms names, ids or aliases
 * @param subjects names, ids, tickers or aliases
 * @param metrics ids, labels or aliases
 * @param years calendar or fiscal years
 * @param value {@code LOW..HIGH} with either end left out, or one value; as in {@code value:}
 * @param bases labels such as {@code guidance}
 * @param since the first day: said, else published, not before it
 */
public record Filters(
    List<String> firms,
    List<String> subjects,
    List<String> metrics,
    List<Integer> years,
    @Nullable String value,
    List<String> bases,
    @Nullable LocalDate since) {

  /** No filter. */
  public static final Filters NONE =
      new Filters(List.of(), List.of(), List.of(), List.of(), null, List.of(), null);

  public Filters {
    firms = List.copyOf(firms);
    subjects = List.copyOf(subjects);
    metrics = List.copyOf(metrics);
    years = List.copyOf(years);
    bases = List.copyOf(bases);
  }
}
