"""Matches the words for a date with a text that has them in another form: last Thursday’s, d'hier, четверга.

A date's words are no quotation: what they prove is that the source tells the day. An ending or a clitic tells no other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.model.proofs import Verdict
from generator.quotes.matching.match import Match, is_accepted, match
from generator.quotes.text.segmentation import keys_of

if TYPE_CHECKING:
    from generator.quotes.text.source_text import SourceText

_BEFORE = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|dall|sull|un)'")
"""What stands before a word with an apostrophe between: d'hier, dell'anno."""
_BEHIND = re.compile(r"'s?")
"""What stands behind it: Thursday's, two days'. Thursdays are others: who speaks on Thursdays need not on the last."""
_GENITIVE = re.compile(r"'s?|e?s")
"""The same where a noun ends so that is still one: Donnerstags, Tages, torsdags."""
_HAVE_GENITIVE = frozenset({"de", "da", "nb", "nn", "no", "sv"})
_CASE = re.compile(r"[\u0300-\u036f\u0400-\u052f']+")
"""A word of a language whose nouns have cases."""
_STEM = 4
"""Letters that the cases of a word have alike, at least."""
_DECLENSIONS = tuple(
    frozenset(endings.split(" "))
    for endings in (
        " а е єм єю ев ем ею ей и і ів ії ію ія й ов ой ом ою у ы ь ю я ам ами ах ям ями ях",
        (
            "а ая е є ее ему ею єю его ей і ий ие им ими их ім ій ї ої ого ое ой ом ому ою у ую "
            "ый ые ым ыми ых ього ьому ю юю я яя"
        ),
        "ок ка ку ком ки ків кам ками ках",
        "ень ня ню нем ні нь ней нів дні дней",
    )
)
"""The endings of a Ukrainian or Russian noun, which may have none; of an adjective; of nouns that lose a vowel."""
_OWN_STEMS = {"четвер": "четверг"}
"""What the other cases of a word are made from."""


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


def is_proved_date(words: str, text: SourceText) -> bool:
    """Tell whether `match_date` accepts words for a date, at a fraction of the cost."""
    return is_accepted(words, text) or any(
        is_accepted(printed, text) for printed in _other_forms(words, text)
    )


def _other_forms(words: str, text: SourceText) -> list[str]:
    """Return how ``text`` prints words that differ from ``words`` in clitics and endings alone."""
    keys = keys_of(words)
    found = text.words.keys
    if not keys:
        return []
    behind = _GENITIVE if text.lang.partition("-")[0] in _HAVE_GENITIVE else _BEHIND
    is_form = partial(_is_form, behind=behind)
    forms: dict[str, None] = {}
    for at in range(len(found) - len(keys) + 1):
        if is_form(keys[0], found[at]) and all(map(is_form, keys[1:], found[at + 1 : at + len(keys)])):
            forms[text.words.raw_words(at, at + len(keys))] = None
    return [*forms]


def _is_form(written: str, printed: str, *, behind: re.Pattern[str]) -> bool:
    """Tell whether two folded words are forms of one, which may have that ``behind`` it."""
    if written == printed:
        return True
    before, _, rest = printed.partition(written)
    has_ending = (
        written in printed
        and any(map(str.isalpha, written))
        and (not before or _BEFORE.fullmatch(before))
        and (not rest or behind.fullmatch(rest))
    )
    if has_ending:
        return True
    if not (_CASE.fullmatch(written) and _CASE.fullmatch(printed)):
        return False
    return any(_are_cases(asked, found) for asked in _stems(written) for found in _stems(printed))


def _stems(word: str) -> tuple[str, ...]:
    return (word, _OWN_STEMS[word]) if word in _OWN_STEMS else (word,)


def _are_cases(asked: str, found: str) -> bool:
    """Tell whether two folded words are of one stem, with endings of one declension: вторник is no case of второй."""
    return any(
        asked[:at] == found[:at] and asked[at:] in endings and found[at:] in endings
        for at in range(_STEM, min(len(asked), len(found)) + 1)
        for endings in _DECLENSIONS
    )
