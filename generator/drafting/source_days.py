"""The day on which a source appeared, as far as it is known: what its text tells times from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.model.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.dates import Date

_WIDEST = timedelta(days=61)
"""Longest time in which a source can have appeared of which "yesterday" still says something: two months."""


@dataclass(frozen=True, slots=True)
class SourceDays:
    """The days on one of which a source appeared; none if nobody knows."""

    first: date | None = None
    last: date | None = None
    marks: str = ""
    """What the source's date is written with, where it is about or doubtful: so is what is told from it."""

    @property
    def every(self) -> Iterable[date]:
        """Each of the days, none if they are not known."""
        if self.first is None or self.last is None:
            return []
        return (self.first + timedelta(days=number) for number in range((self.last - self.first).days + 1))


def source_days(when: Date | None) -> SourceDays:
    """Return the days on one of which a source of the date ``when`` appeared.

    >>> source_days(parse_date("2024-05-10/2024-05-12")).first, source_days(parse_date("2024")).first
    (datetime.date(2024, 5, 10), None)
    """
    if when is None or when.first is None or when.last is None or when.last - when.first > _WIDEST:
        return SourceDays()
    marks = ("~" if when.approximate else "") + ("?" if when.doubtful else "")
    return SourceDays(*when.days, marks)


def widest(meanings: Iterable[str], marks: str) -> str:
    """Return the one date that holds all that words can mean, with the marks of the source's date.

    >>> widest(["2024-05-09", "2024-05-10", "2024-05-11"], ""), widest(["2024-04", "2024-04"], "?")
    ('2024-05-09/2024-05-11', '2024-04?')
    """
    written = sorted(set(meanings))
    if len(written) == 1:
        return "/".join(f"{part}{marks}" for part in written[0].split("/"))
    days = [parse_date(meaning).days for meaning in written]
    first, last = min(low for low, _ in days), max(high for _, high in days)
    return f"{first}{marks}/{last}{marks}"
