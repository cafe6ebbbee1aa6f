"""Finds and reads the files an editor wrote; no other module reads briefings from disk."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count, islice
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Diagnostics, Span
from generator.reader.encodings import locate_undecodable, multibyte_encoding
from generator.reader.likely_values import pattern_hints
from generator.reader.records.fields import ID, LONGEST_ID
from generator.reader.tree import Tree
from generator.storage.file_kinds import kind_of
from generator.storage.object_file import NOT_KEPT
from generator.storage.safe_read import TooLarge, files_below, reason, status_of
from generator.storage.safe_read import read_file as read_bytes
from generator.text.printable import is_printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from generator.memo import Memo

MAX_BYTES = 4 * 1024 * 1024
"""Largest file read: some ten thousand statements."""
RESERVED = frozenset({"handbook", "schema"})
"""Folders of ``briefings/`` that hold no briefing."""
EDITIONS = "editions"
"""The folder of a briefing that holds no entries, but what was frozen of it."""


@dataclass(eq=False, slots=True)
class InputFile:
    """One YAML file as text, and the briefing it belongs to."""

    path: str
    """Relative to the project, with ``/``."""
    folder: str
    """Name of the briefing's folder; "" for a file of the library."""
    text: str
    is_briefing: bool
    whole: InputFile | None = field(default=None, repr=False)
    """The file as it is on the disk, if entries are left out of ``text``."""
    left_out: frozenset[tuple[str, int]] = frozenset()
    """Which: the name of the list, and where in it each stands on the disk."""
    _tree: Tree | None = field(default=None, repr=False, metadata=NOT_KEPT)

    def locate(self) -> Tree:
        """Return the tree again, to place a diagnostic; it was dropped after decoding."""
        if self._tree is None:
            self._tree = Tree(self.path, self.text, {})
        return self._tree

    def keys_on_disk(self, keys: tuple[str | int, ...]) -> tuple[str | int, ...]:
        """Return the keys that lead in the file on the disk to what ``keys`` lead to here."""
        match keys:
            case (str(name), int(number), *below):
                there = (at for at in count() if (name, at) not in self.left_out)
                return (name, next(islice(there, number, None)), *below)
        return keys


@dataclass(frozen=True, slots=True)
class WrittenAt:
    """Where an entry is written, on the disk: a file and the keys that lead to it (`generator.diagnostics.Place`)."""

    file: InputFile
    keys: tuple[str | int, ...]

    def __post_init__(self) -> None:
        """Lead to where it stands with what ``file`` leaves out."""
        if self.file.whole is not None:
            object.__setattr__(self, "keys", self.file.keys_on_disk(self.keys))
            object.__setattr__(self, "file", self.file.whole)

    @property
    def path(self) -> str:
        """The file."""
        return self.file.path

    def at(self, *keys: str | int) -> WrittenAt:
        """Return the place of a part."""
        return WrittenAt(self.file, (*self.keys, *keys))

    def span(self, *keys: str | int) -> Span:
        """Return the span of the value under ``keys``."""
        return self.file.locate().span((*self.keys, *keys))

    def key_span(self, *keys: str | int) -> Span:
        """Return the span of the last key."""
        return self.file.locate().key_span((*self.keys, *keys))


def read_files(project: Path, folder: str, diagnostics: Diagnostics, memo: Memo) -> tuple[InputFile, ...]:
    """Return the YAML files under ``project/folder``, by path, registers first.

    Whatever cannot be read, or lies outside the project, is a diagnostic; nothing is raised.
    """
    root = project / folder
    if not root.is_dir():
        diagnostics.error(
            Code.MISSING_FOLDER,
            f"there is no folder `{folder}`",
            Span(folder),
            "run `briefings init .` to begin a site, or name the project's folder: `briefings -C DIR check`",
        )
        return ()
    found = []
    for shown in walk(root, project.resolve(), folder, diagnostics, reserved=RESERVED):
        if shown.split("/")[2:-1][:1] == [EDITIONS]:
            diagnostics.warning(
                Code.IGNORED_FILE,
                f"this file is not read: `{EDITIONS}/` holds what was published of the briefing",
                Span(shown),
                "put it beside briefing.yml, or into a folder of another name",
            )
            continue
        if (file := _read(shown, project, diagnostics, memo)) is not None:
            found.append(file)
    return in_order(found)


def in_order(files: Iterable[InputFile]) -> tuple[InputFile, ...]:
    """Return files by path, registers first, and of a briefing the file of its head first."""
    return tuple(sorted(files, key=lambda file: (file.folder, not file.is_briefing, file.path)))


def as_input(path: str, content: bytes) -> InputFile:
    """Return a file that is not written yet: its ``path`` below the project, and its content in UTF-8."""
    _, *inner = path.split("/")
    folder = inner[0] if len(inner) > 1 else ""
    return InputFile(path, folder, _normal(content.decode("utf-8-sig")), inner[1:] == ["briefing.yml"])


def read_again(project: Path, file: InputFile) -> str:
    """Return the characters of ``file`` as they are on the disk, with its own line ends and byte order mark.

    Raises `OSError` if it cannot be read, `ValueError` with a sentence for the editor if it is not what it was.
    """
    text = read_bytes(project / file.path).decode("utf-8", "replace")
    if _normal(text.removeprefix("\ufeff")) != file.text:
        raise ValueError(f"{file.path} has been changed meanwhile")
    return text


def _normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def walk(  # noqa: PLR0913  # each by name
    root: Path,
    project: Path,
    shown: str,
    diagnostics: Diagnostics,
    suffix: str = ".yml",
    *,
    reserved: AbstractSet[str] = frozenset(),
) -> Iterator[str]:
    """Yield the path, below the project, of each file under ``root`` whose name ends in ``suffix``.

    ``shown`` is the path of ``root`` below the project, and ``project`` the project's resolved path, out of which no
    link leads. Folders of ``root`` that are ``reserved``, and what begins with a dot, are passed over; links to folders
    are not followed.
    """

    def unreadable(path: str, why: str) -> None:
        if path.partition("/")[0] not in reserved:
            diagnostics.error(
                Code.UNREADABLE_FILE,
                f"the folder cannot be read: {why}",
                Span(f"{shown}/{path}" if path else shown),
                "look at what it is, or take it out",
            )

    for path in files_below(root, unreadable):
        top, _, inner = path.partition("/")
        if inner and top in reserved:
            continue
        name = f"{shown}/{path}"
        wanted = path.endswith(suffix)
        if (root / path).is_symlink() and _leads_outside(root / path, project):
            diagnostics.error(
                Code.OUTSIDE_PROJECT,
                "a link that leads out of the project is not followed",
                Span(name),
                "copy what it points to into the project",
            )
        elif wanted and not is_printable(name):
            diagnostics.error(
                Code.UNREADABLE_FILE,
                "the name of this file, or of its folder, holds what is no letter, digit or sign",
                Span(name),
                "call it otherwise: a file's name means nothing to the program",
            )
        elif wanted and not (root / path).is_dir():
            yield name
        elif suffix == ".yml" and path.lower().endswith((".yaml", ".yml")) and not wanted:
            diagnostics.warning(
                Code.IGNORED_FILE,
                "this file is not read: its name does not end in `.yml`",
                Span(name),
                f"call it `{path.rpartition('/')[2].rpartition('.')[0]}.yml`",
            )


def _leads_outside(link: Path, project: Path) -> bool:
    try:
        return not link.resolve(strict=True).is_relative_to(project)
    except (OSError, RuntimeError):  # it leads nowhere, or to itself: reading says so
        return False


def _read(shown: str, project: Path, diagnostics: Diagnostics, memo: Memo) -> InputFile | None:
    _, *inner = shown.split("/")
    folder = inner[0] if len(inner) > 1 else ""
    if folder and (len(folder) > LONGEST_ID or not re.fullmatch(ID, folder)):
        diagnostics.error(
            Code.INVALID_FOLDER_NAME,
            f"`{folder}` cannot be the name of a briefing's folder",
            Span(shown),
            *pattern_hints(folder, ID),
            f"small letters, digits and single hyphens, a letter first, {LONGEST_ID} at most: xi-zelenskyy-call",
        )
        return None
    return read_file(shown, project, diagnostics, memo, folder, is_briefing=inner[1:] == ["briefing.yml"])


def read_file(  # noqa: PLR0913  # each by name
    shown: str,
    project: Path,
    diagnostics: Diagnostics,
    memo: Memo,
    folder: str = "",
    *,
    is_briefing: bool = False,
) -> InputFile | None:
    """Return the file at ``project/shown`` as text; None, with a diagnostic, if it cannot be read or is no text."""
    path = f"{project}/{shown}"
    try:
        return memo.replay(
            ("input", shown, status_of(path)),
            (),
            lambda found: _decode(shown, folder, read_bytes(path, MAX_BYTES), found, is_briefing=is_briefing),
            diagnostics,
        )
    except TooLarge as error:
        diagnostics.error(
            Code.FILE_TOO_LARGE,
            f"{error.size // 2**20} MB; a file may have {MAX_BYTES // 2**20}",
            Span(shown),
            "split it: file names and the way lists are split over files mean nothing to the program",
        )
        return None
    except OSError as error:
        diagnostics.error(
            Code.UNREADABLE_FILE,
            f"this cannot be read: {reason(error)}",
            Span(shown),
            "look at what it is and who may read it, or take it out of the folder",
        )
        return None


def _decode(
    path: str, folder: str, data: bytes, diagnostics: Diagnostics, *, is_briefing: bool
) -> InputFile | None:
    kind = kind_of(data)
    if kind is not None and not kind.encoding:
        diagnostics.error(
            Code.NOT_PLAIN_TEXT, f"this file is {kind.name}", Span(path), "take it out of the folder"
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = locate_undecodable(data, error.start)
        likely = f": it is probably {found.encoding}" if found.encoding else ""
        diagnostics.error(
            Code.NOT_UTF8,
            f"this file is not a text in UTF-8{likely}",
            Span(path, found.line, found.column, found.line, found.column + 1),
            "save it again as UTF-8 in your editor, or take it out of the folder",
        )
        return None
    if "\0" in text:
        likely = multibyte_encoding(data)
        diagnostics.error(
            Code.NOT_UTF8,
            f"this file is not a text in UTF-8: it is probably {likely}"
            if likely
            else "this is not a text file",
            Span(path),
            "save it again as UTF-8 in your editor, or take it out of the folder",
        )
        return None
    return InputFile(path, folder, _normal(text), is_briefing)
