"""Writes the row of a new edition into briefing.yml, and proves that nothing else in it has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.reader.decode import decode, text_rules
from generator.reader.input import InputFile, WrittenAt, read_again
from generator.reader.records import BriefingRecord
from generator.reader.review_edits import as_written
from generator.reader.tree import parse

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.briefing import Briefing, Edition

_FIELD = "editions"


def add_edition(project: Path, briefing: Briefing, row: Edition) -> tuple[str, bytes]:
    """Return the path of the file that ``briefing`` stands in, below ``project``, and its content with one row more.

    Every byte but those of the row stays, and nothing is written. Raises `OSError` if the file cannot be read, and
    `ValueError` with a sentence for the editor if the new content would not mean the same but for the row.
    """
    place = briefing.place
    if not isinstance(place, WrittenAt):
        raise ValueError(f"`{briefing.id}` stands in no file")  # noqa: TRY004  # a sentence for the editor
    file = place.file
    written = read_again(project, file)
    values = {
        "number": str(row.number),
        "date": str(row.date),
        "data_until": str(row.data_until),
        "change": str(row.change),
        "says": row.says,
    }
    try:
        edits = file.locate().edits_for_item((*place.keys, _FIELD), values)
    except ValueError as error:
        raise ValueError(f"{place.span(_FIELD)}: `{_FIELD}` cannot be added to: {error}") from None
    text = file.text
    for edit in edits:
        text = text[: edit.start] + edit.text + text[edit.end :]
    _prove(file, text, row)
    return file.path, as_written(written, edits).encode()


def _prove(file: InputFile, text: str, row: Edition) -> None:
    """Raise `ValueError` unless ``text`` means what the file means, but for a row at the end of its editions."""
    before, after = _record(file.path, file.text), _record(file.path, text)
    refusal = f"{file.path} is written in a way that does not let a row be added safely; nothing was changed"
    if before is None or after is None:
        raise ValueError(refusal)
    if before != after.model_copy(update={_FIELD: after.editions[:-1]}):
        raise ValueError(refusal)
    added = after.editions[-1]
    if (added.number, added.date, added.data_until, added.change, added.says) != (
        row.number,
        row.date,
        row.data_until,
        row.change,
        row.says,
    ):
        raise ValueError("the note cannot be written as it is: leave quotation marks round the whole out")


def _record(path: str, text: str) -> BriefingRecord | None:
    diagnostics = Diagnostics()
    tree = parse(path, text, text_rules(), diagnostics)
    return None if tree is None else decode(tree, BriefingRecord, diagnostics)
