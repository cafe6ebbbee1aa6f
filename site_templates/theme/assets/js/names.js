/* Gives names to parts of the theme that have none: the dialog of the search, and boxes in which a table scrolls. */
(() => {
  const titleOf = (box) => {
    const caption = box.querySelector("caption");
    if (caption) return caption.textContent;
    for (let above = box.previousElementSibling; above; above = above.previousElementSibling) {
      if (/^H[1-6]$/.test(above.tagName)) return above.textContent.replace(/\s*¶\s*$/, "");
    }
    return "scrolls sideways";
  };
  const name = () => {
    const search = document.querySelector('[data-md-component="search"][role="dialog"]');
    const field = search && search.querySelector("input");
    if (search && !search.hasAttribute("aria-label")) {
      search.setAttribute("aria-label", (field && (field.getAttribute("aria-label") || field.placeholder)) || "Search");
    }
    const regions = document.querySelectorAll('[role="region"][aria-label]');
    const taken = new Set([...regions].map((region) => region.getAttribute("aria-label")));
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
      if (box.tabIndex === 0 || box.closest(".table-scroll")) continue;
      const title = `Table: ${titleOf(box).trim()}`;
      let label = title;
      for (let number = 2; taken.has(label); number += 1) label = `${title}, ${number}`;
      taken.add(label);
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", label);
    }
  };
  name();
  addEventListener("load", () => setTimeout(name));
  if (window.document$) window.document$.subscribe(() => setTimeout(name));
})();
