"""Writes the row of a new edition into briefing.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing import Append, changed_file
from generator.reader.input import WrittenAt
from generator.reader.records.texts import plain_text

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.briefing import Briefing, Edition
    from generator.reader.tree import Value

_FIELD = "editions"


def add_edition(project: Path, briefing: Briefing, row: Edition) -> tuple[str, bytes]:
    """Return the path of the file that ``briefing`` stands in, below ``project``, and its content with one row more.

    Every byte but those of the row stays, and nothing is written. Raises `OSError` if the file cannot be read, and
    `ValueError` with a sentence for the editor if the row cannot be added.
    """
    place = briefing.place
    if not isinstance(place, WrittenAt):
        raise ValueError(f"`{briefing.id}` stands in no file")  # noqa: TRY004  # a sentence for the editor
    if plain_text(row.says) != row.says:
        raise ValueError("the note cannot be written as it is: leave quotation marks round the whole out")
    values: Value = {
        "number": str(row.number),
        "date": str(row.date),
        "data_until": str(row.data_until),
        "change": str(row.change),
        "says": row.says,
    }
    return place.file.path, changed_file(project, place.file, [Append((*place.keys, _FIELD), values)])
