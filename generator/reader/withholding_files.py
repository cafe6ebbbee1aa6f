"""Finds the files that withhold words, or seem to, whatever is wrong with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics.suggest import nearest
from generator.reader.input import MAX_BYTES
from generator.storage.safe_read import files_below, read_file

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIXES = (".yml", ".yaml")
_COLON = re.compile("[:：]")
_LONGEST_KEY = 14
_KEY = re.compile(rf"[a-z_-]{{5,{_LONGEST_KEY}}}\Z")
_WITHHOLD = "withhold"


def withholding_files(folder: Path) -> frozenset[str]:
    """Return the whole text of each file below ``folder`` with a key that is ``withhold``, or a slip for it.

    Of a file that cannot be read its name is returned, for nobody knows what it withholds. While what this returns is
    the same, nobody has begun to withhold anything: whoever mistypes the key, or the list below it, is noticed too.
    Never raises.
    """
    found = set()
    for path in files_below(folder):
        if not path.lower().endswith(_SUFFIXES):
            continue
        text = _text(folder / path)
        if text is None:
            found.add(path)
        elif _seems_to_withhold(text):
            found.add(text)
    return frozenset(found)


def may_withhold(path: Path) -> bool:
    """Return whether a file is one that `withholding_files` would find. Never raises."""
    if path.suffix.lower() not in _SUFFIXES:
        return False
    text = _text(path)
    return text is None or _seems_to_withhold(text)


def _text(path: Path) -> str | None:
    try:
        return read_file(path, MAX_BYTES).replace(b"\0", b"").decode("utf-8-sig", "replace")
    except OSError:
        return None


def _seems_to_withhold(text: str) -> bool:
    return any(nearest(key, [_WITHHOLD]) for key in _keys(text.lower()))


def _keys(text: str) -> set[str]:
    r"""Return what stands before a colon as a key may; they are looked for from the colons, of which there are few.

    >>> sorted(_keys("withold: [a]\n'with-hold' ： b\nurl: https://host, 12: key"))
    ['https', 'with-hold', 'withold']
    """
    found = set()
    for before in _COLON.split(text)[:-1]:
        key = before.rstrip()
        key = key[:-1] if key.endswith(('"', "'")) else key
        if match := _KEY.search(key[-_LONGEST_KEY:]):
            found.add(match[0])
    return found
