/* Owns copying: the link to a statement or a heading, a statement or a briefing as a citation. */
(() => {
  "use strict";
  const plain = (element) => element?.textContent.replace(/\s+/g, " ").trim() || "";
  const here = (id) => `${location.origin}${location.pathname}#${id}`;
  let status;

  function say(text) {
    status?.remove();
    status = Object.assign(document.createElement("div"), { className: "copied" });
    status.setAttribute("role", "status");
    document.body.append(status);
    const own = status;
    setTimeout(() => { own.textContent = text; }, 50); /* a status is spoken when it changes */
    setTimeout(() => own.remove(), 6000);
  }

  /* With its italics, where a browser can carry them. */
  const both = (text, html) => new ClipboardItem({
    "text/plain": new Blob([text], { type: "text/plain" }), "text/html": new Blob([html], { type: "text/html" }),
  });

  async function copy(text, what, html) {
    try {
      if (html && window.ClipboardItem) await navigator.clipboard.write([both(text, html)]);
      else await navigator.clipboard.writeText(text);
      say(`${what} copied`);
    } catch {
      say(`Your browser did not let this page copy. Here it is: ${text}`);
    }
  }

  /* Speaker, words, where they were seen, date, the briefing as its own style has it, address. */
  function citationOf(card) {
    const report = card.querySelector(".reports > li:has(blockquote)") || card.querySelector(".reports > li");
    const name = plain(card.querySelector(".who > a") || card.querySelector(".who")?.firstChild);
    const who = plain(card.querySelector(".who")).replace(/:$/, "");
    const quote = plain(report?.querySelector("blockquote"));
    const says = plain(card.querySelector("h3")).slice(plain(card.querySelector(".who")).length).trim();
    const way = plain(report?.querySelector("p")).replace(`${name} → `, "");
    const cited = document.querySelector("dl.styles[data-of=page] dd, #_how-to-cite + p");
    const briefing = (cited?.dataset.whole || plain(cited)).replace(/[\s.]*(https?:\S+)?$/, "");
    const full = report?.querySelector(".context > p")?.firstChild; // the verdict with its day, before the way to what it means
    const verdict = full?.nodeType === 3 ? plain(full).replace(/[ ·]+$/, "") : plain(report?.querySelector(".verdict"));
    const date = plain(card.querySelector("a.date"));
    const said = /^\d{1,2} /.test(date) ? `said on ${date}` : /^\d/.test(date) ? `said ${date}` : date; // the source has a day of its own
    return [`${who}: ${quote || says}`, [way, said].filter(Boolean).join(", "),
      quote ? verdict : "in other words", briefing && `in: ${briefing}`, here(card.querySelector("[id]").id)].filter(Boolean).join(" · ");
  }

  const button = (text, run) => {
    const one = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: text });
    one.addEventListener("click", run);
    return one;
  };

  function start() {
    for (const card of document.querySelectorAll("article.statement:not(:has(.copy))")) {
      const id = card.querySelector("h3[id]")?.id;
      if (!id) continue;
      const row = Object.assign(document.createElement("p"), { className: "copying" });
      row.append(button("Copy link", () => copy(here(id), "Link")), button("Copy citation", () => copy(citationOf(card), "Citation")));
      for (const one of row.children) one.setAttribute("aria-describedby", id);
      card.append(row);
    }
    for (const row of document.querySelectorAll("dl.styles > div:not(:has(.copy))")) {
      const [style, words] = [row.querySelector("dt"), row.querySelector("dd")];
      const data = words.querySelector("code"); // to be pasted as it is
      const one = button("Copy", () => (data ? copy(data.textContent, "Citation") : copy(plain(words), "Citation", words.innerHTML)));
      one.setAttribute("aria-label", `Copy citation: ${plain(style)}`);
      style.append(" ", one);
    }
    const cite = document.querySelector("#_how-to-cite + p:not(:has(+ .copying))");
    if (cite) {
      const row = Object.assign(document.createElement("p"), { className: "copying" });
      row.append(button("Copy citation", () => copy(plain(cite), "Citation")));
      cite.after(row);
    }
    for (const one of document.querySelectorAll(".md-content a.headerlink")) {
      one.title = "Copy link";
      one.setAttribute("aria-label", `Copy link: ${plain(one.parentElement).replace(/\s*¶$/, "")}`);
    }
  }

  document.addEventListener("click", (event) => {
    const one = event.target instanceof Element && event.target.closest("a.headerlink");
    if (one) copy(one.href, "Link");
  });
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
