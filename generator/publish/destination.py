"""Checks where a site may be built: never where it would take the place of what somebody wrote."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.output_records import (
    NotOurs,
    files_in,
    is_changed_earlier_site,
    read_record,
    require_known,
    require_recordable,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.project import Project


def checked_destination(project: Project, given: Path, private: Iterable[Path] = ()) -> Path:
    """Return the folder that a site built into ``given`` takes the place of; a link leads to it.

    ``private`` are folders the project reads besides its own: source texts, fonts. Raises `NotOurs`, with a sentence
    for the editor, if anything in the folder is not what a build put there, or if it is, holds or lies in what the
    project is made from; and `OSError` if it cannot be read. Nothing is changed. What is in the files is not looked at:
    that `generator.storage.output_records.require_own` does.
    """
    target = Path(os.path.realpath(given))
    shown = f"`{given}`" if Path(given) == target else f"`{given}` ({target})"
    for folder in (target, *target.parents):
        if os.path.lexists(folder):
            if not folder.is_dir():
                here = "is a file" if folder == target else f"cannot be a folder: {folder} is a file"
                raise NotOurs(f"{shown} {here}. Name a new folder, or one that a build made.")
            break
    for place, name in _of_the_person():
        _refuse_around(target, place, shown, name)
    _refuse_around(target, project.root, shown, "the project")
    for place in (project.briefings, project.templates, project.config, *private):
        name = f"{place.name}, from which the site is made"
        _refuse_around(target, place, shown, name)
        _refuse_inside(target, place, shown, name)
    for place in (project.docs, project.pdfs, project.build_schema):
        name = f"{place.relative_to(project.root).as_posix()}, which a build needs for itself"
        _refuse_around(target, place, shown, name)
        _refuse_inside(target, place, shown, name)
    if any(part.lower() == ".git" for part in target.parts):
        raise NotOurs(f"{shown} lies in .git, where version control keeps its own. Name another folder.")
    require_recordable(target)
    if is_changed_earlier_site(target):
        raise NotOurs(
            f"{shown} was built by an earlier version of this program, and something in it was changed since, so that "
            "nobody can tell what in it is yours. Look through it, then delete it or rename it, and build again."
        )
    record = read_record(target)
    require_known(target, files_in(target), frozenset((*record.files, *record.coming)))
    return target


def _of_the_person() -> Iterator[tuple[Path, str]]:
    """Yield the folders of whoever builds, with what they are called; either may not be there."""
    with suppress(OSError):  # it has been deleted
        yield Path.cwd(), "the folder you are in"
    with suppress(RuntimeError):  # somebody who is unknown to the system, as in many containers
        yield Path.home(), "your home folder"


def _refuse_around(target: Path, place: Path, shown: str, name: str) -> None:
    """Raise `NotOurs` if ``place`` is the target or lies in it."""
    for way in _ways(place):
        if _is_same(target, way):
            raise NotOurs(f"{shown} is {name}: a build replaces everything in its folder. Name another one.")
        if any(_is_same(target, parent) for parent in way.parents):
            raise NotOurs(
                f"{shown} holds {name}: a build replaces everything in its folder. Name another one."
            )


def _refuse_inside(target: Path, place: Path, shown: str, name: str) -> None:
    """Raise `NotOurs` if the target lies in ``place``."""
    for way in _ways(place):
        if any(_is_same(parent, way) for parent in target.parents):
            raise NotOurs(f"{shown} lies in {name}. Name a folder outside it.")


def _ways(place: Path) -> tuple[Path, ...]:
    """Return a path as it is written and as it is when links are followed."""
    return tuple(dict.fromkeys((place.absolute(), Path(os.path.realpath(place)))))


def _is_same(first: Path, second: Path) -> bool:
    """Tell whether two paths lead to one place, also where small and capital letters are the same."""
    if first == second:
        return True
    try:
        return first.samefile(second)
    except OSError:  # one of them is not there yet
        return (
            not (os.path.lexists(first) or os.path.lexists(second))
            and str(first).casefold() == str(second).casefold()
        )
