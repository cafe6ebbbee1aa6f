"""Reads the number of what stands already, by which somebody opens it, or with a minus takes it out."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.judging import NotUnderstood

_NUMBER = re.compile(r"(?P<minus>-?)\s*(?P<number>[0-9]+)")
_LONGEST = 4
"""Digits of a number that are looked at."""


class Opened(NamedTuple):
    """Which of a list is named."""

    at: int
    """Its place, from 0."""
    is_taken_out: bool


def opened(line: str, count: int, noun: str = "") -> Opened | None:
    """Return which of ``count`` a line names; None if it is no number.

    Where nothing else can be a number, ``noun`` says what they are: then `NotUnderstood` is raised if there are not so
    many.

    >>> opened("2", 3), opened("-3", 3), opened("4", 3), opened("two", 3)
    (Opened(at=1, is_taken_out=False), Opened(at=2, is_taken_out=True), None, None)
    """
    found = _NUMBER.fullmatch(line)
    if found is None:
        return None
    number = int(found["number"][:_LONGEST])
    if 1 <= number <= count:
        return Opened(number - 1, bool(found["minus"]))
    if noun:
        raise NotUnderstood(f"there is no {noun} {found['number']} yet")
    return None
