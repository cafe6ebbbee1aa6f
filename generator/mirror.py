"""Keeps a copy of files like the files themselves, while a program works on the copy."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeAlias

from generator.atomic import is_part, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

State: TypeAlias = "Mapping[Path, tuple[int, int]]"
"""Time and size of each file, by its path below the folder."""
_SECONDS = 0.5


@contextmanager
def mirrored(copies: Mapping[Path, Path]) -> Iterator[None]:
    """Renew each copy, of a file or a folder, soon after what it is a copy of has changed, until the block ends."""
    ended = threading.Event()
    thread = threading.Thread(target=_follow, args=(copies, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _follow(copies: Mapping[Path, Path], ended: threading.Event) -> None:
    seen = {original: state_of(original) for original in copies}
    while not ended.wait(_SECONDS):
        for original, copy in copies.items():
            with suppress(OSError):  # in the middle of being written: again in a moment
                seen[original] = renew(original, copy, seen[original])


def state_of(original: Path) -> State:
    """Return the state of a file or of all files in a folder; empty if there is none. Raises `OSError`."""
    paths = (
        [original] if original.is_file() else sorted(path for path in original.rglob("*") if path.is_file())
    )
    found = {}
    for path in paths:
        if not is_part(path.name):
            status = path.stat()
            found[path.relative_to(original)] = (status.st_mtime_ns, status.st_size)
    return found


def renew(original: Path, copy: Path, seen: State) -> State:
    """Write into ``copy`` what has changed in ``original`` since ``seen``; return its state now. Raises `OSError`."""
    now = state_of(original)
    for path, state in now.items():
        if seen.get(path) != state:
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            replace(copy / path, (original / path).read_bytes(), follow=False)
    for path in seen.keys() - now.keys():
        (copy / path).unlink(missing_ok=True)
    return now
