// A list of what a search finds, with its facets: the view of claims, and what the others share.

import { ask, exportLink, ROOT } from "./api.js";
import { badge, el, many, passage, words } from "./dom.js";

export const FORMATS = ["csv", "xlsx", "parquet", "json", "jsonl", "md"];

const SHOWN = 20;

/** Whether the facets were left open or closed; null until then. */
let opened = null;

/** The parameters that stand in the address, those that say something. */
export function asked(...names) {
  const given = new URLSearchParams(location.search);
  const kept = new URLSearchParams();
  for (const [name, value] of given) if (value.trim() !== "" && names.includes(name)) kept.append(name, value);
  return kept;
}

export const navigate = (address) => document.dispatchEvent(new CustomEvent("go", { detail: address }));

function moved(parameters, change) {
  const next = new URLSearchParams(parameters);
  next.delete("offset");
  change(next);
  const query = next.toString();
  return location.pathname + (query ? "?" + query : "");
}

/** The box: what is typed is asked for, what is selected stays. */
export function searchForm(parameters, hint) {
  const input = el("input", {
    type: "search", name: "q", value: parameters.get("q") ?? "", placeholder: hint, autocomplete: "off",
    spellcheck: "false", maxlength: 1000, "aria-label": "Search", "data-key": "box", enterkeyhint: "search",
  });
  return el(
    "form",
    {
      role: "search", class: "search",
      onsubmit: (event) => {
        event.preventDefault();
        navigate(moved(parameters, (next) => (input.value.trim() ? next.set("q", input.value.trim()) : next.delete("q"))));
      },
    },
    input,
    el("button", { type: "submit", "data-key": "search" }, "Search"),
  );
}

/** The values of one facet as boxes to tick; what is ticked and has no results is shown with 0. */
function facet(parameters, name, title, values) {
  const chosen = parameters.getAll(name);
  const missing = chosen.filter((each) => !values.some((value) => value.value === each));
  const all = [...values, ...missing.map((value) => ({ value, count: 0 }))];
  if (all.length === 0) return null;
  return el(
    "fieldset",
    {},
    el("legend", {}, title),
    all.map(({ value, count }) =>
      el(
        "label",
        {},
        el("input", {
          type: "checkbox", checked: chosen.includes(value), "data-key": name + "=" + value,
          onchange: (event) =>
            navigate(
              moved(parameters, (next) => {
                if (event.target.checked) next.append(name, value);
                else {
                  next.delete(name);
                  chosen.filter((each) => each !== value).forEach((each) => next.append(name, each));
                }
              }),
            ),
        }),
        el("span", { class: "value", dir: "auto" }, words(value)),
        el("span", { class: "count" }, count.toLocaleString("en")),
      ),
    ),
  );
}

export function facets(parameters, titles, counted, key = (name) => name) {
  const parts = Object.entries(titles).map(([name, title]) => facet(parameters, key(name), title, counted[name] ?? []));
  const used = Object.keys(titles).reduce((sum, name) => sum + parameters.getAll(key(name)).length, 0);
  const narrow = el("details", { class: "facets", open: opened ?? matchMedia("(min-width: 60rem)").matches });
  narrow.addEventListener("toggle", () => (opened = narrow.open));
  narrow.append(
    el("summary", {}, used > 0 ? `Narrow (${used} chosen)` : "Narrow"),
    ...(used > 0
      ? [el("a", { class: "clear", href: moved(parameters, (next) => Object.keys(titles).forEach((name) => next.delete(key(name)))) }, "Clear what is chosen")]
      : []),
    ...parts.filter((each) => each !== null),
  );
  return narrow;
}

function sorting(parameters, sorts) {
  return el(
    "label",
    { class: "sort" },
    "Sort by ",
    el(
      "select",
      { "data-key": "sort", onchange: (event) => navigate(moved(parameters, (next) => next.set("sort", event.target.value))) },
      sorts.map((each) => el("option", { value: each, selected: (parameters.get("sort") ?? "relevance") === each }, each)),
    ),
  );
}

/** Links to what is on screen, whole, as files. */
export function downloads(what, parameters, formats = FORMATS) {
  return el(
    "details",
    { class: "downloads" },
    el("summary", {}, "Download"),
    el("ul", {}, formats.map((format) => el("li", {}, el("a", { href: exportLink(what, parameters, format), download: true }, format)))),
  );
}

function pager(parameters, page) {
  const from = page.offset;
  if (page.total <= page.limit && from === 0) return null;
  const to = (offset) => moved(parameters, (next) => offset > 0 && next.set("offset", offset));
  return el(
    "nav",
    { class: "pager", "aria-label": "Pages" },
    from > 0 ? el("a", { href: to(Math.max(0, from - page.limit)), rel: "prev" }, "Previous") : el("span", {}),
    el("span", {}, `${(from + 1).toLocaleString("en")} to ${(from + page.items.length).toLocaleString("en")} of ${page.total.toLocaleString("en")}`),
    page.next ? el("a", { href: to(from + page.limit), rel: "next" }, "Next") : el("span", {}),
  );
}

/** A view that lists what a search finds. */
export async function list(signal, view) {
  const parameters = asked("q", ...Object.keys(view.facets), "value", "since", "sort", "offset");
  const query = new URLSearchParams(parameters);
  query.set("limit", view.limit ?? SHOWN);
  query.set("facets", 12);
  const page = await ask(`${ROOT}/${view.what}`, query, signal);
  const count = many(page.total, view.one, view.many);
  return {
    title: parameters.get("q") ?? view.title,
    said: count,
    content: [
      el("h1", { class: "heard" }, view.title),
      searchForm(parameters, view.hint),
      el(
        "div",
        { class: "columns" },
        facets(parameters, view.facets, page.facets),
        el(
          "section",
          { class: "results", "aria-label": "Results" },
          el("div", { class: "bar" }, el("p", { class: "total" }, count), sorting(parameters, view.sorts), downloads(view.what, parameters, view.formats)),
          page.hints.map((hint) => el("p", { class: "hint" }, hint)),
          page.items.length === 0
            ? el("p", { class: "none" }, "Nothing is found. ", view.help)
            : view.body(page.items),
          pager(parameters, page),
        ),
      ),
    ],
  };
}

/** Where a claim stands. */
export function source(claim) {
  const note = claim.note;
  return el(
    "p",
    { class: "source" },
    el("a", { href: `/notes/${note.id}#at-${claim.id}`, dir: "auto" }, note.title ?? note.path),
    [claim.place, note.publisher, note.published].filter(Boolean).map((each) => [" · ", el("span", { dir: "auto" }, each)]),
  );
}

export function claimItem(item) {
  const { claim } = item;
  const about = claim.counterparty ? `${claim.subject.name} / ${claim.counterparty.name}` : claim.subject.name;
  const parts = [about, item.metric, claim.period?.label].filter(Boolean);
  return el(
    "li",
    { class: "item" },
    el(
      "h2",
      {},
      el(
        "a",
        { class: "open", href: `/notes/${claim.note.id}#at-${claim.id}` },
        el("b", { dir: "auto" }, claim.firm.name),
        parts.map((each) => [el("span", { class: "dot", "aria-hidden": "true" }, " · "), el("span", { dir: "auto" }, each)]),
      ),
      el("strong", { class: "spoken" }, item.spoken),
      badge(claim.basis),
      claim.prior && badge("prior"),
    ),
    item.passages.map(passage),
    el(
      "div",
      { class: "from" },
      source(claim),
      item.estimates.map((id) => el("a", { href: "/estimates/" + id }, "row in the table")),
      el("span", { title: "How sure the extraction is of it" }, `confidence ${claim.confidence.toFixed(2)}`),
    ),
  );
}

const HELP = [
  "Try fewer words, or fields: ",
  el("code", {}, 'firm:"Morgan Stanley" year:2027'),
  ", ",
  el("code", {}, "metric:capex value:>100bn"),
  ".",
];

export const claims = (signal) =>
  list(signal, {
    what: "claims",
    title: "Search claims",
    one: "claim",
    hint: 'capex firm:"Morgan Stanley" year:2027',
    facets: { firm: "Firm", subject: "Subject", metric: "Metric", year: "Year", basis: "Basis" },
    sorts: ["relevance", "date", "value", "firm"],
    help: HELP,
    body: (items) => el("ol", { class: "items" }, items.map(claimItem)),
  });
