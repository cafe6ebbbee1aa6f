"""What a file gives to the rest of the library: its record, its ids, the names it may refer to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.nouns import LISTS, OF_LIBRARY
from generator.model.references import Noun
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.references.former_ids import FormerId, former_ids
from generator.reader.written_record import WrittenRecord

if TYPE_CHECKING:
    from generator.reader.input import InputFile

_NAME_AT_END = re.compile(r"[a-z][a-z0-9-]*\Z")
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True, eq=False)
class DecodedFile:
    """One file and its record, with the ids it gives."""

    file: InputFile
    written: WrittenRecord
    ids: tuple[tuple[str, Noun, tuple[str | int, ...]], ...]
    foreign: frozenset[str]
    """Names that may be folders of other briefings it refers to."""
    holds_registers: bool
    """Whether anything in it belongs to the whole library."""
    former: tuple[FormerId, ...] = ()
    """The ids that entries in it had before, and the names that its folder had."""

    @property
    def record(self) -> EntriesRecord | BriefingRecord:
        """What stands in the file."""
        return self.written.record


def with_its_ids(file: InputFile, record: EntriesRecord | BriefingRecord) -> DecodedFile:
    """Return ``record`` with its ids, and what it may refer to in other briefings."""
    return DecodedFile(
        file,
        WrittenRecord(file, record),
        tuple(_ids(record)),
        _names_before_slashes(file.text),
        _holds_registers(record),
        tuple(former_ids(record)),
    )


def _names_before_slashes(text: str) -> frozenset[str]:
    """Return every word before a slash: among them the folder of each ``folder/id``."""
    ends = (_NAME_AT_END.search(part[-_LONGEST_NAME:]) for part in text.split("/")[:-1])
    return frozenset(match.group() for match in ends if match)


def _ids(record: EntriesRecord | BriefingRecord) -> list[tuple[str, Noun, tuple[str | int, ...]]]:
    if isinstance(record, BriefingRecord):
        return [
            (assessment.id, Noun.ASSESSMENT, ("assessments", index, "id"))
            for index, assessment in enumerate(record.assessments)
        ]
    ids: list[tuple[str, Noun, tuple[str | int, ...]]] = [
        (entry.id, noun, (field, index, "id"))
        for field, noun in LISTS.items()
        for index, entry in enumerate(getattr(record, field))
    ]
    ids.extend(
        (f"{plan.id}#{point.n}", Noun.POINT, ("plans", index, "points", number, "n"))
        for index, plan in enumerate(record.plans)
        for number, point in enumerate(plan.points)
    )
    return ids


def _holds_registers(record: EntriesRecord | BriefingRecord) -> bool:
    return isinstance(record, EntriesRecord) and bool(
        record.withhold
        or record.permit
        or any(getattr(record, field) for field, noun in LISTS.items() if noun in OF_LIBRARY)
    )
