"""Writes drafts into a file of their briefing, and reads the project with it before anything is saved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.editing import Append, changed_file, new_file
from generator.memo import Memo
from generator.reader import read_changed
from generator.reader.input import read_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from generator.drafting.entries import DraftedActor, DraftedStatement
    from generator.reader.tree import Value

FILE = "drafts.yml"
"""Where the drafts of a briefing are written: in its folder."""


def drafts_file(  # noqa: PLR0913, PLR0917  # each by name
    project: Path,
    folder: str,
    briefing: str,
    actors: Iterable[DraftedActor],
    statements: Iterable[Mapping[str, Value]],
    diagnostics: Diagnostics,
) -> tuple[str, bytes]:
    """Return the path below ``project`` of the file that drafts go into, and its content with them; writes nothing.

    ``folder`` is that of all briefings. Raises `OSError` if the file cannot be read, `generator.editing.CannotEdit` if
    it cannot be added to, and `generator.diagnostics.BuildFailed` if the project could not be read with it.
    """
    path = f"{folder}/{briefing}/{FILE}"
    changes = [
        *(Append(("actors",), as_value(actor.fields)) for actor in actors),
        *(Append(("statements",), dict(fields)) for fields in statements),
    ]
    file = next(
        (file for file in read_files(project, folder, Diagnostics(), Memo()) if file.path == path), None
    )
    content = new_file(path, changes) if file is None else changed_file(project, file, changes)
    read_changed(project, folder, {path: content}, diagnostics)
    return path, content


def values_of(statements: Sequence[DraftedStatement]) -> list[Mapping[str, Value]]:
    """Return the fields of statements as they stand in a file."""
    return [as_value(statement.fields) for statement in statements]


def as_value(fields: Mapping[str, object]) -> dict[str, Value]:
    """Return fields as values of a file: texts, lists, fields within."""
    return {name: _as_value(value) for name, value in fields.items()}


def _as_value(value: object) -> Value:
    if isinstance(value, Mapping):
        return {str(name): _as_value(inner) for name, inner in value.items()}
    return [_as_value(item) for item in value] if isinstance(value, (list, tuple)) else str(value)
