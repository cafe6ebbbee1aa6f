"""Says how each file that a project has in place of ours stands to that: same, changed, of an older version."""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.overrides.kept import LARGEST, kept_original, kept_path, with_plain_ends
from generator.overrides.originals import is_own_project, originals
from generator.storage.safe_read import files_below, read_file, reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.overrides.originals import Original
    from generator.project import Project


class Standing(StrEnum):
    """How a project's own file stands to the one that comes with the program."""

    SAME = "same"
    """They are the same."""
    CHANGED = "changed"
    """The project changed it; the program's is as it was when it was copied."""
    OLDER = "older"
    """It is the program's as it was in an older version."""
    BOTH_CHANGED = "both-changed"
    """The project changed it, and the program's has changed too since it was copied."""
    UNKNOWN = "unknown"
    """They differ, and nobody kept what it was copied from."""
    GONE = "gone"
    """It was copied from a file that does not come with the program any more."""
    USED_BY_NOTHING = "used-by-nothing"
    """It lies where templates of pages lie, and no page is made with one of its name."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Override:
    """A file of a project that takes, or would take, the place of one that comes with the program."""

    path: str
    standing: Standing
    original: Original | None = None
    """The program's; None if it has none of that name."""
    why: str = ""
    """Why it cannot be read."""


def overrides_of(project: Project) -> list[Override]:
    """Return how each of a project's own files stands to the program's, in the order of the list of these.

    Raises `OSError` if the program cannot read itself.
    """
    known = originals(project)
    if is_own_project(project):
        known = {}
    found = [standing_of(project, original) for original in known.values()]
    return [*filter(None, found), *_without_original(project, known)]


def standing_of(project: Project, original: Original) -> Override | None:
    """Return how the project's copy of ``original`` stands to it; None if there is none."""
    if not os.path.lexists(project.root / original.path):
        return None
    try:
        own = with_plain_ends(read_file(project.root / original.path, LARGEST))
    except OSError as error:
        return Override(original.path, Standing.UNREADABLE, original, reason(error))
    return Override(
        original.path, _compared(own, original.content, kept_original(project, original.path)), original
    )


def _compared(own: bytes, now: bytes, then: bytes | None) -> Standing:
    if own == now:
        return Standing.SAME
    if then is None:
        return Standing.UNKNOWN
    if then == now:
        return Standing.CHANGED
    return Standing.OLDER if own == then else Standing.BOTH_CHANGED


def _without_original(project: Project, known: Mapping[str, Original]) -> Iterator[Override]:
    """Yield files of which the program has none of that name, where that means that nothing uses them."""
    paths = {original.path for original in known.values()}
    shown = project.templates.relative_to(project.root).as_posix()
    for below in files_below(project.templates) if known and project.templates.is_dir() else ():
        path = f"{shown}/{below}"
        if path in paths:
            continue
        if os.path.lexists(project.root / kept_path(path)):
            yield Override(path, Standing.GONE)
        elif below.startswith("site/") and below.endswith(".jinja"):
            yield Override(path, Standing.USED_BY_NOTHING)


def differences(project: Project, original: Original) -> Iterator[str]:
    """Yield, line by line, how a project's own file differs from the program's, as ``diff -u`` writes it.

    Nothing, if it does not. Where it is known what it was copied from, first what the program changed since, then what
    the project did. Raises `OSError` if the project's cannot be read.
    """
    own = with_plain_ends(read_file(project.root / original.path, LARGEST))
    if own == original.content:
        return
    then, name = kept_original(project, original.path), original.name
    if then is not None and then != original.content:
        yield from _unified(then, original.content, f"{name}, as it was copied", f"{name}, as it comes now")
    start = original.content if then is None else then
    was = "as it comes now" if then in (None, original.content) else "as it was copied"
    yield from _unified(start, own, f"{name}, {was}", original.path)


def _unified(before: bytes, after: bytes, old: str, new: str) -> Iterator[str]:
    earlier, later = (content.decode("utf-8", "replace").split("\n") for content in (before, after))
    yield from difflib.unified_diff(earlier, later, old, new, lineterm="")
