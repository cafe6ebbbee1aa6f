// What an editor's files have wrong, over the page that is looked at; and where its entries are written.
// All that was written by anybody is set as text, never as HTML.
(() => {
  const QUIET = "briefings: no warnings";
  const OPEN = "briefings: warnings are open"; // these two hold in this tab alone: at each edit its page loads again
  const FOLDED = "briefings: errors are folded";
  const style = `
    :host { all: initial; font: 15px/1.45 system-ui, sans-serif; color-scheme: light dark;
      --paper: #fff; --ink: #1b1b1f; --soft: #55555e; --line: #d4d4da; --bad: #b3261e; --code: #f4f4f6; --link: #1d4f9c; }
    :host([dark]) { --paper: #24242a; --ink: #ececf1; --soft: #b5b5c0; --line: #4a4a55; --bad: #ff8a80; --code: #1a1a1f;
      --link: #9dc1ff; }
    section { position: fixed; z-index: 1000; box-sizing: border-box; background: var(--paper); color: var(--ink);
      border: 1px solid var(--line); box-shadow: 0 2px 14px #0005; overflow: auto; overscroll-behavior: contain; }
    section[hidden] { display: none; }
    #errors { inset: 0 0 auto 0; max-height: 55vh; border-width: 0 0 1px; border-top: 4px solid var(--bad);
      padding: .7rem max(1rem, calc(50vw - 34rem)); }
    #errors[alone] { position: static; max-height: none; box-shadow: none; border-bottom: 0; }
    #others { inset: auto 1rem 1rem auto; max-height: 60vh; max-width: min(34rem, calc(100vw - 2rem)); border-radius: 6px;
      padding: .3rem .8rem; }
    h2 { font-size: 1rem; margin: 0; color: var(--bad); } p { margin: .2rem 0; } .soft { color: var(--soft); }
    summary { cursor: pointer; padding: .2rem 0; } ol { list-style: none; margin: 0; padding: 0; }
    li { border-top: 1px solid var(--line); margin-top: .6rem; padding-top: .6rem; overflow-wrap: anywhere; }
    pre { background: var(--code); margin: .4rem 0; padding: .4rem .6rem; overflow-x: auto;
      font: 13px/1.4 ui-monospace, monospace; }
    a { color: var(--link); } button { font: inherit; color: inherit; background: none; border: 1px solid var(--line);
      border-radius: 4px; cursor: pointer; padding: .1rem .6rem; margin: .3rem 0; }
    .row { display: flex; gap: .8rem; justify-content: space-between; align-items: start; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }`;

  const make = (name, text, ...inside) => {
    const element = document.createElement(name);
    element.append(...(text ? [text] : []), ...inside);
    return element;
  };
  const remember = (name, holds) => (holds ? sessionStorage.setItem(name, "") : sessionStorage.removeItem(name));
  const button = (words, act) => {
    const made = make("button", words);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const soft = (text) => Object.assign(make("p", text), { className: "soft" });
  const link = (to, words) => (to ? Object.assign(make("a", words), { href: to }) : make("span", words));

  const host = document.createElement("briefings-notices");
  const standsIn = document.documentElement.hasAttribute("data-stands-in"); // where there is no page to show
  const root = host.attachShadow({ mode: "open" });
  const errors = Object.assign(make("section"), { id: "errors", hidden: true });
  const others = Object.assign(make("section"), { id: "others", hidden: true });
  errors.setAttribute("role", "alert");
  errors.setAttribute("aria-label", "Errors");
  others.setAttribute("aria-label", "Warnings and advice");
  errors.toggleAttribute("alone", standsIn);
  errors.tabIndex = others.tabIndex = 0; // what scrolls can be reached with the keyboard
  root.append(make("style", style), errors, others);

  const item = (found) => {
    const made = make("li", "", make("p", "", link(found.link, found.place)), make("p", found.message));
    if (found.excerpt) made.append(make("pre", found.excerpt));
    for (const [words, place, to] of found.related) made.append(make("p", `${words}: `, link(to, place)));
    for (const hint of found.hints) made.append(make("p", "", make("b", "What to do: "), hint));
    made.append(soft(`${found.severity} · ${found.code}`));
    return made;
  };
  const list = (all, more) => {
    const made = make("ol", "", ...all.map(item));
    if (more) made.append(make("li", `… and ${more} more: the terminal shows them.`));
    return made;
  };

  let isFolded = sessionStorage.getItem(FOLDED) !== null;
  const showErrors = (told) => {
    errors.hidden = !told.errors?.length;
    const body = make("div", "", list(told.errors ?? [], told.moreErrors));
    body.hidden = isFolded;
    const fold = button(isFolded ? "Show" : "Fold", () => {
      isFolded = body.hidden = !isFolded;
      remember(FOLDED, isFolded);
      fold.textContent = isFolded ? "Show" : "Fold";
    });
    errors.replaceChildren(
      make("div", "", make("h2", told.title ?? ""), ...(standsIn ? [] : [fold])),
      soft(standsIn
        ? "There is no page to show yet. When this is mended, the pages come by themselves."
        : "This page is from before the mistake. When that is mended, this goes by itself."),
      body,
    );
    errors.firstChild.className = "row";
  };
  const showOthers = (told) => {
    const isQuiet = localStorage.getItem(QUIET) !== null;
    others.hidden = !told.others?.length;
    document.body.style.paddingBottom = others.hidden ? "" : "4rem"; // the end of a page can be scrolled out from below
    if (isQuiet) {
      const again = button("!", () => {
        localStorage.removeItem(QUIET);
        showOthers(told);
      });
      again.title = "Show warnings and advice";
      again.setAttribute("aria-label", again.title);
      others.replaceChildren(again);
      return;
    }
    const off = button("Do not show these", () => {
      localStorage.setItem(QUIET, "");
      showOthers(told);
    });
    const details = make("details", "", make("summary", told.counts ?? ""), off, list(told.others ?? [], told.moreOthers));
    details.open = sessionStorage.getItem(OPEN) !== null;
    details.addEventListener("toggle", () => details.isConnected && remember(OPEN, details.open));
    others.replaceChildren(details);
  };

  const mark = async () => {
    const answer = await fetch(`/_briefings/places?page=${encodeURIComponent(location.pathname)}`);
    const places = await answer.json();
    for (const old of document.querySelectorAll(".briefings-source")) old.remove();
    for (const [anchor, to] of Object.entries(places)) {
      const element = anchor ? document.getElementById(anchor) : document.querySelector("article h1");
      const heading = element?.matches("h1, h2, h3, h4, h5, h6")
        ? element : element?.querySelector(":scope h2, :scope h3, :scope h4") ?? element;
      if (!heading) continue;
      const to_file = Object.assign(make("a", "✎"), { href: to, className: "briefings-source" });
      to_file.title = "Open the file at this entry";
      to_file.setAttribute("aria-label", to_file.title);
      to_file.style.cssText = "margin-inline-start:.5em;font-size:1rem;text-decoration:none;user-select:none";
      heading.append(to_file);
    }
  };

  const { stamp } = document.currentScript?.dataset ?? {};
  let looks = 0;
  const look = async () => { // whether this page is still the newest, soon after an edit, then less and less often
    const mine = ++looks;
    for (let pause = 500; stamp; pause = Math.min(2 * pause, 30000)) {
      await sleep(pause);
      await seen();
      if (mine !== looks) return; // there was another edit
      const answer = await fetch(`/_briefings/stamp?page=${encodeURIComponent(location.pathname)}`, { cache: "no-store" })
        .catch(() => null);
      const now = answer?.ok ? await answer.text() : "";
      if (now && now !== stamp) location.reload();
    }
  };

  let known = -1;
  const ask = async () => {
    const answer = await fetch(`/_briefings/notices?after=${known}`, { cache: "no-store" });
    if (standsIn && answer.status === 404) location.reload(); // nobody tells any more: the pages are there
    const told = await answer.json();
    if (told.number === known) return;
    while (standsIn && !told.hidden && (await fetch(location.href)).status === 503) await sleep(1000); // not made yet
    if (told.hidden !== standsIn) {
      location.reload(); // what is taken out goes from here as well, and what is mended comes
      return;
    }
    known = told.number;
    const isDark = standsIn && matchMedia("(prefers-color-scheme: dark)").matches;
    host.toggleAttribute("dark", isDark || document.body.getAttribute("data-md-color-scheme") === "slate");
    if (standsIn) document.querySelector("main").hidden = Boolean(told.errors?.length);
    showErrors(told);
    showOthers(told);
    if (standsIn) return;
    if (!told.errors?.length) look();
    await mark();
  };
  const sleep = (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds));
  const seen = () => new Promise((wake) => {
    if (document.visibilityState === "visible") wake();
    else document.addEventListener("visibilitychange", () => wake(seen()), { once: true });
  });
  const follow = async () => {
    document.documentElement.append(host);
    for (;;) {
      await seen(); // a page that nobody sees asks nothing
      try {
        await ask();
      } catch {
        await sleep(2000); // the server is starting, or has ended
      }
    }
  };
  new MutationObserver(() => {
    host.toggleAttribute("dark", document.body.getAttribute("data-md-color-scheme") === "slate");
  }).observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
  follow();
})();
