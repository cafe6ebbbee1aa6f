/* The theme listens to keys alone. What comes into its search field otherwise (pasted with a mouse, dictated, chosen from an input
   method's list) is searched for too. */
(() => {
  const field = document.querySelector("[data-md-component=search-query]");
  if (!field) return;
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })));
})();
