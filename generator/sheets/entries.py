"""The entries of the editors' files as rows of a sheet: as they are written, with their places."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.reader.input import WrittenAt
from generator.reader.tree import NO_RULES, parse
from generator.sheets.cells import shown
from generator.sheets.columns import BRIEFING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.reader.input import InputFile
    from generator.reader.tree import Value
    from generator.sheets.columns import Sheet


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it is written, and as a row shows it."""

    name: str
    """What tells it from the others of its sheet: ``call/xi-welcomes``."""
    place: WrittenAt
    fields: Mapping[str, Value]
    cells: Mapping[str, str]
    """By field."""


def written_entries(sheet: Sheet, files: Iterable[InputFile]) -> Iterator[Written]:
    """Yield the entries of a sheet, in the order of the files."""
    names = Names(sheet)
    for file in files:
        if file.is_briefing:
            continue
        tree = parse(file.path, file.text, NO_RULES, Diagnostics())
        fields = tree.value if tree is not None and isinstance(tree.value, dict) else {}
        for number, item in enumerate(_list(fields, sheet.listed)):
            place = WrittenAt(file, (sheet.listed, number))
            if not sheet.inner:
                yield _row(names, place, item, {BRIEFING: file.folder})
                continue
            where = {BRIEFING: file.folder, sheet.holder: str(item.get("id", ""))}
            for inner_number, inner in enumerate(_list(item, sheet.inner)):
                yield _row(names, place.at(sheet.inner, inner_number), inner, where)


def _list(fields: Mapping[str, Value], name: str) -> list[dict[str, Value]]:
    items = fields.get(name)
    return [item if isinstance(item, dict) else {} for item in items] if isinstance(items, list) else []


def _row(names: Names, place: WrittenAt, item: Mapping[str, Value], where: Mapping[str, str]) -> Written:
    sheet = names.sheet
    cells = {
        column.field: where[column.field] if column.field in where and column.field in sheet.not_fields
        else shown(item.get(column.field), column.kind)
        for column in sheet.columns
    }  # fmt: skip
    return Written(names.next(cells), place, item, cells)


@dataclass(slots=True)
class Names:
    """Names the entries of a sheet one after the other: those of the same keys with their number from the second on."""

    sheet: Sheet
    _known: Counter[str] = field(default_factory=Counter)

    def next(self, cells: Mapping[str, str]) -> str:
        """Return what tells the entry with these cells from the others; "" if a part of that is missing."""
        name = name_of(self.sheet, cells)
        if not (name and self.sheet.repeats):
            return name
        self._known[name] += 1
        return numbered(name, self._known[name])


def numbered(name: str, number: int) -> str:
    """Return what tells an entry from the others of the same keys; ``number`` is 1 of the first.

    >>> numbered("rhun/harbourmaster", 1), numbered("rhun/harbourmaster", 2)
    ('rhun/harbourmaster', 'rhun/harbourmaster (2)')
    """
    return name if number == 1 else f"{name} ({number})"


def name_of(sheet: Sheet, cells: Mapping[str, str]) -> str:
    """Return what the keys of an entry say; "" if a part of that is missing."""
    parts = [cells.get(key, "") for key in sheet.keys]
    if not all(parts):
        return ""
    return "/".join([*([cells.get(BRIEFING, "")] if sheet.of_briefing else []), *parts])


def digest(cell: str) -> str:
    """Return a few signs that tell whether a cell is what it was."""
    return sha256(cell.encode("utf-8", "surrogatepass")).hexdigest()[:10]
