"""Finds cells that name what there is not, for a workbook whose other mistakes keep its references from being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.diagnostics.suggest import did_you_mean
from generator.model.references import Noun
from generator.reader.records.fields import OWN_VOICE
from generator.sheets.cells import meant
from generator.sheets.rows import Mistake, NotMeant
from generator.upkeep.report import noun_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from generator.model.library import Library
    from generator.reader.tree import Value
    from generator.sheets.columns import Column
    from generator.sheets.rows import Row


@dataclass(frozen=True, slots=True)
class Named:
    """What a new or changed cell says."""

    row: Row
    column: Column
    value: Value


@dataclass(slots=True)
class _Ids:
    """What may be named: an id of any folder counts, so that nothing is called wrong which a reader would take."""

    nouns: dict[str, set[Noun]] = field(default_factory=dict)

    def add(self, id_: str, noun: Noun | None) -> None:
        for name in (id_, id_.partition("/")[2]):
            if name:
                self.nouns.setdefault(name, set()).update([noun] if noun else [])


def unknown_ids(named: Iterable[Named], library: Library, new: Iterable[str]) -> Iterator[Mistake]:
    """Yield a mistake for each cell that names what is neither in ``library`` nor among the ids of ``new`` rows."""
    ids = _Ids({OWN_VOICE: set()})
    for entry in library.entries.values():
        for id_ in (entry.id, *getattr(entry, "formerly", ())):
            ids.add(id_, noun_of(entry))
    for id_ in new:
        ids.add(id_, None)
    for cell in named:
        for ref in _refs(cell.value) if cell.column.of else ():
            if ref not in ids.nouns:
                fitting = [id_ for id_, nouns in ids.nouns.items() if nouns & {*cell.column.of}]
                *others, last = sorted(cell.column.of, key=[*Noun].index)
                what = f"{', '.join(others)} or {last}" if others else last
                message = f"there is no {what} `{ref}`"
                yield Mistake(cell.row.at(cell.column.field), message, tuple(did_you_mean(ref, fitting)))


def named_by_registers(rows: Iterable[Row], library: Library) -> AbstractSet[str]:
    """Return the ids that rows name which are about entries of the registers, and those that rows about these name.

    What stands in the registers is published before any briefing that is not confirmed, and all it names with it.
    """
    named: dict[str, set[str]] = {}
    for row in rows:
        if not row.sheet.of_briefing:
            about = row.cells.get(row.sheet.holder or "id", "")
            named.setdefault(about, set()).update(_ids_in(row))
    registers = {id_ for register in library.registers for id_, entry in register.items() if not entry.folder}
    found: set[str] = set()
    reached = registers & named.keys()
    while reached:
        reached = {id_ for about in reached for id_ in named.get(about, ())} - registers - found
        found |= reached
    return found


def _ids_in(row: Row) -> Iterator[str]:
    for column in row.sheet.own:
        if column.of and row.cells.get(column.field):
            try:
                yield from _refs(meant(row.cells[column.field], column.kind))
            except NotMeant:  # told where the cell is compared
                continue


def _refs(value: Value) -> Sequence[str]:
    """Return the ids that a cell names."""
    if isinstance(value, str):
        return (value,)
    named = (item.get("to") if isinstance(item, dict) else item for item in value)
    return [item for item in named if isinstance(item, str)]
