"""Takes out of RTF what a reader does not see as text: runs that are hidden or were deleted, headers and footers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"\\([a-z]+)(-?\d+)?|\\.|[{}]", re.DOTALL)
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_BESIDE = re.compile(r"\{\\(?:header|footer)[lrf]?\b")


def without_runs(source: str, word: str) -> tuple[str, list[str]]:
    r"""Return RTF without the runs that a control word sets so (``v``: hidden, ``deleted``), and these.

    >>> without_runs(r"{\b\v secret} seen {\deleted gone\deleted0  stays}", "v")
    ('{\\b} seen {\\deleted gone\\deleted0  stays}', ['\\v secret'])
    """
    kept: list[str] = []
    gone: list[str] = []
    at = 0
    for start, end in _runs(source, word):
        kept.append(source[at:start])
        gone.append(source[start:end])
        at = end
    return "".join([*kept, source[at:]]), gone


def _runs(source: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield where each run begins and ends: at the end of its group, or where it is set otherwise."""
    depth = opened = 0
    start: int | None = None
    for token in _TOKEN.finditer(source):
        if token[0] == "{":
            depth += 1
        elif token[0] == "}":
            depth -= 1
            if start is not None and depth < opened:
                yield start, token.start()
                start = None
        elif start is None and token[1] == word and token[2] != "0":
            start, opened = token.start(), depth
        elif start is not None and depth == opened and (token[1] == "plain" or token[0] == f"\\{word}0"):
            yield start, token.start()
            start = None


def beside(source: str) -> list[str]:
    """Return what is in the groups of headers and footers."""
    return [_BESIDE.sub("", source[start : end - 1]) for start, end in groups(source, _BESIDE)]


def groups(source: str, opening: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where each group begins and ends that opens so."""
    at = 0
    while found := opening.search(source, at):
        depth, at = 0, found.start()
        for brace in _BRACE.finditer(source, at):
            depth += {"{": 1, "}": -1}.get(brace[0], 0)
            if depth == 0:
                at = brace.end()
                yield found.start(), at
                break
        else:
            return
