package org.streetbook.pipeline.export.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.pipeline.export.report.Plot.Kind;
import org.streetbook.pipeline.export.report.Plot.Lane;
import org.streetbook.pipeline.export.report.Plot.Tick;
import org.streetbook.pipeline.reconcile.amount.Interval;

/** The plot of a row of ratings: each firm's word in the column that it comes to. */
final class RatingPlot {

  private static final BigDecimal LEFT = BigDecimal.TEN;
  private static final BigDecimal WIDTH = new BigDecimal("80");

  private RatingPlot() {}

  /** The plot of {@code row}, with words on no known scale in a column behind all others. */
  static Plot of(Estimate row) {
    List<String> columns = new ArrayList<>(Labels.scale(row));
    Set<String> others = new TreeSet<>();
    row.positions().forEach(each -> others.add(Labels.onScale(each)));
    row.excluded().forEach(each -> others.add(Labels.onScale(each)));
    if (!columns.containsAll(others)) {
      columns.add("other");
    }
    List<Lane> lanes = new ArrayList<>();
    lanes(lanes, Kind.POSITION, row.positions(), columns);
    lanes(lanes, Kind.EXCLUDED, row.excluded(), columns);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ticks.add(new Tick(percent(i, columns), Labels.capital(Labels.printed(columns.get(i)))));
    }
    return new Plot(lanes, ticks, "");
  }

  private static void lanes(
      List<Lane> lanes, Kind kind, List<Estimate.Stand> stands, List<String> columns) {
    stands.stream()
        .sorted(
            Comparator.comparingInt((Estimate.Stand each) -> column(each, columns))
                .thenComparing(Estimate.Stand::firm)
                .thenComparing(Estimate.Stand::text))
        .forEach(each -> lanes.add(lane(kind, each, columns, each.why())));
  }

  private static Lane lane(
      Kind kind, Estimate.Stand stand, List<String> columns, @Nullable String why) {
    BigDecimal at = percent(column(stand, columns), columns);
    return new Lane(
        kind, Labels.firm(stand.firm()), stand.text(), Interval.ALL, at, at, false, why);
  }

  private static int column(Estimate.Stand stand, List<String> columns) {
    int column = columns.indexOf(Labels.onScale(stand));
    return column < 0 ? columns.size() - 1 : column;
  }

  private static BigDecimal percent(int column, List<String> columns) {
    return LEFT.add(
        WIDTH
            .multiply(BigDecimal.valueOf(column))
            .divide(
                BigDecimal.valueOf(Math.max(1, columns.size() - 1L)), 2, RoundingMode.HALF_EVEN));
  }
}
