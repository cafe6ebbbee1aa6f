"""Tells whether the words of a source for a date only repeat it, in whatever language and order they stand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.document.dates import month_names
from generator.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.dates import Date

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_SMALL = frozenset(
    [
        "on",
        "the",
        "of",
        "in",
        "th",
        "st",
        "nd",
        "rd",
        "am",
        "den",
        "der",
        "im",
        "vom",
        "le",
        "du",
        "en",
        "er",
        "el",
        "de",
        "del",
        "il",
        "lo",
        "di",
        "em",
        "no",
        "na",
        "dia",
        "do",
        "o",
        "a",
        "в",
        "во",
        "на",
        "у",
        "від",
        "от",
        "года",
        "год",
        "году",
        "г",
        "року",
        "рік",
        "році",
        "р",
        "е",
        "го",
        "年",
        "月",
        "日",
        "号",
        "號",
    ]
)
"""What stands between the parts of a date and says nothing of it."""
_MONTHS = 12
_PARTS = {Precision.YEAR: "y", Precision.MONTH: "my", Precision.DAY: "dmy"}


@lru_cache(maxsize=4096)
def repeats(words: str, date: Date, lang: str) -> bool:
    """Tell whether ``words``, in a text in ``lang`` (BCP 47) or in English, name ``date`` and nothing besides.

    The year may be missing: it stands in the date that they would repeat. A day of the week is something besides.

    >>> from generator.model.dates import parse_date
    >>> day = parse_date("2026-06-18")
    >>> [repeats(words, day, "de") for words in ("am 18. Juni 2026", "June 18", "last Thursday", "in June")]
    [True, True, False, False]
    """
    parts = _PARTS.get(date.precision)
    if parts is None or date.first is None or date.approximate or date.doubtful:
        return False
    found: list[str] = []
    numbers = 0
    for token in _TOKEN.findall(words.casefold()):
        if token.isdigit():
            numbers += 1
            part = _number(int(token), date, found, parts)
        elif token in month_names(date.first.month, lang) - _SMALL:
            part = "m"
        elif token in _SMALL:
            continue
        else:
            return False
        if part is None or part in found:
            return False
        found.append(part)
    in_figures = numbers == len(found) and len(found) > 1
    if in_figures and date.first.day != date.first.month and date.first.day <= _MONTHS and "d" in parts:
        return False  # 6.7.2026: which of the two is the month is for the reader to see
    return {*found} >= {*parts} - ({"y"} if len(parts) > 1 else set()) and {*found} <= {*parts}


def _number(number: int, date: Date, found: Iterable[str], parts: str) -> str | None:
    """Return of what ``number`` is the number, which is still to be named; None if it is of nothing in the date."""
    first = date.first
    if first is None:
        return None
    numbers = {"d": first.day, "m": first.month, "y": first.year}
    return next((part for part in parts if part not in found and numbers[part] == number), None)
