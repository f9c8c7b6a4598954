// The reconciled table.

import { badge, el } from "./dom.js";
import { FORMATS, list } from "./search.js";

const cell = (label, ...children) => el("td", { "data-label": label }, children);

export function estimateRow({ estimate, words, stale }) {
  const about = estimate.counterparty ? `${estimate.subject} / ${estimate.counterparty}` : estimate.subject;
  return el(
    "tr",
    { class: estimate.status },
    el(
      "th",
      { scope: "row" },
      el("a", { class: "open", href: "/estimates/" + estimate.id }, el("span", { dir: "auto" }, about), el("span", { class: "title", dir: "auto" }, words.title)),
    ),
    cell("Quote", words.chosen ? el("strong", { class: "spoken" }, words.chosen) : el("span", { class: "by" }, "nothing chosen"), words.by && el("span", { class: "by" }, words.by)),
    cell("Basis", badge(estimate.basis)),
    cell("Status", badge(estimate.status, words.status), stale && badge("stale", "no note has confirmed it for long")),
    cell("Firms", String(estimate.n_firms)),
    cell("Notes", String(estimate.n_notes)),
    cell("Last confirmed", estimate.last_confirmed ?? ""),
  );
}

export function estimateTable(items, caption) {
  return el(
    "table",
    { class: "estimates" },
    el("caption", { class: caption ? null : "heard" }, caption ?? "Rows of the reconciled table"),
    el("thead", {}, el("tr", {}, ["Row", "Quote", "Basis", "Status", "Firms", "Notes", "Last confirmed"].map((each) => el("th", { scope: "col" }, each)))),
    el("tbody", {}, items.map(estimateRow)),
  );
}

export const estimates = (signal) =>
  list(signal, {
    what: "estimates",
    title: "The reconciled table",
    one: "row",
    limit: 50,
    hint: "a subject, a metric, status:conflict",
    facets: { status: "Status", subject: "Subject", metric: "Metric", year: "Year", firm: "Firm", basis: "Basis" },
    sorts: ["relevance", "date", "value"],
    formats: [...FORMATS, "html"],
    help: "Try a subject or a metric alone.",
    body: (items) => estimateTable(items),
  });
