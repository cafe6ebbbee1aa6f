"""What of drafts goes along when somebody is renamed: the ids that were made of the old one, and what is to be done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.editing import Put, value_at
from generator.model.unconfirmed import everything
from generator.upkeep.naming import place_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.editing import Change
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id


def drafts_called_after(actor: Actor, new: str, library: Library) -> Mapping[Id, Id]:
    """Return what drafts of a speaker are called when the speaker is ``new``: a draft's id begins with the speaker's.

    Only of drafts, which were never published; what another entry is called by stays free.
    """
    named: dict[Id, Id] = {}
    known = library.entries.keys() | library.briefings.keys()
    for statement in library.statements.values():
        folder, slash, local = statement.id.rpartition("/")
        now = f"{folder}{slash}{new}-{local.removeprefix(f'{actor.id}-')}"
        is_free = now not in known and now not in named.values()
        if statement.todo and actor.id in statement.speakers and local.startswith(f"{actor.id}-") and is_free:
            named[statement.id] = now
    return named


def changed_ids(names: Mapping[Id, Id], library: Library) -> Iterator[tuple[str, Change]]:
    """Yield for each statement its file, and what gives it its new id."""
    for old, new in names.items():
        place = place_of(library.entries[old])
        yield place.file.path, Put((*place.keys, "id"), new.rpartition("/")[2])


def changed_todo(old: str, new: str, library: Library) -> Iterator[tuple[Id, str, Change]]:
    """Yield whose `todo` names an entry by its old id, the file of it, and what puts the new one there.

    An id of one word may be a word of the sentence: it is changed between backticks alone.
    """
    found = re.compile(
        rf"(?<![\w-]){re.escape(old)}(?![\w-])" if "-" in old else rf"(?<=`){re.escape(old)}(?=`)"
    )
    for entry in everything(library):
        for number, sentence in enumerate(entry.todo):
            changed = found.sub(new, sentence)
            if changed != sentence:
                place = place_of(entry)
                keys = (*place.keys, "todo")
                is_list = isinstance(value_at(value_of(place.file), keys), list)
                yield entry.id, place.file.path, Put((*keys, number) if is_list else keys, changed)
