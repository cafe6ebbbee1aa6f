"""Finds speech that dashes mark, and no quotation marks, as Ukrainian and Russian print it: — Ідемо, — сказав він."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.quotes.text.quotation_marks import QuotedSpan

if TYPE_CHECKING:
    from generator.quotes.text.source_text import Paragraph

_LANGUAGES = ("uk", "ru")
_OPENS = re.compile(r"(?:(?P<begin>\A)|(?P<colon>:)|(?<=[.!?…]))\s*[—–-]\s(?=[A-ZА-ЯЁІЇЄҐ])")
_MARKS = " .,\u00a0"
_FEWEST = 2
"""Words of speech at least: fewer stand behind a dash for other reasons."""


def speech_between_dashes(text: str, paragraph: Paragraph, lang: str) -> list[QuotedSpan]:
    """Return what a paragraph marks as speech by dashes, with an attribution behind it or a colon before it.

    An attribution in the middle belongs to the stretch. Nothing inside quotation marks counts, and no dash that only
    parts a sentence: what is no speech has nobody say it.
    """
    if lang not in _LANGUAGES:
        return []
    raw = text[paragraph.start : paragraph.end]
    outer = [span for span in paragraph.quoted if span.depth == 1]
    for opening in _OPENS.finditer(raw):
        start = paragraph.start + opening.end()
        if any(span.start <= start <= span.end + 1 for span in outer):
            continue
        end, is_told = _end(text, start, paragraph.end, lang)
        if (is_told or opening["colon"]) and len(text[start:end].split()) >= _FEWEST:
            return [QuotedSpan(start, end, 1, closed=True)]
    return []


def speech_before_dash(text: str, paragraph: Paragraph, lang: str) -> list[QuotedSpan]:
    """Return sentences without marks that a comma, a dash and a verb of speech attribute: Ідемо, — сказав Вален.

    They may be the words of the speaker, or what the text makes of them.
    """
    if lang not in _LANGUAGES or paragraph.quoted:
        return []
    return [
        QuotedSpan(found.start("said"), found.end("said"), 1, closed=True)
        for found in _attributed_of(lang).finditer(text, paragraph.start, paragraph.end)
        if len(found["said"].split()) > _FEWEST
    ]


def _end(text: str, start: int, end: int, lang: str) -> tuple[int, bool]:
    """Return where speech ends that begins at ``start``, and whether a verb of speech attributes it."""
    is_told = False
    for found in _incise_of(lang).finditer(text, start, end):
        if not found["goes_on"]:
            return found.start() + (found["sign"] != ","), True
        is_told = True
    return end, is_told


@cache
def _incise_of(lang: str) -> re.Pattern[str]:
    """Return what finds an attribution behind speech, with the dash behind it, if the speech goes on."""
    verbs = LANGUAGES[lang].verbs
    return re.compile(
        rf"(?P<sign>[,!?…])\s?[—–-]\s(?=[а-яёіїєґ])(?=[^—–«».]{{0,60}}\b(?:{verbs})\b)[^—–\n.]{{1,160}}?"
        r"(?:(?P<goes_on>[,.]\s[—–-]\s)|[.:](?=\s|\Z)|\Z|(?=\n))",
        re.IGNORECASE,
    )


@cache
def _attributed_of(lang: str) -> re.Pattern[str]:
    verbs = LANGUAGES[lang].verbs
    return re.compile(
        rf"(?:^|(?<=[.!?…]\s))(?P<said>(?-i:[A-ZА-ЯЁІЇЄҐ])[^«»“”„\"\n.!?…:]{{15,400}}?),\s[—–-]\s"
        rf"(?:{verbs})\b(?=[^—–\n]{{1,120}}(?:\.|\Z|\n))",
        re.IGNORECASE | re.MULTILINE,
    )
