// What reconciliation observed.

import { ask, ROOT } from "./api.js";
import { el, many } from "./dom.js";
import { findingItem } from "./row.js";
import { asked, downloads, facets } from "./search.js";

const LIMIT = 50;

export async function findings(signal) {
  const parameters = asked("class", "subject", "metric", "firm", "offset");
  const query = new URLSearchParams(parameters);
  query.set("limit", LIMIT);
  const page = await ask(`${ROOT}/findings`, query, signal);
  const at = (offset) => {
    const next = new URLSearchParams(parameters);
    next.set("offset", offset);
    return "/findings?" + next;
  };
  const count = many(page.total, "finding");
  return {
    title: "Findings",
    said: count,
    content: [
      el("h1", {}, "Findings"),
      el(
        "div",
        { class: "columns" },
        facets(parameters, { class: "Class" }, page.facets),
        el(
          "section",
          { class: "results", "aria-label": "Results" },
          el("div", { class: "bar" }, el("p", { class: "total" }, count), downloads("findings", new URLSearchParams())),
          el("ul", { class: "findings" }, page.items.map((each) => findingItem(each, null))),
          el("nav", { class: "pager", "aria-label": "Pages" }, page.offset > 0 ? el("a", { href: at(Math.max(0, page.offset - LIMIT)) }, "Previous") : el("span", {}), page.next ? el("a", { href: at(page.offset + LIMIT) }, "Next") : el("span", {})),
        ),
      ),
    ],
  };
}
