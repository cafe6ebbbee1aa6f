/* Owns finding: `SearchIndex` of records answers a query with every place found and its weight, and what was found there. */
(() => {
  "use strict";
  const { words, forms, line } = self.Folding;
  const { stemOf } = self;
  const TITLE = 4, NAME = 6, HEADING = 2.5; /* how much more a word weighs there than once in a text of common length */
  const EXACT = 1, STEM = 0.7, BEGINNING = 0.5, MISSPELT = 0.35, JOINED = 0.8, APART = 0.4, OTHERWISE = 0.4;
  const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'" };

  /* The words of a record, which is HTML in the theme's format: a paragraph on each line. */
  const plain = (html) => html.replace(/<\/?(?:p|li|[uo]l|pre|h\d|br|t[dhr]|table|d[dlt])(?:\s[^>]*)?\/?>/gi, "\n").replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);

  /* Two letters each, by which a word is found inside a run that has no spaces; the last letter alone, too. */
  const pairs = (run) => {
    const letters = [...run];
    const found = letters.slice(1).map((letter, at) => letters[at] + letter);
    return letters.length ? [...found, letters.at(-1)] : found;
  };

  /* Whether one letter more, less, other, or two exchanged make the one of the other. */
  function misspelt(one, other) {
    const difference = other.length - one.length;
    if (difference > 1 || difference < -1) return false;
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    if (difference === 1) return one.slice(at) === other.slice(at + 1);
    if (difference === -1) return one.slice(at + 1) === other.slice(at);
    return one.slice(at + 1) === other.slice(at + 1)
      || (one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2));
  }

  const alone = (token) => new Map([[token, EXACT]]);

  const IN_FIGURES = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/;

  /* A language that the browser can read, else English. */
  const known = (lang) => {
    try {
      return Intl.getCanonicalLocales(lang)[0];
    } catch {
      return "en";
    }
  };

  /* How a month is called in dates of a language, in full and in short, as words stand in a line. */
  const monthsCalled = (month, lang) => ["long", "short"].map((form) => {
    const parts = new Intl.DateTimeFormat(lang, { day: "numeric", month: form, timeZone: "UTC" }).formatToParts(Date.UTC(2000, month - 1, 1));
    return line(parts.find(({ type }) => type === "month").value).trim();
  });

  class SearchIndex {
    constructor(records, lang = "en") {
      this.lang = known(lang); /* in which the site writes its dates */
      const pages = new Map();
      this.records = records.map((record, number) => {
        const page = record.location.split("#", 1)[0];
        if (!pages.has(page)) pages.set(page, number); /* the page itself comes before the places on it */
        return {
          location: record.location,
          page: pages.get(page),
          title: plain(record.title),
          names: record.tags || [],
          text: plain(record.text),
          boost: record.boost || 1,
        };
      });
      this.found = new Map(); /* each word: numbers of records and the weight in each, by turns */
      this.lines = [];
      const seen = new Map(); /* what a word as written adds: most are written again and again */
      this.records.forEach((record, number) => this.#add(record, number, seen));
      this.vocabulary = [...this.found.keys()].filter((word) => word[0] !== "^").sort();
      this.stems = new Map();
      for (const word of this.vocabulary) {
        const stem = stemOf(word);
        if (!this.stems.has(stem)) this.stems.set(stem, []);
        this.stems.get(stem).push(word);
      }
      this.called = this.#surnames();
    }

    /* The last word of each name by which alone somebody is known, as a stem, with the record of the page: who searches for a
       person in one script means what that person said, too, which stands there under another. */
    #surnames() {
      const called = new Map();
      this.records.forEach(({ page, title, names }, number) => {
        if (page !== number) return;
        const usual = line(title);
        for (const name of names) {
          const parts = line(name).trim().split(" ");
          const last = parts.at(-1);
          const short = parts.length > 1 || /^[a-z]+$/.test(last) ? 4 : 2;
          if (last.length < short || usual.includes(` ${last} `)) continue;
          const key = stemOf(last);
          called.set(key, called.has(key) && called.get(key) !== number ? -1 : number);
        }
      });
      return called;
    }

    /* The record of the page that is called by this word, though by another one usually. */
    #calledBy(word) {
      return this.records[this.called.get(stemOf(word))];
    }

    /* Add where somebody is named as on the page that is called by this word, though by another word. */
    #otherwise(word, scores, marks) {
      const record = this.#calledBy(word);
      if (!record) return;
      for (const [number, score] of this.#namedAs(record)) scores.set(number, Math.max(scores.get(number) || 0, score));
      for (const name of [record.title, record.names[0]]) for (const part of line(name).trim().split(" ")) marks.words.add(part);
    }

    /* Where somebody is named as on the page that is about them, with the weight that this has for another name. */
    #namedAs({ title, names }) {
      const scores = new Map();
      for (const name of [title, names[0]]) {
        const parts = line(name).trim().split(" ");
        for (const [number, score] of this.#all(parts.map(alone))) {
          scores.set(number, Math.max(scores.get(number) || 0, (OTHERWISE * score) / parts.length));
        }
      }
      return scores;
    }

    /* Add to the other words of a name what its last word is answered with under another script: with Цзиньпин stands Си, and
       where Xi Jinping is marked for the one, the other is not missing. */
    #restOfNames(clauses, scores) {
      clauses.forEach(({ parts, phrase, unspaced }, at) => {
        const record = phrase || unspaced ? undefined : this.#calledBy(parts.join(""));
        if (!record) return;
        const last = stemOf(parts.join(""));
        const others = new Set(record.names.map((name) => line(name).trim().split(" "))
          .filter((name) => stemOf(name.at(-1)) === last).flatMap((name) => name.slice(0, -1).map(stemOf)));
        clauses.forEach((other, place) => {
          if (other.phrase || other.unspaced || !others.has(stemOf(other.parts.join("")))) return;
          for (const [number, score] of this.#namedAs(record)) if (!scores[place].has(number)) scores[place].set(number, score);
        });
      });
    }

    byLocation(location) {
      return this.records.find((record) => record.location === location);
    }

    #add({ title, names, text, page }, number, seen) {
      const weights = new Map();
      const count = (string, into) => {
        let amount = 0;
        for (const word of words(string)) {
          amount += 1;
          let tokens = seen.get(word.raw);
          if (!tokens) {
            tokens = word.unspaced ? pairs(word.parts[0]) : [...(word.apostrophe ? [word.parts.join("")] : word.parts), ...forms(word)];
            if (/^\p{Lu}{2,6}$/u.test(word.raw.replace(/\./g, ""))) tokens.push(`^${word.parts.join("")}`);
            seen.set(word.raw, tokens = [...new Set(tokens)]);
          }
          for (const token of tokens) into(token);
        }
        return amount;
      };
      const often = new Map();
      const amount = count(text, (token) => often.set(token, (often.get(token) || 0) + 1));
      const usual = 0.7 + amount / 120; /* in a long text a word weighs less */
      for (const [token, times] of often) weights.set(token, (2 * times) / (times + usual));
      const add = (weight) => (token) => weights.set(token, Math.max(weights.get(token) || 0, 0) + weight);
      const inTitle = new Set();
      count(title, (token) => inTitle.add(token));
      inTitle.forEach(add(page === number ? TITLE : HEADING));
      const inNames = new Set();
      for (const name of names) count(name, (token) => inNames.add(token));
      inNames.forEach(add(page === number ? NAME : HEADING));
      for (const [token, weight] of weights) {
        const postings = this.found.get(token);
        if (postings) postings.push(number, weight);
        else this.found.set(token, [number, weight]);
      }
    }

    /* The words of a record in a line, with its names; made when a phrase is looked for. */
    line(number) {
      const { title, names, text } = this.records[number];
      return this.lines[number] ??= [title, ...names, ...text.split("\n")].map(line).join("|");
    }

    /* Each word of the site by which a word of a query is answered, with how well it fits. */
    expand(word) {
      const fits = new Map();
      const exact = this.found.has(word);
      if (exact) fits.set(word, EXACT);
      for (const same of this.stems.get(stemOf(word)) || []) if (!fits.has(same)) fits.set(same, STEM);
      if (word.length > 3 || !exact) {
        for (const longer of this.#longer(word)) if (!fits.has(longer)) fits.set(longer, BEGINNING * (word.length / longer.length) ** 0.5);
      }
      if (!fits.size && word.length > 3 && !/\d/.test(word)) {
        for (const near of this.vocabulary) if (near.length > 3 && misspelt(word, near)) fits.set(near, MISSPELT);
      }
      return fits;
    }

    /* The words of the site that begin with another, itself among them. */
    #longer(word) {
      let low = 0, high = this.vocabulary.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.vocabulary[middle] < word) low = middle + 1;
        else high = middle;
      }
      const found = [];
      for (; this.vocabulary[low]?.startsWith(word); low += 1) found.push(this.vocabulary[low]);
      return found;
    }

    /* Add to `scores` what the records weigh in which one word of the site stands. */
    #weigh(token, factor, scores) {
      const postings = this.found.get(token);
      if (!postings) return false;
      const rare = Math.log(1 + (2 * this.records.length) / postings.length);
      for (let at = 0; at < postings.length; at += 2) {
        const score = factor * postings[at + 1] * rare;
        if (score > (scores.get(postings[at]) || 0)) scores.set(postings[at], score);
      }
      return true;
    }

    /* The records that hold all of some groups of words, each group by any of its words; the sum of their weights. */
    #all(groups) {
      let common = null;
      for (const fits of groups) {
        const scores = new Map();
        for (const [token, factor] of fits) this.#weigh(token, factor, scores);
        if (common) for (const [number, score] of common) scores.has(number) ? scores.set(number, scores.get(number) + score) : common.delete(number);
        if (common) for (const number of [...scores.keys()]) if (!common.has(number)) scores.delete(number);
        common = scores;
      }
      return common || new Map();
    }

    #holding(scores, words) {
      for (const number of [...scores.keys()]) if (!this.line(number).includes(words)) scores.delete(number);
      return scores;
    }

    #phrase({ inside, phrase }, marks) {
      const open = !phrase.endsWith(" ");
      const groups = inside.flatMap((word, at) => {
        if (word.unspaced) return pairs(word.parts[0]).slice(0, -1).map(alone);
        const parts = word.apostrophe ? [word.parts.join("")] : word.parts;
        const typing = open && at === inside.length - 1;
        return parts.map((part, number) => (typing && number === parts.length - 1 ? this.expand(part) : alone(part)));
      });
      const scores = this.#holding(this.#all(groups), phrase);
      if (scores.size) marks.phrases.push(phrase);
      return scores;
    }

    /* A run of a script without spaces: where all of it stands; else, if it is long, where most of it does. */
    #run(run, marks) {
      const letters = [...run];
      const tokens = letters.length > 1 ? pairs(run).slice(0, -1) : [];
      const whole = letters.length > 1 ? this.#all(tokens.map(alone))
        : this.#all([new Map(this.#longer(run).map((token) => [token, EXACT]))]);
      this.#holding(whole, run);
      if (whole.size) marks.runs.push(run);
      this.#otherwise(run, whole, marks);
      if (whole.size || letters.length < 4) return whole;
      const parts = tokens.map((token) => {
        const scores = new Map();
        this.#weigh(token, MISSPELT, scores);
        return scores;
      });
      const scores = new Map();
      for (const number of new Set(parts.flatMap((part) => [...part.keys()]))) {
        const held = parts.filter((part) => part.has(number));
        if (held.length * 2 > parts.length) scores.set(number, held.reduce((sum, part) => sum + part.get(number), 0) * (held.length / parts.length));
      }
      return scores;
    }

    /* Add where a day, or a month, that is typed in figures stands in words: 2023-04-26 finds 26 April 2023. */
    #date(raw, scores, marks) {
      const typed = IN_FIGURES.exec(raw);
      if (!typed) return;
      const day = typed[3] ? String(Number(typed[3])) : "";
      for (const month of monthsCalled(Number(typed[2]), this.lang)) {
        for (const order of day ? [[day, month, typed[1]], [month, day, typed[1]]] : [[month, typed[1]]]) {
          const found = this.#holding(this.#all(order.map(alone)), ` ${order.join(" ")} `);
          for (const [number, score] of found) scores.set(number, Math.max(scores.get(number) || 0, score));
          if (found.size) marks.phrases.push(` ${order.join(" ")} `);
        }
      }
    }

    #word({ raw, parts, capitals }, marks) {
      const whole = parts.join("");
      const scores = new Map();
      const fits = this.expand(whole);
      if (parts.length > 1) for (const [token, factor] of fits) if (factor === MISSPELT) fits.delete(token);
      const written = capitals && this.found.has(`^${whole}`);
      if (written) this.#weigh(`^${whole}`, 2, scores);
      for (const [token, factor] of fits) {
        this.#weigh(token, written ? factor * 0.3 : factor, scores);
        marks.words.add(token);
      }
      if (parts.length > 1) {
        this.#parts(parts, scores, marks);
      }
      this.#otherwise(whole, scores, marks);
      this.#date(raw, scores, marks);
      return scores;
    }

    /* Add where the parts of a word stand one behind the other, for less where they stand apart: 12-point, point 12. */
    #parts(parts, scores, marks) {
      const groups = parts.map((part, at) => (at === parts.length - 1 ? this.expand(part) : alone(part)));
      const apart = this.#all(groups);
      const together = this.#holding(new Map(apart), ` ${parts.join(" ")}`);
      for (const [number, score] of apart) {
        const weight = together.has(number) ? score : score * APART;
        if (weight > (scores.get(number) || 0)) scores.set(number, weight);
      }
      if (apart.size) for (const group of groups) for (const token of group.keys()) marks.words.add(token);
    }

    /* For each clause of a query (`query.js`) the weight of each record that has it, and the words to mark. */
    search(clauses) {
      const marks = { words: new Set(), runs: [], phrases: [] };
      const scores = clauses.map((clause) => {
        if (clause.phrase) return this.#phrase(clause, marks);
        return clause.unspaced ? this.#run(clause.parts[0], marks) : this.#word(clause, marks);
      });
      for (let at = 1; at < clauses.length; at += 1) { /* cease fire, where a text has ceasefire */
        const pair = [clauses[at - 1], clauses[at]];
        if (pair.some(({ phrase, unspaced }) => phrase || unspaced)) continue;
        const joined = pair.flatMap(({ parts }) => parts).join("");
        if (!this.found.has(joined)) continue;
        for (const one of [at - 1, at]) this.#weigh(joined, JOINED, scores[one]);
        marks.words.add(joined);
      }
      this.#restOfNames(clauses, scores);
      return { scores, marks };
    }
  }

  self.SearchIndex = SearchIndex;
})();
