"""Renames an entry or a briefing: every reference and all that is kept of it goes along, and old addresses lead on."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.editing import Put
from generator.model.actor import Actor
from generator.model.plan import Point
from generator.model.source import Source
from generator.model.unconfirmed import unconfirmed
from generator.reader.input import RESERVED
from generator.reader.likely_values import pattern_hints
from generator.reader.records.fields import ID, LONGEST_ID, OWN_VOICE
from generator.upkeep.draft import Refused
from generator.upkeep.drafts_of import (
    changed_ids,
    changed_todo,
    drafts_called_after,
    formerly,
    without_editions,
)
from generator.upkeep.kept_state import carry_locks, finish
from generator.upkeep.naming import Naming, changes_of_references, entry_named, place_of, require_no_draft
from generator.upkeep.report import Done, counted, leads_on, noun_of, stated, with_article_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.editing import Change
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.upkeep.draft import Draft, State


def rename(draft: Draft, before: State, old: str, new: str, texts: Path) -> Done:
    """Call the entry or briefing ``old`` otherwise in the draft, ``new``; ``texts`` is the folder of private texts.

    Raises `Refused` if that cannot be, `ValueError` with a sentence for the editor if a file cannot be changed.
    """
    library = before.library
    if old in library.briefings:
        return _rename_briefing(draft, before, old, new)
    id_ = entry_named(draft, library, old)
    entry = library.entries[id_]
    if isinstance(entry, Point):
        raise Refused(f"`{old}` is a point, whose number is that of its plan: change its `n` by hand")
    folder, slash, local = id_.rpartition("/")
    name = new.removeprefix(f"{folder}/") if slash else new
    _require_free(name, library, folder, id_)
    require_no_draft(draft, name, folder)
    place = place_of(entry)
    text = _rename_text(draft, entry, local, name, texts)
    was_published = id_ not in unconfirmed(library)
    former = [local] if was_published else []
    of_entry = [Put((*place.keys, "id"), name), *formerly(place.file, place.keys, former, name)]
    of_entry += [Put((*place.keys, "text"), text)] if text else []
    unkept = without_editions(library, draft.project.briefings)
    drafts = drafts_called_after(entry, name, library, unkept) if isinstance(entry, Actor) else {}
    names = {id_: f"{folder}{slash}{name}", **drafts}
    more: defaultdict[str, list[Change]] = defaultdict(list, {place.file.path: of_entry})
    for path, change in changed_ids(drafts, library):
        more[path].append(change)
    to_do: set[Id] = set()
    for holder, path, change in changed_todo(local, name, library):
        to_do.add(names.get(holder, holder))
        more[path].append(change)
    references = change_files(draft, before, Naming.of(library, names), more)
    lines = carry_locks(draft, before, names)
    stamps = finish(draft, before, names, to_do)
    told = [f"Renamed {noun_of(entry)} `{id_}` to `{names[id_]}`; references changed: {references}."]
    noun = "draft" if all(library.entries[old].todo for old in drafts) else "statement"
    called = f"1 {noun} that is" if len(drafts) == 1 else f"{len(drafts)} {noun}s that are"
    of_drafts = [f"With it {called} called after it."] if drafts else []
    of_text = [f"Its private text is called `{text}` now."] if text else []
    return Done(
        local,
        (*told, *of_drafts, *stated(lines, stamps), *of_text, leads_on(local, was_published=was_published)),
    )


def change_files(draft: Draft, before: State, naming: Naming, more: Mapping[str, Iterable[Change]]) -> str:
    """Change the references of every file, and ``more`` by path; say how many references there were."""
    count, files = 0, 0
    for file in before.files:
        changes = [*changes_of_references(file, naming)]
        count, files = count + len(changes), files + bool(changes)
        changes += more.get(file.path, ())
        if changes:
            draft.change(file, changes)
    return counted(count, files)


def _require_free(name: str, library: Library, folder: str, renamed: Id = "") -> None:
    """Refuse a name that is no id, or somebody's; ``renamed`` is the entry that shall be called so, if it is one."""
    if not re.fullmatch(ID, name) or len(name) > LONGEST_ID:
        raise Refused(
            f"`{name}` cannot be an id: small letters, digits and single hyphens, a letter first, {LONGEST_ID} at most",
            hints=pattern_hints(name, ID),
        )
    if name == OWN_VOICE:
        raise Refused(f"`{OWN_VOICE}` is reserved: it stands for a publisher in its own voice")
    if name in library.briefings:
        raise Refused(f"`{name}` is the name of a briefing: choose another id")
    taken = library.entries.get(f"{folder}/{name}") or library.entries.get(name)
    if taken is None and not folder:
        taken = next((entry for id_, entry in library.entries.items() if id_.partition("/")[2] == name), None)
    if taken is not None and taken.id == renamed:
        raise Refused(f"`{renamed}` is called so already")
    if taken is not None:
        entry = library.entries.get(renamed)
        is_alike = type(taken) is type(entry) and taken.id.rpartition("/")[0] == folder
        is_other = is_alike and taken is not entry
        to_merge = (f"to make one entry of two: briefings merge {renamed} {taken.id}",) if is_other else ()
        raise Refused(f"`{name}` is {with_article_of(taken)} already", hints=("choose another id", *to_merge))


def _rename_text(draft: Draft, source: Entry, old: str, new: str, texts: Path) -> str:
    """Call the private text of a source as the source, if it was before.

    Return its new name; "" if it keeps its own, is not on this machine, or another is called so.
    """
    name = source.text if isinstance(source, Source) else None
    if not name or PurePosixPath(name).stem != old or not (texts / name).is_file():
        return ""
    now = f"{new}{PurePosixPath(name).suffix}"
    if (texts / now).exists():
        return ""
    draft.texts[(texts / now).absolute()] = (texts / name).read_bytes()
    draft.texts[(texts / name).absolute()] = None
    return now


def _rename_briefing(draft: Draft, before: State, old: str, new: str) -> Done:
    library = before.library
    _require_free(new, library, new)
    require_no_draft(draft, new, "")
    if new in RESERVED or (draft.project.briefings / new).exists():
        raise Refused(f"`{new}` cannot be the name of a briefing: there is such a folder")
    own = [id_ for id_ in library.entries if id_.startswith(f"{old}/") and "#" not in id_]
    names = {old: new, **{id_: f"{new}/{id_.partition('/')[2]}" for id_ in own}}
    head = place_of(library.briefings[old])
    was_published = not library.briefings[old].todo
    more = {head.file.path: formerly(head.file, (), [old] if was_published else [], new)}
    references = change_files(draft, before, Naming.of(library, names), more)
    (draft.project.briefings / old).rename(draft.project.briefings / new)
    lines = carry_locks(draft, before, names)
    stamps = finish(draft, before, names)
    told = (
        f"Renamed briefing `{old}` to `{new}`, with its folder; references changed elsewhere: {references}."
    )
    folders = (f"{draft.project.briefings.name}/{old}/", f"{draft.project.briefings.name}/{new}/")
    return Done(old, (told, *stated(lines, stamps), leads_on(old, was_published=was_published)), folders)
