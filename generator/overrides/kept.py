"""Keeps in a project, below ``.briefings/originals``, each file that was copied into it, as it was then.

A sum would say that an original has changed since; the text says what. One file for each, by the path of the copy, so
that git merges what two people copied, and any program compares them. Nothing that a build makes depends on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.project import ORIGINALS
from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from generator.project import Project

LARGEST = 4 * 1024 * 1024
"""Bytes of a file that is compared."""


def kept_path(path: str) -> str:
    """Return where in a project the original is kept of the copy at ``path``."""
    return f"{ORIGINALS}/{path}"


def kept_original(project: Project, path: str) -> bytes | None:
    """Return the original of the copy at ``path`` as it was when it was copied; None if nobody kept it."""
    try:
        return with_plain_ends(read_file(project.root / kept_path(path), LARGEST))
    except OSError:
        return None


def with_plain_ends(content: bytes) -> bytes:
    """Return a text with line feeds alone: git may check files out with other line ends than they were written with."""
    return content.replace(b"\r\n", b"\n")
