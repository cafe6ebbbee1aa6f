"""What of drafts goes along when somebody is renamed: the ids that were made of the old one, and what is to be done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.editing import Append, Put, Remove, value_at
from generator.model.unconfirmed import everything
from generator.upkeep.naming import place_of, value_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from generator.editing import Change
    from generator.editing.changes import Keys
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.reader.input import InputFile


def drafts_called_after(
    actor: Actor, new: str, library: Library, unkept: Collection[Id] = ()
) -> Mapping[Id, Id]:
    """Return what drafts of a speaker are called when the speaker is ``new``: a draft's id begins with the speaker's.

    Only of drafts, which were never published, and of all that stands in the briefings ``unkept``, of which no edition
    is; what another entry is called by stays free. Of an id that begins with two actors' the longer counts.
    """
    named: dict[Id, Id] = {}
    known = library.entries.keys() | library.briefings.keys()
    longer = tuple(f"{id_}-" for id_ in library.actors if id_.startswith(f"{actor.id}-"))
    for statement in library.statements.values():
        folder, slash, local = statement.id.rpartition("/")
        now = f"{folder}{slash}{new}-{local.removeprefix(f'{actor.id}-')}"
        is_free = now not in known and now not in named.values()
        may_change = is_free and (statement.todo or folder in unkept)
        is_after = local.startswith(f"{actor.id}-") and not local.startswith(longer)
        if may_change and is_after and actor.id in statement.speakers:
            named[statement.id] = now
    return named


def without_editions(library: Library, briefings: Path) -> frozenset[Id]:
    """Return the briefings of which no edition is kept in their folders below ``briefings``."""
    return frozenset(id_ for id_ in library.briefings if not any((briefings / id_).glob("editions/*.json")))


def changed_ids(names: Mapping[Id, Id], library: Library) -> Iterator[tuple[str, Change]]:
    """Yield for each statement its file, and what gives it its new id; what is confirmed says how it was called."""
    for old, new in names.items():
        entry = library.entries[old]
        place, name = place_of(entry), new.rpartition("/")[2]
        yield place.file.path, Put((*place.keys, "id"), name)
        if not entry.todo:
            for change in formerly(place.file, place.keys, [old.rpartition("/")[2]], name):
                yield place.file.path, change


def formerly(file: InputFile, keys: Keys, old: Collection[str], new: str) -> Iterator[Change]:
    """Yield what makes an entry say what it was called before; the oldest of its former ids is first."""
    given = value_at(value_of(file), (*keys, "formerly")) or []
    if new in given:
        yield Remove((*keys, "formerly", list(given).index(new)))
    for name in old:
        if name not in given:
            yield Append((*keys, "formerly"), name)


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
