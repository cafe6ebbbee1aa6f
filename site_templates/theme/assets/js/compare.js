// Keeps the switches of comparing tables in the address, and opens what a link leads to.
(() => {
  "use strict";
  const SWITCHES = ".switch input[name]";

  const apply = () => {
    const chosen = new URLSearchParams(location.search);
    for (const input of document.querySelectorAll(SWITCHES)) {
      if (chosen.getAll(input.name).includes(input.value)) input.checked = true;
    }
  };

  const keep = () => {
    const url = new URL(location.href);
    const inputs = [...document.querySelectorAll(SWITCHES)];
    for (const { name } of inputs) url.searchParams.delete(name);
    for (const input of inputs) {
      if (input.checked && !input.defaultChecked) url.searchParams.append(input.name, input.value);
    }
    history.replaceState(history.state, "", url);
  };

  const open = () => {
    const target = document.querySelector(":target");
    if (!target) return;
    const folded = target.closest(".crosswalk details:not([open])");
    const order = target.closest("[data-order]");
    const choice = order && document.querySelector(`.switch input[value="${order.dataset.order}"]:not(:checked)`);
    if (folded) folded.open = true;
    if (choice) choice.checked = true;
    if (folded || choice) target.scrollIntoView();
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches(SWITCHES)) keep();
  });
  addEventListener("hashchange", open);
  const begin = () => {
    apply();
    open();
  };
  // Material and Zensical tell of each page they show, also where they change pages without loading.
  if (window.document$) window.document$.subscribe(begin);
  else begin();
})();
