"""Keeps what others have made of entries that wait while somebody judges them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.judging.carrying import Carrying
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from generator.judging.trial import Reading
    from generator.model.library import Entry
    from generator.model.report import Id


@dataclass(slots=True)
class Elsewhere:
    """What has become of entries, and has not been told yet."""

    _names: dict[Id, Id] = field(default_factory=dict)
    """What entries are called now, by their ids before."""
    _fates: dict[Id, str] = field(default_factory=dict)
    """Sentences for the editor, by the ids that entries had."""
    _told: set[str] = field(default_factory=set)

    briefings: dict[Id, Id] = field(default_factory=dict)
    """What briefings are called now that are gone, by their ids before; "" if nobody knows."""

    def note(self, before: Reading, now: Reading) -> None:
        """Note what has become of all that waited ``before``, and of all that is gone."""
        carrying, entries = Carrying(before, now), now.library.entries
        self._names = {old: new for old, new in self._names.items() if old not in entries}
        self._fates = {
            id_: fate for id_, fate in self._fates.items() if id_ not in entries or not entries[id_].todo
        }
        ids, ids_now = before.library.briefings.keys(), now.library.briefings.keys()
        gone, new = [*ids - ids_now], [*ids_now - ids]
        self.briefings |= dict.fromkeys(gone, new[0] if len(gone) == len(new) == 1 else "")
        for entry in before.library.entries.values():
            if (entry.todo or entry.id not in entries) and (fate := self._fate(entry, carrying)):
                self._fates[entry.id] = fate

    def called(self, id_: Id) -> Id:
        """Return what an entry is called now."""
        while id_ in self._names:
            id_ = self._names[id_]
        return id_

    def fate(self, id_: Id) -> str:
        """Return what has become of an entry, as a sentence that is told once; "" if nothing is to be told."""
        fate = self._fates.pop(id_, "")
        if fate in self._told:
            return ""
        self._told.add(fate)
        return fate

    def _fate(self, entry: Entry, carrying: Carrying) -> str:
        library = carrying.now.library
        shown, now = f"`{entry.id.rpartition('/')[2]}`", library.entries.get(entry.id)
        if now is not None:
            return "" if now.todo else f"{shown} has been confirmed elsewhere."
        renamed = carrying.renamed(entry)
        if renamed is not None:
            self._names[entry.id] = renamed.id
            self._names.pop(renamed.id, None)  # who gets an old id back has it
            folder, _, local = renamed.id.rpartition("/")
            name = local if folder == entry.id.rpartition("/")[0] else renamed.id
            also = "and is shown under that" if renamed.todo else "and has been confirmed elsewhere"
            return f"{shown} is called `{name}` now, {also}."
        path = place_of(entry).file.path
        if path not in carrying.now.files:
            return f"{path} is gone, and what stood in it is not asked about any more."
        if carrying.is_as_shown(entry):
            return f"{shown} cannot be read as things are now: briefings check tells why."
        return f"{shown} is gone from {path}, or cannot be read there any more."
