"""Reads the ``withhold:`` lists of files that may be full of mistakes, so that no message about a mistake tells them.

The library's own list (`generator.model.withheld`) is known only when every file has been read without an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.model.withheld import Withheld
from generator.reader.input import MAX_BYTES, InputFile, WrittenAt
from generator.reader.tree import NO_RULES, parse
from generator.storage.safe_read import files_below, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.reader.tree import Value

_SUFFIXES = (".yml", ".yaml")
_BEGIN = re.compile(r"[\s{\"'-]*withhold[\"']?\s*[:：]", re.IGNORECASE)
_NEXT = re.compile(r"[^\s\-#\]}]")
"""What begins the next field of a file: anything in the first column that belongs to no list."""
_FIELD = re.compile(r"(?:(?:^|[{,-])\s*)[\"']?(words|forms|because|instead|withhold)[\"']?\s*[:：]\s*")
_MARKS = " \t\"'“”‘’[]{},|>-"
_SHOWN = "instead"
_FEWEST_LETTERS = 2
_LEFT_OUT = "…"


def read_withhold_lists(folder: Path) -> tuple[Withheld, ...]:
    """Return all that files below ``folder`` seem to withhold, and the reasons for it; never raises."""
    return tuple(
        Withheld(words=words, place=WrittenAt(InputFile(path, "", "", is_briefing=False), ()))
        for path in files_below(folder)
        if path.lower().endswith(_SUFFIXES)
        for words in dict.fromkeys(_wishes(path, _text(folder / path)))
    )


def blank_withhold_lists(text: str) -> str:
    """Return the text of a file with every line of its wishes left out, so that lines keep their numbers."""
    lines = text.split("\n")
    for start, end in _blocks(lines):
        lines[start:end] = [_LEFT_OUT] * (end - start)
    return "\n".join(lines)


def _text(path: Path) -> str:
    try:
        return read_file(path, MAX_BYTES).decode("utf-8-sig", "replace")
    except OSError:
        return ""


def _wishes(path: str, text: str) -> Iterator[str]:
    if "withhold" not in text.lower():
        return
    tree = parse(path, text, NO_RULES, Diagnostics())
    listed = tree.value.get("withhold") if tree and isinstance(tree.value, dict) else None
    found = [] if listed is None else list(_texts(listed))
    lines = text.splitlines()
    for start, end in [] if found else _blocks(lines):
        found += _written(lines[start:end])
    yield from (words for words in found if sum(map(str.isalnum, words)) >= _FEWEST_LETTERS)


def _texts(value: Value) -> Iterator[str]:
    """Yield every text of a list of wishes but what is shown instead."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, below in value.items():
            if key != _SHOWN:
                yield from _texts(below)
    elif isinstance(value, list):
        for below in value:
            yield from _texts(below)


def _blocks(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where lists of wishes begin and end."""
    start = -1
    for number, line in enumerate(lines):
        if start >= 0 and _NEXT.match(line):
            yield start, number
            start = -1
        if _BEGIN.match(line):
            start = number
    if start >= 0:
        yield start, len(lines)


def _written(lines: list[str]) -> Iterator[str]:
    """Yield what the lines of a list of wishes hold, piece by piece, whatever is wrong with them as YAML."""
    field = ""
    for line in lines:
        pieces = _FIELD.split(line)
        for at, piece in enumerate(pieces):
            if at % 2:
                field = piece
            elif field != _SHOWN:
                yield from {piece.strip(_MARKS), *(part.strip(_MARKS) for part in piece.split(","))}
