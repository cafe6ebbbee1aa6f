"""Owns what a build produces, path to bytes, and saving it: only what differs is written, leftovers are removed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.memo import Memo

Files: TypeAlias = dict[str, bytes]
"""Path below the output folder, with ``/``, to content."""

SPARED = frozenset({".gitignore"})
"""Tracked files of an output folder, never removed."""


def save(files: Mapping[str, bytes], directory: Path, memo: Memo) -> int:
    """Make ``directory`` hold exactly ``files`` and return how many files were written or removed.

    Each file is replaced in one step, so that a reader sees the old or the new bytes, never half of them. What the
    same ``memo`` saw saved before is not compared again. Raises `OSError` if the disk refuses.
    """
    kept: list[Mapping[str, bytes]] = memo.get(("saved", directory), (), lambda: [{}])
    before, kept[0] = kept[0], {}
    changed = 0
    for path, content in files.items():
        if before.get(path) is content:
            continue
        target = directory / path
        if path not in before and _holds(target, content):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, content)
        changed += 1
    known = before.keys() if before else set(_existing(directory))
    for path in known - files.keys():
        (directory / path).unlink(missing_ok=True)
        changed += 1
        _remove_empty(directory, (directory / path).parent)
    kept[0] = files
    return changed


def put(files: Mapping[str, bytes], directory: Path) -> int:
    """Write ``files`` into ``directory`` beside what is there and return how many changed. Raises `OSError`."""
    changed = {path: content for path, content in files.items() if not _holds(directory / path, content)}
    for path, content in changed.items():
        (directory / path).parent.mkdir(parents=True, exist_ok=True)
        _replace(directory / path, content)
    return len(changed)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def replace(path: Path, content: bytes) -> None:
    """Give one file new content, in one step. Raises `OSError`.

    If it is there it keeps its permissions, and a link stays a link: what it leads to is replaced.
    """
    target = path.resolve()
    partial = target.with_name(f".{target.name}.part")
    try:
        partial.write_bytes(content)
        if target.exists():
            shutil.copymode(target, partial)
        partial.replace(target)
    except OSError:
        partial.unlink(missing_ok=True)
        raise


def _replace(path: Path, content: bytes) -> None:
    partial = path.with_name(path.name + ".part")
    partial.write_bytes(content)
    partial.replace(path)


def _existing(directory: Path) -> Iterator[str]:
    for folder, _, names in os.walk(directory):
        for name in names:
            path = Path(folder, name).relative_to(directory).as_posix()
            if path not in SPARED:
                yield path


def _remove_empty(top: Path, folder: Path) -> None:
    while folder != top:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
