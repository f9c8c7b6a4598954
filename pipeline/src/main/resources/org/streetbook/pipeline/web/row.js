// A row of the table with its story.

import { ask, ROOT } from "./api.js";
import { badge, el, many, passage, words } from "./dom.js";
import { plot } from "./plot.js";
import { source } from "./search.js";
import { estimateTable } from "./table.js";

export function findingItem(finding, here) {
  const others = finding.estimates.filter((id) => id !== here);
  return el(
    "li",
    { class: "finding" },
    el("p", {}, badge(finding.class), " ", el("span", { dir: "auto" }, finding.sentence)),
    finding.arithmetic.length > 0 && el("ul", { class: "arithmetic" }, finding.arithmetic.map((line) => el("li", {}, el("code", {}, line)))),
    others.length > 0 && el("p", { class: "from" }, others.slice(0, 6).map((id, i) => el("a", { href: "/estimates/" + id, class: !here && i === 0 ? "open" : null }, here ? "another row" : others.length > 1 ? `row ${i + 1}` : "the row"))),
  );
}

function stand(position, by) {
  const quotes = position.claims.map((id) => by.get(id)).filter(Boolean);
  const dates = [position.asOf && `said ${position.asOf}`, position.last_confirmed && `last confirmed ${position.last_confirmed}`];
  return el(
    "li",
    { class: "stand " + position.status },
    el("h3", {}, el("b", { dir: "auto" }, position.firm), " ", el("strong", { class: "spoken" }, position.text), " ", badge(position.status), position.basis === "guidance" && badge("guidance")),
    el("p", { class: "from" }, [...dates, many(position.notes.length, "note")].filter(Boolean).map((each) => el("span", {}, each))),
    quotes.map(({ claim, passages }) => el("blockquote", {}, passages.map(passage), source(claim))),
  );
}

export async function row(signal, id) {
  const answer = await ask(`${ROOT}/estimates/${id}`, null, signal);
  const { estimate } = answer;
  const by = new Map(answer.claims.map((item) => [item.claim.id, item]));
  const told = new Set(answer.positions.flatMap((each) => each.claims));
  const out = estimate.excluded.filter((each) => each.why);
  const title = `${estimate.subject}: ${answer.words.title}`;
  return {
    title,
    content: [
      el("p", { class: "crumbs" }, el("a", { href: "/estimates?subject=" + encodeURIComponent(estimate.subject) }, estimate.subject), " · ", el("a", { href: `/compare?subject=${encodeURIComponent(estimate.subject)}&metric=${encodeURIComponent(estimate.metric)}` }, "compare firms")),
      el("h1", { dir: "auto" }, title),
      el("p", { class: "badges" }, answer.words.chosen && el("strong", { class: "spoken large" }, answer.words.chosen), answer.words.by && el("span", { class: "by" }, answer.words.by), badge(estimate.basis), badge(estimate.status, answer.words.status), answer.stale && badge("stale")),
      el("p", { class: "explanation", dir: "auto" }, estimate.explanation),
      estimate.corrections.map((each) => el("p", { class: "hint", dir: "auto" }, "Corrected: ", each)),
      el(
        "div",
        { class: "story" },
        el(
          "section",
          { class: "picture", "aria-label": "Plot" },
          plot(answer.plot, title),
          out.length > 0 && el("details", { class: "out" }, el("summary", {}, many(out.length, "value") + " left out, and why"), el("ul", {}, out.map((each) => el("li", {}, el("b", { dir: "auto" }, each.firm), " ", each.text, ": ", words(each.why))))),
        ),
        answer.findings.length > 0 && el("section", {}, el("h2", {}, "Findings"), el("ul", { class: "findings" }, answer.findings.map((each) => findingItem(each, id)))),
      ),
      answer.positions.length > 0 && el("section", {}, el("h2", {}, "Positions and their quotes"), el("ul", { class: "stands" }, answer.positions.map((each) => stand(each, by)))),
      rest(answer.claims.filter((item) => !told.has(item.claim.id))),
      answer.moreClaims > 0 && el("p", { class: "hint" }, many(answer.moreClaims, "more claim"), " of this row are not shown; the export has them all."),
      answer.related.length > 0 && el("section", {}, el("h2", {}, "Other rows of this subject and metric"), estimateTable(answer.related)),
    ],
  };
}

function rest(items) {
  return (
    items.length > 0 &&
    el("section", {}, el("h2", {}, "Beside the positions"), el("ul", { class: "stands" }, items.map(({ claim, spoken, passages }) =>
      el("li", { class: "stand" }, el("h3", {}, el("b", { dir: "auto" }, claim.firm.name), " ", el("strong", { class: "spoken" }, spoken), " ", badge(claim.basis)), el("blockquote", {}, passages.map(passage), source(claim))))))
  );
}
