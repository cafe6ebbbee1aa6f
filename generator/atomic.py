"""Gives a file new content in one step: whoever reads it sees the old bytes or the new ones, never half of them."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from pathlib import Path

_PART = re.compile(r"\..+\.[0-9a-f]{8}\.part")

_NAMED = 200
"""Bytes of a name that are kept in that of the part: a disk takes 255."""


def replace(path: Path, content: bytes) -> None:
    """Give one file new content, in one step; nothing half written is left beside it. Raises `OSError`.

    If the file is there it keeps its permissions, and a link stays a link: what it leads to is replaced.
    """
    target = Path(os.path.realpath(path))
    name = target.name.encode("utf-8", "surrogateescape")[:_NAMED].decode("utf-8", "ignore")
    partial = target.with_name(f".{name}.{secrets.token_hex(4)}.part")
    try:
        partial.write_bytes(content)
        if target.exists():
            shutil.copymode(target, partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def left_of(path: Path) -> list[Path]:
    """Return what killed programs left beside a file when they were writing it."""
    return [part for part in path.parent.glob(f".{path.name}.*.part") if is_part(part.name)]


def is_part(name: str) -> bool:
    """Tell whether a file of this name is what a killed program left of one it was writing."""
    return bool(_PART.fullmatch(name))
