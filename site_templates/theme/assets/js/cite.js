/* Owns citing more closely than the page does: a section of it, and one source or statement as a reference, taken out of
   the briefing's file of references. Without this script the page is cited, and the whole file is linked. */
(() => {
  "use strict";
  const make = (name, fields, ...children) => {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...children);
    return element;
  };
  const words = (element) => {
    const copy = element.cloneNode(true);
    for (const sign of copy.querySelectorAll(".headerlink, .since-mark")) sign.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  /* Each kind of file, by how its name ends: finds the one reference with this key in its text. */
  const FORMS = {
    ".ris": (text, key) => text.split(/\r?\n\r?\n/).find((entry) => entry.split(/\r?\n/).includes(`ID  - ${key}`)),
    ".bib": (text, key) => text.split(/\n(?=@)/).find((entry) => entry.slice(entry.indexOf("{") + 1, entry.indexOf(",")) === key),
    ".csl.json": (text, key) => {
      const item = JSON.parse(text).find(({ id }) => id === key);
      return item && `${JSON.stringify([item], null, 1)}\n`;
    },
  };
  const endingOf = (link) => Object.keys(FORMS).find((ending) => link.pathname.endsWith(ending));

  /* Hands the reader one reference as a file; where it cannot be had, the whole file. */
  async function save(link, key) {
    const ending = endingOf(link);
    try {
      const answer = await fetch(link.href);
      const found = answer.ok && FORMS[ending](await answer.text(), key);
      if (!found) throw new Error(key);
      const url = URL.createObjectURL(new Blob([found], { type: "text/plain;charset=utf-8" }));
      make("a", { href: url, download: key.replace(":", "-") + ending }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60000);
    } catch {
      location.assign(link.href);
    }
  }

  function saving(links, key, named) {
    return links.flatMap((link, at) => {
      const button = make("button", { type: "button", className: "copy", textContent: link.textContent });
      button.setAttribute("aria-label", `Save as ${link.textContent}: ${named}`);
      button.addEventListener("click", () => save(link, key));
      return at ? [" ", button] : [button];
    });
  }

  /* A source has its own line; a statement a button on its card, which asks for the form. */
  function references() {
    const line = document.querySelector("p.references:not(.is-ready)");
    const links = line ? [...line.querySelectorAll("a[href]")].filter(endingOf) : [];
    if (!links.length || !location.protocol.startsWith("http")) return;
    line.classList.add("is-ready");
    const { key } = line.dataset;
    const cards = [...document.querySelectorAll("article.statement")];
    if (!cards.length) {
      line.replaceChildren("Save as a reference: ", ...saving(links, key, words(document.querySelector("h1"))));
      return;
    }
    for (const card of cards) {
      const row = card.querySelector(".copying");
      const heading = card.querySelector("h3[id]");
      if (!row || !heading) continue;
      const open = make("button", { type: "button", className: "copy", textContent: "Save reference" });
      open.setAttribute("aria-describedby", heading.id);
      open.addEventListener("click", () => {
        const box = make("span", { className: "saving" }, "Save as ", ...saving(links, `${key}:${heading.id}`, words(heading)));
        open.replaceWith(box);
        box.querySelector("button").focus();
      });
      row.append(open);
    }
  }

  /* Parts that lead to others, or say how the page came to be: nobody cites them. */
  const UNCITED = ["_how-to-cite", "_contents", "_downloads", "_editions"];

  /* Puts the section that a reader chooses, or came for, into the citation of the page. */
  function sections() {
    const list = document.querySelector("dl.styles[data-of=page]");
    const headings = [...document.querySelectorAll("article h2[id], .md-content h2[id]")]
      .filter((heading) => !UNCITED.includes(heading.id));
    if (!list || list.previousElementSibling?.matches(".section") || !headings.length) return;
    const whole = new Map([...list.querySelectorAll("dd")].map((entry) => [entry, entry.innerHTML]));
    for (const entry of whole.keys()) entry.dataset.whole = words(entry); // what a statement is cited in
    const choice = make("select", {}, make("option", { value: "", textContent: "the whole page" }),
      ...headings.map((heading) => make("option", { value: heading.id, textContent: words(heading) })));

    /* Returns where a section stands: an edition's page has some of those that the overview has, and stays as it is. */
    const { cited, own, kept = "" } = list.dataset;
    const addressOf = (address, section) => {
      if (address !== cited) return `${address}#${section}`;
      const there = kept.split(" ").find((anchor) => anchor === section || anchor === `_${section}`);
      return there ? `${cited}#${there}` : `${own}#${section}`;
    };

    function cite() {
      const [chosen] = choice.selectedOptions;
      for (const [entry, html] of whole) {
        entry.innerHTML = html;
        if (!chosen.value) continue;
        for (const link of entry.querySelectorAll("a[href]")) link.href = addressOf(link.href, chosen.value);
        const texts = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode;
          text.data = text.data.replace(/https?:\/\/[^\s<>]*\/(?=[\s<>.,;)]|$)/, (address) => addressOf(address, chosen.value));
        }
        entry.prepend(`“${chosen.textContent}”, in: `);
      }
    }

    function follow() {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!headings.includes(target)) return;
      choice.value = target.id;
      cite();
    }
    choice.addEventListener("change", cite);
    addEventListener("hashchange", follow);
    list.before(make("label", { className: "section" }, "Cite ", choice));
    follow();
  }

  function start() {
    references();
    sections();
  }
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
