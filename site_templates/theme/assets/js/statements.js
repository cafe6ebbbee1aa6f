/* Owns the filter of the statements page. What there is to choose it reads from the cards themselves; what is chosen
   stands in the query of the address. Words count as the same as they do in the search (`search/fold.js`). Without this
   script every statement is shown. */
(() => {
  "use strict";
  const { Folding } = self;
  const make = (tag, fields, ...children) => {
    const one = Object.assign(document.createElement(tag), fields);
    one.append(...children);
    return one;
  };
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const labelOf = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelector(".at")?.remove();
    return [...copy.childNodes];
  };
  const idIn = (link) => /\/(?:actors|sources|topics)\/([^/]+)\//.exec(link.href)?.[1];
  const VERDICTS = { verified: "verified", refuted: "altered or not found", unheld: "cited, not verified", waiting: "to be checked" };
  const ORDER = ["for", "for-with-conditions", "neutral", "unclear", "against-with-conditions", "against",
    ...Object.keys(VERDICTS), "none"];

  /* Name in the address, heading, and how to read a card: each of its values with what stands beside the box. */
  const FACETS = [
    ["speaker", "Speaker", (card) => all(card, ".who > a").map((one) => [idIn(one), labelOf(one)])],
    ["stance", "Stance", (card) => all(card, ".meta .stance").map((one) => [one.classList[1], labelOf(one)]), "no position coded"],
    ["topic", "Topic", (card) => all(card, ".meta a, .fact:not([data-search-exclude]) a")
      .filter((one) => one.href.includes("/topics/")).map((one) => [idIn(one), labelOf(one)])],
    ["source", "Source", (card) => all(card, ".reports a.cite").map((one) => [one.dataset.cite, labelOf(one)])],
    ["verdict", "Verdict", (card) => all(card, ".reports .verdict").map(({ classList: [, value = "waiting"] }) => [value, [VERDICTS[value]]]),
      "no quotation"],
  ];

  let leave; /* ends what listens to the window, where the theme changes pages without loading them */

  function start() {
    leave?.abort();
    const elements = all(document, "article.statement");
    const first = elements[0]?.parentElement.querySelector(":scope > h2");
    if (elements.length < 2 || !first || document.querySelector(".filter, .edition-notice")) return; /* an edition is read, not searched */
    const { signal } = leave = new AbortController();

    const facets = FACETS.map(([name, heading, read, none]) => ({ name, heading, read, none, choices: new Map() }));
    const cards = elements.map((element) => ({
      element,
      anchors: all(element, "h3[id], h3 > [id]").map(({ id }) => `#${id}`), /* the present one, then former ones */
      values: facets.map(({ read, none, choices }) => {
        let found = read(element);
        if (!found.length && none) found = [["none", [none]]];
        for (const [value, label] of found) {
          if (!choices.has(value)) choices.set(value, { value, labels: new Map() });
          choices.get(value).labels.set(label.map((node) => node.textContent ?? node).join(""), label);
        }
        return new Set(found.map(([value]) => value));
      }),
    }));
    const periods = all(first.parentElement, ":scope > h2").map((heading) => {
      const own = [];
      for (let next = heading; (next = next.nextElementSibling) && next.tagName !== "H2";) own.push(next);
      const entry = document.querySelector(`.md-nav--secondary a[href$="#${CSS.escape(heading.id)}"]`)?.closest("li");
      return { parts: entry ? [heading, entry] : [heading], own: own.filter((one) => elements.includes(one)) };
    });

    for (const facet of facets) {
      const mark = facet.name === "stance" || facet.name === "verdict" ? facet.name : "name";
      facet.list = [...facet.choices.values()].map(({ value, labels }) => {
        const input = make("input", { type: "checkbox", name: facet.name, value });
        const amount = make("span", { className: "amount" });
        const words = [...labels.values()].flatMap((label, at) => at ? [" / ", ...label] : label);
        const name = make("span", { className: `${mark} ${value}` }, ...words);
        return { value, input, amount, text: name.textContent, row: make("label", {}, input, " ", name, " ", amount) };
      }).sort((a, b) => mark === "name" ? a.text.localeCompare(b.text, "en") : ORDER.indexOf(a.value) - ORDER.indexOf(b.value));
      facet.chosen = make("span", { className: "chosen" });
      facet.box = make("details", { className: "facet" },
        make("summary", {}, `${facet.heading}: `, facet.chosen),
        make("fieldset", {}, make("legend", { textContent: facet.heading }), ...facet.list.map(({ row }) => row)));
    }
    const words = make("input", { type: "search", name: "words", autocomplete: "off", spellcheck: false });
    const count = make("output", {});
    const reset = make("button", { type: "reset", textContent: "Show all" });
    const panel = make("details", { open: matchMedia("(min-width: 45em)").matches }, make("summary", { textContent: "Filter the statements" }),
      make("div", { className: "facets" }, ...facets.filter(({ list }) => list.length > 1).map(({ box }) => box),
        make("label", { className: "containing" }, "Containing", words)));
    const form = make("form", { className: "filter" }, panel, make("p", {}, count, " ", reset));
    form.setAttribute("aria-label", "Filter the statements");
    const room = document.querySelector(".filter-room");
    if (room) room.append(form);
    else first.before(form);

    const textOf = (card) => card.text ??= (() => {
      const copy = card.element.cloneNode(true);
      for (const one of all(copy, "[data-search-exclude], button")) one.remove();
      return Folding.searchable(copy.textContent);
    })();

    /* A choice is counted among the statements that fit all other facets, so a number says what choosing it adds. */
    function show() {
      const wanted = facets.map(({ list }) => list.filter(({ input }) => input.checked).map(({ value }) => value));
      const counts = facets.map(() => new Map());
      let fitting = 0;
      let named = "";
      for (const card of cards) {
        const misses = wanted.map((chosen, at) => chosen.length > 0 && !chosen.some((value) => card.values[at].has(value)));
        const missed = misses.filter(Boolean).length;
        const said = !words.value.trim() || Folding.finds(textOf(card), words.value);
        counts.forEach((number, at) => {
          if (!said || missed > Number(misses[at])) return;
          for (const value of card.values[at]) number.set(value, (number.get(value) || 0) + 1);
        });
        const fits = said && !missed;
        const beyond = !fits && card.anchors.includes(location.hash);
        fitting += fits;
        if (beyond) named = ", and the one you followed a link to";
        card.element.hidden = !fits && !beyond;
        card.element.classList.toggle("beyond", beyond);
      }
      for (const { parts, own } of periods) {
        for (const part of parts) part.hidden = own.length > 0 && own.every(({ hidden }) => hidden);
      }
      facets.forEach(({ list, chosen }, at) => {
        for (const { input, amount, value, row } of list) {
          const number = counts[at].get(value) || 0;
          amount.textContent = `(${number})`;
          row.hidden = !number && !input.checked;
        }
        chosen.textContent = list.filter(({ input }) => input.checked).map(({ text }) => text).join(", ") || "any";
      });
      count.textContent = `${fitting} of ${cards.length} statements${named}`;
      reset.hidden = !words.value.trim() && !wanted.some((chosen) => chosen.length);
    }

    function read() {
      const query = new URLSearchParams(location.search);
      for (const { name, list } of facets) {
        for (const { input, value } of list) input.checked = query.getAll(name).includes(value);
      }
      words.value = query.get("words") || "";
      show();
      if (cards.some(({ anchors }) => anchors.includes(location.hash))) document.getElementById(location.hash.slice(1)).scrollIntoView();
    }

    function write(how) {
      const query = new URLSearchParams(location.search);
      for (const name of [...facets.map((facet) => facet.name), "words"]) query.delete(name);
      for (const [name, value] of new FormData(form)) if (value || name !== "words") query.append(name, value);
      history[how](history.state, "", `${location.pathname}${query.size ? "?" : ""}${query}`);
      show();
    }

    form.addEventListener("change", ({ target }) => target === words || write("pushState"));
    words.addEventListener("input", () => write("replaceState"));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const { list } of facets) for (const { input } of list) input.checked = false;
      words.value = "";
      write("pushState");
      panel.firstChild.focus();
    });
    for (const type of ["popstate", "hashchange"]) addEventListener(type, read, { signal });
    if (location.search || location.hash) read();
    else show();
  }

  if (window.document$) window.document$.subscribe(start);
  else start();
})();
