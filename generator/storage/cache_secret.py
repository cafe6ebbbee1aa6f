"""Keeps the secret of this person's caches, in the folder where the system has programs keep such things.

Who gives somebody a project can put anything into its folders, a cache with words of their own too; that secret they
do not know. It proves nothing but that an entry was written by a program of the same person.
"""

from __future__ import annotations

import os
import secrets
import stat
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from pathlib import Path

_LENGTH = 32


def cache_secret(folder: Path | None = None) -> bytes | None:
    r"""Return the secret, made at the first call; None where nothing can be kept, so that no cache is used.

    ``folder`` is where it lies: where it is not given, what the system names (``~/.cache/briefings`` on Linux,
    ``~/Library/Caches/briefings`` on macOS, ``%LOCALAPPDATA%\briefings\Cache`` on Windows).
    """
    try:
        place = (folder or user_cache_path("briefings", appauthor=False)) / "cache.key"
        return _read(place) or _make(place)
    except (OSError, RuntimeError):  # RuntimeError: nobody's home can be found
        return None


def _read(place: Path) -> bytes | None:
    """Return the secret, if one is there that nobody else can have read or written."""
    try:
        status = place.lstat()
        if not stat.S_ISREG(status.st_mode) or not _is_private(status):
            return None
        secret = read_file(place, _LENGTH)
    except OSError:
        return None
    return secret if len(secret) == _LENGTH else None


def _is_private(status: os.stat_result) -> bool:
    if os.name == "nt":  # the folder belongs to the person; these bits say nothing there
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def _make(place: Path) -> bytes | None:
    """Write a secret and return what lies there then: of two programs that make one, the last has made it."""
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = place.with_name(f".{place.name}.{secrets.token_hex(4)}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with open(descriptor, "wb") as file:  # noqa: PTH123  # made for nobody else before it has content
            file.write(secrets.token_bytes(_LENGTH))
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)
    return _read(place)
