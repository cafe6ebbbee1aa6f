/* Owns what a reader sees of an answer, `resultsOf`: the pages, the best first, on each the best places, with the words marked. */
(() => {
  "use strict";
  const { words, forms, fold, line } = self.Folding;
  const PAGES = 30, PLACES = 10, AT_ONCE = 3, SHOWN_WORDS = 8; /* what comes after so many is found by its title alone */
  const AROUND = 110, LONGEST = 260; /* characters of a text shown */
  const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" })[sign]);

  /* The parts of a word as they stand in a `line`. */
  const inLine = (word) => (word.apostrophe ? [word.parts.join("")] : word.parts);

  /* Where what was found stands in a text, in order: begin, end. */
  function hits(text, marks) {
    const found = [];
    const parts = []; /* each with the word that it belongs to */
    for (const word of words(text)) {
      const until = word.index + word.raw.length;
      for (const part of inLine(word)) parts.push([part, word.index, until]);
      if (word.unspaced) {
        for (const run of marks.runs) {
          const at = fold(word.raw).indexOf(run);
          if (at >= 0) found.push([word.index + at, Math.min(word.index + at + run.length, until)]);
        }
      } else if ([...inLine(word), ...forms(word)].some((form) => marks.words.has(form))) {
        found.push([word.index, until]);
      }
    }
    for (const phrase of marks.phrases) {
      const said = phrase.trim().split(" ");
      for (let at = 0; at + said.length <= parts.length; at += 1) {
        const fits = said.every((part, ahead) => (ahead === said.length - 1 && !phrase.endsWith(" ") ? parts[at + ahead][0].startsWith(part) : parts[at + ahead][0] === part));
        if (fits) found.push([parts[at][1], parts[at + said.length - 1][2]]);
      }
    }
    return found.sort((one, other) => one[0] - other[0]);
  }

  /* A text as HTML with its hits marked, from one place to another. */
  function marked(text, found, from = 0, until = text.length) {
    let html = "";
    let at = from;
    for (const [begin, end] of found) {
      if (begin < at || end > until) continue;
      html += `${escape(text.slice(at, begin))}<mark>${escape(text.slice(begin, end))}</mark>`;
      at = end;
    }
    return html + escape(text.slice(at, until));
  }

  const cut = (text, from, until) => [
    from > 0 ? text.indexOf(" ", from) + 1 || from : 0,
    until < text.length ? Math.max(text.lastIndexOf(" ", until), from + 1) : text.length,
  ];

  const PARTED = " · "; /* the first part of a paragraph says where the others were seen: it stays in sight */

  /* The paragraphs that hold most, two at most, each cut to what stands round its first hit. */
  function excerpt(text, marks) {
    const paragraphs = text.split("\n").map((paragraph) => paragraph.trim()).filter(Boolean);
    const looked = paragraphs.map((paragraph, number) => ({ paragraph, number, found: [...hits(paragraph, marks)] }));
    const best = looked.filter(({ found }) => found.length).sort((one, other) => other.found.length - one.found.length || one.number - other.number);
    const shown = (best.length ? best.slice(0, 2) : looked.slice(0, 1)).sort((one, other) => one.number - other.number);
    return shown.map(({ paragraph, found }) => {
      const first = found.length && paragraph.length > LONGEST ? found[0][0] - AROUND : 0;
      const [from, until] = cut(paragraph, Math.max(0, first), Math.max(0, first) + LONGEST);
      const head = paragraph.indexOf(PARTED);
      const before = head > 0 && head < from ? `${marked(paragraph, found, 0, head)}${PARTED}` : "";
      return `<p>${before}${from > 0 ? "… " : ""}${marked(paragraph, found, from, until)}${until < paragraph.length ? " …" : ""}</p>`;
    }).join("");
  }

  /* How much more a page counts that is called like the query, by any of its names; a place on it only if it is called just so. */
  function called({ title, names }, query, isPage) {
    const asked = query.trim();
    let most = 0;
    for (const name of isPage ? [title, ...names] : [title]) {
      const own = line(name).trim();
      if (own === asked) return isPage ? 5 : 2.5;
      if (!isPage) return 1;
      if (` ${own} `.includes(query)) most = Math.max(most, asked.length / own.length);
    }
    return 1 + 2 * most;
  }

  function place(record, score, clauses, had, marks, isPage) {
    const title = [...hits(record.title, marks)];
    const names = record.names.map((name) => [name, [...hits(name, marks)]]);
    const found = new Set();
    for (const text of [record.title, ...record.names, record.text]) {
      for (const [begin, end] of hits(text, marks)) if (found.size < SHOWN_WORDS) found.add(text.slice(begin, end));
    }
    const terms = {};
    for (const word of found) terms[word] = true;
    clauses.forEach(({ raw }, at) => { if (!had[at]) terms[raw] = false; });
    const tags = names.filter(([, hit]) => hit.length).map(([name, hit]) => marked(name, hit));
    return {
      location: record.location,
      title: marked(record.title, title),
      text: excerpt(record.text, marks),
      ...(isPage && tags.length ? { tags: tags.slice(0, 5) } : {}),
      score,
      terms,
    };
  }

  const brief = ({ location, title }, score) => ({ location, title: escape(title), text: "", score, terms: {} });

  /* What the theme shows and counts: for each page a list of its places and the page itself among them. */
  self.resultsOf = (index, clauses) => {
    const { scores, marks } = index.search(clauses);
    const query = ` ${clauses.map(({ phrase, parts }) => phrase.trim() || parts.join(" ")).join(" ")} `;
    const whole = (held) => (held / clauses.length) ** 3;
    const pages = new Map();
    for (const number of new Set(scores.flatMap((of) => [...of.keys()]))) {
      const record = index.records[number];
      const had = scores.map((of) => of.get(number) || 0);
      let score = had.reduce((sum, part) => sum + part, 0) * whole(had.filter(Boolean).length);
      score *= called(record, query, record.page === number);
      if (!pages.has(record.page)) pages.set(record.page, { places: [], had: clauses.map(() => 0) });
      const page = pages.get(record.page);
      page.places.push({ number, score, had });
      had.forEach((part, at) => { page.had[at] = Math.max(page.had[at], part); });
    }
    /* Words that stand on one page at several places count for the page, but less than those that stand together. */
    for (const [number, page] of pages) {
      page.places.sort((one, other) => other.score - one.score || one.number - other.number);
      const spread = 0.5 * page.had.reduce((sum, part) => sum + part, 0) * whole(page.had.filter(Boolean).length);
      page.score = Math.max(page.places[0].score, spread) * index.records[number].boost;
    }
    const best = [...pages].sort(([one, a], [other, b]) => b.score - a.score || one - other);
    return best.map(([number, page], rank) => {
      const shown = page.places;
      if (!shown.some((found) => found.number === number)) shown.push({ number, score: 0, had: page.had });
      return shown.map((found, at) => {
        /* The theme shows at once what weighs as much as the first, and the rest when it is asked for. */
        const atOnce = at < AT_ONCE && found.score * 2 > page.places[0].score;
        const score = atOnce ? page.score : Math.min(found.score, page.score / 2);
        const record = index.records[found.number];
        const isPage = found.number === number;
        return rank < PAGES && (at < PLACES || isPage) ? place(record, score, clauses, found.had, marks, isPage) : brief(record, score);
      });
    });
  };

  /* The word of a title that what is typed last begins, to be taken over with a key. */
  self.suggestionFor = (index, query, results) => {
    const typed = /[^\s-]+$/.exec(query)?.[0];
    if (!typed || /^\p{Lu}{2,}$/u.test(typed)) return [];
    for (const { location } of results.flat().slice(0, 20)) {
      const record = index.byLocation(location);
      for (const text of [record.title, ...record.names]) {
        for (const { raw, apostrophe } of words(text)) if (!apostrophe && raw.length > typed.length && fold(raw).startsWith(fold(typed))) return [typed + raw.slice(typed.length)];
      }
    }
    return [];
  };
})();
