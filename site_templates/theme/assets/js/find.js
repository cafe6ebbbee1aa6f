/* Search for large libraries: `briefings build --search pagefind`. Nothing is fetched before somebody searches. */
const root = new URL("../../", import.meta.url);
const bundle = new URL("pagefind/", root);
const FACETS = ["Briefing", "Part", "Actor", "Topic"];

const make = (tag, attributes = {}, ...inside) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};

/* A section's file in the index is called page/_/fragment/, a long fragment frag/ment/: its address is page#fragment. */
const address = (url) => {
  const found = new URL(url.replace(/^\//, ""), root);
  found.pathname = found.pathname.replace(/(?<=\/)_\/(.+)\/$/, (_, fragment) => {
    found.hash = fragment.replaceAll("/", "");
    return "";
  });
  return found.href;
};

/* The words as Pagefind found them, its marks and nothing else of its markup. */
const marked = (excerpt) => {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  return [...parsed.childNodes].map((one) => (one.nodeName === "MARK" ? make("mark", {}, one.textContent) : one.textContent));
};

const shown = (result) => {
  const { Briefing = [], Part = [] } = result.filters || {};
  return make("li", { class: "find-result" },
    make("a", { href: address(result.raw_url) }, result.meta.title || ""),
    make("p", { class: "place" }, [...Part, ...Briefing].join(" · ")),
    make("p", { class: "words" }, ...marked(result.excerpt || "")));
};

const dialog = () => {
  const results = make("pagefind-results");
  results.resultTemplate = shown;
  return make("pagefind-modal", {},
    make("pagefind-modal-header", {}, make("pagefind-input", { placeholder: "Search: names, topics, words in quotations" })),
    make("pagefind-modal-body", {},
      make("div", { class: "find-facets" }, ...FACETS.map((facet) => make("pagefind-filter-dropdown", { filter: facet, label: facet, "hide-clear": "" }))),
      make("pagefind-summary"), results),
    make("pagefind-modal-footer", {}, make("pagefind-keyboard-hints")));
};

const load = () => new Promise((done, failed) => {
  document.head.append(make("link", { rel: "stylesheet", href: new URL("pagefind-component-ui.css", bundle).href }));
  const script = make("script", { src: new URL("pagefind-component-ui.js", bundle).href, type: "module" });
  script.addEventListener("load", done);
  script.addEventListener("error", failed);
  document.head.append(script);
});

/* A button that is a combobox has no name of its own words: Pagefind leaves that out. */
const named = (modal) => {
  for (const trigger of modal.querySelectorAll(".pf-dropdown-trigger")) {
    const words = [...trigger.querySelectorAll(".pf-dropdown-trigger-label, .pf-dropdown-selected-badge")];
    words.forEach((one, at) => { one.id ||= `${trigger.id}-${at}`; });
    trigger.setAttribute("aria-labelledby", words.map((one) => one.id).join(" "));
  }
};

let ready = null;
const open = async () => {
  ready ||= load().then(() => {
    const modal = dialog();
    document.body.append(
      make("pagefind-config", { "bundle-path": bundle.href, "base-url": root.pathname, lang: document.documentElement.lang }), modal);
    return modal;
  });
  const modal = await ready;
  modal.open();
  named(modal);
};

const button = make("button", { type: "button", class: "find", "aria-keyshortcuts": "/", "aria-haspopup": "dialog" }, "Search");
button.addEventListener("click", open);
const header = document.querySelector(".md-header__inner");
if (header) header.append(button);

addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  open();
});
