"""Finds the dates on which people were born; whole dates only.

A year alone is left alone, as encyclopaedias give it of whoever acts in public and it proves nobody's identity; so is
a day without a year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checks.calendar_words import MONTHS, names_in
from generator.checks.personal.born import (
    BORN,
    BORN_AFTERWARDS,
    BORN_SHORT,
    BORN_WITHOUT_SPACES,
    OF_NO_PERSON,
    STEMS,
    STOPS,
    WEEKDAY_OR_LINK,
)
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENGLISH_MONTHS = "|".join(name for names in names_in(MONTHS["en"]) for name, _ in names)
_MONTH = (
    rf"(?:{_ENGLISH_MONTHS}|"
    r"január|február|március|április|május|június|július|augusztus|szeptember|október)\.?"
)
_OTHER_MONTH = r"[^\W\d_]{3,12}(?: (?:الثاني|الأول))?\.?"
_YEAR = r"[12]\d{3}"
_HAN = "〇零一二三四五六七八九十元"
_DATE = (
    rf"(?:{_YEAR}-\d\d?-\d\d?|{_YEAR}[./] ?\d\d?[./] ?\d\d?"
    rf"|\d\d?[./-] ?\d\d?[./-] ?(?:{_YEAR}|\d\d)|\d\d?[. -][ivx]{{1,4}}[. -]{_YEAR}"
    rf"|\d\d?(?:st|nd|rd|th|er|[º°ª]|-?[оаеийго]{{1,3}})?[.,]?(?: day)?(?: of| de| d['’]| di| del| τ\w+|"
    rf" ב)?[ -]?{_OTHER_MONTH},?"
    rf"(?: de| del| of| do)? ?-?{_YEAR}"
    rf"|{_MONTH} (?:the )?\d\d?(?:st|nd|rd|th)?,? (?:of )?{_YEAR}|{_YEAR}[.,]? {_MONTH} \d\d?"
    rf"|(?:{_YEAR}|(?:明治|大正|昭和|平成|令和|民國|民国)(?:元|\d\d?)) ?[年년] ?\d\d? ?[月월] ?\d\d? ?[日号號일]"
    rf"|[{_HAN}]{{4}}年[{_HAN}]{{1,3}}月[{_HAN}]{{1,3}}[日号號])(?!\d)"
)
_PAST = r"(?<!\d)(?<!\d[./-])"
_LINKS = rf"(?:\([dmy/. -]{{2,12}}\)|[ ,:(\"“'–-]|(?:{WEEKDAY_OR_LINK})\b,?){{0,12}}"
_ENGLISH = re.compile(r"born|birth|d\.? ?o\.? ?b\b", re.IGNORECASE)
_SHORT = (
    rf"(?:{BORN_SHORT})(?:[ :(]|on |am |in [^\W\d_]{{2,20}},? ?(?:on |am )?|w [^\W\d_]{{2,20}},? |"
    rf"[^\W\d_]{{2,20}}, ){{0,4}}{_PAST}{_DATE}"
)
_WITHOUT_SPACES = rf"(?:{BORN_WITHOUT_SPACES})[:： (,]{{0,2}}(?:为|為|是|は|은|는)? ?{_DATE}"
_AFTER_BORN_IN_ENGLISH = (
    rf"{_LINKS}(?P<between>(?:in|at|near|to)\b[^\d;!?]{{1,50}}?|(?<=: )[^\d.;!?]{{1,40}}?)?"
    rf"{_LINKS}{_PAST}{_DATE}"
)
_AFTER_BORN = rf"(?P<between>[^\d;!?]{{0,40}}){_DATE}"
_BORN_ON_IT = rf"{_PAST}{_DATE}(?:{BORN_AFTERWARDS})"
_STOPS, _OF_NO_PERSON = re.compile(STOPS), re.compile(OF_NO_PERSON, re.IGNORECASE)
_LOOKED_BACK = 60


def births(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a date of birth stands in ``text``, which is plain, with the words for it; and these alone."""
    in_small = text.lower()
    if not any(stem in in_small for stem in STEMS):
        return
    for start, end in _places(text):
        if not _OF_NO_PERSON.search(text, max(0, start - _LOOKED_BACK), start):
            yield start, end, text[start:end]


def _places(text: str) -> Iterator[tuple[int, int]]:
    for born in compiled(BORN, re.IGNORECASE).finditer(text):
        after = _AFTER_BORN_IN_ENGLISH if _ENGLISH.search(born[0]) else _AFTER_BORN
        date = compiled(after, re.IGNORECASE).match(text, born.end())
        if date and not _STOPS.search(date["between"] or ""):
            yield born.start(), date.end()
    for pattern in (_SHORT, _WITHOUT_SPACES, _BORN_ON_IT):
        for match in compiled(pattern, re.IGNORECASE).finditer(text):
            yield match.span()
