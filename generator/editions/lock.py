"""``briefings/editions.lock.json``: which editions were published, one a line, so that none can vanish in silence.

A file that somebody deletes leaves nothing behind, and a row in ``briefing.yml`` is written before its edition is
published. So what was published is kept in a place of its own, which every edition adds to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.storage.lockfile import is_version, is_whole, lock_file_text, read_lock_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from generator.diagnostics import Diagnostics
    from generator.model.report import Id
    from generator.project import Project

NAME = "editions.lock.json"
VERSION = 1
Published: TypeAlias = "Mapping[Id, AbstractSet[int]]"
"""The numbers of the editions of each briefing, by what its folder was called."""


def shown_path(project: Project) -> str:
    """Return the path of the file, below the project."""
    return f"{project.briefings.name}/{NAME}"


def read_published(project: Project, diagnostics: Diagnostics) -> Published | None:
    """Return which editions were published; None, with a diagnostic, where that cannot be read."""
    before = len(diagnostics)
    path = project.briefings / NAME
    renew = "run `briefings check`, which says what to write into it"
    found = read_lock_file(path, shown_path(project), _parse, renew, diagnostics)
    if found is None and len(diagnostics) == before:  # there is no such file
        return {}
    return found


def lock_text(published: Published) -> str:
    """Return what is saved.

    >>> print(lock_text({"talks": {2, 1}}), end="")
    {
    "version": 1,
    "editions": [
    {"briefing": "talks", "number": 1},
    {"briefing": "talks", "number": 2}
    ]
    }
    """
    rows = [
        {"briefing": briefing, "number": number}
        for briefing in sorted(published)
        for number in sorted(published[briefing])
    ]
    return lock_file_text(VERSION, {"editions": rows})


def _parse(content: object) -> dict[Id, set[int]]:
    """Return what is written; raises `ValueError` with a sentence for the editor."""
    if not isinstance(content, dict) or not is_version(content.get("version"), VERSION):
        raise ValueError(f"this does not keep editions in version {VERSION}")
    written = content.get("editions")
    if not isinstance(written, list):
        raise ValueError("its editions are no list")  # noqa: TRY004  # what is written is at fault
    found: dict[Id, set[int]] = {}
    for row in written:
        briefing, number = (row.get("briefing"), row.get("number")) if isinstance(row, dict) else (None, None)
        if not (isinstance(briefing, str) and is_whole(number)) or number < 1:
            raise ValueError("one of its editions does not say of which briefing, and which number")
        found.setdefault(briefing, set()).add(number)
    return found
