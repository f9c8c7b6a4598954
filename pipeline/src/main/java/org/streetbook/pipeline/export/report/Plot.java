package org.streetbook.pipeline.export.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.streetbook.pipeline.reconcile.amount.Interval;

/**
 * What a plot shows, before it is drawn: a lane for each party or range, over one axis.
 *
 * @param lanes from top to bottom
 * @param ticks of the axis, from left to right
 * @param caption what the axis counts; empty where its ticks say it
 */
record Plot(List<Lane> lanes, List<Tick> ticks, String caption) {

  /** What a lane tells of, in the order in which lanes stand. */
  enum Kind {
    GUIDANCE,
    MARKET,
    POSITION,
    DERIVED,
    EXCLUDED,
    ACTUAL,
    CHOSEN;

    /** The name in classes of the page: lower case. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One lane.
   *
   * @param label who or what
   * @param value in words
   * @param ends in the unit of the row; the whole line for what is no amount
   * @param from where its left end stands in per cent of the width; null where it is open
   * @param to where its right end stands in per cent of the width; null where it is open
   * @param isOff whether it lies beyond the axis, so that it is only hinted at on an edge
   * @param why why it was left out, null where it was not
   */
  record Lane(
      Kind kind,
      String label,
      String value,
      Interval ends,
      @Nullable BigDecimal from,
      @Nullable BigDecimal to,
      boolean isOff,
      @Nullable String why) {

    /** Whether it is one point on the axis. */
    boolean isPoint() {
      return from != null && to != null && from.compareTo(to) == 0;
    }
  }

  /**
   * A mark of the axis.
   *
   * @param at in per cent of the width
   */
  record Tick(BigDecimal at, String label) {}

  Plot {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
  }

  /** All that it shows in words. */
  String description() {
    return lanes.stream()
            .map(
                lane ->
                    lane.label()
                        + " "
                        + lane.value()
                        + (lane.why() == null ? "" : " (left out: " + lane.why() + ")"))
            .collect(Collectors.joining("; "))
        + ".";
  }
}
