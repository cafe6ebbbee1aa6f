"""Moves an entry into another file or briefing, as it is written and with its own comments."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.editing import Append, Put, Remove, Rename, lines_of, value_at
from generator.model.nouns import LISTS, OF_LIBRARY
from generator.model.plan import Point
from generator.reader.input import EDITIONS, RESERVED
from generator.reader.tree.comments import comments_in
from generator.reader.written_references import references_in
from generator.upkeep.draft import Refused
from generator.upkeep.kept_state import carry_locks, finish
from generator.upkeep.naming import (
    Naming,
    changes_of_references,
    entry_named,
    place_of,
    require_no_draft,
    value_of,
)
from generator.upkeep.report import Done, counted, noun_of, stated
from generator.upkeep.written_paths import BRIEFINGS, Elsewhere, from_project

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.editing import Change
    from generator.model.report import Id
    from generator.reader.input import WrittenAt
    from generator.upkeep.draft import Draft, State

_FOR_EDITORS = "# yaml-language-server:"
"""Begins the line that names the schema of a file."""


def move(draft: Draft, before: State, name: str, target: str, here: Path) -> Done:
    """Move the entry ``name`` in the draft to a file, or to the file of a briefing that has such entries.

    ``target`` is a briefing's id, or a path as `from_project` reads it; ``here`` is the folder that the person is in.

    Raises `Refused` if that cannot be, `ValueError` with a sentence for the editor if a file cannot be changed.
    """
    library = before.library
    id_ = entry_named(draft, library, name)
    entry = library.entries[id_]
    place = place_of(entry)
    if isinstance(entry, Point) or place.file.is_briefing:
        raise Refused(f"`{id_}` belongs where it stands: a {noun_of(entry)} is not moved by itself")
    listed = str(place.keys[0])
    path = _path_of(target, listed, before, place.file.folder, (draft.original.root, here))
    if path == place.file.path:
        raise Refused(f"`{id_}` stands in {path} already")
    folder = _folder_of(path)
    if noun_of(entry) not in OF_LIBRARY and folder not in library.briefings:
        raise Refused(f"every {noun_of(entry)} belongs to a briefing, and {path} is in no briefing's folder")
    names: dict[Id, Id] = {}
    if noun_of(entry) not in OF_LIBRARY and folder != place.file.folder:
        names[id_] = f"{folder}/{id_.partition('/')[2]}"
        if names[id_] in library.entries or names[id_].partition("/")[2] in library.entries:
            raise Refused(f"there is `{names[id_]}` already: rename one of them first (`briefings rename`)")
        require_no_draft(draft, names[id_].partition("/")[2], folder)
    references = _change_references(draft, before, Naming.of(library, names), place, folder)
    gone = _carry(draft, place, path, listed)
    lines = carry_locks(draft, before, names)
    stamps = finish(draft, before, names)
    told = [f"Moved {noun_of(entry)} `{id_}` to {path}."]
    if names:
        told.append(
            f"It is `{names[id_]}` now; references changed: {references}. Links to its old address lead nowhere."
        )
    return Done(id_ if names else "", (*told, *stated(lines, stamps), *_told_of(*gone)))


def _path_of(target: str, listed: str, before: State, folder: str, places: tuple[Path, Path]) -> str:
    """Return the path of the file that is meant: of a name alone one in ``folder``, where the entry stands."""
    neither = Refused(
        f"`{target}` is neither a briefing nor a file of entries",
        hints=("write a briefing's id, or a path such as briefings/xi-call/timeline.yml",),
    )
    if target in before.library.briefings:
        return _best_file(target, listed, before)
    try:
        named = from_project(target, *places)
    except Elsewhere:
        raise neither from None
    if named.removeprefix(f"{BRIEFINGS}/") in before.library.briefings:
        return _best_file(named.removeprefix(f"{BRIEFINGS}/"), listed, before)
    name = named if "/" in named or not folder else f"{folder}/{named}"
    path = PurePosixPath(name if name.startswith(f"{BRIEFINGS}/") else f"{BRIEFINGS}/{name}")
    inner = path.parts[1:]
    is_reserved = inner[:1] and inner[0] in RESERVED
    if path.suffix != ".yml" or is_reserved or inner[1:2] == (EDITIONS,):
        raise neither
    if path.name == "briefing.yml":
        raise Refused("briefing.yml holds no entries: write another file of its folder")
    return path.as_posix()


def _best_file(briefing: Id, listed: str, before: State) -> str:
    """Return the file of a briefing that has most entries of a list, else one that is called like the list."""
    sizes = {
        file.path: len(items)
        for file in before.files
        if file.folder == briefing and isinstance(items := value_at(value_of(file), (listed,)), list)
    }
    return max(sizes, key=lambda path: sizes[path]) if sizes else f"briefings/{briefing}/{listed}.yml"


def _folder_of(path: str) -> str:
    _, *inner = path.split("/")
    return inner[0] if len(inner) > 1 else ""


def _change_references(draft: Draft, before: State, naming: Naming, place: WrittenAt, folder: str) -> str:
    """Have references lead where they led: those to the entry, and those in it, which stand in another folder then."""
    count, files = 0, 0
    for file in before.files:
        changes: list[Change] = []
        if file.path != place.file.path:
            changes += changes_of_references(file, naming)
        else:
            for found in references_in(file, value_of(file)):
                is_own = found.keys[: len(place.keys)] == place.keys
                now = naming.now(found.ref, file.folder, folder if is_own else None)
                if now != found.ref:
                    changes.append(Rename(found.keys, now) if found.is_name else Put(found.keys, now))
        if changes:
            count, files = count + len(changes), files + 1
            draft.change(file, changes)
    return counted(count, files)


def _told_of(path: str, comments: Sequence[str]) -> Iterator[str]:
    """Yield what became of the file that the entry stood in, "" if other entries stand there."""
    if path and comments:
        yield f"{path} held nothing else but comments, and is gone with them; write them again where they belong:"
        yield from (f"  {comment}" for comment in comments)
    elif path:
        yield f"{path} held nothing else, and is gone."


def _carry(draft: Draft, place: WrittenAt, path: str, listed: str) -> tuple[str, Sequence[str]]:
    """Take the entry out of its file and append it to the other.

    Return the path of the first file, if it held nothing else and is gone, and the comments that are gone with it.
    """
    files = draft.files()
    source = files[place.file.path]
    value = value_at(value_of(source), place.keys)
    if value is None:
        raise TypeError(place)
    added = [Append((listed,), value, lines_of(source, place.keys))]
    if path in files:
        draft.change(files[path], added)
    else:
        draft.add(path, added)
    draft.change(source, [Remove(place.keys)])
    left = draft.files()[source.path]
    if any(name in LISTS or name in {"withhold", "permit"} for name in value_of(left)):
        return "", ()
    (draft.project.root / left.path).unlink()
    comments = [comment for comment in comments_in(left.text) if not comment.startswith(_FOR_EDITORS)]
    return left.path, comments
