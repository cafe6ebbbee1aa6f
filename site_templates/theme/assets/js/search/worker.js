/* Owns the talk with the theme's search field: it sends settings, then queries; results go back. The records are fetched with
   the first letter typed, not before: most readers never search. As a script on a page (a site on a disk) this works too. */
(() => {
  "use strict";
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; /* as the theme numbers its messages */
  const here = self.document ? document.currentScript.src : location.href;
  const root = new URL("../../../", here);
  const ownScripts = ["fold.js", "stem.js", "query.js", "index.js", "results.js"].map((name) => new URL(name, here).href);
  let settings = { config: {}, docs: [], options: {} };
  let made = null;

  async function make() {
    const { records } = settings.config;
    await importScripts(...ownScripts, ...(records ? [new URL(records, root).href] : []));
    return new self.SearchIndex([...(records ? self.searchRecords.docs : []), ...settings.docs]);
  }

  async function answer(query) {
    if (!query.trim()) return { items: [] };
    made ||= make().catch((error) => { made = null; throw error; });
    const index = await made;
    const clauses = self.readQuery(query);
    const items = clauses.length ? self.resultsOf(index, clauses) : [];
    return { items, ...(settings.options.suggest ? { suggest: self.suggestionFor(index, query, items) } : {}) };
  }

  addEventListener("message", async ({ data: { type, data } }) => {
    if (type === SETUP) {
      settings = data;
      postMessage({ type: READY });
    } else if (type === QUERY) {
      let found = { items: [] };
      try {
        found = await answer(data);
      } catch (error) {
        console.warn(error); /* the records could not be fetched: the next letter tries again */
      }
      postMessage({ type: RESULT, data: found });
    }
  });
})();
