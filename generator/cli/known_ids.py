"""Finds the ids that the files of a project give by a look at their lines, while somebody types.

Nothing is parsed or checked: to load what does that takes longer than a person waits for. What is no id is passed over,
so that whatever is offered can stand in a command as it is.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from generator.model.nouns import LISTS, OF_LIBRARY
from generator.model.references import Noun
from generator.storage.safe_read import files_below, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BRIEFING = "briefing"
_LISTS = {**LISTS, "assessments": Noun.ASSESSMENT}
_MOST_BYTES = 4 * 2**20
_ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_FOLDER = re.compile(_ID)
_LINE = re.compile(
    rf"""^(?:
        (?P<list> [a-z_]+):
        | (?P<lead> [ ]*(?:-[ ]+)?(?:\{{[ ]*)?) id:[ ]+ ["']?(?P<id>{_ID})["']? (?=[ ]*(?:[,}}\r]|$)|[ ]+\#)
        | (?P<dash> [ ]*)-[ ]
    )""",
    re.MULTILINE | re.VERBOSE,
)


class KnownId(NamedTuple):
    """An id as commands take it, and what it stands for."""

    id: str
    kind: str
    """A noun, or `BRIEFING`."""


def known_ids(briefings: Path) -> Iterator[KnownId]:
    """Yield the ids of briefings and of entries below a folder, as they are written now; nothing is raised."""
    for path in files_below(briefings):
        folder, slash, name = path.partition("/")
        if not path.endswith(".yml") or (slash and not _FOLDER.fullmatch(folder)):
            continue
        if name == "briefing.yml":
            yield KnownId(folder, BRIEFING)
        with suppress(OSError):
            text = read_file(briefings / path, _MOST_BYTES).decode("utf-8-sig", "replace")
            yield from _ids_in(text, f"{folder}/" if slash else "")


def _ids_in(text: str, folder: str) -> Iterator[KnownId]:
    """Yield the ids of the entries in a file: those of the items of its lists, none from deeper within."""
    noun, dash = None, -1
    for line in _LINE.finditer(text):
        if line["list"]:
            noun, dash = _LISTS.get(line["list"]), -1
            continue
        lead = line["lead"]
        at = len(line["dash"]) if lead is None else lead.find("-")
        if dash < 0:
            dash = at
        if noun and lead is not None and (at == dash if at >= 0 else len(lead) == dash + 2):
            yield KnownId(line["id"] if noun in OF_LIBRARY else f"{folder}{line['id']}", noun)
