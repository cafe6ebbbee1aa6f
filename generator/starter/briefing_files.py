"""Writes the first files of a new briefing."""

from __future__ import annotations

import os
import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.reader.ids_in_use import ids_in_use
from generator.reader.input import RESERVED
from generator.reader.nouns import with_article
from generator.reader.records.fields import ID, LONGEST_ID
from generator.starter.example import brought, with_ids
from generator.starter.writing import write_new

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.project import Project

_HERE = Path(__file__).parent
_TITLE = b"A first briefing"
"""The title of the example."""


def new_briefing(project: Project, identifier: str) -> list[Path]:
    """Write a new briefing called ``identifier`` and return the files written.

    The entries of registers that its example refers to come along where the project does not hold them any more.

    Raises `ValueError` with a sentence if that cannot be an id, `FileExistsError` if it is there, and `OSError`.
    """
    if len(identifier) > LONGEST_ID:
        msg = f"an id has at most {LONGEST_ID} characters, and this one {len(identifier)}"
        raise ValueError(msg)
    if not re.fullmatch(ID, identifier):
        msg = f"`{identifier}` is not an id: small letters, digits and single hyphens, a letter first"
        raise ValueError(msg)
    if identifier in RESERVED:
        msg = f"`briefings/{identifier}` is not read as a briefing: other files lie there; name another id"
        raise ValueError(msg)
    used = ids_in_use(project.root, "briefings")
    if identifier in used.library:
        msg = f"`{identifier}` is the id of {with_article(used.library[identifier])}: name another id"
        raise ValueError(msg)
    coming = brought(
        {path.stem: path.read_text(encoding="utf-8") for path in _example("registers")},
        [path.read_text(encoding="utf-8") for path in _example("briefing")],
        used._replace(others={*used.others, identifier}),
    )
    files = _briefing_files(identifier, _title(identifier), coming.other_ids)
    if coming.text:
        names = (Path("briefings", f"example{end}.yml") for end in ("", *map("-{}".format, range(2, 1000))))
        free = next(name for name in names if not os.path.lexists(project.root / name))
        files[free] = coming.text.encode("utf-8")
    return write_new(project.root, files)


def _title(identifier: str) -> bytes:
    """Return a title that no other briefing has, to be changed, and that YAML takes for a text whatever the id is."""
    return f"A briefing on {identifier.replace('-', ' ')}".encode("ascii")


def _example(folder: str) -> list[Path]:
    return sorted((_HERE / folder).glob("*.yml"))


def _briefing_files(
    identifier: str, title: bytes = _TITLE, other_ids: Mapping[str, str] = MappingProxyType({})
) -> dict[Path, bytes]:
    """Return the example as a briefing called ``identifier``, with other ids where ``other_ids`` gives some."""
    return {
        Path("briefings", identifier, path.name): with_ids(path.read_text(encoding="utf-8"), other_ids)
        .encode("utf-8")
        .replace(_TITLE, title, 1)
        for path in _example("briefing")
    }
