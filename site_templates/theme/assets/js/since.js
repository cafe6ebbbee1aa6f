/* Owns what a returning reader sees: what of a page is new or changed since the edition that was read last. Which edition
   that was is kept in this browser alone, where the reader can have it forgotten. Without this script, or where a browser
   keeps nothing, the page of changes says the same. */
(() => {
  "use strict";
  const DAY = 24 * 60 * 60 * 1000; /* a visit: so long the marks stay */
  const KEY = "briefings: editions read";
  const place = document.querySelector("aside.since[data-edition]");
  if (!place) return;
  const edition = Number(place.dataset.edition);
  const file = (address) => new URL(address, location.href).pathname.replace(/index\.html$/, "");
  const briefing = file(place.dataset.briefing);

  const load = () => {
    const kept = JSON.parse(localStorage.getItem(KEY) || "{}");
    return kept && typeof kept === "object" ? kept : {};
  };
  const save = (kept) => localStorage.setItem(KEY, JSON.stringify(kept));
  const button = (words, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: words });
    made.addEventListener("click", act);
    return made;
  };
  const words = (text) => document.createTextNode(text);
  const number = (value) => (Number.isInteger(value) && value > 0 ? value : 0);

  /* Returns the edition that was read before this visit: this one, if nothing is known. */
  function readBefore() {
    const kept = load();
    if (kept.off) return null;
    const known = kept[briefing] || {};
    let { seen, before, at } = { seen: number(known.seen), before: number(known.before), at: number(known.at) };
    if (!seen || seen > edition) [seen, before, at] = [edition, edition, Date.now()];
    else if (seen < edition) [seen, before, at] = [edition, seen, Date.now()];
    else if (!before || Date.now() - at > DAY) [before, at] = [edition, Date.now()];
    save({ ...kept, [briefing]: { seen, before, at } });
    return before;
  }

  function mark(before) {
    let count = 0;
    for (const text of (place.dataset.marks || "").split(" ")) {
      const split = text.lastIndexOf(":");
      const target = split > 0 && document.getElementById(text.slice(0, split));
      if (!target) continue;
      const editions = text.slice(split + 1).split(",");
      const added = Number(editions.find((one) => one.startsWith("+")) || 0);
      const changed = Math.max(0, ...editions.filter((one) => !one.startsWith("+")).map(Number));
      const word = added > before ? "new" : changed > before ? "changed" : "";
      if (!word) continue;
      const badge = Object.assign(document.createElement("span"), { className: "since-mark", textContent: word });
      badge.dataset.searchExclude = "";
      target.append(" ", badge);
      (target.closest("article.statement, article.assessment, li, section") || target).classList.add("is-since");
      count += 1;
    }
    return count;
  }

  function unmark() {
    for (const badge of document.querySelectorAll(".since-mark")) badge.remove();
    for (const marked of document.querySelectorAll(".is-since")) marked.classList.remove("is-since");
  }

  function link(text) {
    return Object.assign(document.createElement("a"), { href: place.dataset.changes, textContent: text });
  }

  /* Says at the head of the page what has come since, if anything has. */
  function tell(before, count) {
    const note = Object.assign(document.createElement("p"), { className: "since-told" });
    note.setAttribute("role", "status");
    note.dataset.searchExclude = "";
    const marked = count ? `${count} ${count === 1 ? "place" : "places"} on this page ${count === 1 ? "is" : "are"} marked` : "nothing on this page";
    const unread = before + 1 === edition ? `Edition ${edition}, told below, is` : `Editions ${before + 1} to ${edition}, told below, are`;
    const isToldHere = place.dataset.changes && file(place.dataset.changes) === file(location.href);
    note.append(words(isToldHere ? `${unread} new to you. ` : `New since you last read, in edition ${before}: ${marked}. `));
    if (place.dataset.changes && !isToldHere) note.append(link("What changed"), words(" "));
    note.append(button("I have seen it", () => {
      const kept = load();
      save({ ...kept, [briefing]: { seen: edition, before: edition, at: Date.now() } });
      unmark();
      note.remove();
      document.querySelector("h1")?.focus();
    }));
    const title = document.querySelector("article h1, main h1, h1");
    if (title) {
      title.tabIndex = -1;
      title.after(note);
    }
  }

  /* Says at the foot what is kept, and lets it be switched off and on. */
  function explain(off) {
    place.replaceChildren();
    if (off) {
      place.append(words("This browser does not remember which edition you have read. "), button("Remember it, to mark what is new next time", () => {
        save({});
        show();
      }));
    } else {
      place.append(words(`This browser remembers that you have read edition ${edition}, to mark what is new next time. Nobody else learns of it. `), button("Forget it, of all briefings here, and remember no more", () => {
        save({ off: true });
        unmark();
        document.querySelector(".since-told")?.remove();
        explain(true);
        place.querySelector("button").focus();
      }));
    }
    place.hidden = false;
  }

  function show() {
    try {
      const before = readBefore();
      if (before !== null && before < edition) tell(before, mark(before));
      explain(before === null);
    } catch { /* this browser keeps nothing here */ }
  }
  show();
})();
