"""Matches the words for a date with a text that has them in another form: last Thursday’s, d'hier, четверга.

A date's words are no quotation: what they prove is that the source tells the day. An ending or a clitic tells no other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.model.proofs import Verdict
from generator.quotes.matching.match import Match, match
from generator.quotes.text.segmentation import keys_of

if TYPE_CHECKING:
    from generator.quotes.text.source_text import SourceText

_BEFORE = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|dall|sull|un)'")
"""What stands before a word with an apostrophe between: d'hier, dell'anno."""
_BEHIND = re.compile(r"(?:'s?|e?s|s')")
"""What stands behind it: Thursday's, Thursdays', Donnerstags, Tages."""
_CASE = re.compile(r"[\u0300-\u036f\u0400-\u052f']+")
"""A word of a language whose nouns have cases."""
_STEM = 4
"""Letters that the cases of a word have alike, at least."""
_ENDING = 3
"""Letters in which they may differ, at most."""


def match_date(words: str, text: SourceText, paragraph: int | None = None) -> Match:
    """Return what ``text`` says about words for a date, which may stand in it in another form. Never raises.

    >>> from generator.quotes.text.source_text import index
    >>> text = index("The pier was open at last Thursday’s meeting.", "en")
    >>> str(match_date("last Thursday", text).verdict), match_date("last Thursday", text).ends
    ('typographic', ('last Thursday’s',))
    >>> str(match_date("last Friday", text).verdict)
    'absent'
    """
    found = match(words, text, paragraph=paragraph)
    if found.accepted:
        return found
    for printed in _other_forms(words, text):
        other = match(printed, text, paragraph=paragraph)
        if other.accepted:
            verdict = Verdict.TYPOGRAPHIC if other.verdict is Verdict.EXACT else other.verdict
            return replace(other, verdict=verdict, ends=other.ends or (printed,))
    return found


def _other_forms(words: str, text: SourceText) -> list[str]:
    """Return how ``text`` prints words that differ from ``words`` in clitics and endings alone."""
    keys = keys_of(words)
    found = text.words.keys
    if not keys:
        return []
    forms: dict[str, None] = {}
    for at in range(len(found) - len(keys) + 1):
        if _is_form(keys[0], found[at]) and all(map(_is_form, keys[1:], found[at + 1 : at + len(keys)])):
            forms[text.words.raw_words(at, at + len(keys))] = None
    return [*forms]


def _is_form(written: str, printed: str) -> bool:
    """Tell whether two folded words are forms of one."""
    if written == printed:
        return True
    before, _, behind = printed.partition(written)
    has_ending = (
        written in printed
        and any(map(str.isalpha, written))
        and (not before or _BEFORE.fullmatch(before))
        and (not behind or _BEHIND.fullmatch(behind))
    )
    if has_ending:
        return True
    if not (_CASE.fullmatch(written) and _CASE.fullmatch(printed)):
        return False
    stem = sum(1 for _ in takewhile(_are_one, zip(written, printed, strict=False)))
    return stem >= _STEM and max(len(written), len(printed)) - stem <= _ENDING


def _are_one(letters: tuple[str, str]) -> bool:
    return letters[0] == letters[1]
