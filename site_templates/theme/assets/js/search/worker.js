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
    return new self.SearchIndex([...(records ? self.searchRecords.docs : []), ...settings.docs], settings.config.lang?.[0]);
  }

  async function answer(query) {
    if (!query.trim()) return { items: [] };
    const index = await (made ||= make());
    const clauses = self.readQuery(query);
    const items = clauses.length ? self.resultsOf(index, clauses) : [];
    return { items, ...(settings.options.suggest ? { suggest: self.suggestionFor(index, query, items) } : {}) };
  }

  /* Letters come faster than answers while the records are fetched: the last query answers all that wait. */
  let waiting = 0;
  let last = "";

  async function answerAll() {
    while (waiting) {
      let found = { items: [] };
      try {
        if (last.trim()) await (made ||= make());
        await new Promise((done) => setTimeout(done)); /* for what was typed meanwhile */
        found = await answer(last);
      } catch (error) {
        made = null;
        console.warn(error); /* the records could not be fetched: the next letter tries again */
      }
      for (; waiting; waiting -= 1) postMessage({ type: RESULT, data: found });
    }
  }

  let answering = null;
  addEventListener("message", ({ data: { type, data } }) => {
    if (type === SETUP) {
      settings = data;
      postMessage({ type: READY });
    } else if (type === QUERY) {
      waiting += 1;
      last = data;
      answering ||= answerAll().finally(() => { answering = null; });
    }
  });
})();
