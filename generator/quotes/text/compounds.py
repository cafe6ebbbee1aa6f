"""Finds compounds of which one part takes back another: non-agreement, Nicht-Einmischung, a nuclear-free zone.

A hyphen parts words for comparing, so a quotation might begin behind the part that negates. Only parts listed for the
language count: a quotation may begin with the fire of cease-fire. Written as one word, or with a space, they are seen
elsewhere: as the word that they are, or as a negation beside the quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.quotes.text.language_groups import listed_language
from generator.quotes.text.lexicon import phrases_of
from generator.quotes.text.negation_words import NEGATIONS
from generator.quotes.text.page_breaks import BREAKS
from generator.quotes.text.seams import JOINING_TWO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.quotes.text.segmentation import Words


_ANYWHERE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": phrases_of("non not no never anti counter contra"),
        "uk": phrases_of("не ні анти контр проти без"),
        "ru": phrases_of("не ни анти контр противо без"),
        "fr": phrases_of("non anti contre sans"),
        "de": phrases_of("nicht nie non anti gegen"),
        "es": phrases_of("no non anti contra sin"),
        "it": phrases_of("non anti contro senza"),
        "pl": phrases_of("nie non anty przeciw bez"),
        "pt": phrases_of("não anti contra sem"),
        "tr": phrases_of("gayri gayrı anti karşı"),
        "ar": phrases_of("لا غير ضد عدم اللا"),
        "ko": phrases_of("비 반 무 불 탈"),
        "nl": phrases_of("niet non anti"),
        "sv": phrases_of("icke anti"),
        "da": phrases_of("ikke anti"),
        "nb": phrases_of("ikke ikkje anti"),
        "cs": phrases_of("ne anti proti"),
        "sk": phrases_of("ne anti proti"),
        "sl": phrases_of("ne anti proti"),
        "sr": phrases_of("ne anti protiv не анти против"),
        "bg": phrases_of("не анти"),
        "be": phrases_of("не анты"),
        "mk": phrases_of("не анти"),
        "el": phrases_of("μη μή αντι αντί"),
        "ro": phrases_of("ne non anti"),
        "hu": phrases_of("nem anti"),
        "fi": phrases_of("ei epä anti"),
        "lt": phrases_of("ne anti"),
        "ca": phrases_of("no anti"),
        "hi": phrases_of("गैर ग़ैर"),
        "fa": phrases_of("غیر ضد نا بی"),
        "he": phrases_of("אי בלתי לא אנטי"),
        "id": phrases_of("non anti tidak tak"),
        "vi": phrases_of("phi bất chống"),
    }
)
"""Parts that negate those behind them."""
_AT_THE_HEAD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": phrases_of("un in im ir il dis de mis mal"),
        "fr": phrases_of("in im ir dé dés mal"),
        "de": phrases_of("un miss ent"),
        "es": phrases_of("in im des"),
        "it": phrases_of("in im dis"),
        "pt": phrases_of("in im des"),
        "pl": phrases_of("de dez"),
        "uk": phrases_of("де дез недо"),
        "ru": phrases_of("де дез недо"),
        "nl": phrases_of("on"),
        "sv": phrases_of("o"),
        "da": phrases_of("u"),
        "nb": phrases_of("u"),
    }
)
"""Parts that negate at the head of a compound; elsewhere they are other words: mother-in-law, Rio-de-Janeiro."""
_AT_THE_END: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": phrases_of("free less"),
        "de": phrases_of("frei freie freien freier freies los lose losen loser loses"),
        "nl": phrases_of("vrij vrije loos loze"),
        "sv": phrases_of("fri fria fritt lös"),
        "da": phrases_of("fri frie frit løs"),
        "nb": phrases_of("fri frie fritt løs"),
    }
)
"""Parts that negate those before them."""
_SIGNS = "[\"“”„«»‘’'()\\[\\]*_\u00ad\u200b-\u200d\u2060\ufeff]{0,4}"
"""Marks and what is invisible: non-“agreement”, un[-]elected."""
_HYPHEN = re.compile(
    rf"(?<=\w){_SIGNS}(?:(?P<hyphen>[-‐‑⁃−﹣－⸗\u05be\u058a]\s*|(?<=\w)\)(?=\w))|[‒–](?:[^\S{BREAKS}]*[{BREAKS}]\s*)?)"
    rf"{_SIGNS}(?=\w)"
)
_JOINING = JOINING_TWO | phrases_of("et ou y o e ed i и или та або og och")
"""Words behind a hyphen that stands for the end of the next word: anti- and pro-war. They are more than
`seams` knows: where the end of a line breaks a word, y or o may be its end."""
_LONGEST_ABBREVIATION = 3
"""Letters: the UN of UN-led is none of these parts."""


def begins_a_negated_compound(raw: str, key: str, lang: str) -> bool:
    """Tell whether an insertion that ends with the word ``key`` makes a negated compound with what follows: [anti-].

    ``raw`` is the insertion with its brackets.
    """
    language = _known(lang)
    head = key in _AT_THE_HEAD.get(language, ()) and raw.rstrip(")]］〕 ")[-1:] in "-‐‑–"
    return key in _ANYWHERE[language] or head


def bound_words(words: Words, lang: str) -> frozenset[int]:
    """Return the numbers of the words that belong to the one before, as one of their compound negates the others."""
    language = _known(lang)
    return frozenset(
        number
        for compound in _compounds(words)
        if _is_negated(words, compound, language)
        for number, _ in compound[1:]
    )


def _known(lang: str) -> str:
    """Return under which language the parts of compounds in ``lang`` are listed; English for one that is not known."""
    language = listed_language(lang)
    return language if language in _ANYWHERE else "en"


def _compounds(words: Words) -> Iterator[list[tuple[int, bool]]]:
    """Yield the words of each compound by their numbers, with whether a real hyphen stands before each."""
    compound: list[tuple[int, bool]] = []
    for found in _HYPHEN.finditer(words.raw):
        right = bisect_left(words.starts, found.end())
        if not 0 < right < len(words) or words.starts[right] != found.end():
            continue
        if words.ends[right - 1] != found.start() or words.keys[right] in _JOINING:
            continue
        if compound and compound[-1][0] != right - 1:
            yield compound
            compound = []
        compound = compound or [(right - 1, True)]
        compound.append((right, found["hyphen"] is not None))
    if compound:
        yield compound


def _is_negated(words: Words, compound: list[tuple[int, bool]], lang: str) -> bool:
    keys = [words.keys[number] for number, _ in compound]
    shown = [words.raw[words.starts[number] : words.ends[number]] for number, _ in compound]
    none = frozenset[str]()
    alone = NEGATIONS.get(lang, none)  # behind these a dash may begin a sentence: no–we will go
    in_capitals = all(map(str.isupper, shown))
    for at, (key, word) in enumerate(zip(keys, shown, strict=True)):
        if word.isupper() and len(word) <= _LONGEST_ABBREVIATION and not in_capitals:
            continue
        if at < len(keys) - 1:
            negates = key in _ANYWHERE[lang] or (at == 0 and key in _AT_THE_HEAD.get(lang, none))
            if negates and (compound[at + 1][1] or key not in alone):
                return True
        elif key in _AT_THE_END.get(lang, none) and compound[at][1]:
            return True
    return False
