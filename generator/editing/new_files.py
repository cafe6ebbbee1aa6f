"""Begins files of entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing.file_edits import CannotEdit, changed_text
from generator.editing.formatting import formatted
from generator.reader.input import InputFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.editing.changes import Change


def new_file(path: str, changes: Iterable[Change], *, lays_out: bool = True) -> bytes:
    """Return the bytes of a new file of entries at ``path``, below the project, with ``changes``, laid out.

    Unless it ``lays_out``, entries that were written elsewhere before stay as they are written.
    Raises `CannotEdit`, `LookupError` as `changed_text`.
    """
    _, *inner = path.split("/")
    schema = f"{'../' * (len(inner) - 1)}schema/v1/entries.json"
    begun = f"# yaml-language-server: $schema={schema}\n"
    text = changed_text(InputFile(path, "", begun, is_briefing=False), changes)
    if not lays_out:
        return text.encode()
    try:
        return formatted(InputFile(path, "", text, is_briefing=False)).encode()
    except CannotEdit:  # holds what no layout is safe for
        return text.encode()
