package org.streetbook.pipeline.export.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.export.report.Plot.Kind;
import org.streetbook.pipeline.export.report.Plot.Lane;
import org.streetbook.pipeline.export.report.Plot.Tick;

/**
 * Draws a plot as SVG. Places across are in per cent and places down in pixels, so that a narrow
 * page squeezes the axis and never the letters. Every kind of lane has a shape of its own; colours
 * come from the style sheet and only repeat what shapes say.
 */
final class PlotDrawing {

  private static final int LANE = 42;
  private static final int LABEL = 15;
  private static final int TRACK = 28;
  private static final int AXIS = 40;
  private static final int RADIUS = 6;

  /** How many letters of label and value stand side by side on a narrow page. */
  private static final int LINE = 44;

  private static final int SHORTEST = 10;

  /** The axis keeps free of the edges, so that marks and the labels of ticks are not cut off. */
  private static final BigDecimal EDGE = BigDecimal.valueOf(2);

  private static final BigDecimal INNER = new BigDecimal("0.96");

  private final Html html;
  private final Svg svg;

  PlotDrawing(Html html) {
    this.html = html;
    this.svg = new Svg(html);
  }

  /** What the drawings share: hatches. To be written once, before the first plot. */
  void definitions() throws IOException {
    html.open("svg", "class", "shared", "width", "0", "height", "0", "aria-hidden", "true");
    html.open("defs");
    html.open(
        "pattern", "id", "hatch", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
    html.empty("path", "d", "M0 6L6 0M-1 1L1 -1M5 7L7 5", "class", "hatching");
    html.close().close().close().line();
  }

  /**
   * Draws.
   *
   * @param id of the drawing in the page
   * @param title what it shows, for who cannot see it
   */
  void draw(Plot plot, String id, String title) throws IOException {
    int bottom = plot.lanes().size() * LANE + 4;
    html.open(
        "svg",
        "id",
        id,
        "class",
        "plot",
        "role",
        "img",
        "width",
        "100%",
        "height",
        String.valueOf(bottom + (plot.caption().isEmpty() ? AXIS - LABEL : AXIS)),
        "aria-labelledby",
        id + "-t " + id + "-d");
    html.leaf("title", title, "id", id + "-t");
    html.leaf("desc", plot.description(), "id", id + "-d");
    for (Tick tick : plot.ticks()) {
      vertical("grid", tick.at(), 0, bottom);
    }
    backdrop(plot, bottom);
    int top = 0;
    for (Lane lane : plot.lanes()) {
      lane(lane, top);
      top += LANE;
    }
    axis(plot, bottom);
    html.close().line();
  }

  /** The guidance behind all lanes, and the chosen value through them. */
  private void backdrop(Plot plot, int bottom) throws IOException {
    for (Lane lane : plot.lanes()) {
      if (lane.isOff() || lane.from() == null || lane.to() == null) {
        continue;
      }
      if (lane.kind() == Kind.GUIDANCE && !lane.isPoint()) {
        bar("band", lane.from(), lane.to(), 0, bottom);
      }
      if (lane.isPoint() && (lane.kind() == Kind.CHOSEN || lane.kind() == Kind.GUIDANCE)) {
        vertical("through " + lane.kind().label(), lane.from(), 0, bottom);
      }
    }
  }

  private void axis(Plot plot, int bottom) throws IOException {
    svg.line("axis", "0", "100%", bottom, bottom);
    for (Tick tick : plot.ticks()) {
      svg.words("tick", tick.label(), place(tick.at()), bottom + LABEL, "middle");
    }
    if (!plot.caption().isEmpty()) {
      svg.words("caption", plot.caption(), "50%", bottom + AXIS - 8, "middle");
    }
  }

  private void lane(Lane lane, int top) throws IOException {
    // the words stand on clean ground
    svg.rectangle("ground", "0", "100%", top, LABEL + 3);
    html.open(
        "g",
        "class",
        "lane " + lane.kind().label(),
        "data-low",
        plain(lane.ends().low()),
        "data-high",
        plain(lane.ends().high()));
    String label = shortened(lane.label(), LINE - lane.value().length());
    svg.words("who", label, "0", top + LABEL, null);
    svg.words("value", lane.value(), "100%", top + LABEL, "end");
    int track = top + TRACK;
    svg.line("guide", "0", "100%", track, track);
    if (lane.isOff()) {
      hint(lane, track);
    } else if (lane.from() == null || lane.to() == null) {
      bound(lane, track);
    } else if (lane.isPoint()) {
      mark(lane.kind(), lane.from(), track);
    } else {
      bar("bar", lane.from(), lane.to(), track - 4, 8);
      vertical("end", lane.from(), track - RADIUS, 2 * RADIUS);
      vertical("end", lane.to(), track - RADIUS, 2 * RADIUS);
    }
    html.close();
  }

  /** A hint on the edge of the axis that the lane lies beyond. */
  private void hint(Lane lane, int track) throws IOException {
    BigDecimal at = lane.from() == null ? lane.to() : lane.from();
    boolean isLeft = at != null && at.signum() == 0;
    head(track, isLeft);
    svg.words("off", "off the scale", isLeft ? "4%" : "96%", track + 4, isLeft ? "start" : "end");
  }

  /** A value and all above it, or all below it. */
  private void bound(Lane lane, int track) throws IOException {
    boolean isLeft = lane.from() == null;
    BigDecimal at = isLeft ? lane.to() : lane.from();
    if (at != null) {
      svg.line("reach", place(at), isLeft ? "0" : "100%", track, track);
      mark(lane.kind(), at, track);
      head(track, isLeft);
    }
  }

  private void head(int track, boolean isLeft) throws IOException {
    svg.shape("head", isLeft ? "0" : "100%", track, isLeft ? "M0 0L9 -6V6Z" : "M0 0L-9 -6V6Z");
  }

  /** One point, in the shape of its kind. */
  private void mark(Kind kind, BigDecimal at, int track) throws IOException {
    String x = place(at);
    switch (kind) {
      case POSITION -> svg.circle("dot", x, track, RADIUS);
      case EXCLUDED -> {
        svg.circle("dot", x, track, RADIUS);
        svg.shape("strike", x, track, "M-7 7L7 -7");
      }
      case GUIDANCE, MARKET -> svg.shape("dot", x, track, "M-2 -8H2V8H-2Z");
      case DERIVED -> svg.shape("dot", x, track, "M0 -8L8 0L0 8L-8 0Z");
      case ACTUAL -> svg.shape("dot", x, track, "M-6 -6H6V6H-6Z");
      case CHOSEN -> svg.shape("dot", x, track, "M0 -7L7 6H-7Z");
    }
  }

  private void bar(String name, BigDecimal from, BigDecimal to, int y, int height)
      throws IOException {
    String width = inner(to).subtract(inner(from)).toPlainString() + "%";
    svg.rectangle(name, place(from), width, y, height);
  }

  private void vertical(String name, BigDecimal at, int y, int height) throws IOException {
    svg.line(name, place(at), place(at), y, y + height);
  }

  private static String place(BigDecimal percent) {
    return inner(percent).toPlainString() + "%";
  }

  private static BigDecimal inner(BigDecimal percent) {
    return percent.multiply(INNER).add(EDGE).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static @Nullable String plain(@Nullable BigDecimal end) {
    return end == null ? null : Json.plain(end);
  }

  /** The letters of a label that there is room for. */
  private static String shortened(String label, int room) {
    int most = Math.max(SHORTEST, room);
    return label.codePointCount(0, label.length()) <= most
        ? label
        : label.substring(0, label.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}
