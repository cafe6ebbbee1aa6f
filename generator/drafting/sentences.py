"""Finds the sentences of a paragraph in which quotations are blanked: a quotation that ends one ends it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.quotes.attribution.tokens import ABBREVIATED, HIDDEN

if TYPE_CHECKING:
    from generator.quotes.text.source_text import SourceText

_END = re.compile(
    r"[.!?…]+[\"”’»“«)\]]*(?=\s+[\"“„«»‹‘(]*[^\W\d_a-zа-яёіїєґà-öø-þ]|\s*$|\s+[\d—–-]|\s+[“„«»‘‹\x00]|\s+\"\x00)|[。！？](?![”」』])"
)
_ABBREVIATED = re.compile(rf"\b(?:{ABBREVIATED[:-2]}|ст|ім|г|т|д|Nr|bzw|ca|z\.\s?B)\.$")
_BEGINS = re.compile(r"\s+[“„«»‘‹\"(]*[^\W\d_a-zа-яёіїєґà-öø-þ]|\s*\Z")
"""What begins a sentence behind a closing mark."""
_GOES_ON = re.compile(r"[^，。；：“]{1,24}[。，]")
"""What goes on with it, in Chinese: an attribution."""
_ANNOUNCED = re.compile(rf"[:：]\s?[“「『«\"]{HIDDEN}+\Z")
"""A quotation behind a colon, with which its sentence ends."""
_LONGEST = 1_500
"""Characters of a sentence: more is no sentence, and read in pieces."""
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_CLOSED = re.compile(rf"(?<={HIDDEN})[ \u00a0\u202f]?[”\"»«“’」』]")


def sentence_spans(hidden: str, text: str, lang: str) -> list[tuple[int, int]]:
    """Return where the sentences of a paragraph begin and end.

    ``hidden`` is the paragraph with blanked quotations, ``text`` with them: a full stop inside the marks ends a
    sentence where what follows begins another.
    """
    spaced = LANGUAGES[lang].is_spaced
    ends = {match.end() for match in _END.finditer(hidden) if not _is_abbreviation(hidden, match, lang)}
    for match in _CLOSED.finditer(hidden):
        inside = text[max(0, match.start() - 2) : match.start()].rstrip()[-1:]
        if spaced:
            if inside in tuple(".!?…") and _BEGINS.match(hidden, match.end()):
                ends.add(match.end())
        elif inside in tuple("。！？…") and (
            _ANNOUNCED.search(hidden, 0, match.start()) or not _GOES_ON.match(hidden, match.end())
        ):
            ends.add(match.end())
    cut = {
        place
        for begin, end in pairwise([0, *sorted(ends), len(hidden)])
        for place in range(begin + _LONGEST, end, _LONGEST)
    }
    spans, start = [], 0
    for end in [*sorted(ends | cut), len(hidden)]:
        begin = start + len(hidden[start:end]) - len(hidden[start:end].lstrip())
        if begin < end:
            spans.append((begin, end))
        start = max(start, end)
    return spans


def plain_spans(text: str, lang: str) -> list[tuple[int, int]]:
    """Return where the sentences of words begin and end that have no quotations in them, or none that are blanked."""
    return sentence_spans(text, text, lang)


def from_whole_word(text: SourceText, start: int) -> int:
    """Return where the word round ``start`` begins: words are compared whole, as qu'aucune is."""
    words = text.words
    number = text.next_word(start) - 1
    return words.starts[number] if number >= 0 and words.ends[number] > start else start


def _is_abbreviation(hidden: str, match: re.Match[str], lang: str) -> bool:
    head = hidden[max(0, match.start() - 8) : match.start() + 1]
    behind = re.match(r"\s+(\w+)", hidden[match.end() : match.end() + 40])
    is_ordinal = lang == "de" and _ORDINAL.search(head) and not (behind and _is_opener(behind[1], lang))
    return match[0].startswith(".") and bool(_ABBREVIATED.search(head) or is_ordinal)


def _is_opener(word: str, lang: str) -> bool:
    """Tell a word that begins a sentence, and that no ordinal stands before: am 4. Sie vereinbarten."""
    known = LANGUAGES[lang]
    return word[:1].isupper() and word.casefold() in known.determiners | frozenset(known.pronouns)
