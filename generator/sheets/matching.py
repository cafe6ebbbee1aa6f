"""Finds which entry a row is about where its keys do not say so: terms of one office, a row whose id is gone."""

from __future__ import annotations

from collections import defaultdict
from itertools import count, takewhile
from typing import TYPE_CHECKING

from generator.sheets.columns import BRIEFING
from generator.sheets.entries import digest, name_of, numbered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.sheets.columns import Sheet
    from generator.sheets.entries import Written

_TELLING = ("since", "of", "until")
"""What tells terms of one office apart, the most telling first; order does not: people sort rows."""


def names_of_repeated(
    sheet: Sheet,
    rows: Sequence[Mapping[str, str]],
    entries: Mapping[str, Written],
    then: Callable[[str], Mapping[str, str]],
) -> list[str]:
    """Return which entry each row is about, by its name, or the name of one more of the same keys.

    ``then`` returns what the cells of an entry were when the workbook was written, each as `digest`.
    """
    named = [""] * len(rows)
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, cells in enumerate(rows):
        groups[name_of(sheet, cells)].append(number)
    groups.pop("", None)
    for name, numbers in groups.items():
        there = _of_name(name, entries)
        fits = sorted(
            (-_fit(sheet, rows[number], entries[entry], then(entry)), abs(at - index), at, index)
            for at, number in enumerate(numbers)
            for index, entry in enumerate(there)
        )
        met: set[int] = set()
        for _, _, at, index in fits:
            if not named[numbers[at]] and index not in met:
                named[numbers[at]] = there[index]
                met.add(index)
        new = (numbered(name, number) for number in count(len(there) + 1))
        for number in numbers:
            named[number] = named[number] or next(new)
    return named


def _of_name(name: str, entries: Mapping[str, Written]) -> list[str]:
    """Return what the entries are called whose keys say ``name``, in the order of the files."""
    return [*takewhile(entries.__contains__, (numbered(name, number) for number in count(1)))]


def _fit(sheet: Sheet, cells: Mapping[str, str], entry: Written, then: Mapping[str, str]) -> int:
    """Return how well a row fits an entry as it is, or as it was when the workbook was written."""
    fit = 0
    for column in sheet.own:
        cell = cells.get(column.field)
        if cell is None or column.field in sheet.keys:
            continue
        if cell == entry.cells[column.field] or digest(cell) == then.get(column.field):
            weight = 2 ** (len(_TELLING) - _TELLING.index(column.field)) if column.field in _TELLING else 1
            fit += 4 * weight if cell else 1
    return fit


def most_alike(sheet: Sheet, cells: Mapping[str, str], gone: Iterable[Written]) -> Written | None:
    """Return the entry of which a row without an id says most; None if it says no more than half of any."""
    found: list[tuple[int, Written]] = []
    for entry in gone:
        said = [column.field for column in sheet.own if column.field != "id" and entry.cells[column.field]]
        same = sum(cells.get(name) == entry.cells[name] for name in said)
        is_beside = not sheet.of_briefing or cells.get(BRIEFING) == entry.cells[BRIEFING]
        if is_beside and same * 2 > len(said):
            found.append((same, entry))
    return max(found, key=lambda fitting: fitting[0])[1] if found else None


def says_all(sheet: Sheet, cells: Mapping[str, str], entry: Written) -> bool:
    """Tell whether a row says all that an entry does, and no more, in the same place, whatever their keys."""
    keys = [key for key in sheet.keys if key != sheet.holder]
    return all(cells.get(name, "") == entry.cells[name] for name in entry.cells if name not in keys)
