"""Says what an answer changes in the file of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics.suggest import did_you_mean
from generator.drafting.entries import SAY_ABOUT, SAY_IT
from generator.editing import Append, Put, Remove
from generator.judging.answer import NotUnderstood
from generator.judging.names import id_of
from generator.model.statement import RelationType, Stance
from generator.model.unconfirmed import local_name
from generator.reader.input import WrittenAt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing import Change
    from generator.judging.answer import Field
    from generator.model.library import Library
    from generator.model.statement import Statement
    from generator.reader.input import InputFile
    from generator.reader.tree import Value

_OF_A_REPORT = frozenset(
    {"quote", "translation", "translation_by", "via", "venue", "attribution", "date_words"}
)
_ASKED = {"says": (SAY_IT,), "about": ("about ", SAY_ABOUT)}
"""How `todo` asks for some fields; for others it begins with the name."""
_ATTRIBUTES = {"speaker": "speakers"}
"""What fields are called in the model, where that is another name."""
_NAMES = frozenset({"speaker", "about", "via", "at"})
"""Fields whose values are entries."""
_LISTS = frozenset({"about", "via"})
"""Of these, those that are lists also of one."""


def changes_for(answer: Field, statement: Statement, library: Library) -> tuple[InputFile, Sequence[Change]]:
    """Return the file in which ``statement`` stands, and what is to be changed there: the field, and the `todo` of it.

    Raises `NotUnderstood` if a name in the answer is nobody's, or there is nothing to take out.
    """
    file, change = _change_for(answer, statement, library)
    begins = _ASKED.get(answer.name, (f"{answer.name} ", f"`{answer.name}`"))
    left: list[Value] = [sentence for sentence in statement.todo if not sentence.startswith(begins)]
    if not left or len(left) == len(statement.todo):  # without any, it would be confirmed
        return file, [change]
    return file, [change, Put((*statement.place.keys, "todo"), left)]  # type: ignore[attr-defined]  # as it was found


def _change_for(answer: Field, statement: Statement, library: Library) -> tuple[InputFile, Change]:
    place = statement.place
    if not isinstance(place, WrittenAt):
        raise NotUnderstood("it stands in no file")
    if answer.name in _OF_A_REPORT and len(statement.reports) > 1:
        raise NotUnderstood(
            f"it has several `reports`: write `{answer.name}` into the file, at {place.span()}"
        )
    keys = (*place.keys, answer.name)
    if not answer.value:
        holder = statement.reports[0] if answer.name in _OF_A_REPORT else statement
        if not getattr(holder, _ATTRIBUTES.get(answer.name, answer.name)):
            raise NotUnderstood(f"there is no `{answer.name}` to take out")
        return place.file, Remove(keys)
    if answer.name == "stance":
        return place.file, _stance(answer.value, keys, statement, library)
    if answer.name == "links":
        return place.file, Append(keys, _link(answer.value, statement, library))
    return place.file, Put(keys, _value(answer, statement, library))


def _value(answer: Field, statement: Statement, library: Library) -> Value:
    if answer.name not in _NAMES:
        return answer.value
    named = [part.strip() for part in answer.value.strip("[]").split(",")]
    ids: list[Value] = [id_of(name, answer.name, statement, library) for name in named if name]
    if not ids:
        raise NotUnderstood(f"write an id or a name behind `{answer.name}:`")
    return ids if len(ids) > 1 or answer.name in _LISTS else ids[0]


def _stance(value: str, keys: tuple[str | int, ...], statement: Statement, library: Library) -> Change:
    """Return the change for a topic, and how somebody stands to it: ``reservoir against``, ``reservoir -``."""
    target, _, stance = value.strip("{}").replace(":", " ").strip().rpartition(" ")
    if not target:
        only = statement.about[0].rpartition("/")[2] if len(statement.about) == 1 else ""
        raise NotUnderstood(
            f"name the topic, and then the stance: `stance: {only or 'TOPIC'} {stance or Stance.FOR}`"
        )
    id_ = id_of(target.strip(), "stance", statement, library)
    if stance == "-":
        if id_ not in {local_name(known, statement) for known, _ in statement.stance}:
            raise NotUnderstood(f"there is no stance on `{id_}` to take out")
        return Remove((*keys, id_))
    known = [value.value for value in Stance]
    if stance not in known:
        hints = did_you_mean(stance, known) or (f"write {', '.join(f'`{name}`' for name in known)}",)
        raise NotUnderstood("; ".join((f"`{stance}` is no stance", *hints)))
    if not statement.stance:
        return Put(keys, {id_: stance})
    return Put((*keys, id_), stance)


def _link(value: str, statement: Statement, library: Library) -> Value:
    """Return a link for ``denies kirby-welcomes``."""
    relation, _, target = value.partition(" ")
    known = [value.value for value in RelationType]
    if relation not in known:
        hints = did_you_mean(relation, known) or (f"write one of {', '.join(f'`{name}`' for name in known)}",)
        raise NotUnderstood(
            "; ".join((f"`{relation}` is nothing that one statement does to another", *hints))
        )
    if not target.strip():
        raise NotUnderstood(f"name the other statement, too: `links: {relation} ID`")
    return {"to": id_of(target.strip(), "links", statement, library), "as": relation}
