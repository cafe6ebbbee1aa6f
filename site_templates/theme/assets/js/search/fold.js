/* Owns what counts as the same word, for the search and for the filter of the statements page: `Folding`.
   A script of its own for pages and for a worker; text goes in, plain small letters come out. */
(() => {
  "use strict";
  /* Letters that Unicode does not take apart, as they are typed by somebody whose keyboard lacks them. */
  const LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ŋ": "n",
    "ə": "e", "ς": "σ", "ґ": "г", "ё": "е", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
  };
  const SPELT_OUT = { "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa" }; /* Mueller, Malmoe */
  const OTHER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
  const UMLAUT = new RegExp(`[${Object.keys(SPELT_OUT).join("")}]`, "g");
  /* Accents of Latin, Greek and Cyrillic letters; vowel points of Hebrew and Arabic; marks that show nothing. The vowels of
     Thai and the voicing of kana are marks too: without them the word is another. */
  const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
  const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

  /* Letters alone: small, without accents, as plain as they come. */
  const fold = (text) => (/^[a-z0-9]*$/.test(text) ? text : text.normalize("NFKD").replace(MARKS, "").toLowerCase()
    .replace(OTHER, (letter) => LETTERS[letter]).replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15)).normalize("NFC"));

  const APOSTROPHES = "'’ʼʹ‘‛`´′＇ʻ";
  const HYPHENS = "\\-‐‑‒－";
  const SIGN = "[\\p{L}\\p{M}\\p{N}\\u00ad]";
  const JOIN = `(?:[${APOSTROPHES}${HYPHENS}\\u200b\\u2060]|(?<=\\p{N})[.,](?=\\p{N})|(?<=(?<!${SIGN})\\p{L})\\.(?=\\p{L}(?!${SIGN})))`;
  /* A word as it stands in a text, with its parts: O’Brien, cease-fire, 1,000, U.S. */
  const RUN = new RegExp(`${SIGN}+(?:${JOIN}${SIGN}+)*`, "gu");
  const PARTS = new RegExp(`[^${APOSTROPHES}${HYPHENS}.,\\u200b\\u2060]+`, "gu");
  const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "u");
  /* Scripts that set no spaces between words. */
  const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}々ー";
  const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
  const STRETCHES = new RegExp(`[${UNSPACED}\\p{M}]+|[^${UNSPACED}]+`, "gu");

  /* The words of a text in order: where each stands, its parts folded, and whether its script sets no spaces. */
  function* words(text) {
    for (const { 0: raw, index } of text.matchAll(RUN)) {
      if (!IS_UNSPACED.test(raw)) {
        const parts = raw.match(PARTS).map(fold).filter(Boolean);
        const apostrophe = parts.length > 1 && APOSTROPHE.test(raw);
        const owner = apostrophe && parts.at(-1) === "s"; /* China’s */
        if (parts.length) yield { raw, index, parts: owner ? parts.slice(0, -1) : parts, unspaced: false, apostrophe, owner };
        continue;
      }
      for (const { 0: stretch, index: at } of raw.matchAll(STRETCHES)) {
        const unspaced = IS_UNSPACED.test(stretch);
        const parts = (unspaced ? [stretch] : stretch.match(PARTS) || []).map(fold).filter(Boolean);
        if (parts.length) yield { raw: stretch, index: index + at, parts, unspaced, apostrophe: false, owner: false };
      }
    }
  }

  /* The forms by which a word is found besides its parts: whole, without its apostrophes; as spelt with two letters. */
  const forms = ({ raw, parts, apostrophe, owner }) => {
    const whole = parts.join("");
    const found = parts.length > 1 ? [whole] : [];
    if (owner) found.push(`${whole}s`);
    const small = raw.normalize("NFC").toLowerCase();
    if (UMLAUT.test(small)) found.push(fold(small.replace(UMLAUT, (letter) => SPELT_OUT[letter])));
    UMLAUT.lastIndex = 0;
    return apostrophe ? found.concat(parts.filter((part) => part.length > 1)) : found;
  };

  /* A text as one line of folded words, by which phrases are found: the parts of a word stand apart, but for an apostrophe. */
  const line = (text) => {
    let made = " ";
    for (const word of words(text)) made += `${word.apostrophe ? word.parts.join("") : word.parts.join(" ")} `;
    return made;
  };

  /* The same with all forms behind it, in which any word of a query is found that `finds` looks for. */
  const searchable = (text) => {
    const others = new Set();
    for (const word of words(text)) for (const form of forms(word)) others.add(form);
    return `${line(text)}| ${[...others].join(" ")} `;
  };

  /* Whether a `searchable` text has the beginning of every word of a query. */
  const finds = (text, query) => [...words(query)].every((word) => {
    if (word.unspaced) return text.includes(word.parts[0]);
    const whole = word.parts.join("");
    return text.includes(` ${whole}`) || word.parts.every((part) => text.includes(` ${part}`));
  });

  self.Folding = { fold, words, forms, line, searchable, finds };
})();
