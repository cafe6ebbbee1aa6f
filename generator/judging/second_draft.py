"""Makes a second draft of the words of one: what somebody said may be two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.entries import SAY_IT
from generator.drafting.new_ids import NewIds
from generator.editing import Append, value_at
from generator.model.unconfirmed import LEFT_ASIDE, NOT_WRITTEN
from generator.upkeep.naming import place_of, value_of

if TYPE_CHECKING:
    from generator.editing import Change
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.input import InputFile
    from generator.reader.tree import Value

_OWN = frozenset({"id", "says", "todo", "stance", "links", "note", "formerly", "reviewed"})
"""Fields of a draft that a second one does not have: what it says is another thing."""


def second_draft(statement: Statement, in_use: IdsInUse) -> tuple[Id, InputFile, Change]:
    """Return the full id of a new draft of the words of ``statement``, and what is to be changed in which file.

    ``in_use`` are the ids that it does not get. Raises `TypeError` if ``statement`` stands in no file.
    """
    place = place_of(statement)
    written = value_at(value_of(place.file), place.keys)
    folder, _, local = statement.id.partition("/")
    id_ = NewIds(in_use).new(local)
    fields: dict[str, Value] = {
        "id": id_,
        "todo": [SAY_IT, *(sentence for sentence in statement.todo if sentence not in {SAY_IT, LEFT_ASIDE})],
        "says": NOT_WRITTEN,
    }
    if isinstance(written, dict):
        fields |= {name: value for name, value in written.items() if name not in _OWN}
    return f"{folder}/{id_}", place.file, Append(place.keys[:-1], fields)
