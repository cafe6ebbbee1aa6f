"""Keeps a copy of a folder up to date, while a program works on the copy."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeAlias

from generator.storage.atomic import is_partial, replace_file
from generator.storage.repeating import repeated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

State: TypeAlias = "Mapping[Path, tuple[int, int]]"
"""Time and size of each file, by its path below the folder."""
_SECONDS = 0.2


@contextmanager
def kept_in_sync(original: Path, copy: Path, followers: Mapping[Path, Path]) -> Iterator[None]:
    """Renew a copy of a folder soon after what it is a copy of has changed, until the block ends.

    ``followers`` are files that rest on others, each by that other: they are written anew when it has changed.
    """
    seen = {path: file_states(path) for path in (original, *followers)}

    def follow() -> None:
        with suppress(OSError):  # in the middle of being written: again in a moment
            seen[original] = copy_changes(original, copy, seen[original])
        for path, follower in followers.items():
            with suppress(OSError):
                seen[path] = rewrite_after_change(path, follower, seen[path])

    with repeated(follow, _SECONDS):
        yield


def file_states(original: Path) -> State:
    """Return the state of a file or of all files in a folder; empty if there is none. Raises `OSError`."""
    paths = (
        [original] if original.is_file() else sorted(path for path in original.rglob("*") if path.is_file())
    )
    found = {}
    for path in paths:
        if not is_partial(path.name):
            status = path.stat()
            found[path.relative_to(original)] = (status.st_mtime_ns, status.st_size)
    return found


def copy_changes(original: Path, copy: Path, seen: State) -> State:
    """Write into ``copy`` what has changed in ``original`` since ``seen``; return its state now. Raises `OSError`."""
    now = file_states(original)
    for path, state in now.items():
        if seen.get(path) != state:
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            replace_file(copy / path, (original / path).read_bytes(), follow=False)
    for path in seen.keys() - now.keys():
        (copy / path).unlink(missing_ok=True)
    return now


def rewrite_after_change(original: Path, follower: Path, seen: State) -> State:
    """Write ``follower`` anew, as it is, if ``original`` has changed since ``seen``; return that one's state now.

    Raises `OSError`.
    """
    now = file_states(original)
    if now != seen:
        replace_file(follower, follower.read_bytes(), follow=False)
    return now
