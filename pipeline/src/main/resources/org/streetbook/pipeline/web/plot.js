// The dot-and-range plot of a row: places across in per cent, down in pixels, so that a phone
// squeezes the axis and never the letters. Shapes tell the kinds apart; colours repeat them.

import { svg, short } from "./dom.js";

const LANE = 42;
const LABEL = 15;
const TRACK = 28;
const RADIUS = 6;

const inner = (percent) => 2 + percent * 0.96;
const at = (percent) => inner(percent).toFixed(2) + "%";

const SHAPES = {
  guidance: "M-2 -8H2V8H-2Z",
  market: "M-2 -8H2V8H-2Z",
  derived: "M0 -8L8 0L0 8L-8 0Z",
  actual: "M-6 -6H6V6H-6Z",
  chosen: "M0 -7L7 6H-7Z",
};

/** A shape at a place across: an SVG of its own, since paths know no per cent. */
function shape(name, path, x, y) {
  return svg("svg", { x, y, overflow: "visible" }, svg("path", { class: name, d: path }));
}

function mark(kind, percent, y) {
  const x = at(percent);
  if (SHAPES[kind]) return shape("dot", SHAPES[kind], x, y);
  const dot = svg("circle", { class: "dot", cx: x, cy: y, r: RADIUS });
  return kind === "excluded" ? [dot, shape("strike", "M-7 7L7 -7", x, y)] : dot;
}

function upright(name, percent, from, to) {
  return svg("line", { class: name, x1: at(percent), x2: at(percent), y1: from, y2: to });
}

function head(left, y) {
  return shape("head", left ? "M0 0L9 -6V6Z" : "M0 0L-9 -6V6Z", left ? "0" : "100%", y);
}

function track(lane, y) {
  const { from, to } = lane;
  if (lane.off) {
    const left = (from ?? to) === 0;
    return [
      head(left, y),
      svg("text", { class: "off", x: left ? "4%" : "96%", y: y + 4, "text-anchor": left ? "start" : "end" }, "off the scale"),
    ];
  }
  if (from === null && to === null) return [];
  if (from === null || to === null) {
    const left = from === null;
    const end = left ? to : from;
    return [
      svg("line", { class: "reach", x1: at(end), x2: left ? "0" : "100%", y1: y, y2: y }),
      mark(lane.kind, end, y),
      head(left, y),
    ];
  }
  if (from === to) return mark(lane.kind, from, y);
  return [
    svg("rect", { class: "bar", x: at(from), width: (inner(to) - inner(from)).toFixed(2) + "%", y: y - 4, height: 8 }),
    upright("end", from, y - RADIUS, y + RADIUS),
    upright("end", to, y - RADIUS, y + RADIUS),
  ];
}

/** The drawing, null where there is nothing to draw. */
export function plot(drawing, title) {
  if (drawing.lanes.length === 0) return null;
  const bottom = drawing.lanes.length * LANE + 4;
  const height = bottom + (drawing.caption ? 40 : 25);
  const told = drawing.lanes.map((each) => `${each.label} ${each.value}${each.why ? ` (left out: ${each.why})` : ""}`);
  const behind = [];
  for (const lane of drawing.lanes) {
    if (lane.off || lane.from === null || lane.to === null) continue;
    if (lane.kind === "guidance" && lane.from !== lane.to) {
      behind.push(
        svg("rect", { class: "band", x: at(lane.from), width: (inner(lane.to) - inner(lane.from)).toFixed(2) + "%", y: 0, height: bottom }),
      );
    }
    if (lane.from === lane.to && (lane.kind === "chosen" || lane.kind === "guidance")) {
      behind.push(upright("through " + lane.kind, lane.from, 0, bottom));
    }
  }
  return svg(
    "svg",
    { class: "plot", role: "img", width: "100%", height },
    svg("title", {}, title),
    svg("desc", {}, told.join("; ")),
    drawing.ticks.map((tick) => upright("grid", tick.at, 0, bottom)),
    behind,
    drawing.lanes.map((lane, i) => {
      const top = i * LANE;
      return [
        svg("rect", { class: "ground", x: 0, width: "100%", y: top, height: LABEL + 3 }),
        svg(
          "g",
          { class: "lane " + lane.kind },
          svg("text", { class: "who", x: 0, y: top + LABEL }, short(lane.label, Math.max(10, 44 - lane.value.length))),
          svg("text", { class: "value", x: "100%", y: top + LABEL, "text-anchor": "end" }, lane.value),
          svg("line", { class: "guide", x1: 0, x2: "100%", y1: top + TRACK, y2: top + TRACK }),
          track(lane, top + TRACK),
        ),
      ];
    }),
    svg("line", { class: "axis", x1: 0, x2: "100%", y1: bottom, y2: bottom }),
    drawing.ticks.map((tick) =>
      svg("text", { class: "tick", x: at(tick.at), y: bottom + LABEL, "text-anchor": "middle" }, tick.label),
    ),
    drawing.caption &&
      svg("text", { class: "caption", x: "50%", y: bottom + 32, "text-anchor": "middle" }, drawing.caption),
  );
}
