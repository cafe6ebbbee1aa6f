"""Reads files as they were in a revision of git, without checking it out: `files_at` asks the program ``git``."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_MOST_BYTES = 256 * 1024 * 1024
"""Of all files together: a library of hundreds of briefings has a tenth."""
_FILE_MODES = {b"100644", b"100755"}
"""Ordinary files; a link, or another repository within this one, is none."""
_SECONDS = 120


class NoRevision(Exception):  # noqa: N818  # what it is
    """There is no such revision, or git cannot say; its message is a sentence for a person."""


class _Blob(NamedTuple):
    object_id: bytes
    size: int
    path: str


def files_at(root: Path, revision: str, folder: str, suffixes: Sequence[str]) -> Mapping[str, bytes]:
    """Return the files of some ``suffixes`` below ``folder`` as they were, by their paths below ``root``.

    ``revision`` is a commit, a branch, a tag, ``HEAD~2``: whatever git takes for one. Nothing is written, nothing is
    fetched. Raises `NoRevision`.
    """
    commit = _git(
        root, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], revision
    ).strip()
    listed = _git(root, ["ls-tree", "-r", "-z", "-l", commit.decode("ascii"), "--", f"{folder}/"], revision)
    blobs = [blob for line in listed.split(b"\0") if (blob := _blob(line, suffixes))]
    if sum(blob.size for blob in blobs) > _MOST_BYTES:
        raise NoRevision(f"`{revision}` holds more than {_MOST_BYTES // 1024 // 1024} MB below {folder}/")
    asked = b"".join(blob.object_id + b"\n" for blob in blobs)
    answered = _git(root, ["cat-file", "--batch"], revision, asked)
    return dict(_contents(answered, blobs, revision))


def _git(root: Path, arguments: Sequence[str], revision: str, given: bytes = b"") -> bytes:
    program = shutil.which("git")
    if program is None:
        raise NoRevision(
            f"`{revision}` is no number, folder or file; to read it as a revision, git must be installed"
        )
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603  # no shell, and a name that begins with - is no option
            [program, "-C", str(root), "--no-replace-objects", *arguments],
            input=given,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env=environment,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        raise NoRevision(f"git cannot say what `{revision}` is") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise NoRevision(
            f"`{revision}` is no number of an edition, no folder, no file, and git knows no such revision"
            + (f": {said}" if said else "")
        )
    return done.stdout


def _blob(line: bytes, suffixes: Sequence[str]) -> _Blob | None:
    """Return a file of those that ``git ls-tree -l`` lists: mode, kind, name of the object, size, path."""
    about, _, name = line.partition(b"\t")
    fields = about.split()
    try:
        path = name.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if len(fields) != 4 or fields[0] not in _FILE_MODES or not path.endswith(tuple(suffixes)):
        return None
    parts = PurePosixPath(path).parts
    if PurePosixPath(path).is_absolute() or ".." in parts or any(mark in path for mark in '\\:\n\r<>"|?*'):
        return None
    return _Blob(fields[2], int(fields[3]), path)


def _contents(answered: bytes, blobs: Sequence[_Blob], revision: str) -> list[tuple[str, bytes]]:
    """Return what ``git cat-file --batch`` answered: for each object a line that ends with its size, and its bytes."""
    found, start = [], 0
    for blob in blobs:
        end = answered.find(b"\n", start)
        header = answered[start:end].split()
        if len(header) != 3 or int(header[2]) != blob.size:
            raise NoRevision(f"git does not have all of `{revision}`: {blob.path} is missing")
        found.append((blob.path, answered[end + 1 : end + 1 + blob.size]))
        start = end + 2 + blob.size
    return found
