"""Reads a date of which every word is known, in languages of which only plain dates are: else it is left alone."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.checks.calendar_words import MONTHS, WEEKDAYS, names_in
from generator.checks.date_numerals import FIGURES, YEARS
from generator.checks.named_date import Named
from generator.checks.plain_date_words import (
    AFTER_NUMBER,
    BESIDE,
    JOINED_BEFORE,
    OTHER_YEARS,
    PLAIN_MONTHS,
    PLAIN_WEEKDAYS,
    UNSPACED,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 200
"""A date has fewer characters."""
_BETWEEN = re.compile(r"[\s,.()،]+")
_FIGURES = "figures"
_NUMBERS = ("years", "days", _FIGURES)


@dataclass(frozen=True, slots=True)
class _Word:
    """A known word: what it names, by the parts of `Named`, or nothing."""

    pattern: re.Pattern[str]
    part: str
    value: int
    needs_number: bool = False
    """Whether it counts beside a number only."""


def read_plain_date(text: str, languages: frozenset[str]) -> Named | None:
    """Return the date that ``text`` is in one of ``languages`` or in English; None if any word of it is not known.

    ``text`` is what `read_figures` leaves. Never raises.
    """
    if len(text) > _LONGEST:
        return None
    found: dict[str, set[int]] = {part: set() for part in ("years", "months", "days", "weekdays")}
    needs, has = False, False
    for word in _read(text.casefold(), languages | {"en"}):
        if word is None:
            return None
        if word.part in found:
            found[word.part].add(word.value)
        needs |= word.needs_number
        has |= word.part in _NUMBERS
    named = Named(**{part: frozenset(values) for part, values in found.items()})
    other_year = bool(languages & OTHER_YEARS) and not named.months
    no_date = (named.days and not named.months) or (needs and not has) or other_year
    return None if no_date else named


def _read(text: str, languages: frozenset[str]) -> Iterator[_Word | None]:
    """Yield the words of ``text`` with all that each can be; None, as the last, for one that is not known."""
    words, number, at = _words(languages), _number(languages), 0
    while at < len(text):
        if between := _BETWEEN.match(text, at):
            at = between.end()
        elif text[at] == FIGURES:
            at += 1
            yield _Word(_BETWEEN, _FIGURES, 0)
        elif counted := number.match(text, at):
            at = counted.end()
            yield _counted(counted[1])
        else:
            at, meant = _longest(text, at, words)
            yield from meant if len({word.part for word in meant}) == 1 else (None,)
            if not meant:
                return


def _counted(digits: str) -> _Word | None:
    """Return what a number is by itself: a year, or a day."""
    value = int(digits)
    if len(digits) == 4 and value in YEARS:
        return _Word(_BETWEEN, "years", value)
    return _Word(_BETWEEN, "days", value) if len(digits) < 3 and 1 <= value <= 31 else None


def _longest(text: str, at: int, words: tuple[_Word, ...]) -> tuple[int, list[_Word]]:
    """Return where the longest known word at ``at`` ends, and what it can be."""
    matches = [(found.end(), word) for word in words if (found := word.pattern.match(text, at))]
    end = max((end for end, _ in matches), default=at)
    if end == at:
        return at, []
    return end, [word for length, word in matches if length == end]


@lru_cache(maxsize=64)
def _words(languages: frozenset[str]) -> tuple[_Word, ...]:
    """Return all words that are known in ``languages``."""
    words = []
    for language in sorted(languages):
        after = "" if language in UNSPACED else r"(?![^\W\d_])"
        before = f"(?:{JOINED_BEFORE[language]})?" if language in JOINED_BEFORE else ""
        for part, first, tables in (
            ("months", 1, (PLAIN_MONTHS, MONTHS)),
            ("weekdays", 0, (PLAIN_WEEKDAYS, WEEKDAYS)),
        ):
            groups = next((table[language] for table in tables if language in table), "")
            for value, names in enumerate(names_in(groups), first):
                for name, is_short in names:
                    body = unicodedata.normalize("NFKC", name)
                    pattern = re.compile(f"{before}(?:{_spelt(body)}){after}")
                    words.append(_Word(pattern, part, value, is_short))
        if language in BESIDE:
            words.append(_Word(re.compile(f"(?:{_spelt(BESIDE[language])}){after}"), "", 0))
    return tuple(words)


@lru_cache(maxsize=64)
def _number(languages: frozenset[str]) -> re.Pattern[str]:
    """Return what finds a number with the endings that it has in ``languages``."""
    after = "|".join(AFTER_NUMBER[language] for language in sorted(languages) if language in AFTER_NUMBER)
    before = "|".join(JOINED_BEFORE[language] for language in sorted(languages) if language in JOINED_BEFORE)
    return re.compile(rf"(?:{before})?(\d+)(?:(?:{_spelt(after)})(?![^\W\d_]))?")


def _spelt(body: str) -> str:
    """Return a name as a regular expression that finds it in a text in small letters."""
    return body.casefold().replace("_", r"\s")
