"""Puts statements into the order in which they stand in their sources, each read from its beginning to its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.report import Id
    from generator.model.statement import Statement

_NUMBER = re.compile(r"[0-9]{1,9}")
_TIME = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-9]{2})", re.ASCII)


class _Spot(NamedTuple):
    """Where something stands in a source; pages and paragraphs are two kinds, which nobody can compare."""

    kind: int = 0
    numbers: tuple[int, ...] = ()


def in_reading_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return ``statements`` by the source of their first report, in the order in which these occur, and by place in it.

    The place is what the locator says: ``para 7``, ``page 3``, ``12:30``. One that has none stays behind the one before
    it of the same source. What has the same place stays in the order of the files.
    """
    sources: dict[Id, int] = {}
    kinds: dict[tuple[Id, str], int] = {}
    last: dict[Id, _Spot] = {}
    placed: list[tuple[int, _Spot, Statement]] = []
    for statement in statements:
        first = statement.reports[0]
        locator = _TIME.sub(_counted, first.locator or "").casefold()
        if numbers := tuple(map(int, _NUMBER.findall(locator))):
            kind = _NUMBER.split(locator, maxsplit=1)[0].rstrip(" .s")
            number = kinds.setdefault((first.source, kind), len(kinds))
            last[first.source] = _Spot(number, numbers)
        spot = last.get(first.source, _Spot())
        placed.append((sources.setdefault(first.source, len(sources)), spot, statement))
    placed.sort(key=lambda found: found[:2])
    return tuple(statement for _, _, statement in placed)


def _counted(time: re.Match[str]) -> str:
    """Return a time in a recording as seconds: 1:02:30 is behind 12:30."""
    hours, minutes, seconds = (int(part or 0) for part in time.groups())
    return str(3_600 * hours + 60 * minutes + seconds)
