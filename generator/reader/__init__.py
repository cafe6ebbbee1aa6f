"""Reads the editors' files into a `Library`: read, parse, decode, resolve. The public functions are in `__all__`.

`input.read_files` reads the files, `tree.parse` makes a `Tree` of each, `decode.decode` a record of that, and
`references.resolve_references` the library of all. The modules ``likely_…``, ``wrong_…`` and ``hints_…`` find out what
an editor meant who wrote something that does not fit; `handbook` reads the hand-written pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import BuildFailed, Diagnostics, Severity
from generator.diagnostics.waiting import eased
from generator.memo import Memo
from generator.reader.decoding import decode_files
from generator.reader.handbook import check_links, check_pictures, read_handbook
from generator.reader.hints_from_names import with_id_hints
from generator.reader.input import as_input, in_order, read_files
from generator.reader.references import resolve_references
from generator.reader.wrong_drafts import without, wrong_drafts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.model.library import Library
    from generator.reader.input import InputFile
    from generator.reader.wrong_drafts import WrongDraft

__all__ = [
    "check_links",
    "check_pictures",
    "read",
    "read_changed",
    "read_handbook",
    "read_without_wrong_drafts",
]


def read(project: Path, folder: str, diagnostics: Diagnostics, memo: Memo, processes: int = 1) -> Library:
    """Return the library written under ``project/folder``; of a large one so many ``processes`` decode the files.

    Every mistake of a stage becomes a diagnostic; raises `generator.diagnostics.BuildFailed` before the next stage if
    there was an error.
    """
    return _library_of(read_files(project, folder, diagnostics, memo), diagnostics, memo, processes)


def read_without_wrong_drafts(
    project: Path, folder: str, diagnostics: Diagnostics, memo: Memo, processes: int = 1
) -> tuple[Library, tuple[WrongDraft, ...]]:
    """Return the library as `read` does, and the entries with a `todo` that are not in it, as they cannot be read.

    What is wrong with these are warnings. Raises `generator.diagnostics.BuildFailed` if anything else is wrong, or
    something that can be read refers to one of them.
    """
    of_files = Diagnostics(diagnostics.levels)
    files = read_files(project, folder, of_files, memo)
    first = _beginning_with(of_files)
    try:
        library = _library_of(files, first, memo, processes)
    except BuildFailed:
        kept = _without_wrong_drafts(files, of_files, first)
        if kept is None:
            for diagnostic in first:
                diagnostics.add(diagnostic)
            raise BuildFailed(diagnostics) from None
        library, left_out, told = kept
    else:
        left_out, told = (), [*first]
    for diagnostic in told:
        diagnostics.add(diagnostic)
    return library, left_out


def _without_wrong_drafts(
    files: tuple[InputFile, ...], of_files: Diagnostics, first: Diagnostics
) -> tuple[Library, tuple[WrongDraft, ...], list[Diagnostic]] | None:
    """Return the library without them, which they are, and what was found; None if more than these is wrong.

    ``of_files`` is what was found when they were read, ``first`` what was found then and in them.
    """
    left_out: set[WrongDraft] = set()
    told: dict[Diagnostic, None] = {}
    found = first
    while True:
        wrong = wrong_drafts(files, found)
        if not wrong or wrong <= left_out:
            return None
        left_out |= wrong
        told |= dict.fromkeys(
            map(eased, (wrong_here for wrong_here in found if wrong_here.severity is Severity.ERROR))
        )
        found = _beginning_with(of_files)
        try:
            library = _library_of(tuple(without(file, left_out) for file in files), found, Memo())
        except BuildFailed:
            continue
        return library, tuple(sorted(left_out)), [*told, *found]


def _beginning_with(before: Diagnostics) -> Diagnostics:
    found = Diagnostics(before.levels)
    for diagnostic in before:
        found.add(diagnostic)
    return found


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
