"""Tells of what was published and is not there any more: editions, whole briefings, what says that they were."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.checks.editions import SAY_WHY
from generator.diagnostics import Code, Diagnostics, Span
from generator.editions.folder import path_of
from generator.editions.lock import NAME, lock_text, shown_path

if TYPE_CHECKING:
    from generator.editions.lock import Published
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.snapshot import Editions
    from generator.project import Project

_MOST_NAMED = 5
"""Editions that a message names."""


def tell_of_missing(
    project: Project, briefing: Briefing, published: Published, diagnostics: Diagnostics
) -> None:
    """Tell of editions that were published and have no file any more, if nothing says why."""
    numbers = {number for name in (briefing.id, *briefing.formerly) for number in published.get(name, ())}
    rows = {row.number: row for row in briefing.editions}
    for number in sorted(numbers):
        row = rows.get(number)
        if row and row.not_kept:
            continue
        path = path_of(project, briefing.id, number)
        if not os.path.lexists(project.root / path):
            diagnostics.error(
                Code.BROKEN_EDITION,
                f"edition {number} of `{briefing.id}` was published, and its file is gone",
                Span(path),
                "take the file as it was published from the history of the project",
                SAY_WHY
                if row
                else f"its row is gone too: write it again under `editions`, with number: {number}",
            )


def tell_of_unnoted(
    project: Project, library: Library, editions: Editions, published: Published, diagnostics: Diagnostics
) -> list[Id]:
    """Tell of editions that are there, and of which nothing says that they were published; return their briefings.

    Somebody has taken that away: with it, other editions may have gone that nobody would miss.
    """
    unnoted: dict[Id, list[int]] = {}
    for id_, frozen in editions.items():
        names = (id_, *library.briefings[id_].formerly)
        noted = {number for name in names for number in published.get(name, ())}
        numbers = [edition.number for edition in frozen if edition.number not in noted]
        if numbers:
            unnoted[id_] = numbers
    if unnoted:
        named = [f"edition {number} of `{id_}`" for id_, numbers in unnoted.items() for number in numbers]
        said = f"{', '.join(named[:_MOST_NAMED])}{' …' if named[_MOST_NAMED:] else ''}"
        whole = {name: set(numbers) for name, numbers in published.items()}
        for id_, numbers in unnoted.items():
            whole.setdefault(id_, set()).update(numbers)
        are, they, were = ("are", "they", "were") if named[1:] else ("is", "it", "was")
        diagnostics.error(
            Code.BROKEN_EDITION,
            f"{said} {are} there, and this file does not say that {they} {were} published"
            if os.path.lexists(project.briefings / NAME)
            else f"{said} {were} published, and the file that says so is gone",
            Span(shown_path(project)),
            "take the file as it was from the history of the project: it names editions that may have gone with it",
            f"if there is none, write this into it: {' '.join(lock_text(whole).split())}",
        )
    return list(unnoted)


def tell_of_folders(
    project: Project, library: Library, published: Published, diagnostics: Diagnostics
) -> None:
    """Tell of briefings that were published and have no folder any more."""
    known = {name for briefing in library.briefings.values() for name in (briefing.id, *briefing.formerly)}
    for name in sorted(published.keys() - known):
        if os.path.lexists(project.briefings / name):  # kept back as a whole, or with mistakes of its own
            continue
        diagnostics.error(
            Code.BROKEN_EDITION,
            f"editions of `{name}` were published, and no briefing is called so",
            Span(shown_path(project)),
            f"if its folder is called otherwise now, list `{name}` under `formerly` in its briefing.yml",
            "if the briefing must not be read any more, take its lines out of this file",
        )
