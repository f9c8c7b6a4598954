package org.streetbook.pipeline.reconcile;

import java.util.List;
import java.util.Locale;

/**
 * How metrics hang together: a line of the resource {@code relations.tsv}.
 *
 * @param name for people: {@code price of capacity}
 * @param result metric id; of a complement the sum in per cent
 * @param left metric id, {@code *} for any one metric
 * @param right metric id, {@code *} for any one metric
 */
record Relation(String name, Kind kind, String result, String left, String right) {

  /** What the relation says; the resource explains each. */
  enum Kind {
    QUOTIENT,
    SHARE,
    COMPLEMENT,
    CHANGE,
    GROWTH
  }

  private static final List<Relation> ALL =
      Traits.Table.read("relations.tsv", 6).stream()
          .map(
              f ->
                  new Relation(f[0], Kind.valueOf(f[1].toUpperCase(Locale.ROOT)), f[2], f[3], f[4]))
          .toList();

  /** The relations of a kind, in the order of the resource. */
  static List<Relation> of(Kind kind) {
    return ALL.stream().filter(r -> r.kind == kind).toList();
  }
}
