/* Owns how a query is read: into words and phrases, `readQuery`. Nothing in it is a command: what a reader types is looked for. */
(() => {
  "use strict";
  const { words, line } = self.Folding;
  const MARKS = "\"“”„‟«»‹›＂「」『』〝〞";
  /* Words between marks of any kind, the closing one perhaps not typed yet; between single ones, if these stand at edges of words. */
  const QUOTED = new RegExp(`[${MARKS}]([^${MARKS}]+)([${MARKS}]|$)|(?<=^|\\s)['‘‚]((?:(?!['’‘](?=\\s|$)).)+)['’‘](?=\\s|$)`, "gsu");
  const MOST = 24;
  const CAPITALS = /^\p{Lu}{2,6}$/u;

  const wordClauses = (text) => [...words(text)].map((word) => ({
    raw: word.raw,
    parts: word.parts,
    unspaced: word.unspaced,
    /* WHO and US are looked for as they are written; the same letters in small are words like any other. */
    capitals: CAPITALS.test(word.raw.replace(/\./g, "")),
    phrase: "",
  }));

  function phraseClause(text, closed) {
    const inside = [...words(text)];
    if (!inside.length) return [];
    if (inside.length === 1 && inside[0].unspaced) return wordClauses(text);
    const said = line(text);
    return [{ raw: text.trim(), parts: said.trim().split(" "), unspaced: false, capitals: false, phrase: closed ? said : said.trimEnd(), inside }];
  }

  self.readQuery = (query) => {
    const clauses = [];
    let from = 0;
    for (const found of query.matchAll(QUOTED)) {
      clauses.push(...wordClauses(query.slice(from, found.index)));
      clauses.push(...phraseClause(found[1] ?? found[3], found[2] !== ""));
      from = found.index + found[0].length;
    }
    return [...clauses, ...wordClauses(query.slice(from))].slice(0, MOST);
  };
})();
