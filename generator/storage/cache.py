"""Keeps what a build computed for the next one: contents by key, which only the same person's programs can write.

A cache lies in the project, where somebody else may have put it, so each entry is sealed with a secret that does not
(`generator.storage.cache_secret`): what was not kept by this person, by this version of the program, in this place and
under this key is not there. Losing an entry, or the whole folder, costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.storage.atomic import is_partial, replace_file
from generator.storage.safe_read import read_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_NAME = re.compile(r"[0-9a-f]{64}\.kept")
_SEAL = 32
"""Bytes before the content: a BLAKE2b of name and content, keyed with the secret (RFC 7693)."""
_LARGEST = 1 << 28
"""Bytes of an entry that is read: more was not put there by a build."""


@dataclass(slots=True)
class Cache:
    """Contents (bytes) by key (bytes: a digest of all that the content is made of).

    Each entry is a file of its own, written in one step, so that a build that is killed, or two at once, leave whole
    entries. Nothing is raised: a disk that refuses keeps nothing, and what cannot be read is not there. A cache may be
    sent to other processes; what they used, the first marks with `use`, before it says `drop_unused`.

    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     cache = Cache(Path(folder) / "pages", b"a secret", b"version 1")
    ...     cache.put(b"key", b"content")
    ...     found = cache.get(b"key"), cache.get(b"other key")
    ...     changed = Cache(cache.folder, b"a secret", b"version 2").get(b"key")
    >>> found, changed
    ((b'content', None), None)
    """

    folder: Path
    """Where entries lie; it is made when the first is put."""
    secret: bytes | None = field(repr=False)
    """What seals them, at most 64 bytes; without one, nothing is kept and nothing found."""
    version: bytes
    """What makes contents, and how: the program and its libraries. Entries of another version are not there."""
    _used: set[str] = field(default_factory=set, repr=False)

    def get(self, key: bytes) -> bytes | None:
        """Return what was put under ``key``; None if nothing was, or not by us."""
        name = self._name(key)
        if self.secret is None or not self._is_ours():
            return None
        try:
            seal, content = read_parts(f"{self.folder}/{name}", _SEAL, _LARGEST)
        except OSError:
            return None
        if not hmac.compare_digest(seal, self._sealed(name, content)):
            return None
        self._used.add(name)
        return content

    def put(self, key: bytes, content: bytes) -> None:
        """Keep ``content`` under ``key``, if the disk lets us."""
        if self.secret is None:
            return
        name = self._name(key)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            if self._is_ours():
                replace_file(self.folder / name, self._sealed(name, content), content, follow=False)
                self._used.add(name)

    def use(self, keys: Iterable[bytes]) -> None:
        """Spare what stands under ``keys`` when `drop_unused` is next called, as if it had been got."""
        self._used.update(map(self._name, keys))

    def drop_unused(self) -> None:
        """Remove each entry not put or got since this was last called: once at the end of a build that succeeded."""
        if self._is_ours():
            for name in _entries(self.folder):
                if name not in self._used:
                    with suppress(OSError):
                        (self.folder / name).unlink()
        self._used.clear()

    def token(self, content: bytes) -> str:
        """Return what stands for a content that must not be kept itself; nobody else can tell what it stands for."""
        return hashlib.blake2b(content, digest_size=32, key=self.secret or b"", person=b"token").hexdigest()

    def _name(self, key: bytes) -> str:
        digest = hashlib.blake2b(self.version, digest_size=32, key=self.secret or b"", person=b"name")
        digest.update(b"\0%d\0" % len(self.version))
        digest.update(key)
        return f"{digest.hexdigest()}.kept"

    def _sealed(self, name: str, content: bytes) -> bytes:
        """Return the seal of a content: the name stands for key and version."""
        digest = hashlib.blake2b(name.encode(), digest_size=_SEAL, key=self.secret or b"", person=b"content")
        digest.update(content)
        return digest.digest()

    def _is_ours(self) -> bool:
        """Tell whether the folder is none that somebody led elsewhere: what is there is not ours to replace."""
        return not os.path.islink(self.folder)  # noqa: PTH114  # asked for each entry


def remove_cache(folder: Path) -> int:
    """Remove the entries of a cache, and its folder if nothing else is in it; return how many there were.

    Raises `OSError`.
    """
    if folder.is_symlink() or not folder.is_dir():
        return 0
    names = list(_entries(folder))
    for name in names:
        (folder / name).unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()
    return len(names)


def _entries(folder: Path) -> Iterator[str]:
    """Yield the names of what caches put into a folder, finished or not."""
    try:
        with os.scandir(folder) as found:
            names = [entry.name for entry in found]
    except OSError:
        return
    yield from (
        name for name in names if _NAME.fullmatch(name) or (is_partial(name) and _NAME.match(name, 1))
    )
