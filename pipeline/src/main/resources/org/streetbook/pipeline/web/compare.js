// Firms beside each other: what each holds on one metric of one subject, by period.

import { ask, ROOT } from "./api.js";
import { badge, el, many, words } from "./dom.js";
import { asked, downloads, navigate } from "./search.js";

const MOST = 200;

function choice(label, name, values, chosen, change) {
  const known = values.some((each) => each.value === chosen) ? values : [{ value: chosen, count: 0 }, ...values];
  return el("label", {}, label, el("select", { "data-key": name, onchange: (event) => change(event.target.value) }, known.map(({ value, count }) => el("option", { value, selected: value === chosen }, `${words(value)} (${count})`))));
}

/** Rows that can stand in one table: all that makes a key but its period and its basis. */
function kindOf({ estimate: row }) {
  return JSON.stringify([row.measure, row.counterparty, row.definition, row.condition, row.unit, row.change]);
}

function titleOf({ estimate: row, words: said }) {
  const more = [row.counterparty && "with " + row.counterparty, row.measure, ...row.definition.map(words), row.condition].filter(Boolean);
  return said.metric + (more.length ? ` (${more.join(", ")})` : "") + (row.unit ? `, ${row.unit}` : "");
}

function grid(items) {
  const periods = new Map();
  const firms = new Map();
  for (const { estimate: row, words: said } of items) {
    const period = row.period ?? "";
    periods.set(period, { start: row.period_start ?? "9", words: said.period || "no period" });
    for (const stand of row.positions) {
      if (!firms.has(stand.firm)) firms.set(stand.firm, new Map());
      const cells = firms.get(stand.firm);
      if (!cells.has(period)) cells.set(period, []);
      cells.get(period).push({ stand, row });
    }
  }
  if (firms.size === 0) return null;
  const columns = [...periods].sort(([a, x], [b, y]) => (x.start < y.start ? -1 : x.start > y.start ? 1 : a < b ? -1 : 1));
  const lines = [...firms].sort(([a, x], [b, y]) => y.size - x.size || a.localeCompare(b, "en"));
  return el(
    "div",
    { class: "wide", tabindex: "0", role: "region", "aria-label": titleOf(items[0]) },
    el(
      "table",
      { class: "grid" },
      el("caption", { dir: "auto" }, titleOf(items[0])),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Firm"), columns.map(([, each]) => el("th", { scope: "col" }, each.words)))),
      el("tbody", {}, lines.map(([firm, cells]) =>
        el("tr", {}, el("th", { scope: "row", dir: "auto" }, firm), columns.map(([period]) =>
          el("td", {}, (cells.get(period) ?? []).map(({ stand, row }) =>
            el("div", {}, el("a", { class: "spoken", href: "/estimates/" + row.id }, stand.text), " ", row.basis !== "estimate" && badge(row.basis)))))))),
      el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, "To quote"), columns.map(([period]) =>
        el("td", {}, items.filter((each) => (each.estimate.period ?? "") === period && each.words.chosen).map((each) =>
          el("div", {}, el("a", { href: "/estimates/" + each.estimate.id }, each.words.chosen), " ", each.words.by && el("span", { class: "by" }, each.words.by))))))),
    ),
  );
}

export async function compare(signal) {
  const given = asked("subject", "metric");
  const all = await ask(`${ROOT}/estimates`, new URLSearchParams({ limit: 0, facets: 100 }), signal);
  const subjects = all.facets.subject;
  const subject = given.get("subject") ?? subjects[0]?.value;
  if (!subject) return { title: "Compare", content: [el("h1", {}, "Compare firms"), el("p", { class: "none" }, "The book has no rows yet.")] };
  const metrics = (await ask(`${ROOT}/estimates`, new URLSearchParams({ subject, limit: 0, facets: 100 }), signal)).facets.metric;
  const metric = given.get("metric") ?? metrics[0]?.value ?? "";
  const parameters = new URLSearchParams({ subject, metric });
  const page = await ask(`${ROOT}/estimates`, new URLSearchParams({ subject, metric, limit: MOST, facets: 0 }), signal);
  const kinds = Map.groupBy ? Map.groupBy(page.items, kindOf) : new Map([["", page.items]]);
  const grids = [...kinds.values()].sort((a, b) => b.length - a.length).map(grid).filter(Boolean);
  const to = (change) => navigate("/compare?" + new URLSearchParams({ ...Object.fromEntries(parameters), ...change }));
  return {
    title: `Compare: ${subject}, ${words(metric)}`,
    said: many(page.total, "row"),
    content: [
      el("h1", {}, "Compare firms"),
      el("form", { class: "choices", onsubmit: (event) => event.preventDefault() }, choice("Subject ", "subject", subjects, subject, (value) => navigate("/compare?" + new URLSearchParams({ subject: value }))), choice("Metric ", "metric", metrics, metric, (value) => to({ metric: value })), downloads("positions", parameters)),
      page.total > MOST && el("p", { class: "hint" }, `The first ${MOST} of ${many(page.total, "row")}.`),
      grids.length > 0 ? grids : el("p", { class: "none" }, "No firm has a position on it."),
    ],
  };
}
