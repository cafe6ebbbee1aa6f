"""Where a new entry is written, and what it is called."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from generator.editing import find_entries
from generator.intake.ids import id_from
from generator.sheets.cells import NotMeant
from generator.sheets.columns import BRIEFING, PLAN
from generator.sheets.entries import name_of, written_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.editing.changes import Keys
    from generator.reader.input import InputFile
    from generator.reader.tree import Value
    from generator.sheets.columns import Sheet
    from generator.sheets.entries import Written

_NAMED_BY: Mapping[str, tuple[str, ...]] = {
    "statements": ("speaker", "about"),
    "sources": ("publisher", "title"),
    "actors": ("name",),
    "events": ("name",),
    "topics": ("name",),
}
"""The cells whose words an id is made of: of several ids in one, the first."""
_OWN_VOICE = "own-voice"


@dataclass(frozen=True, slots=True)
class Made:
    """An entry to be written."""

    name: str
    path: str
    keys: Keys
    """Of the list that it is added to."""
    value: Value


@dataclass(slots=True)
class NewEntries:
    """Gives new entries their ids and places."""

    folder: str
    """Of all briefings: ``briefings``."""
    files: Sequence[InputFile]
    is_taken: Callable[[str], bool]
    _made: set[str] = field(default_factory=set)

    def add(
        self,
        sheet: Sheet,
        cells: Mapping[str, str],
        values: Mapping[str, Value],
        entries: Mapping[str, Written],
    ) -> Made | None:
        """Return the entry that a row adds; None if an entry that was made of such a row is there already.

        Raises `NotMeant` if there is nothing it could stand in.
        """
        if sheet.inner:
            return self._inner(sheet, cells, values)
        id_ = cells.get("id") or self._id(sheet, cells, entries)
        if not id_:
            return None
        self._made.add(id_)
        name = name_of(sheet, {**cells, "id": id_})
        return Made(name, self._path(sheet, cells.get(BRIEFING, "")), (sheet.listed,), {"id": id_, **values})

    def _id(self, sheet: Sheet, cells: Mapping[str, str], entries: Mapping[str, Written]) -> str:
        """Return a free id made of a row's words, the same each time; "" if one of that beginning says the same."""
        stem = id_from(_words(sheet, cells)) or id_from(
            f"{sheet.listed.removesuffix('s')} {cells.get('date', '')}"
        )
        for number in count(1):
            id_ = stem if number == 1 else f"{stem}-{number}"
            there = entries.get(name_of(sheet, {**cells, "id": id_}))
            if there and all(
                there.cells[name] == cell for name, cell in cells.items() if cell and name != "id"
            ):
                return ""
            if not there and id_ not in self._made and not self.is_taken(id_):
                return id_
        raise AssertionError

    def _path(self, sheet: Sheet, briefing: str) -> str:
        """Return the file of a briefing, or of the registers, that has most such entries; else one called like them."""
        found = Counter(
            entry.place.file.path
            for entry in written_entries(sheet, self.files)
            if entry.place.file.folder == briefing
        )
        inner = f"{briefing}/" if briefing else ""
        return found.most_common(1)[0][0] if found else f"{self.folder}/{inner}{sheet.listed}.yml"

    def _inner(self, sheet: Sheet, cells: Mapping[str, str], values: Mapping[str, Value]) -> Made:
        wanted = cells.get(PLAN, "")
        for file in self.files:
            place = _plan_in(file, wanted) if file.folder == cells[BRIEFING] else None
            if place is not None:
                return Made(name_of(sheet, cells), file.path, (*place, sheet.inner), dict(values))
        raise NotMeant(f"there is no plan `{wanted}` in {cells[BRIEFING]}" if wanted else "it names no plan")


def _words(sheet: Sheet, cells: Mapping[str, str]) -> str:
    """Return the words that an id is made of: of a statement, as of drafts, who speaks and of what."""
    if sheet.listed != "statements":
        return " ".join(cells.get(name, "") for name in _NAMED_BY[sheet.listed])
    speaker, topic = (
        re.split(r"[;,\n]", cells.get(name, ""), maxsplit=1)[0].strip() for name in _NAMED_BY["statements"]
    )
    named = cells.get("source", "") if speaker == _OWN_VOICE else speaker
    return f"{named} {topic or cells.get('says', '')}"


def _plan_in(file: InputFile, wanted: str) -> Keys | None:
    """Return the keys of a plan in a file; None if it is not there."""
    from_file = (found for found in find_entries((file,), wanted) if found.keys[0] == "plans")
    place = next(from_file, None)
    return None if place is None else place.keys
