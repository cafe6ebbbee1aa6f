"""Lays out single texts, and lists and fields in brackets: on one line, if they fit, else over the lines they have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.editing.scalars import INDENT, flow_text, reads_plainly
from generator.reader.tree.written import WrittenMapping, WrittenText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.editing.changes import Keys
    from generator.editing.gaps import Level
    from generator.reader.tree.written import Written, WrittenList

_COMMENT = re.compile(r"(?:^|[ \t])#", re.MULTILINE)
_WIDTH = 120


def text_lines(value: WrittenText, raw: str, level: Level, *, keeps_marks: bool) -> list[str]:
    """Return a text that stands behind a name or a hyphen at ``level``, whose characters are ``raw``, in lines.

    Marks that are not needed go, unless it ``keeps_marks``. A text over several lines keeps its lines, each with its
    new indent.
    """
    indent = " " * (level.new + INDENT)
    first, *more = raw.split("\n")
    if value.style in {">", "|"}:
        return [first.rstrip(), *_block(first, more, level)]
    if more:
        return [first.rstrip(), *(f"{indent}{line.strip()}" if line.strip() else "" for line in more)]
    return [value.value if value.style and not keeps_marks and reads_plainly(value.value) else raw]


def _block(header: str, lines: list[str], level: Level) -> list[str]:
    """Return the lines of an indented text, whose indent may be given in its header."""
    written = next((line for line in lines if line.strip()), "")
    is_given = re.search(r"[1-9]", header.partition("#")[0])
    old = level.old if is_given else len(written) - len(written.lstrip(" "))
    new = level.new if is_given else level.new + INDENT
    return [f"{' ' * new}{line[old:]}" if line.strip() else "" for line in lines]


def flow_lines(
    text: str, value: WrittenMapping | WrittenList, column: int, order: Callable[[Keys], Sequence[str]]
) -> list[str]:
    """Return brackets that stand behind a name or a hyphen in ``column``: on one line, if they fit and hold no comment.

    ``order`` says in which order fields below given keys are written.
    """
    raw = text[value.start : value.end]
    if not _COMMENT.search(raw) and not _has_long_text(text, value):
        line = _flow(text, value, (), order)
        if "\n" not in raw or column + len(line) <= _WIDTH:
            return [line]
    first, *more = raw.split("\n")
    return [
        first.rstrip(),
        *(f"{' ' * (column + INDENT)}{line.strip()}" if line.strip() else "" for line in more),
    ]


def _has_long_text(text: str, value: Written) -> bool:
    if isinstance(value, WrittenText):
        return "\n" in text[value.start : value.end]
    below = [field.value for field in value.fields] if isinstance(value, WrittenMapping) else value.items
    return any(_has_long_text(text, part) for part in below)


def _flow(text: str, value: Written, keys: Keys, order: Callable[[Keys], Sequence[str]]) -> str:
    if isinstance(value, WrittenText):
        raw = text[value.start : value.end]
        return value.value if value.style and flow_text(value.value) == value.value else raw
    if not isinstance(value, WrittenMapping):
        items = (_flow(text, item, (*keys, number), order) for number, item in enumerate(value.items))
        return f"[{', '.join(items)}]"
    ranks = {name: rank for rank, name in enumerate(order(keys))}
    fields = sorted(value.fields, key=lambda field: ranks.get(field.key.value, len(ranks)))
    written = (
        f"{_flow(text, field.key, keys, order)}: {_flow(text, field.value, (*keys, field.key.value), order)}"
        for field in fields
    )
    return f"{{{', '.join(written)}}}"
