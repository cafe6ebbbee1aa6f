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

from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.lexicon import word_list
from generator.quotes.text.negation_words import NEGATIONS
from generator.quotes.text.page_breaks import BREAKS
from generator.quotes.text.seams import AFTER_SUSPENDED_HYPHEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.quotes.text.segmentation import Words


_ANYWHERE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": word_list("non not no never anti counter contra"),
        "uk": word_list("не ні анти контр проти без"),
        "ru": word_list("не ни анти контр противо без"),
        "fr": word_list("non anti contre sans"),
        "de": word_list("nicht nie non anti gegen"),
        "es": word_list("no non anti contra sin"),
        "it": word_list("non anti contro senza"),
        "pl": word_list("nie non anty przeciw bez"),
        "pt": word_list("não anti contra sem"),
        "tr": word_list("gayri gayrı anti karşı"),
        "ar": word_list("لا غير ضد عدم اللا"),
        "ko": word_list("비 반 무 불 탈"),
        "nl": word_list("niet non anti"),
        "sv": word_list("icke anti"),
        "da": word_list("ikke anti"),
        "nb": word_list("ikke ikkje anti"),
        "cs": word_list("ne anti proti"),
        "sk": word_list("ne anti proti"),
        "sl": word_list("ne anti proti"),
        "sr": word_list("ne anti protiv не анти против"),
        "bg": word_list("не анти"),
        "be": word_list("не анты"),
        "mk": word_list("не анти"),
        "el": word_list("μη μή αντι αντί"),
        "ro": word_list("ne non anti"),
        "hu": word_list("nem anti"),
        "fi": word_list("ei epä anti"),
        "lt": word_list("ne anti"),
        "ca": word_list("no anti"),
        "hi": word_list("गैर ग़ैर"),
        "fa": word_list("غیر ضد نا بی"),
        "he": word_list("אי בלתי לא אנטי"),
        "id": word_list("non anti tidak tak"),
        "vi": word_list("phi bất chống"),
    }
)
"""Parts that negate those behind them."""
_AT_THE_HEAD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": word_list("un in im ir il dis de mis mal"),
        "fr": word_list("in im ir dé dés mal"),
        "de": word_list("un miss ent"),
        "es": word_list("in im des"),
        "it": word_list("in im dis"),
        "pt": word_list("in im des"),
        "pl": word_list("de dez"),
        "uk": word_list("де дез недо"),
        "ru": word_list("де дез недо"),
        "nl": word_list("on"),
        "sv": word_list("o"),
        "da": word_list("u"),
        "nb": word_list("u"),
    }
)
"""Parts that negate at the head of a compound; elsewhere they are other words: mother-in-law, Rio-de-Janeiro."""
_AT_THE_END: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": word_list("free less"),
        "de": word_list("frei freie freien freier freies los lose losen loser loses"),
        "nl": word_list("vrij vrije loos loze"),
        "sv": word_list("fri fria fritt lös"),
        "da": word_list("fri frie frit løs"),
        "nb": word_list("fri frie fritt løs"),
    }
)
"""Parts that negate those before them."""
_SIGNS = "[\"“”„«»‘’'()\\[\\]*_\u00ad\u200b-\u200d\u2060\ufeff]{0,4}"
"""Marks and what is invisible: non-“agreement”, un[-]elected."""
_HYPHEN = re.compile(
    rf"(?<=\w){_SIGNS}(?:(?P<hyphen>[-‐‑⁃−﹣－⸗\u05be\u058a]\s*|(?<=\w)\)(?=\w))|[‒–](?:[^\S{BREAKS}]*[{BREAKS}]\s*)?)"
    rf"{_SIGNS}(?=\w)"
)
_JOINING = AFTER_SUSPENDED_HYPHEN | word_list("et ou y o e ed i и или та або og och")
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
    """Return the numbers of the words that belong to the one before, as one of their compound negates the others.

    No quotation begins with these: “aligned state” is not what a source says that has "a non-aligned state".

    >>> from generator.quotes.text.segmentation import words_of
    >>> bound_words(words_of("a non-aligned state"), "en"), bound_words(words_of("a cease-fire"), "en")
    (frozenset({2}), frozenset())
    """
    language = _known(lang)
    return frozenset(
        number
        for compound in _compounds(words)
        if _is_negated(words, compound, language)
        for number, _ in compound[1:]
    )


def _known(lang: str) -> str:
    """Return under which language the parts of compounds in ``lang`` are listed; English for one that is not known."""
    language = word_list_language(lang)
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
