"""Makes of what an answer changes in files the same changes in what others have made of these files meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.editing import Append, value_at
from generator.judging.trial import tried
from generator.reader.input import WrittenAt
from generator.upkeep.naming import value_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.editing import Change
    from generator.editing.changes import Keys
    from generator.judging.trial import Reading, Trial
    from generator.model.briefing import Briefing
    from generator.model.library import Entry
    from generator.project import Project
    from generator.reader.input import InputFile
    from generator.reader.tree import Value


@dataclass(frozen=True, slots=True)
class Carrying:
    """What was written when somebody was asked, and what is written now."""

    before: Reading
    now: Reading
    _values: dict[InputFile, Value] = field(default_factory=dict, repr=False)

    def carried(
        self, changes: Mapping[InputFile, Sequence[Change]]
    ) -> Mapping[InputFile, Sequence[Change]] | None:
        """Return ``changes`` as they are made now; None if something that they touch is not as it was."""
        found: dict[InputFile, list[Change]] = {}
        for file, in_it in changes.items():
            for change in in_it:
                place = self._place(file, change)
                if place is None:
                    return None
                found.setdefault(place[0], []).append(replace(change, keys=place[1]))
        return found

    def is_as_shown(self, entry: Entry | Briefing) -> bool:
        """Tell whether an entry is written as it was, wherever it stands; of a briefing, whether it is there."""
        place = entry.place
        if not isinstance(place, WrittenAt) or not place.keys:
            return entry.id in self.now.library.briefings
        return self._entry_now(place.file, place.keys) is not None

    def renamed(self, entry: Entry) -> Entry | None:
        """Return the only new entry that says what ``entry`` said, or has its id in another briefing."""
        known = self.before.library.entries
        new = [
            other
            for id_, other in self.now.library.entries.items()
            if id_ not in known and type(other) is type(entry)
        ]
        local = entry.id.rpartition("/")[2]
        says = _without_id(self._written(entry))
        for found in (
            [other for other in new if _without_id(self._written(other)) == says],
            [other for other in new if other.id.rpartition("/")[2] == local],
        ):
            if len(found) == 1:
                return found[0]
        return None

    def _place(self, file: InputFile, change: Change) -> tuple[InputFile, Keys] | None:
        """Return where a change is made now; None if what it touches is gone, or not as it was."""
        there = self.now.files.get(file.path)
        match change.keys:
            case (str(), int(), *_) if _has_id(self._at(file, change.keys[:2])):
                return self._entry_now(file, change.keys)
            case (str(),) if isinstance(change, Append) and _has_id(change.value):
                return None if there is None else (there, change.keys)
        is_same = there is not None and self._at(file, change.keys[:1]) == self._at(there, change.keys[:1])
        return (there, change.keys) if there is not None and is_same else None

    def _entry_now(self, file: InputFile, keys: Keys) -> tuple[InputFile, Keys] | None:
        """Return where the entry of ``keys`` stands now, with what is behind it in these; None if it has changed."""
        entry = self._at(file, keys[:2])
        files = [now for now in self.now.files.values() if now.folder == file.folder]
        for now in sorted(files, key=lambda other: other.path != file.path):
            entries = self._at(now, keys[:1])
            if isinstance(entries, list) and entry in entries:
                return now, (keys[0], entries.index(entry), *keys[2:])
        return None

    def _written(self, entry: Entry) -> Value | None:
        place = entry.place
        return self._at(place.file, place.keys) if isinstance(place, WrittenAt) else None

    def _at(self, file: InputFile, keys: Keys) -> Value | None:
        """Return what stands under ``keys`` in a file; None if nothing does."""
        if file not in self._values:
            self._values[file] = value_of(file)
        return value_at(self._values[file], keys)


def is_as_shown(entry: Entry | Briefing | None, before: Reading, now: Reading) -> bool:
    """Tell whether an entry, if one is given, is written as it was ``before``."""
    return entry is None or now is before or Carrying(before, now).is_as_shown(entry)


def tried_since(
    project: Project, before: Reading, now: Reading, changes: Mapping[InputFile, Sequence[Change]]
) -> Trial | None:
    """Return what ``project`` would say with ``changes`` that were made for what it said ``before``.

    None if it does not say ``now`` what they touch. Raises as `generator.judging.trial.tried`.
    """
    if now is not before:
        carried = Carrying(before, now).carried(changes)
        if carried is None:
            return None
        changes = carried
    return tried(project, now, changes)


def _has_id(value: Value | None) -> bool:
    return isinstance(value, dict) and "id" in value


def _without_id(value: Value | None) -> Value | None:
    return {name: held for name, held in value.items() if name != "id"} if isinstance(value, dict) else value
