"""Finds what ``mkdocs.yml`` takes settings from: other files (``INHERIT``) and the environment (``!ENV``).

It is not read as YAML for that: MkDocs does, with tags of its own.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_INHERITED = re.compile(rb"""^INHERIT:[ \t]*["']?([^"'\r\n#]+?)["']?[ \t]*(?:#.*)?\r?$""", re.MULTILINE)

_NAMED = re.compile(rb"!ENV\s+(?:\[([^\]]*)\]|(\S+))")
_NAME = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")


def settings_files(config: Path) -> list[Path]:
    """Return ``mkdocs.yml`` and the files from which it takes settings over, as far as they are there."""
    found: list[Path] = []
    path: Path | None = config
    while path is not None and path not in found and path.is_file():
        found.append(path)
        inherited = _INHERITED.search(_text(path))
        path = (path.parent / os.fsdecode(inherited[1])).resolve() if inherited else None
    return found


def variables_named(files: Iterable[Path]) -> dict[str, str]:
    """Return the variables of the environment that settings may be taken from, as far as they are set.

    A default that looks like a name counts as one.
    """
    found = (match for path in files for match in _NAMED.finditer(_text(path)))
    names = {name.decode() for match in found for name in _NAME.findall(match[1] or match[2] or b"")}
    return {name: os.environ[name] for name in sorted(names & os.environ.keys())}


def _text(path: Path) -> bytes:
    """Return what stands in a file; nothing, if it cannot be read: whoever has to read it says so."""
    try:
        return read_file(path)
    except OSError:
        return b""
