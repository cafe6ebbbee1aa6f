/* Owns what a citation shows in place: on hover, on focus from the keyboard, on a tap. What it shows is taken from the
   page the citation leads to, which holds it already. Without this script a citation is a link. */
(() => {
  "use strict";
  if (!("popover" in HTMLElement.prototype) || !location.protocol.startsWith("http")) return;
  const CITATION = "a.cite, a.rests";
  const pages = new Map();
  let box; /* what is shown */
  let link; /* the citation it is shown for */
  let timer;
  let pointer;

  const pageOf = (address) => {
    if (address === location.origin + location.pathname) return Promise.resolve(document);
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then((answer) => answer.ok ? answer.text() : Promise.reject(answer))
        .then((text) => {
          const page = new DOMParser().parseFromString(text, "text/html");
          page.head.prepend(Object.assign(page.createElement("base"), { href: address }));
          return page;
        }));
      pages.get(address).catch(() => pages.delete(address));
    }
    return pages.get(address);
  };

  /* Returns copies to show: without anchors, and with addresses that hold on this page. */
  function copies(elements, without) {
    return elements.filter(Boolean).map((element) => {
      const links = [...element.querySelectorAll("a[href]")].map((one) => one.href);
      const copy = document.importNode(element, true);
      copy.querySelectorAll("a[href]").forEach((one, at) => { one.href = links[at]; });
      for (const one of copy.querySelectorAll(`${without}, .headerlink, .copy, .citation, .context > p a`)) one.remove();
      for (const full of copy.querySelectorAll(".context > p")) { // the head of its page, which says the day, is not here
        const words = full.textContent.replace(/[ ·]+$/, "").trim();
        if (words) full.closest(".context").querySelector(".verdict").textContent = words;
        full.remove();
      }
      for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
      if (!/^H\d$/.test(copy.tagName)) return copy;
      const title = Object.assign(document.createElement("p"), { className: "title" });
      title.append(...copy.childNodes);
      return title;
    });
  }

  function entry(page, id) {
    const target = page.getElementById(id);
    if (!target) return [];
    const block = target.closest("article:not(.md-content__inner), li, td");
    if (!block) return copies([target, target.nextElementSibling], ".note");
    const kept = block.matches("article, .timeline > li") ? block.querySelectorAll(":scope > :is(h3, .meta, .reports, dl)") : [block];
    return copies([...kept], ".note, .fact");
  }

  /* Returns the way to the source and the words, as they stand beside a citation within a line: [A → B “…”]. */
  function beside() {
    const way = document.createElement("p");
    way.append(link.cloneNode(true));
    for (let one = link.previousSibling; one; one = one.previousSibling) {
      const text = one.textContent.split("[").at(-1);
      way.prepend(one.nodeType === 3 ? text : one.cloneNode(true));
      if (one.nodeType === 3 && one.data.includes("[")) break;
    }
    const next = link.nextElementSibling;
    return { way, words: next?.matches("q") && !/\]/.test(link.nextSibling.data) ? next : null };
  }

  function source(page, id) {
    const title = id ? page.getElementById(id) : page.querySelector("h1");
    const section = id ? title?.closest("section") : page.querySelector("article.md-content__inner") || title?.parentElement;
    if (!section) return [];
    const shown = copies([title, section.querySelector(".title"), section.querySelector(id ? ".fact" : "dl.facts")], "code");
    const report = link.closest(".reports > li");
    if (report) return [...copies([report], ".note, blockquote, .translation"), ...shown];
    const { way, words } = beside();
    const quoted = words && [...section.querySelectorAll(".resting q")].find((one) => one.textContent === words.textContent);
    return [way, ...copies([words, quoted?.nextElementSibling], "a.look-up"), ...shown];
  }

  async function show(on, now) {
    if (link === on) return;
    hide();
    link = on;
    const { origin, pathname, hash } = new URL(on.href);
    const waiting = new Promise((done) => { timer = setTimeout(done, now ? 0 : 250); });
    let parts = [];
    try {
      const page = await pageOf(origin + pathname);
      await waiting;
      if (link !== on) return;
      const id = decodeURIComponent(hash.slice(1));
      parts = on.matches(".cite") ? source(page, id) : entry(page, id);
    } catch { /* the page is not to be had: the link remains */ }
    if (link !== on) return;
    if (!parts.length) {
      link = null;
      if (now === "tap") location.assign(on.href);
      return;
    }
    box = Object.assign(document.createElement("div"), { className: "citation", id: "citation", popover: "manual", tabIndex: -1 });
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "What this citation rests on");
    const open = Object.assign(document.createElement("a"), { className: "open", href: on.href, textContent: "Open it on its page" });
    box.append(...parts, open);
    const reading = box.querySelector(".verdict") && document.querySelector(".how-to-read a");
    if (reading) box.append(" · ", Object.assign(document.createElement("a"), { className: "reading", href: `${reading.href}#checked`, textContent: "What the verdict means" }));
    on.after(box);
    on.setAttribute("aria-describedby", "citation");
    box.showPopover();
    place();
  }

  function place() {
    if (!box) return;
    const at = [...link.getClientRects()].at(-1) || link.getBoundingClientRect();
    const under = innerHeight - at.bottom;
    const over = at.top - Math.max(0, document.querySelector(".md-header")?.getBoundingClientRect().bottom || 0);
    if (under < 0 || at.bottom < 0) return hide();
    box.style.maxHeight = "";
    const below = under > box.offsetHeight + 10 || under > over;
    box.style.maxHeight = `min(22rem, ${(below ? under : over) - 10}px)`;
    box.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${below ? at.bottom + 2 : at.top - box.offsetHeight - 2}px`;
  }

  function hide(back) {
    clearTimeout(timer);
    if (back && box?.contains(document.activeElement)) link.focus();
    link?.removeAttribute("aria-describedby");
    box?.remove();
    box = link = null;
  }

  const within = (node) => node instanceof Node && (box?.contains(node) || link?.contains(node));
  const citation = (event) => event.target instanceof Element && !box?.contains(event.target) && event.target.closest(CITATION);
  const later = () => { clearTimeout(timer); timer = setTimeout(hide, 300); };

  document.addEventListener("pointerover", (event) => {
    pointer = event.pointerType;
    if (pointer !== "mouse") return;
    const on = citation(event);
    if (within(event.target)) { if (box) clearTimeout(timer); }
    else if (on) show(on);
    else if (box && !within(document.activeElement)) later();
    else if (!box) hide();
  });
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (!within(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const on = citation(event);
    if (!on || on === link && box || pointer === "mouse" || !event.detail) return;
    event.preventDefault();
    show(on, "tap");
  });
  document.addEventListener("focusin", (event) => {
    const on = citation(event);
    if (on && on.matches(":focus-visible")) show(on, "focus");
    else if (!within(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && link) hide(true); });
  const follow = ({ target }) => { if (target === window || !box?.contains(target)) place(); };
  for (const type of ["scroll", "resize"]) addEventListener(type, follow, { capture: true, passive: true });
})();
