// The notes, and one note with every claim marked in its text.

import { ask, ROOT } from "./api.js";
import { badge, el, many, passage, web } from "./dom.js";
import { downloads, list } from "./search.js";

const about = (note) => [note.publisher, note.author, note.published].filter(Boolean);

export const notes = (signal) =>
  list(signal, {
    what: "notes",
    title: "Notes",
    one: "note",
    hint: "words of a note, title:capex, publisher:wire",
    facets: { firm: "Firm", subject: "Subject", metric: "Metric", year: "Year", status: "Status" },
    sorts: ["relevance", "date"],
    help: "Try fewer words.",
    body: (items) =>
      el("ol", { class: "items" }, items.map(({ note, passages }) =>
        el(
          "li",
          { class: "item" },
          el("h2", {}, el("a", { class: "open", href: "/notes/" + note.id, dir: "auto" }, note.title ?? note.path)),
          passages.map(passage),
          el("p", { class: "from" }, [...about(note), note.path, many(note.claims, "claim")].map((each) => el("span", { dir: "auto" }, each)), note.status !== "indexed" && badge(note.status)),
        ))),
  });

const headline = (claim) => [claim.firm, claim.subject, claim.metric, claim.period, claim.spoken, claim.basis].filter(Boolean).join(" · ");

/** The text with a mark for each figure; where claims share one, the mark leads to the first. */
function marked(answer, card) {
  const ends = new Set([0, answer.text.length]);
  for (const claim of answer.claims) ends.add(claim.begin).add(claim.end);
  const cuts = [...ends].sort((a, b) => a - b);
  const begun = new Set();
  const parts = [];
  let next = 0;
  let open = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    while (next < answer.claims.length && answer.claims[next].begin <= cuts[i]) open.push(answer.claims[next++]);
    open = open.filter((claim) => claim.end > cuts[i]);
    const text = answer.text.slice(cuts[i], cuts[i + 1]);
    if (open.length === 0) {
      parts.push(text);
      continue;
    }
    const told = [...open];
    for (const claim of told) if (!begun.has(claim.id)) parts.push(el("span", { id: "at-" + claim.id, class: "anchor" }));
    told.forEach((claim) => begun.add(claim.id));
    const say = () => {
      card.replaceChildren(...told.map((claim) => el("p", { dir: "auto" }, headline(claim))));
      card.hidden = false;
    };
    const hide = () => (card.hidden = true);
    parts.push(el("a", { class: "claim", href: "#claim-" + told[0].id, "aria-label": `${text}: ${told.map(headline).join("; ")}`, onmouseenter: say, onfocus: say, onmouseleave: hide, onblur: hide }, text));
  }
  return parts;
}

export async function note(signal, id) {
  const answer = await ask(`${ROOT}/notes/${id}`, null, signal);
  const found = answer.note;
  const card = el("div", { class: "card", hidden: true, "aria-hidden": "true" });
  const url = web(found.url);
  return {
    title: found.title ?? found.path,
    said: many(answer.claims.length, "claim"),
    content: [
      el("h1", { dir: "auto" }, found.title ?? found.path),
      el("p", { class: "from" }, about(found).map((each) => el("span", { dir: "auto" }, each)), el("span", { dir: "auto" }, found.path), found.status !== "indexed" && badge(found.status, "kept and searchable, no claims are extracted"), url && el("a", { href: url, rel: "noreferrer noopener" }, new URL(url).host)),
      answer.copies.length > 1 && el("p", { class: "hint" }, "The same story is told by ", answer.copies.filter((each) => each.id !== id).map((each, i) => [i > 0 ? ", " : "", el("a", { href: "/notes/" + each.id, dir: "auto" }, each.path)])),
      el(
        "div",
        { class: "reading" },
        el("article", { class: "text", dir: "auto" }, marked(answer, card)),
        el(
          "section",
          { class: "margin", "aria-label": "Claims of this note" },
          el("div", { class: "bar" }, el("h2", {}, many(answer.claims.length, "claim")), answer.claims.length > 0 && downloads("claims", new URLSearchParams({ q: `note:${id}` }))),
          el("ol", {}, answer.claims.map((claim) =>
            el(
              "li",
              { id: "claim-" + claim.id, tabindex: "-1" },
              el("a", { class: "open", href: "#at-" + claim.id }, el("b", { dir: "auto" }, claim.firm), " ", el("strong", { class: "spoken" }, claim.spoken)),
              el("p", { dir: "auto" }, [claim.subject, claim.metric, claim.period].filter(Boolean).join(" · ")),
              el("p", { class: "from" }, badge(claim.basis), claim.place && el("span", {}, claim.place), claim.estimates.map((each) => el("a", { href: "/estimates/" + each }, "row"))),
            ))),
        ),
      ),
      card,
    ],
  };
}
