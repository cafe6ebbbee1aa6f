"""Writes reviews into the files that statements stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.editing.changes import Put
from generator.editing.file_edits import changed_file
from generator.reader.input import WrittenAt
from generator.reader.records.texts import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.model.statement import Statement
    from generator.reader.input import InputFile

_FIELD = "reviewed"


@dataclass(frozen=True, slots=True)
class Signature:
    """What is to be written of a review."""

    statement: Statement
    by: str
    on: str
    stamp: str

    @property
    def values(self) -> Mapping[str, str]:
        """The fields of ``reviewed``."""
        return {"by": self.by, "on": self.on, "stamp": self.stamp}


def add_reviews(project: Path, signatures: Iterable[Signature]) -> Mapping[str, bytes]:
    """Return the new content of each file, by its path below ``project``; nothing is written.

    Every byte but those of the field ``reviewed`` stays. Raises `OSError` if a file cannot be read, and `ValueError`
    with a sentence for the editor if a review cannot be written.
    """
    by_file: dict[InputFile, list[Put]] = {}
    for signature in signatures:
        place = signature.statement.place
        if not isinstance(place, WrittenAt):
            raise ValueError(f"`{signature.statement.id}` stands in no file")  # noqa: TRY004  # a sentence for the editor
        if plain_text(signature.by) != signature.by:
            raise ValueError(f"`{signature.by}` cannot be written as the name of a reviewer")
        by_file.setdefault(place.file, []).append(Put((*place.keys, _FIELD), dict(signature.values)))
    return {file.path: changed_file(project, file, changes) for file, changes in by_file.items()}
