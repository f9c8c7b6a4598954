package org.streetbook.pipeline.export.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.pipeline.export.report.Plot.Kind;
import org.streetbook.pipeline.export.report.Plot.Lane;
import org.streetbook.pipeline.export.report.Plot.Tick;
import org.streetbook.pipeline.reconcile.amount.Interval;

/**
 * The plot of a row of amounts: the company's guidance, the market's range, each position from the
 * lowest, what other claims imply, what was left out, what was reported and what was chosen.
 */
final class AmountPlot {

  /** A lane before there is an axis. */
  private record Entry(Kind kind, String label, String value, Interval ends, @Nullable String why) {

    Stream<BigDecimal> finite() {
      return Stream.of(ends.low(), ends.high()).filter(Objects::nonNull);
    }
  }

  private final Estimate row;
  private final List<Entry> entries = new ArrayList<>();

  private AmountPlot(Estimate row) {
    this.row = row;
  }

  /**
   * The plot of {@code row}.
   *
   * @param siblings rows of the same subject, of which those on the same key are shown beside it
   *     where one of the two is derived
   * @param findings that concern the row
   */
  static Plot of(Estimate row, Collection<Estimate> siblings, Collection<Finding> findings) {
    AmountPlot plot = new AmountPlot(row);
    if (row.basis() != Basis.GUIDANCE) {
      plot.column(Kind.GUIDANCE, "Guidance", row.guidanceLow(), row.guidanceHigh());
    }
    if (row.firms() > 0) {
      plot.column(Kind.MARKET, "The market", row.marketLow(), row.marketHigh());
    }
    plot.stands(Kind.POSITION, row.positions());
    plot.derived(row, findings);
    List<Estimate> same = siblings.stream().filter(each -> isSameKey(row, each)).toList();
    for (Estimate sibling : same) {
      if (sibling.basis() == Basis.DERIVED) {
        plot.derived(sibling, findings);
      } else if (row.basis() == Basis.DERIVED) {
        plot.stands(Kind.POSITION, sibling.positions());
        plot.stands(Kind.EXCLUDED, sibling.excluded());
      }
    }
    plot.stands(Kind.EXCLUDED, row.excluded());
    if (row.basis() != Basis.ACTUAL) {
      plot.column(Kind.ACTUAL, "Reported", row.actual(), row.actual());
    }
    plot.chosen();
    return plot.drawn();
  }

  private static boolean isSameKey(Estimate row, Estimate other) {
    return !row.id().equals(other.id())
        && row.metric().equals(other.metric())
        && Objects.equals(row.measure(), other.measure())
        && Objects.equals(row.counterparty(), other.counterparty())
        && Objects.equals(row.period(), other.period())
        && Objects.equals(row.unit(), other.unit())
        && row.change() == other.change()
        && Objects.equals(row.condition(), other.condition())
        && row.definition().equals(other.definition());
  }

  /** What stands in a column beside the positions. */
  private void column(
      Kind kind, String label, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    Interval ends = new Interval(low, high);
    if (!ends.equals(Interval.ALL)) {
      entries.add(new Entry(kind, label, Labels.amount(low, high, row), ends, null));
    }
  }

  private void stands(Kind kind, List<Estimate.Stand> stands) {
    stands.stream()
        .filter(each -> !ends(each).equals(Interval.ALL))
        .filter(each -> kind != Kind.EXCLUDED || !isColumn(row, each))
        .sorted(
            Comparator.comparing(AmountPlot::middle)
                .thenComparing(Estimate.Stand::firm)
                .thenComparing(each -> ends(each).asString()))
        .forEach(
            each ->
                entries.add(
                    new Entry(
                        kind,
                        Labels.firm(each.firm()),
                        Labels.value(each, row),
                        ends(each),
                        each.why())));
  }

  /** Whether it was left out of the positions only to stand in a column beside them. */
  static boolean isColumn(Estimate row, Estimate.Stand stand) {
    Interval ends = ends(stand);
    return !ends.equals(Interval.ALL)
        && (ends.equals(new Interval(row.guidanceLow(), row.guidanceHigh()))
            || ends.equals(new Interval(row.marketLow(), row.marketHigh()))
            || ends.equals(new Interval(row.actual(), row.actual())));
  }

  /** Both ends of a derived row, and the wider ones where its inputs are about-values. */
  private void derived(Estimate derived, Collection<Finding> findings) {
    if (derived.basis() != Basis.DERIVED) {
      return;
    }
    Interval ends = new Interval(derived.low(), derived.high());
    entries.add(
        new Entry(
            Kind.DERIVED, "Implied", Labels.amount(ends.low(), ends.high(), row), ends, null));
    for (Finding finding : findings) {
      BigDecimal low = number(finding, "low_with_width");
      BigDecimal high = number(finding, "high_with_width");
      Interval wide = new Interval(low, high);
      if (finding.estimates().contains(derived.id())
          && low != null
          && high != null
          && !wide.equals(ends)) {
        entries.add(
            new Entry(Kind.DERIVED, "At widest", Labels.amount(low, high, row), wide, null));
      }
    }
  }

  private static @Nullable BigDecimal number(Finding finding, String name) {
    String value = finding.values().get(name);
    return value == null ? null : new BigDecimal(value);
  }

  private void chosen() {
    Interval ends = new Interval(row.chosenLow(), row.chosenHigh());
    if (!ends.equals(Interval.ALL)) {
      entries.add(
          new Entry(
              Kind.CHOSEN,
              "Chosen, " + Labels.chosenBy(row),
              Labels.amount(ends.low(), ends.high(), row),
              ends,
              null));
    }
  }

  private Plot drawn() {
    List<BigDecimal> core =
        entries.stream()
            .filter(each -> each.kind() == Kind.POSITION || each.kind() == Kind.DERIVED)
            .flatMap(Entry::finite)
            .toList();
    List<BigDecimal> all = entries.stream().flatMap(Entry::finite).toList();
    if (all.isEmpty()) {
      return new Plot(List.of(), List.of(), "");
    }
    String unit = Labels.unit(row);
    Axis axis = Axis.of(core.isEmpty() ? all : core, all);
    int shift = axis.shift(unit);
    return new Plot(
        entries.stream().map(each -> lane(each, axis)).toList(),
        axis.ticks().stream()
            .map(tick -> new Tick(axis.percent(tick), Axis.label(tick, shift, row.change())))
            .toList(),
        axis.caption(unit));
  }

  private static Lane lane(Entry entry, Axis axis) {
    BigDecimal low = entry.ends().low();
    BigDecimal high = entry.ends().high();
    boolean isOff = entry.finite().allMatch(axis::misses) && !spans(entry.ends(), axis);
    return new Lane(
        entry.kind(),
        entry.label(),
        entry.value(),
        entry.ends(),
        low == null ? null : axis.percent(low),
        high == null ? null : axis.percent(high),
        isOff,
        entry.why());
  }

  /** Whether the axis lies within, so that there is a bar to draw though both ends are beyond. */
  private static boolean spans(Interval ends, Axis axis) {
    return ends.contains(new Interval(axis.low(), axis.high()));
  }

  private static Interval ends(Estimate.Stand stand) {
    return new Interval(stand.low(), stand.high());
  }

  private static BigDecimal middle(Estimate.Stand stand) {
    Interval ends = ends(stand);
    BigDecimal end = ends.low() == null ? ends.high() : ends.low();
    return ends.midpoint().orElse(end == null ? BigDecimal.ZERO : end);
  }
}
