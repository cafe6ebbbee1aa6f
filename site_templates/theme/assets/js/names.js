/* Gives names to parts of the theme that have none: the dialog of the search, and boxes in which a table scrolls. */
(() => {
  const name = () => {
    const search = document.querySelector('[data-md-component="search"][role="dialog"]');
    const field = search && search.querySelector("input");
    if (search && !search.hasAttribute("aria-label")) {
      search.setAttribute("aria-label", (field && (field.getAttribute("aria-label") || field.placeholder)) || "Search");
    }
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
      if (box.tabIndex === 0 || box.closest(".table-scroll")) continue;
      const caption = box.querySelector("caption, th");
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", `Table: ${caption ? caption.textContent.trim() : "scrolls sideways"}`);
    }
  };
  name();
  addEventListener("load", () => setTimeout(name));
  if (window.document$) window.document$.subscribe(() => setTimeout(name));
})();
