"""Where a new entry is written, and what it is called."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from generator.editing import find_entries
from generator.intake.ids import id_from
from generator.sheets.columns import BRIEFING
from generator.sheets.entries import name_of, written_entries
from generator.sheets.rows import NotMeant

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

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
    """Of the list that it is added to; none if it is a part of an entry that was made before."""
    value: Value


@dataclass(slots=True)
class NewEntries:
    """Gives new entries their ids and places."""

    folder: str
    """Of all briefings: ``briefings``."""
    files: Sequence[InputFile]
    is_taken: Callable[[str], bool]
    given: AbstractSet[tuple[str, str]]
    """The ids that rows give, each with the list that its entry belongs to."""
    waits: str = ""
    """The briefing that the workbook is of, if nobody has confirmed it yet: new actors and the like wait with it."""
    published: AbstractSet[str] = frozenset()
    """The ids of new ones that do not wait with it, as what is published names them."""
    _made: set[str] = field(default_factory=set)
    _holders: dict[tuple[str, str, str], tuple[str, dict[str, Value]]] = field(default_factory=dict)
    """Entries that were made, with their files, by list, briefing and id."""

    def add(
        self,
        sheet: Sheet,
        cells: Mapping[str, str],
        values: Mapping[str, Value],
        entries: Mapping[str, Written],
        name: str,
    ) -> Made | None:
        """Return the entry that a row adds; None if an entry that was made of such a row is there already.

        ``name`` is what the row's keys say. Raises `NotMeant` if there is nothing it could stand in.
        """
        if sheet.inner:
            return self._inner(sheet, cells, values, name)
        id_ = cells.get("id") or self._id(sheet, cells, entries)
        if not id_:
            return None
        self._made.add(id_)
        name = name_of(sheet, {**cells, "id": id_})
        value = {"id": id_, **values}
        folder = cells.get(BRIEFING, "") or ("" if id_ in self.published else self.waits)
        made = Made(name, self._path(sheet, folder), (sheet.listed,), value)
        self._holders[sheet.listed, cells.get(BRIEFING, ""), id_] = made.path, value
        return made

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

    def _inner(
        self, sheet: Sheet, cells: Mapping[str, str], values: Mapping[str, Value], name: str
    ) -> Made | None:
        wanted, folder = cells.get(sheet.holder, ""), cells.get(BRIEFING, "")
        if (sheet.listed, folder, wanted) in self._holders:
            path, holder = self._holders[sheet.listed, folder, wanted]
            items = holder.setdefault(sheet.inner, [])
            if isinstance(items, list):
                items.append(dict(values))
            return Made(name, path, (), dict(values))
        for file in self.files:
            is_there = not sheet.of_briefing or file.folder == folder
            place = _holder_in(file, wanted, sheet.listed) if is_there else None
            if place is not None:
                return Made(name, file.path, (*place, sheet.inner), dict(values))
        if (sheet.listed, wanted) in self.given:
            return None  # a row whose own mistakes are told
        where = f" in {folder}" if folder else ""
        raise NotMeant(
            f"there is no {sheet.holder} `{wanted}`{where}" if wanted else f"it names no {sheet.holder}"
        )


def _words(sheet: Sheet, cells: Mapping[str, str]) -> str:
    """Return the words that an id is made of: of a statement, as of drafts, who speaks and of what."""
    if sheet.listed != "statements":
        return " ".join(cells.get(name, "") for name in _NAMED_BY[sheet.listed])
    speaker, topic = (
        re.split(r"[;,\n]", cells.get(name, ""), maxsplit=1)[0].strip() for name in _NAMED_BY["statements"]
    )
    named = cells.get("source", "") if speaker == _OWN_VOICE else speaker
    return f"{named} {topic or cells.get('says', '')}"


def _holder_in(file: InputFile, wanted: str, listed: str) -> Keys | None:
    """Return the keys of an entry of a list in a file; None if it is not there."""
    from_file = (found for found in find_entries((file,), wanted) if found.keys[0] == listed)
    place = next(from_file, None)
    return None if place is None else place.keys
