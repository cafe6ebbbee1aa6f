"""Puts runs of a Word document together, as lines and lists do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.word.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def joined(parts: Iterable[tuple[Run, ...]], separator: str = " · ") -> tuple[Run, ...]:
    """Return runs with a separator between each two of them that say anything."""
    found: list[Run] = []
    for part in parts:
        if part:
            found += [Run(separator), *part] if found else part
    return tuple(found)


def trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs without blanks at their end, as a paragraph leaves one that stands within a line.

    >>> trimmed((Run("at noon "), Run(" "))) == (Run("at noon"),)
    True
    """
    *others, last = runs or (Run(""),)
    if last.note:
        return runs
    text = last.text.rstrip(" ")
    return (*others, last._replace(text=text)) if text else trimmed(tuple(others)) if others else ()


def merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield runs, of which no two neighbours look the same."""
    last: Run | None = None
    for run in runs:
        if not run.text and not run.note:
            continue
        if last is not None and last.look == run.look and not (last.note or run.note):
            last = Run(last.text + run.text, run.look)
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last
