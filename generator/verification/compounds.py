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

from generator.verification.folding import fold_text
from generator.verification.listed import listed_language
from generator.verification.negating import NEGATIONS
from generator.verification.page_breaks import BREAKS
from generator.verification.spelling import loosened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.verification.words import Words


def _parts(text: str) -> frozenset[str]:
    return frozenset(loosened(fold_text(part)) for part in text.split())


_ANYWHERE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _parts("non not no never anti counter contra"),
        "uk": _parts("не ні анти контр проти без"),
        "ru": _parts("не ни анти контр противо без"),
        "fr": _parts("non anti contre sans"),
        "de": _parts("nicht nie non anti gegen"),
        "es": _parts("no non anti contra sin"),
        "it": _parts("non anti contro senza"),
        "pl": _parts("nie non anty przeciw bez"),
        "pt": _parts("não anti contra sem"),
        "tr": _parts("gayri gayrı anti karşı"),
        "ar": _parts("لا غير ضد عدم اللا"),
        "ko": _parts("비 반 무 불 탈"),
        "nl": _parts("niet non anti"),
        "sv": _parts("icke anti"),
        "da": _parts("ikke anti"),
        "nb": _parts("ikke ikkje anti"),
        "cs": _parts("ne anti proti"),
        "sk": _parts("ne anti proti"),
        "sl": _parts("ne anti proti"),
        "sr": _parts("ne anti protiv не анти против"),
        "bg": _parts("не анти"),
        "be": _parts("не анты"),
        "mk": _parts("не анти"),
        "el": _parts("μη μή αντι αντί"),
        "ro": _parts("ne non anti"),
        "hu": _parts("nem anti"),
        "fi": _parts("ei epä anti"),
        "lt": _parts("ne anti"),
        "ca": _parts("no anti"),
        "hi": _parts("गैर ग़ैर"),
        "fa": _parts("غیر ضد نا بی"),
        "he": _parts("אי בלתי לא אנטי"),
        "id": _parts("non anti tidak tak"),
        "vi": _parts("phi bất chống"),
    }
)
"""Parts that negate those behind them."""
_AT_THE_HEAD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _parts("un in im ir il dis de mis mal"),
        "fr": _parts("in im ir dé dés mal"),
        "de": _parts("un miss ent"),
        "es": _parts("in im des"),
        "it": _parts("in im dis"),
        "pt": _parts("in im des"),
        "pl": _parts("de dez"),
        "uk": _parts("де дез недо"),
        "ru": _parts("де дез недо"),
        "nl": _parts("on"),
        "sv": _parts("o"),
        "da": _parts("u"),
        "nb": _parts("u"),
    }
)
"""Parts that negate at the head of a compound; elsewhere they are other words: mother-in-law, Rio-de-Janeiro."""
_AT_THE_END: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _parts("free less"),
        "de": _parts("frei freie freien freier freies los lose losen loser loses"),
        "nl": _parts("vrij vrije loos loze"),
        "sv": _parts("fri fria fritt lös"),
        "da": _parts("fri frie frit løs"),
        "nb": _parts("fri frie fritt løs"),
    }
)
"""Parts that negate those before them."""
_SIGNS = "[\"“”„«»‘’'()\\[\\]*_\u00ad\u200b-\u200d\u2060\ufeff]{0,4}"
"""Marks and what is invisible: non-“agreement”, un[-]elected."""
_HYPHEN = re.compile(
    rf"(?<=\w){_SIGNS}(?:(?P<hyphen>[-‐‑⁃−﹣－⸗\u05be\u058a]\s*|(?<=\w)\)(?=\w))|[‒–](?:[^\S{BREAKS}]*[{BREAKS}]\s*)?)"
    rf"{_SIGNS}(?=\w)"
)
_JOINING = frozenset(
    (
        "and",
        "or",
        "und",
        "oder",
        "sowie",
        "et",
        "ou",
        "y",
        "o",
        "e",
        "ed",
        "i",
        "и",
        "или",
        "та",
        "або",
        "og",
        "och",
    )
)
"""Words behind a hyphen that stands for the end of the next word: anti- and pro-war."""
_LONGEST_ABBREVIATION = 3
"""Letters: the UN of UN-led is none of these parts."""


def begins_a_negated_compound(raw: str, key: str, lang: str) -> bool:
    """Tell whether an insertion that ends with the word ``key`` makes a negated compound with what follows: [anti-].

    ``raw`` is the insertion with its brackets.
    """
    language = listed_language(lang)
    language = language if language in _ANYWHERE else "en"
    head = key in _AT_THE_HEAD.get(language, ()) and raw.rstrip(")]］〕 ")[-1:] in "-‐‑–"
    return key in _ANYWHERE[language] or head


def bound_words(words: Words, lang: str) -> frozenset[int]:
    """Return the numbers of the words that belong to the one before, as one of their compound negates the others."""
    language = listed_language(lang)
    language = language if language in _ANYWHERE else "en"
    return frozenset(
        number
        for compound in _compounds(words)
        if _is_negated(words, compound, language)
        for number, _ in compound[1:]
    )


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
