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
_QUIET_LOOKS = 10
"""After so many looks without a change, what was written last is written once more."""


@contextmanager
def kept_in_sync(original: Path, copy: Path, followers: Mapping[Path, Path]) -> Iterator[None]:
    """Renew a copy of a folder soon after what it is a copy of has changed, until the block ends.

    ``followers`` are files that rest on others, each by that other: they are written anew when it has changed.
    """
    with repeated(FolderSync(original, copy, followers).look, _SECONDS):
        yield


class FolderSync:
    """What has been seen of a folder whose copy is kept up to date.

    The program that works on the copy may not hear of a file that changes while it reads all of them: when nothing
    has changed for a while, what was written last is written once more, as it is.
    """

    def __init__(self, original: Path, copy: Path, followers: Mapping[Path, Path]) -> None:
        """See what there is. Raises `OSError`."""
        self._original, self._copy, self._followers = original, copy, followers
        self._seen = {path: file_states(path) for path in (original, *followers)}
        self._told = dict(self._seen)
        """As the program has surely heard of it."""
        self._quiet = 0

    def look(self) -> None:
        """Write what has changed since the last look; after a number of quiet ones, what was written before them."""
        before = dict(self._seen)
        self._write_since(self._seen)
        self._quiet = self._quiet + 1 if self._seen == before else 0
        if self._quiet == _QUIET_LOOKS and self._seen != self._told:
            self._write_since(self._told)
            self._told = dict(self._seen)

    def _write_since(self, states: dict[Path, State]) -> None:
        """Write what has changed since ``states``, and remember how it is now."""
        with suppress(OSError):  # in the middle of being written: again in a moment
            self._seen[self._original] = copy_changes(self._original, self._copy, states[self._original])
        for path, follower in self._followers.items():
            with suppress(OSError):
                self._seen[path] = rewrite_after_change(path, follower, states[path])


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
