"""A copy of what editors wrote, in which changes are made and read back before the project itself is touched."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator import addresses, build, quotes
from generator.diagnostics import BuildFailed, Diagnostics
from generator.editing import changed_file, new_file
from generator.memo import Memo
from generator.project import Project
from generator.reader import read_without_wrong_drafts
from generator.reader.input import read_files
from generator.storage.atomic import replace_file
from generator.storage.safe_read import files_below, is_file, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.editing import Change
    from generator.model.address_checks import AddressChecks
    from generator.model.library import Library
    from generator.quotes.lock import Lock
    from generator.reader.input import InputFile
    from generator.reader.wrong_drafts import WrongDraft


class Refused(Exception):  # noqa: N818  # what happened
    """Nothing can be done as asked; its text is a sentence for the editor, ``diagnostics`` what else is wrong."""

    def __init__(
        self, message: str, diagnostics: Diagnostics | None = None, hints: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.diagnostics = Diagnostics() if diagnostics is None else diagnostics
        self.hints = hints


@dataclass(frozen=True, slots=True)
class State:
    """What the files of a project say at one time."""

    files: tuple[InputFile, ...]
    library: Library
    findings: Findings
    lock: Lock | None
    address_checks: AddressChecks


@dataclass(slots=True)
class Draft:
    """The copy; its paths are those of the project."""

    original: Project
    project: Project
    copied: Mapping[str, bytes]
    """What was copied, by path."""
    texts: dict[Path, bytes | None] = field(default_factory=dict)
    """What is to become of the private texts of sources, of which there is no copy: new content, or None."""

    def change(self, file: InputFile, changes: Iterable[Change]) -> None:
        """Make changes in a file. Raises `ValueError` with a sentence for the editor if they cannot be made."""
        replace_file(self.project.root / file.path, changed_file(self.project.root, file, changes))

    def add(self, path: str, changes: Iterable[Change]) -> None:
        """Make a file of entries that is not there yet."""
        target = self.project.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, new_file(path, changes, lays_out=False))

    def put(self, path: Path, content: str) -> None:
        """Give a file that programs keep, at ``path`` in the copy, new content; not if it is not there."""
        if path.exists():
            replace_file(path, content.encode())

    def read(self) -> State:
        """Return what the copy says now. Raises `Refused` with the errors if it holds any."""
        return read_state(self.project)

    def wrong_drafts(self) -> Sequence[WrongDraft]:
        """Return the entries of the copy that cannot be read before somebody mends them: no `State` has them."""
        name, memo = self.project.briefings.name, Memo(forgets=True, once=True)
        return read_without_wrong_drafts(self.project.root, name, Diagnostics(), memo)[1]

    def files(self) -> Mapping[str, InputFile]:
        """Return the files of the copy as they are now, by path."""
        name = self.project.briefings.name
        found = read_files(self.project.root, name, Diagnostics(), Memo(forgets=True, once=True))
        return {file.path: file for file in found}

    def contents(self) -> Mapping[str, bytes | None]:
        """Return what differs from the project: the new content of each file, by its path there; None: it is gone.

        Raises `Refused` if somebody has changed one of these files since it was copied.
        """
        after = _files(self.project)
        found: dict[str, bytes | None] = dict.fromkeys(self.copied.keys() - after.keys())
        found |= {path: content for path, content in after.items() if self.copied.get(path) != content}
        self._require_unchanged(found)
        return {**found, **{str(path): content for path, content in self.texts.items()}}

    def _require_unchanged(self, paths: Iterable[str]) -> None:
        for path in paths:
            place = self.original.root / path
            now = read_file(place) if os.path.lexists(place) else None
            if now != self.copied.get(path):
                raise Refused(f"{path} has been changed meanwhile; nothing was written")


@contextmanager
def drafted(project: Project) -> Iterator[Draft]:
    """Copy what editors wrote, for as long as it is needed. Raises `OSError`, which names no file of the copy."""
    with TemporaryDirectory(prefix="briefings-") as folder, _named_as_in_project(folder):
        root = Path(os.path.realpath(folder))
        copied = _files(project)
        for path, content in copied.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        shutil.copyfile(project.config, root / project.config.name)
        yield Draft(project, Project(root), copied)


@contextmanager
def _named_as_in_project(folder: str) -> Iterator[None]:
    """Have what the disk says of a file in the copy say it of the file that an editor knows: the copy is gone then."""
    try:
        yield
    except OSError as error:
        name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes | os.PathLike) else ""
        for root in (os.path.realpath(folder), folder):
            if name.startswith(f"{root}{os.sep}"):
                error.filename = name.removeprefix(f"{root}{os.sep}")
        raise


def read_state(project: Project) -> State:
    """Return what the files of ``project`` say. Raises `Refused` with the errors if they hold any."""
    found = Diagnostics()
    memo = Memo(forgets=True, once=True)
    try:
        library, findings = build.check_as_written(project, found, memo)
    except BuildFailed as failed:
        found = failed.diagnostics
    if len(errors := found.errors()):
        raise Refused("the library has errors", errors)
    files = read_files(project.root, project.briefings.name, Diagnostics(), memo)
    lock = quotes.lock_of(project.briefings, Diagnostics(), memo)
    checks = addresses.checks_of(project.briefings, Diagnostics(), memo)
    return State(files, library, findings, lock, checks)


def _files(project: Project) -> dict[str, bytes]:
    name = project.briefings.name
    return {  # a link that leads nowhere, or to a folder, is nothing that anybody wrote
        f"{name}/{path}": read_file(project.briefings / path)
        for path in sorted(files_below(project.briefings))
        if is_file(project.briefings / path)
    }
