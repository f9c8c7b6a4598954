// Elements made of names and text. Text only ever becomes text nodes, and attributes that could run
// something are never set from data: nothing here reads markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(9).filter((each) => each !== null && each !== undefined && each !== false));
  return element;
}

export const el = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

export const svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

/** An address on the web, or null for anything else that calls itself one. */
export function web(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** A passage with its quote and its matches marked; spans count in UTF-16 units, as strings do here. */
export function passage(one) {
  const ends = new Set([0, one.text.length]);
  for (const each of one.emphasis) ends.add(each.begin).add(each.end);
  const cuts = [...ends].sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const text = one.text.slice(cuts[i], cuts[i + 1]);
    const over = one.emphasis.filter((each) => each.begin <= cuts[i] && each.end >= cuts[i + 1]);
    if (over.some((each) => each.why === "quote")) parts.push(el("mark", { class: "quote" }, text));
    else parts.push(over.length > 0 ? el("mark", { class: "match" }, text) : text);
  }
  return el("p", { class: "passage", dir: "auto" }, parts);
}

export const many = (count, one, more = one + "s") =>
  `${count.toLocaleString("en")} ${count === 1 ? one : more}`;

/** "capital_expenditure" in words. */
export const words = (label) => (label ?? "").replaceAll("_", " ");

export function badge(label, title) {
  return el("span", { class: `badge ${label}`, title }, words(label));
}

/** A figure too long to show whole. */
export const short = (text, most) => (text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text);
