"""Finds the ids that the files of a project give by a look at their lines, while somebody types.

Nothing is parsed or checked: to load what does that takes longer than a person waits for. What is no id is passed over,
so that whatever is offered can stand in a command as it is.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
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
        | (?P<lead> [ ]*(?:-[ ]+)?(?:\{{[ ]*)?) (?:
            id:[ ]+ ["']?(?P<id>{_ID})["']? (?=[ ]*(?:[,}}\r]|$)|[ ]+\#) (?P<rest>.*)
            | (?P<todo>todo):(?=[ \r]|$)
        )
        | (?P<dash> [ ]*)-(?:[ ]|\r?$)
    )""",
    re.MULTILINE | re.VERBOSE,
)
_TODO = re.compile(r"[,{][ ]*todo:[ ]")
"""A `todo` behind the id of an entry that stands on one line."""


class KnownId(NamedTuple):
    """An id as commands take it, and what it stands for."""

    id: str
    kind: str
    """A noun, or `BRIEFING`."""
    folder: str = ""
    """Of the briefing in whose folder it is written; "" if it is in none."""
    waits: bool = False
    """Whether it has `todo`."""


def known_ids(briefings: Path) -> Iterator[KnownId]:
    """Yield the ids of briefings and of entries below a folder, as they are written now; nothing is raised."""
    for path in files_below(briefings):
        folder, slash, name = path.partition("/")
        if not path.endswith(".yml") or (slash and not _FOLDER.fullmatch(folder)):
            continue
        with suppress(OSError):
            text = read_file(briefings / path, _MOST_BYTES).decode("utf-8-sig", "replace")
            folder = folder if slash else ""
            if name == "briefing.yml":
                yield KnownId(
                    folder, BRIEFING, folder, any(line["list"] == "todo" for line in _LINE.finditer(text))
                )
            yield from _ids_in(text, folder)


@dataclass(slots=True)
class _Item:
    """An item of a list, as far as its lines have been seen."""

    noun: Noun | None
    folder: str
    dash: int = -1
    """Where the dash of it stands, from the left."""
    column: int = -1
    """Where its first field stands."""
    id: str = ""
    waits: bool = False

    def known(self) -> Iterator[KnownId]:
        if self.noun and self.id:
            id_ = f"{self.folder}/{self.id}" if self.folder and self.noun not in OF_LIBRARY else self.id
            yield KnownId(id_, self.noun, self.folder, self.waits)


def _ids_in(text: str, folder: str) -> Iterator[KnownId]:
    """Yield the ids of the entries in a file: those of the items of its lists, none from deeper within."""
    item = _Item(None, folder)
    for line in _LINE.finditer(text):
        if line["list"]:
            yield from item.known()
            item = _Item(_LISTS.get(line["list"]), folder)
            continue
        lead = line["lead"]
        at = len(line["dash"]) if lead is None else lead.find("-")
        begins = at >= 0 and (at == item.dash or item.dash < 0)
        if begins:
            yield from item.known()
            item = _Item(item.noun, folder, at, -1 if lead is None else len(lead))
        if lead is not None and (begins or (at < 0 and len(lead) in {item.dash + 2, item.column})):
            item.id = item.id or line["id"] or ""
            item.waits |= bool(line["todo"] or _TODO.search(line["rest"] or ""))
    yield from item.known()
