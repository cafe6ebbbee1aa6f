"""Learns what entries were called between two states of a briefing, from the editions that were kept between them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.comparing import State
from generator.comparing.history import names_along
from generator.comparing.renaming import new_names
from generator.diagnostics import Diagnostics
from generator.editions.folder import files_in
from generator.editions.reading import MAX_BYTES
from generator.reader.input import EDITIONS
from generator.snapshot import from_json
from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.report import Id
    from generator.project import Project

_NAME = re.compile(r"([1-9][0-9]{0,5})\.json")


def names_between(project: Project, old: State, new: State, folders: Iterable[Id]) -> Mapping[Id, Id]:
    """Return what entries of ``old`` were called last of all, in kept editions between two states or in ``new``.

    What was renamed and then withdrawn has its last name in an edition between them alone. ``folders`` are names that
    the briefing's folder may have now; what cannot be read there is passed over, for it decides nothing else.
    """
    states = [old, *_between(project, old, new, folders), new]
    steps = [
        new_names(before.entries, after.entries, before.briefing, after.briefing)
        for before, after in pairwise(states)
    ]
    return names_along(steps)[0]


def _between(project: Project, old: State, new: State, folders: Iterable[Id]) -> Iterator[State]:
    first, last = (state.content.last_edition.number for state in (old, new))
    for folder in dict.fromkeys(folders):
        paths = files_in(project.root, f"{project.briefings.name}/{folder}/{EDITIONS}", Diagnostics())
        numbered = {
            int(found[1]): path for path in paths if (found := _NAME.fullmatch(path.rpartition("/")[2]))
        }
        if numbered:
            yield from _kept(
                project, [numbered[number] for number in sorted(numbered) if first < number <= last]
            )
            return


def _kept(project: Project, paths: Iterable[str]) -> Iterator[State]:
    for path in paths:
        try:
            data = read_file(project.root / path, MAX_BYTES)
        except OSError:
            continue
        taken = from_json(data, path, Diagnostics())
        if taken is not None:
            yield State(taken.library, taken.briefing)
