"""Finds the marks that version control leaves in a text where two people's changes conflict."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = re.compile(r"^(?:<{7}|>{7}|={7}|\|{7})(?=[ \n]|\Z).*", re.MULTILINE)
"""A line that it puts between two versions."""
UNFINISHED = (
    "of the lines between `<<<<<<<` and `=======`, and from there to `>>>>>>>`, keep the right ones",
    "then take the lines with the marks out",
)
"""What to do with a merge that was not finished."""


def conflicts(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the marks of each conflict; a line of seven signs outside of one is none."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    marks: list[re.Match[str]] = []
    for match in MARK.finditer(text):
        if match[0].startswith("<"):
            if marks:
                yield marks
            marks = [match]
        elif marks or match[0].startswith(">"):
            marks.append(match)
            if match[0].startswith(">"):
                yield marks
                marks = []
    if marks:
        yield marks


def described(mark: str) -> str:
    """Return the message for the first ``mark`` of a conflict."""
    return f"a merge was not finished: `{mark}` is a mark of version control"
