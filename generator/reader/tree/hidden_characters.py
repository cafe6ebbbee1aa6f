"""Finds hidden characters and the marks of unfinished merges, before YAML is parsed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Diagnostics
from generator.reader.tree.lookalikes import describe_character
from generator.text.merge_conflicts import UNFINISHED, conflicts, described

if TYPE_CHECKING:
    from generator.reader.tree.lines import Lines

_BREAKS = "\v\f\r\x85\u2028\u2029"
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What YAML 1.1 (5.1) does not let a file hold, its line breaks beside the line feed, and byte order marks."""
_MOST = 50
"""Hidden characters told of one file."""


def check_characters(lines: Lines, diagnostics: Diagnostics) -> None:
    """Add an error for each hidden character, and for each merge that was not finished."""
    text = lines.text
    for number, match in enumerate(_UNREADABLE.finditer(text)):
        if number == _MOST:
            break
        character = match[0]
        diagnostics.error(
            Code.YAML_SYNTAX,
            f"an invisible character: {describe_character(character)}",
            lines.span(match.start()),
            "put a space, or a new line, in its place: most programs do not show it"
            if character in _BREAKS
            else "delete it, or type the words on both sides of it again",
        )
    for conflict in conflicts(text):
        _add_conflict(lines, conflict, diagnostics)


def _add_conflict(lines: Lines, marks: list[re.Match[str]], diagnostics: Diagnostics) -> None:
    first, *others = ((match[0][:7], lines.span(match.start(), match.start() + 7)) for match in marks)
    diagnostics.error(
        Code.YAML_SYNTAX,
        described(first[0]),
        first[1],
        *UNFINISHED,
        related=tuple((f"`{mark}`", span) for mark, span in others[:_MOST]),
    )
