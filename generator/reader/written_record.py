"""What stands in a file, decoded; again, where only its text was kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics, WorkingOn
from generator.reader.decode import decode, text_rules
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.tree import parse
from generator.storage.object_file import NOT_KEPT

if TYPE_CHECKING:
    from generator.reader.input import InputFile


@dataclass(slots=True, eq=False)
class WrittenRecord:
    """The record of a file that holds no error.

    Records are large, and nobody asks for them again unless what they refer to has changed: one that was forgotten, or
    comes from another process, is its file, decoded when somebody does.
    """

    file: InputFile
    _record: EntriesRecord | BriefingRecord | None = field(default=None, repr=False, metadata=NOT_KEPT)

    @property
    def record(self) -> EntriesRecord | BriefingRecord:
        """What stands in the file."""
        if self._record is None:
            self._record = read_record(self.file, Diagnostics())
        assert self._record is not None  # noqa: S101  # it was decoded before
        return self._record

    def give(self, record: EntriesRecord | BriefingRecord) -> None:
        """Hold the record, which another process has decoded."""
        self._record = record

    def forget(self) -> None:
        """Free the record; it is decoded again if somebody asks for it."""
        self._record = None


def read_record(file: InputFile, diagnostics: Diagnostics) -> EntriesRecord | BriefingRecord | None:
    """Return the record of one file; None if it holds an error."""
    with WorkingOn(file.path):
        tree = parse(file.path, file.text, text_rules(), diagnostics)
        if tree is None:
            return None
        if file.is_briefing:
            return decode(tree, BriefingRecord, diagnostics)
        return decode(tree, EntriesRecord, diagnostics)
