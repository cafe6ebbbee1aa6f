"""Takes `todo` out of the files that entries stand in: with it an entry is not published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing.changes import Remove
from generator.editing.file_edits import CannotEdit, changed_file
from generator.reader.input import WrittenAt

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from generator.model.briefing import Briefing
    from generator.model.library import Entry
    from generator.reader.input import InputFile

_FIELD = "todo"


def confirm_entries(project: Path, entries: Iterable[Entry | Briefing]) -> Mapping[str, bytes]:
    """Return the new content of each file, by its path below ``project``, without the `todo` of ``entries``.

    Nothing is written, and every other byte stays. Raises `OSError` if a file cannot be read, `CannotEdit` with a
    sentence for the editor if it cannot be changed so.
    """
    return {file.path: changed_file(project, file, changes) for file, changes in confirming(entries).items()}


def confirming(entries: Iterable[Entry | Briefing]) -> Mapping[InputFile, Sequence[Remove]]:
    """Return what takes the `todo` of ``entries`` out, by the file it stands in. Raises `CannotEdit` if in none."""
    by_file: dict[InputFile, list[Remove]] = {}
    for entry in entries:
        place = entry.place
        if not isinstance(place, WrittenAt):
            raise CannotEdit(f"`{entry.id}` stands in no file")
        by_file.setdefault(place.file, []).append(Remove((*place.keys, _FIELD)))
    return by_file
