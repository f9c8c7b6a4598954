// Asks the API, and keeps what is asked for in the address, so that every view can be linked to.

export const ROOT = "/api/v1";

export class Trouble extends Error {
  constructor(problem) {
    super(problem.detail ?? "the server does not answer");
    this.problem = problem;
  }
}

let asking = null;

/** The answer to one question; a new question of a view ends the one before. */
export async function ask(path, parameters, signal) {
  let response;
  const query = parameters?.toString() ?? "";
  try {
    response = await fetch(path + (query ? "?" + query : ""), { signal, headers: { Accept: "application/json" } });
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Trouble({ detail: "the server does not answer; is it still running?" });
  }
  const answer = await response.json().catch(() => ({ detail: `the server answered ${response.status}` }));
  if (!response.ok) throw new Trouble(answer);
  if (answer.commit) document.getElementById("commit").title = "commit " + answer.commit;
  return answer;
}

/** A signal for the questions of the view that begins now. */
export function begin() {
  asking?.abort();
  asking = new AbortController();
  return asking.signal;
}

/** Links to what is on screen as files. */
export function exportLink(what, parameters, format) {
  const wanted = new URLSearchParams(parameters);
  for (const name of ["offset", "limit", "facets"]) wanted.delete(name);
  wanted.set("format", format);
  return `${ROOT}/exports/${what}?${wanted}`;
}
