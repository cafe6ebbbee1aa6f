"""Finds whom or what somebody means who types an id, or a name as people write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics.suggest import did_you_mean
from generator.judging.answer import NotUnderstood
from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.plan import Plan, Point
from generator.model.source import Source
from generator.model.statement import Statement
from generator.model.text import Name
from generator.model.topic import Topic
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.library import Entry, Library
    from generator.model.report import Id

_NOUNS: Mapping[str, tuple[type, ...]] = {
    "speaker": (Actor, Source),
    "via": (Actor, Source),
    "about": (Topic, Event, Plan, Point, Statement),
    "at": (Event,),
    "stance": (Topic, Event, Plan, Point, Statement),
    "links": (Statement, Event),
}


def id_of(name: str, field: str, statement: Statement, library: Library) -> Id:
    """Return the id, as it is written in the file of ``statement``, of what is called ``name`` in one of its fields.

    Raises `NotUnderstood` if nothing is called so, or several are.
    """
    known = {
        local_name(entry.id, statement): entry
        for entry in library.entries.values()
        if isinstance(entry, _NOUNS[field]) and _may_be_meant(entry, statement)
    }
    if name in known:
        return name
    folded = name.casefold()
    if folded.replace(" ", "-") in known:
        return folded.replace(" ", "-")
    found = [id_ for id_, entry in known.items() if folded in {called.casefold() for called in _names(entry)}]
    if len(found) == 1:
        return found[0]
    if found:
        raise NotUnderstood(f"“{name}” may be {' or '.join(f'`{id_}`' for id_ in found)}: write which")
    hints = did_you_mean(name, known) or (
        f"write the id of one that is there, or enter “{name}” in the file first",
    )
    raise NotUnderstood("; ".join((f"nothing that can be its `{field}` is called “{name}”", *hints)))


def _may_be_meant(entry: Entry, statement: Statement) -> bool:
    """Tell whether an entry is not the statement itself, and is one of the library or of its own briefing."""
    return entry.id != statement.id and (
        "/" not in entry.id or entry.id.partition("/")[0] == statement.folder
    )


def _names(entry: Entry) -> Iterator[str]:
    """Yield what an entry is called in any language."""
    for field in ("name", "title", "heading", "short", "other_names"):
        yield from _texts(getattr(entry, field, None))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Name):
        yield from (text for _, text in value.texts)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
