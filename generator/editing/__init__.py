"""Edits editors' YAML by place: all else stays byte for byte.

A change (`changes`: `Put`, `Rename`, `Remove`, `Append`) names its place by keys, as an entry's place does
(`generator.reader.input.WrittenAt`). `changed_file` works out the new bytes of a file (`placing`, with `scalars` and
`rendering` for what is new), reads them back, and refuses whatever does not hold what was meant (`intended`).
"""

from __future__ import annotations

from generator.editing.changes import Append, Change, Put, Remove, Rename
from generator.editing.entries import find_entries, lines_of
from generator.editing.file_edits import CannotEdit, changed_file, changed_text
from generator.editing.intended import value_at
from generator.editing.new_files import new_file

__all__ = [
    "Append",
    "CannotEdit",
    "Change",
    "Put",
    "Remove",
    "Rename",
    "changed_file",
    "changed_text",
    "find_entries",
    "lines_of",
    "new_file",
    "value_at",
]
