"""Writes comments above an entry, where they are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing.entries import hyphen_of
from generator.editing.own_lines import column_of
from generator.editing.text_edits import Edit, as_written
from generator.reader.input import read_again

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.editing.changes import Keys
    from generator.reader.input import InputFile


def noted_file(project: Path, file: InputFile, keys: Keys, comments: Sequence[str]) -> bytes | None:
    """Return the bytes of ``file`` with ``comments``, each with its sign, above the item under ``keys``.

    None if the item does not begin on a line of its own. Raises `OSError` if the file cannot be read, `ValueError` if
    it was changed meanwhile.
    """
    at = hyphen_of(file, keys)
    if at is None:
        return None
    indent = " " * column_of(file.text, at)
    lines = "".join(f"{indent}{comment}\n" for comment in comments)
    start = at - len(indent)
    return as_written(read_again(project, file), [Edit(start, start, lines)]).encode()
