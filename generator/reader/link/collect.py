"""Which ids the files give, and that each is given once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.reader.input import WrittenAt
from generator.reader.names import OF_LIBRARY, Names, Noun
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.fields import OWN_VOICE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostics
    from generator.memo import Memo
    from generator.reader.input import InputFile

_LISTS: dict[str, Noun] = {
    "actors": Noun.ACTOR,
    "sources": Noun.SOURCE,
    "topics": Noun.TOPIC,
    "terms": Noun.TERM,
    "events": Noun.EVENT,
    "plans": Noun.PLAN,
    "statements": Noun.STATEMENT,
    "questions": Noun.QUESTION,
}
_NAME_AT_END = re.compile(r"[a-z][a-z0-9-]*\Z")
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """One file and its record, with the ids it gives."""

    file: InputFile
    record: EntriesRecord | BriefingRecord
    ids: tuple[tuple[str, Noun, tuple[str | int, ...]], ...]
    foreign: frozenset[str]
    """Names that may be folders of other briefings it refers to."""

    @property
    def folder(self) -> str:
        """The briefing it belongs to, or ""."""
        return self.file.folder

    @property
    def is_briefing(self) -> bool:
        """Whether it is a ``briefing.yml``."""
        return self.file.is_briefing

    @property
    def holds_registers(self) -> bool:
        """Whether any entry in it belongs to the whole library."""
        record = self.record
        return isinstance(record, EntriesRecord) and bool(
            record.actors or record.sources or record.topics or record.terms
        )


def decoded(file: InputFile, record: EntriesRecord | BriefingRecord) -> Decoded:
    """Return ``record`` with what linking needs to know of it at a glance."""
    return Decoded(file, record, tuple(_ids(record)), _names_before_slashes(file.text))


def _names_before_slashes(text: str) -> frozenset[str]:
    """Return every word before a slash: among them the folder of each ``folder/id``."""
    ends = (_NAME_AT_END.search(part[-_LONGEST_NAME:]) for part in text.split("/")[:-1])
    return frozenset(match.group() for match in ends if match)


def _ids(record: EntriesRecord | BriefingRecord) -> list[tuple[str, Noun, tuple[str | int, ...]]]:
    if isinstance(record, BriefingRecord):
        return [
            (one.id, Noun.ASSESSMENT, ("assessments", index, "id"))
            for index, one in enumerate(record.assessments)
        ]
    ids: list[tuple[str, Noun, tuple[str | int, ...]]] = [
        (one.id, noun, (field, index, "id"))
        for field, noun in _LISTS.items()
        for index, one in enumerate(getattr(record, field))
    ]
    ids.extend(
        (f"{plan.id}#{point.n}", Noun.POINT, ("plans", index, "points", number, "n"))
        for index, plan in enumerate(record.plans)
        for number, point in enumerate(plan.points)
    )
    return ids


def collect(files: tuple[Decoded, ...], diagnostics: Diagnostics, memo: Memo) -> Mapping[str, Names]:
    """Return the names that each folder can refer to, by folder; the same object while they stay the same."""
    briefings = {file.folder for file in files if file.is_briefing}
    library: dict[str, Noun] = {}
    own: dict[str, dict[str, Noun]] = {folder: {} for folder in ("", *(file.folder for file in files))}
    given: dict[tuple[str, str], tuple[Decoded, tuple[str | int, ...]]] = {}
    for file in files:
        for name, noun, keys in file.ids:
            of_library = noun in OF_LIBRARY
            if not of_library and file.folder not in briefings:
                _refuse_misplaced(file, noun, keys, diagnostics)
                continue
            if name == OWN_VOICE or name in briefings:
                diagnostics.error(
                    Code.DUPLICATE_ID,
                    f"`{name}` is "
                    + ("reserved" if name == OWN_VOICE else "the name of a briefing's folder"),
                    WrittenAt(file.file, keys).span(),
                    "choose another id",
                )
            folder = "" if of_library else file.folder
            first = given.setdefault((folder, name), (file, keys))
            if first[1] is not keys:
                _refuse_twice(name, (file, keys), first, diagnostics)
            (library if of_library else own[folder])[name] = noun
    for (folder, name), (file, keys) in given.items():
        if folder and name in library:
            _refuse_twice(name, (file, keys), given["", name], diagnostics)
    kept: list[dict[str, Noun]] = memo.get(("names", ""), (), lambda: [library])
    if kept[0] != library:
        kept[0] = library
    return {folder: _names(folder, kept[0], table, memo) for folder, table in own.items()}


def _names(folder: str, library: dict[str, Noun], table: dict[str, Noun], memo: Memo) -> Names:
    kept: list[Names] = memo.get(
        ("names", folder, "own"), (library,), lambda: [Names(folder, library, table)]
    )
    if kept[0].own != table:
        kept[0] = Names(folder, library, table)
    return kept[0]


def _refuse_twice(
    name: str,
    again: tuple[Decoded, tuple[str | int, ...]],
    first: tuple[Decoded, tuple[str | int, ...]],
    diagnostics: Diagnostics,
) -> None:
    diagnostics.error(
        Code.DUPLICATE_ID,
        f"`{name}` is the id of another entry",
        WrittenAt(again[0].file, again[1]).span(),
        "one id, one thing: choose another id for one of the two",
        related=(("given here", WrittenAt(first[0].file, first[1]).span()),),
    )


def _refuse_misplaced(
    file: Decoded, noun: Noun, keys: tuple[str | int, ...], diagnostics: Diagnostics
) -> None:
    hint = (
        f"add `briefings/{file.folder}/briefing.yml`, or run `briefings new {file.folder}`"
        if file.folder
        else "move it into a briefing's folder"
    )
    where = (
        f"the folder `{file.folder}` has no briefing.yml"
        if file.folder
        else "this file is in no briefing's folder"
    )
    diagnostics.error(
        Code.MISPLACED_ENTRY,
        f"every {noun} belongs to a briefing, but {where}",
        WrittenAt(file.file, keys).span(),
        hint,
    )
