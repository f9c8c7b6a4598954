package org.streetbook.pipeline.export.report;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;

/**
 * A row in the words and in the picture of the report, for who draws it elsewhere.
 *
 * @param title metric, what narrows it, and period: {@code Capex, 2027}
 * @param metric the metric alone
 * @param period for people, empty where the row has none
 * @param chosen what to quote; may be empty
 * @param by how it was chosen; empty where nothing was
 * @param status what the row's status means
 */
public record RowPicture(
    String title, String metric, String period, String chosen, String by, String status) {

  /** The words of a row. */
  public static RowPicture of(Estimate row) {
    return new RowPicture(
        Labels.title(row),
        Labels.metric(row),
        Labels.period(row.period()),
        Labels.chosen(row),
        Labels.chosenBy(row),
        Labels.meaning(row.status()));
  }

  /** What a position or a value left out holds, in the unit of its row. */
  public static String value(Estimate.Stand stand, Estimate row) {
    return Labels.value(stand, row);
  }

  /**
   * The plot of a row.
   *
   * @param lanes from top to bottom; empty where there is nothing to draw
   * @param ticks from left to right
   * @param caption what the axis counts; empty where its ticks say it
   */
  public record Drawing(List<Lane> lanes, List<Tick> ticks, String caption) {

    public Drawing {
      lanes = List.copyOf(lanes);
      ticks = List.copyOf(ticks);
    }
  }

  /**
   * One party or range.
   *
   * @param kind {@code guidance}, {@code market}, {@code position}, {@code derived}, {@code
   *     excluded}, {@code actual} or {@code chosen}
   * @param from its left end in per cent of the width, null where open
   * @param to its right end in per cent of the width, null where open
   * @param off whether it lies beyond the axis
   * @param why why it was left out, null where it was not
   */
  public record Lane(
      String kind,
      String label,
      String value,
      @Nullable Double from,
      @Nullable Double to,
      boolean off,
      @Nullable String why) {}

  /**
   * A mark of the axis.
   *
   * @param at in per cent of the width
   */
  public record Tick(double at, String label) {}

  /**
   * The drawing of a row.
   *
   * @param siblings rows of the same subject, of which those on the same key are drawn beside it
   * @param findings that concern the row
   */
  public static Drawing drawing(
      Estimate row, Collection<Estimate> siblings, Collection<Finding> findings) {
    Plot plot = Labels.isRating(row) ? RatingPlot.of(row) : AmountPlot.of(row, siblings, findings);
    return new Drawing(
        plot.lanes().stream()
            .map(
                lane ->
                    new Lane(
                        lane.kind().label(),
                        lane.label(),
                        lane.value(),
                        lane.from() == null ? null : lane.from().doubleValue(),
                        lane.to() == null ? null : lane.to().doubleValue(),
                        lane.isOff(),
                        lane.why()))
            .toList(),
        plot.ticks().stream().map(tick -> new Tick(tick.at().doubleValue(), tick.label())).toList(),
        plot.caption());
  }
}
