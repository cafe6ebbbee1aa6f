/* Owns which forms of a word are taken for one: `stemOf` of a folded word (`fold.js`). Endings alone are taken off, never
   beginnings, so that a stem stays close to its word.

   English: steps 1a and 1b of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), 130-137.
   Ukrainian and Russian, in one list: a light stemmer as L. Dolamic and J. Savoy describe, "Indexing and searching strategies
   for the Russian language", JASIST 60 (2009), 2540-2547: the endings of nouns, adjectives and verbs as the grammars of both
   list them, in folded letters (й is и, ї is і, ё is е).
   Arabic: the article and the conjunctions before it, as in light10 of L. S. Larkey, L. Ballesteros and M. E. Connell, "Light
   stemming for Arabic information retrieval" (2007). */
(() => {
  "use strict";
  const CYRILLIC = /^[\u0400-\u052f]+$/;
  const ARABIC = /^[\u0600-\u06ff]+$/;
  const LATIN = /^[a-z]+$/;

  const ENDINGS = [
    "уваннями", "уванням", "ування", "уванню", "еннями", "енням", "ення", "енню", "аннями", "анням", "ання", "анню",
    "ением", "ениям", "ениями", "ения", "ение", "ению", "ений", "ании", "анием", "ания", "ание", "анию",
    "ього", "ьому", "ього", "ими", "ыми", "ого", "его", "ому", "ему", "ьою", "ові", "еві", "єві", "ями", "ами",
    "ають", "яють", "ують", "юють", "ають", "ают", "яют", "уют", "ить", "ать", "ять", "еть", "іть", "ути", "ити", "ати", "яти",
    "ала", "ало", "али", "ила", "ило", "или", "ела", "ело", "ели", "іла", "іло", "іли", "яла", "яло", "яли",
    "ает", "яет", "ует", "ают", "ишь", "ешь", "имо", "емо", "ємо", "ите", "ете", "єте", "уть", "ють",
    "ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие", "ии", "ыи", "ои", "еи", "іи", "оі", "еі", "єі", "ою", "ею", "єю", "ію",
    "ия", "ию", "ье", "ья", "ью", "ім", "им", "ым", "ом", "ем", "єм", "их", "ых", "іх", "ам", "ям", "ах", "ях",
    "ив", "ав", "яв", "ил", "ал", "ял", "ел", "ет", "ит", "ют", "ут", "ат", "ят", "ла", "ло", "ли", "ти", "ть", "ає", "яє", "ує", "іі",
    "а", "я", "о", "е", "є", "и", "і", "ы", "у", "ю", "ь",
  ].sort((one, other) => other.length - one.length);
  const VOWEL = /[аеєиіоуюяыэ]/;

  function slavic(word) {
    let stem = word.length > 5 ? word.replace(/с[яь]$/, "") : word;
    const ending = ENDINGS.find((end) => stem.endsWith(end) && stem.length - end.length >= 3 && VOWEL.test(stem.slice(0, -end.length)));
    if (ending) stem = stem.slice(0, -ending.length);
    if (stem.length > 3) stem = stem.replace(/[иіь]+$/, "");
    if (stem.length > 4) stem = stem.replace(/[оеєі]в$/, ""); /* переговорів, Харкова */
    return stem.replace(/нн$/, "н").replace(/ец$/, "ц").replace(/[іеє]([^аеєиіоуюяыэь])$/, "о$1"); /* Київ, Києва */
  }

  function english(word) {
    let stem = word;
    if (/ies$/.test(stem) && stem.length > 4) stem = stem.replace(/ies$/, "y");
    else if (/(?:ss|x|ch|sh|z)es$/.test(stem)) stem = stem.slice(0, -2);
    else if (/[^sui]s$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
    const bare = stem.replace(/(?:ed|ing)$/, "");
    if (bare !== stem && bare.length > 2 && /[aeiouy]/.test(bare)) stem = bare.replace(/([^aeioulsz])\1$/, "$1");
    if (stem.length > 3) stem = stem.replace(/e$/, "").replace(/y$/, "i");
    return stem;
  }

  const arabic = (word) => {
    const bare = word.replace(/^(?:وال|بال|كال|فال|ال|لل)/, "");
    return bare.length > 1 ? bare : word;
  };

  self.stemOf = (word) => {
    if (word.length < 3) return word;
    if (LATIN.test(word)) return english(word);
    if (CYRILLIC.test(word)) return slavic(word);
    return ARABIC.test(word) ? arabic(word) : word;
  };
})();
