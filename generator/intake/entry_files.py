"""Works out the files of entries with what was taken in: new sources and actors at the end of their lists."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.editing import Append, Put, Remove, changed_file, new_file
from generator.memo import Memo
from generator.model.source import Read
from generator.reader.input import WrittenAt, read_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.editing import Change
    from generator.intake.taking_in import Outcome
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.source import Source
    from generator.reader.input import InputFile


def changed_files(
    project: Path, folder: str, library: Library, outcomes: Iterable[Outcome]
) -> Mapping[str, bytes]:
    """Return the files of entries that change, by path below ``project``, with their new bytes; nothing is written.

    Raises `generator.editing.CannotEdit` if one of them cannot be changed, `OSError` if it cannot be read.
    """
    files = {file.path: file for file in read_files(project, folder, Diagnostics(), Memo())}
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    sources = list_file(library.sources.values(), folder, "sources")
    actors = list_file(library.actors.values(), folder, "actors")
    for outcome in outcomes:
        if outcome.actor:
            changes[actors].append(Append(("actors",), outcome.actor.value()))
        if outcome.draft:
            changes[sources].append(Append(("sources",), outcome.draft.value()))
        elif outcome.text_name:
            path, found = _with_text(library.sources[outcome.source], outcome.text_name)
            changes[path] += found
    return {path: _changed(project, files.get(path), path, asked) for path, asked in changes.items()}


def list_file(entries: Iterable[Actor | Source], folder: str, name: str) -> str:
    """Return the file in which the library keeps most of these entries, else one named after them."""
    places = (entry.place for entry in entries)
    found = Counter(
        place.file.path for place in places if isinstance(place, WrittenAt) and not place.file.folder
    )
    return found.most_common(1)[0][0] if found else f"{folder}/{name}.yml"


def _with_text(source: Source, text_name: str) -> tuple[str, list[Change]]:
    """Return the file of a source, and the changes that give it a text."""
    place = source.place
    if not isinstance(place, WrittenAt):
        raise TypeError(f"the source {source.id} was not read from a file")
    changes: list[Change] = [Put((*place.keys, "text"), text_name)]
    if source.read is Read.NONE:
        changes.append(Remove((*place.keys, "read")))
    return place.file.path, changes


def _changed(project: Path, file: InputFile | None, path: str, changes: Iterable[Change]) -> bytes:
    return changed_file(project, file, changes) if file is not None else new_file(path, changes)
