"use strict";
(() => {
  const form = document.getElementById("filter");
  const words = document.getElementById("filter-words");
  const kind = document.getElementById("filter-kind");
  const count = document.getElementById("filter-count");

  const apply = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const group of document.querySelectorAll(".estimates tbody")) {
      const [subject, ...rows] = group.rows;
      const name = subject.textContent.toLowerCase();
      let some = false;
      for (const row of rows) {
        const text = name + " " + row.textContent.toLowerCase();
        row.hidden = !(
          (kind.value === "" || row.classList.contains(kind.value)) &&
          wanted.every((word) => text.includes(word))
        );
        shown += !row.hidden;
        some = some || !row.hidden;
      }
      group.hidden = !some;
    }
    for (const section of document.querySelectorAll("section.subject")) {
      const stories = [...section.querySelectorAll("[data-of]")];
      for (const story of stories) {
        story.hidden = document.getElementById(story.dataset.of).hidden;
      }
      section.hidden = stories.every((story) => story.hidden);
    }
    count.textContent = words.value || kind.value ? `${shown} shown` : "";
  };

  // A link into something folded or filtered away shows it.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    if (target.closest("[hidden]")) {
      words.value = "";
      kind.value = "";
      apply();
    }
    const folded = target.closest("details");
    if (folded) {
      folded.open = true;
      target.scrollIntoView();
    }
  };

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((each) => (each.open = true));
  });
  addEventListener("afterprint", () => folded.forEach((each) => (each.open = false)));

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
  reveal();
})();
