"""Finds texts that sources name and that are not on this machine, or only under another name.

Texts are private: where the site is built for the public there are none, and that is no mistake. A file of nearly the
same name that no source claims is one.
"""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import Code
from generator.diagnostics.suggest import one_edit_from

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.model.library import Library

_SHORT = 4
"""Letters of a name of which one more or less makes another name."""


class MissingTexts(NamedTuple):
    """How many of the texts that sources name are not there."""

    missing: int
    named: int


def missing_texts(library: Library, folder: Path, diagnostics: Diagnostics) -> MissingTexts:
    """Count the texts that are not in ``folder``; warn of each that seems to be there under another name.

    Nothing is raised: a folder that is not there, or cannot be listed, holds nothing.
    """
    sources = [source for source in library.sources.values() if source.text]
    try:
        files = {entry.name for entry in os.scandir(folder)}
    except OSError:
        files = set()
    absent = [source for source in sources if source.text and not _is_there(folder, source.text, files)]
    unclaimed: dict[str, list[str]] = {}
    for file in sorted(files - {source.text for source in sources}):
        unclaimed.setdefault(_letters(file), []).append(file)
    for source in absent:
        found = _meant(source.text or "", unclaimed)
        if found:
            diagnostics.warning(
                Code.MISSING_TEXT,
                f"there is no text `{source.text}` in the folder of source texts, but one named `{found}`",
                source.place.span("text"),
                f"did you mean `{found}`?",
                "write the name as the file has it, or give the file this name",
            )
    return MissingTexts(len(absent), len(sources))


def _is_there(folder: Path, name: str, files: set[str]) -> bool:
    """Tell whether a text is there, or something of its name; `briefings verify` says what is wrong with that."""
    try:
        return name in files or os.path.lexists(folder / name)
    except ValueError:
        return False


def _meant(name: str, files: Mapping[str, list[str]]) -> str | None:
    """Return the file that must be meant by ``name``: it differs in marks, capitals, its ending, or one letter.

    ``files`` are those that may be, by their letters.
    """
    letters = _letters(name)
    near = [letters] if letters in files else one_edit_from(letters, files) if len(letters) > _SHORT else []
    alike = [file for spelling in near for file in files[spelling] if _digits(spelling) == _digits(letters)]
    return alike[0] if len(alike) == 1 else None


def _letters(name: str) -> str:
    """Return the letters and digits of a file's name, without its endings."""
    stem = name.rstrip(". ")
    while (cut := stem.rpartition("."))[0] and cut[2].isalpha() and len(cut[2]) < 5:
        stem = cut[0]
    folded = unicodedata.normalize("NFKD", stem).casefold()
    return "".join(sign for sign in folded if sign.isalnum())


def _digits(name: str) -> str:
    """Return the digits of a file's name: another day or number is another text."""
    return "".join(sign for sign in name if sign.isdecimal())
