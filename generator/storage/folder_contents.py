"""Lists the files of a folder that builds write into, with digests of their contents.

Passed over are the files of file managers, ``lost+found`` of a mounted disk, and the companion files that
`generator.storage.companion_files` keeps in the folder.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.companion_files import is_companion, is_mounted

if TYPE_CHECKING:
    from collections.abc import Iterator

_LITTER = frozenset({".ds_store", ".localized", "thumbs.db", "desktop.ini", ".directory"})
"""What file managers leave in any folder that somebody looks at, in small letters."""
_OF_A_DISK = "lost+found"
"""What disks of Linux have in the folder on which they are mounted."""
_DEEPEST = 100
"""Folders within folders that a build may have made; what lies deeper is somebody's own, and is not looked into."""


def entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield what is no folder, or lies too deep to be looked into, with its path below ``folder``."""
    if not folder.is_dir():
        return
    todo = [("", os.fspath(folder), 0)]
    while todo:
        below, top, depth = todo.pop()
        with os.scandir(top) as scanned:  # three times as quick as `os.walk`
            found = sorted(scanned, key=lambda entry: entry.name)
        for entry in found:
            if not below and _is_apart(folder, entry.name):
                continue
            if entry.is_dir(follow_symlinks=False) and depth < _DEEPEST:
                todo.append((f"{below}{entry.name}/", entry.path, depth + 1))
            elif not is_litter(entry.name):
                yield f"{below}{entry.name}", entry


def folders(folder: Path) -> list[Path]:
    """Return ``folder`` and those below it that are looked into, each before those within it."""
    found = [folder] if folder.is_dir() else []
    depth, level = 0, found
    while level and depth < _DEEPEST:
        inner = []
        for parent in level:
            with os.scandir(parent) as scanned:
                inner += [
                    Path(entry.path)
                    for entry in scanned
                    if entry.is_dir(follow_symlinks=False) and (depth or not _is_apart(folder, entry.name))
                ]
        found, level, depth = found + inner, inner, depth + 1
    return found


def digest_of(entry: os.DirEntry[str]) -> str:
    """Return a digest of a file's content; in words what else it is, or that it may not be read."""
    if entry.is_symlink():
        return f"link to {Path(entry.path).readlink()}"
    if not entry.is_file():
        return "no file"
    try:
        with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123  # thousands of them, before a build begins
            return digest_of_content(file.read())
    except PermissionError:  # changed, then: a build writes what it can read
        return "unreadable"


def digest_of_content(content: bytes) -> str:
    """Return what `digest_of` says of a file with this content: half of its SHA-256, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()[:32]


def _is_apart(folder: Path, name: str) -> bool:
    """Tell whether what has this name in ``folder`` is no part of what builds or people put there."""
    return is_companion(name) or (name == _OF_A_DISK and is_mounted(folder))


def is_litter(name: str) -> bool:
    """Tell whether a file of this name is what file managers leave."""
    return name.lower() in _LITTER or name.startswith("._")  # Apple's second half of a file
