// Which view an address shows, and what the keyboard does everywhere.

import { begin, ask } from "./api.js";
import { el, many } from "./dom.js";
import { asked, claims, searchForm } from "./search.js";
import { estimates } from "./table.js";
import { row } from "./row.js";
import { notes, note } from "./note.js";
import { compare } from "./compare.js";
import { findings } from "./findings.js";

const VIEWS = [
  [/^\/$/, "search", claims],
  [/^\/estimates$/, "estimates", estimates],
  [/^\/estimates\/([0-9a-f]+)$/, "estimates", row],
  [/^\/notes$/, "notes", notes],
  [/^\/notes\/([0-9a-f]+)$/, "notes", note],
  [/^\/compare$/, "compare", compare],
  [/^\/findings$/, "findings", findings],
];

const main = document.getElementById("main");
const status = document.getElementById("status");
let shown = "";

/** Shows what the address asks for; the focus stays where it was within one view. */
async function show() {
  const path = location.pathname;
  const [pattern, name, view] = VIEWS.find(([each]) => each.test(path)) ?? [/^/, "", null];
  for (const link of document.querySelectorAll("nav [data-view]")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const signal = begin();
  const isNew = shown !== path;
  const held = isNew ? null : document.activeElement?.dataset?.key;
  main.setAttribute("aria-busy", "true");
  if (isNew && !shown) main.replaceChildren(el("p", { class: "none" }, "Loading …"));
  try {
    if (!view) throw new Error("There is no such page.");
    const { title, content, said } = await view(signal, path.match(pattern)[1]);
    main.replaceChildren(...content.flat(9).filter(Boolean));
    document.title = title ? `${title} · Streetbook` : "Streetbook";
    status.textContent = said ?? "";
    settle(isNew, held, name);
    shown = path;
  } catch (failure) {
    if (failure.name === "AbortError") return;
    trouble(failure);
  }
  main.removeAttribute("aria-busy");
}

function settle(isNew, held, name) {
  const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (target) {
    target.classList.add("target");
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  } else if (isNew) {
    scrollTo(0, 0);
    if (shown) main.focus({ preventScroll: true });
    else if (name === "search" && matchMedia("(hover: hover)").matches) box()?.focus();
  } else if (held) {
    [...main.querySelectorAll("[data-key]")].find((each) => each.dataset.key === held)?.focus({ preventScroll: true });
  }
}

/** A problem, with a mark under the column of the query that it is about; the box stays. */
function trouble(failure) {
  const problem = failure.problem ?? {};
  const query = new URLSearchParams(location.search).get("q") ?? "";
  const pointed = problem.column ? el("pre", {}, query + "\n" + " ".repeat(problem.column - 1) + "^") : null;
  const told = el("div", { class: "problem", role: "alert" }, el("p", {}, failure.message), pointed);
  main.querySelector(".problem")?.remove();
  const form = main.querySelector("form");
  if (form && shown === location.pathname) form.after(told);
  else if (problem.parameter) main.replaceChildren(searchForm(asked("q"), ""), told);
  else main.replaceChildren(told, el("p", {}, el("a", { href: "/" }, "To the search")));
}

/** Goes to an address of this page without loading it anew. */
export function go(address, replace = false) {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  show();
}

const box = () => main.querySelector("input[type=search]");

document.addEventListener("go", (event) => go(event.detail));

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  const isHere = url.origin === location.origin && !link.hasAttribute("download") && !url.pathname.startsWith("/api/");
  if (!isHere || (url.hash && url.pathname === location.pathname && url.search === location.search)) return;
  event.preventDefault();
  go(url.pathname + url.search + url.hash);
});

document.addEventListener("keydown", (event) => {
  const from = event.target;
  const typing = from.matches?.("input:not([type=checkbox]), select, textarea");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box()?.focus();
    box()?.select();
    return;
  }
  if (event.key === "Escape" && typing) from.blur();
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const items = [...main.querySelectorAll("a.open")];
  const at = items.indexOf(from);
  if (at < 0 && from !== box() && from !== document.body && from !== main) return;
  const next = at < 0 && event.key === "ArrowUp" ? -1 : at + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  if (next < 0) box()?.focus();
  else items[Math.min(next, items.length - 1)]?.focus();
});

addEventListener("popstate", show);
show();
ask("/healthz").then((book) => {
  document.getElementById("commit").textContent =
    `${many(book.counts.notes, "note")}, ${many(book.counts.claims, "claim")}` + (book.latest ? `, to ${book.latest}` : "");
}, () => {});
