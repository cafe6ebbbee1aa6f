"""Takes the newest edition of a briefing back that was made by mistake, and has not gone out.

Nobody changes an edition that readers may have seen. What git has in its last commit may have gone out with that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.editing import Remove, changed_file
from generator.editions.folder import files_in, path_of
from generator.editions.lock import lock_text, read_published, shown_path
from generator.reader.input import EDITIONS, WrittenAt, as_input
from generator.reader.tree import NO_RULES, parse
from generator.storage.git_state import committed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.briefing import Briefing, Edition
    from generator.project import Project

_ROWS = "editions"


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What becomes of the files where an edition is taken back."""

    row: Edition
    path: str
    """Of its file, below the project."""
    row_goes: bool
    """Whether its row goes: not that of the only edition, nor one that somebody wrote before it was published."""
    contents: Mapping[str, bytes | None]
    """Of each file that changes, by its path below the project; None: it goes."""
    is_committed: bool
    """Whether the last commit of git has it: it may have gone out."""


def taken_back(project: Project, briefing: Briefing) -> TakenBack:
    """Return what becomes of the files if the newest edition of ``briefing`` is taken back; nothing is written.

    Raises `ValueError` with a sentence for the editor if there is none that can be, `OSError` if a file cannot be read.
    """
    number, published = _newest(project, briefing)
    if briefing.last_edition.number > number:
        raise ValueError(
            f"edition {briefing.last_edition.number} has a row in briefing.yml already, and is not out: take that row "
            f"out first, if edition {number} is what you want to take back"
        )
    index, row = next(
        ((at, row) for at, row in enumerate(briefing.editions) if row.number == number), (-1, None)
    )
    if row is None:
        raise ValueError(f"edition {number} has no row in briefing.yml; `briefings check` says what to do")
    if row.not_kept:
        raise ValueError(f"readers are told why edition {number} is not kept (`not_kept`): that stays")
    path = path_of(project, briefing.id, number)
    if not (project.root / path).is_file():
        raise ValueError(f"edition {number} was published, and {path} is not there")
    place = briefing.place
    if not isinstance(place, WrittenAt):
        raise ValueError(f"`{briefing.id}` stands in no file")  # noqa: TRY004  # a sentence for the editor
    is_committed = committed(project.root, path) is not None
    stood_before = not is_committed and _has_row(project, place.file.path, number)
    row_goes = len(briefing.editions) > 1 and not stood_before
    contents: dict[str, bytes | None] = {shown_path(project): _lock_without(briefing, number, published)}
    if row_goes:
        gone = Remove((*place.keys, _ROWS, index))
        contents[place.file.path] = changed_file(project.root, place.file, [gone])
    return TakenBack(row, path, row_goes, {**contents, path: None}, is_committed)


def _newest(project: Project, briefing: Briefing) -> tuple[int, Mapping[str, set[int]]]:
    """Return the number of the newest edition that was published, with all that were."""
    found = read_published(project, Diagnostics())
    if found is None:
        raise ValueError(
            f"{shown_path(project)} cannot be read; `briefings check` says what is wrong with it"
        )
    published = {id_: set(numbers) for id_, numbers in found.items()}
    folder = f"{project.briefings.name}/{briefing.id}/{EDITIONS}"
    names = [
        path.rpartition("/")[2].partition(".")[0] for path in files_in(project.root, folder, Diagnostics())
    ]
    numbers = {int(name) for name in names if name.isdecimal() and name.isascii()}
    for name in (briefing.id, *briefing.formerly):
        numbers |= published.get(name, set())
    if not numbers:
        raise ValueError(f"no edition of {briefing.id} was published: there is none to take back")
    return max(numbers), published


def _has_row(project: Project, path: str, number: int) -> bool:
    """Tell whether the last commit has the row of an edition."""
    content = committed(project.root, path)
    try:
        file = as_input(path, content or b"")
    except UnicodeDecodeError:
        return False
    tree = parse(path, file.text, NO_RULES, Diagnostics())
    rows = tree.value.get(_ROWS) if tree is not None and isinstance(tree.value, dict) else None
    numbers = [row.get("number") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return str(number) in numbers


def _lock_without(briefing: Briefing, number: int, published: Mapping[str, set[int]]) -> bytes | None:
    """Return what says which editions are out, without this one; None if none is."""
    names = {briefing.id, *briefing.formerly}
    left = {id_: numbers - {number} if id_ in names else numbers for id_, numbers in published.items()}
    return lock_text(left).encode() if any(left.values()) else None
