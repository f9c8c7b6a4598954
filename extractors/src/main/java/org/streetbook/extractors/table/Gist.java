package org.streetbook.extractors.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What heads and rows of a table say together of each other.
 *
 * @param currency the one currency that any of them names, without scale; null where none or more
 *     than one do
 * @param named whether rows are of companies, so that a total or an average is of none of them
 * @param cases whether rows are scenarios
 */
public record Gist(@Nullable CellUnit currency, boolean named, boolean cases) {

  static final Gist NONE = new Gist(null, false, false);

  /** What these heads and labels say. */
  static Gist of(List<Column> columns, List<Label> labels, @Nullable CellUnit all) {
    Set<CellUnit> currencies = new HashSet<>();
    take(all, currencies);
    columns.forEach(column -> take(column.unit(), currencies));
    boolean named = false;
    boolean base = false;
    boolean other = false;
    for (Label label : labels) {
      take(label.unit(), currencies);
      named |= label.subject() != null && !label.subject().isHouse();
      base |= label.scenario() == Facet.BASE_CASE;
      other |= label.scenario() == Facet.OTHER_CASE;
    }
    return new Gist(
        currencies.size() == 1 ? currencies.iterator().next() : null, named, base && other);
  }

  private static void take(@Nullable CellUnit unit, Set<CellUnit> currencies) {
    if (unit != null && unit.isCurrency()) {
      currencies.add(unit.currency());
    }
  }
}
