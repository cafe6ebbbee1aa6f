"""Decodes files, large libraries in several processes."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from generator.diagnostics import Diagnostic, Diagnostics
from generator.reader.input import InputFile
from generator.reader.references.decoded_file import DecodedFile, with_its_ids
from generator.reader.written_record import read_record
from generator.storage.object_file import read_objects, write_objects
from generator.workers import can_fork, workers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.memo import Memo

    Decoded: TypeAlias = "tuple[DecodedFile | None, tuple[Diagnostic, ...]]"
    """The record of a file, None if it holds an error, and what is wrong in it."""

FEWEST = 1_500_000
"""Characters that must have to be decoded for other processes to be worth their beginning: a fifth of a second."""
_PIECES = 8
"""Tasks for each process: some files take longer than others."""


def decode_files(
    files: Sequence[InputFile], diagnostics: Diagnostics, memo: Memo, processes: int = 1
) -> list[DecodedFile | None]:
    """Return the record of each file, None for one that holds an error.

    What has not changed is taken from ``memo``. Where there is much to decode, and processes can be forked, so many
    ``processes`` do it.
    """
    due = [file for file in files if not memo.holds(("decoded", file.path), (file,))]
    much = sum(len(file.text) for file in due) >= FEWEST
    ready = _decoded_by_others(due, processes) if much and processes > 1 and can_fork() else {}

    def decoded(file: InputFile, found: Diagnostics) -> DecodedFile | None:
        if file.path not in ready:
            return decode_file(file, found)
        record, told = ready.pop(file.path)
        for diagnostic in told:
            found.add(diagnostic)
        return record

    return [
        memo.replay(("decoded", file.path), (file,), partial(decoded, file), diagnostics) for file in files
    ]


def decode_file(file: InputFile, diagnostics: Diagnostics) -> DecodedFile | None:
    """Return the record of one file, with the ids it gives; None if it holds an error."""
    record = read_record(file, diagnostics)
    return None if record is None else with_its_ids(file, record)


@dataclass(frozen=True, slots=True)
class _Beginning:
    """What the processes inherit."""

    files: Mapping[str, InputFile]
    """By path."""

    def __call__(self) -> Callable[[tuple[str, ...]], bytes]:
        """Return what does the tasks of a process."""
        gc.disable()
        gc.freeze()
        return partial(_decode_some, self.files)


def _decode_some(files: Mapping[str, InputFile], paths: tuple[str, ...]) -> bytes:
    """Return for each path the decoded file, its record apart, and what is wrong."""
    answers = []
    for path in paths:
        found = Diagnostics()
        decoded = decode_file(files[path], found)
        answers.append((decoded, decoded and decoded.record, tuple(found)))
    return write_objects(answers, {InputFile: lambda file: file.path})


def _decoded_by_others(due: Sequence[InputFile], processes: int) -> dict[str, Decoded]:
    files = {file.path: file for file in due}
    ready: dict[str, Decoded] = {}
    with workers(processes, _Beginning(files), "fork") as others:
        for paths, content in others.run(_in_pieces(due, processes * _PIECES)):
            for path, (decoded, record, told) in zip(
                paths, read_objects(content, files.__getitem__), strict=True
            ):
                if decoded is not None:
                    decoded.written.give(record)
                ready[path] = decoded, told
    return ready


def _in_pieces(files: Sequence[InputFile], pieces: int) -> list[tuple[str, ...]]:
    """Return the paths of ``files`` in pieces of about as many characters each."""
    most = sum(len(file.text) for file in files) / pieces
    found: list[list[str]] = [[]]
    size = 0
    for file in files:
        if size > most:
            found.append([])
            size = 0
        found[-1].append(file.path)
        size += len(file.text)
    return [tuple(piece) for piece in found]
