"""Makes a second draft of the words of one: what somebody said may be two things."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.drafting.entries import SAY_IT
from generator.editing import Append, value_at
from generator.judging.answer import NotUnderstood
from generator.model.unconfirmed import NOT_WRITTEN, everything
from generator.reader.input import WrittenAt
from generator.reader.records.fields import LONGEST_ID
from generator.reader.tree import NO_RULES, parse
from generator.storage.safe_read import read_file
from generator.text.short_ids import shortened_id

if TYPE_CHECKING:
    from pathlib import Path

    from generator.editing import Change
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.input import InputFile
    from generator.reader.tree import Value

_ROOM = 4
"""Characters left for a number."""
_OWN = frozenset({"id", "says", "todo", "stance", "links", "note", "formerly", "reviewed"})
"""Fields of a draft that a second one does not have: what it says is another thing."""


def second_draft(project: Path, statement: Statement, library: Library) -> tuple[Id, InputFile, Change]:
    """Return the full id of a new draft of the words of ``statement``, and what is to be changed in which file.

    Raises `NotUnderstood` if it stands in no file; `OSError`.
    """
    place = statement.place
    if not isinstance(place, WrittenAt):
        raise NotUnderstood("it stands in no file")
    tree = parse(
        place.file.path, read_file(project / place.file.path).decode("utf-8-sig"), NO_RULES, Diagnostics()
    )
    written = value_at(tree.value, place.keys) if tree is not None else None
    if not isinstance(written, dict) or written.get("id") != statement.id.partition("/")[2]:
        raise NotUnderstood("the file has been changed meanwhile")
    folder, _, local = statement.id.partition("/")
    id_ = _new_id(local, library)
    fields: dict[str, Value] = {
        "id": id_,
        "todo": [SAY_IT, *(sentence for sentence in statement.todo if sentence != SAY_IT)],
        **{name: value for name, value in written.items() if name not in _OWN},
        "says": NOT_WRITTEN,
    }
    return (
        f"{folder}/{id_}",
        place.file,
        Append(place.keys[:-1], fields),
    )


def _new_id(local: str, library: Library) -> str:
    taken = {part for entry in everything(library) for part in (entry.id, entry.id.partition("/")[2])}
    stem = shortened_id(local, LONGEST_ID - _ROOM)
    return next(id_ for id_ in (f"{stem}-{number}" for number in count(2)) if id_ not in taken)
