"""Finds the entries with which a new briefing begins and into which nobody has written anything, and takes them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing import Remove, value_at
from generator.model.placeholders import PUBLISHER_NOT_NAMED
from generator.model.unconfirmed import NOT_WRITTEN
from generator.upkeep.naming import place_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.editing import Change
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.reader.input import InputFile

FIRST_STATEMENT = "Write what somebody said, in one sentence."
FIRST_SOURCE = "Say what you read, who published it and when."
FIRST_PUBLISHER = "Name who published your first source, or delete this if `actors.yml` has it."
"""The `todo` of each, as `generator.starter` writes it."""
_FIELDS = {
    FIRST_STATEMENT: {"id", "todo", "speaker", "about", "says", "source", "locator"},
    FIRST_SOURCE: {"id", "todo", "type", "publisher", "lang", "date"},
    FIRST_PUBLISHER: {"id", "todo", "type", "name"},
}


def blank_source(briefing: Id, library: Library) -> Id | None:
    """Return the id of the source with which ``briefing`` began, as long as nobody has written anything into it."""
    return next(
        (
            source.id
            for source in library.sources.values()
            if source.folder == briefing and _is_blank(source, FIRST_SOURCE)
        ),
        None,
    )


def removing_blanks(briefing: Id, library: Library) -> Mapping[InputFile, list[Change]]:
    """Return what takes the statement, the source and the publisher out with which ``briefing`` began.

    Not what somebody has changed, nor what stands in place of it.
    """
    changes: dict[InputFile, list[Change]] = {}
    for entry in _blanks(briefing, library):
        place = place_of(entry)
        changes.setdefault(place.file, []).append(Remove(place.keys))
    return changes


def _blanks(briefing: Id, library: Library) -> Iterator[Entry]:
    source = library.sources.get(blank_source(briefing, library) or "")
    for statement in library.briefings[briefing].statements:
        if statement.says == NOT_WRITTEN and _is_blank(statement, FIRST_STATEMENT):
            yield statement
    if source is None:
        return
    yield source
    publisher = library.actors[source.publisher]
    if str(publisher.name).startswith(PUBLISHER_NOT_NAMED) and _is_blank(publisher, FIRST_PUBLISHER):
        yield publisher


def _is_blank(entry: Entry, todo: str) -> bool:
    """Tell whether ``entry`` has the fields that it had at first, and no other; one of them may be another's id."""
    if entry.todo != (todo,):
        return False
    place = place_of(entry)
    written = value_at(value_of(place.file), place.keys)
    return isinstance(written, dict) and written.keys() == _FIELDS[todo]
