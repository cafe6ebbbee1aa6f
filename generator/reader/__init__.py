"""Reads the editors' files into a `Library`: read, parse, decode, resolve. The public functions are in `__all__`.

`input.read_files` reads the files, `tree.parse` makes a `Tree` of each, `decode.decode` a record of that, and
`references.resolve_references` the library of all. The modules ``likely_…``, ``wrong_…`` and ``hints_…`` find out what
an editor meant who wrote something that does not fit; `handbook` reads the hand-written pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.reader.decoding import decode_files
from generator.reader.handbook import check_links, check_pictures, read_handbook
from generator.reader.hints_from_names import with_id_hints
from generator.reader.input import as_input, in_order, read_files
from generator.reader.references import resolve_references

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.model.library import Library
    from generator.reader.input import InputFile

__all__ = ["check_links", "check_pictures", "read", "read_changed", "read_handbook"]


def read(project: Path, folder: str, diagnostics: Diagnostics, memo: Memo, processes: int = 1) -> Library:
    """Return the library written under ``project/folder``; of a large one so many ``processes`` decode the files.

    Every mistake of a stage becomes a diagnostic; raises `generator.diagnostics.BuildFailed` before the next stage if
    there was an error.
    """
    return _library_of(read_files(project, folder, diagnostics, memo), diagnostics, memo, processes)


def read_changed(
    project: Path,
    folder: str,
    contents: Mapping[str, bytes],
    diagnostics: Diagnostics,
    memo: Memo | None = None,
) -> Library:
    """Return the library as it would be read if files, by their paths below ``project``, had these contents.

    Raises as `read` does. With one ``memo`` for several calls only what differs is worked out anew.
    """
    memo = Memo() if memo is None else memo
    files = read_files(project, folder, diagnostics, memo)
    changed = [as_input(path, content) for path, content in contents.items()]
    left = [file for file in files if file.path not in contents]
    return _library_of(in_order([*left, *changed]), diagnostics, memo)


def _library_of(
    files: tuple[InputFile, ...], diagnostics: Diagnostics, memo: Memo, processes: int = 1
) -> Library:
    found = Diagnostics()
    records = decode_files(files, found, memo, processes)
    if len(found):
        for diagnostic in with_id_hints(found, files, records):
            diagnostics.add(diagnostic)
    diagnostics.stop_on_errors()
    library = resolve_references(tuple(record for record in records if record is not None), diagnostics, memo)
    diagnostics.stop_on_errors()
    return library
