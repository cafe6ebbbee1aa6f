"""Writes lists and fields that are new in a file in the style of the file: short ones in brackets, else indented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.editing.scalars import INDENT, block_text, flow_text
from generator.reader.decode import text_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reader.tree import Value

_LIST = re.compile(r"^( *)(- +)?[\w-]+:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*( *)- ", re.MULTILINE)
_NAME = re.compile("[A-Za-z][A-Za-z0-9_-]*")
_WIDTH = 110
"""Characters of a line of the format at most, if it need not be longer."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a file is written."""

    list_indent: int = INDENT
    """Columns from the name of a list to its hyphens."""

    @classmethod
    def of(cls, text: str) -> Style:
        """Return the style of a file: that of its first indented list."""
        found = _LIST.search(text)
        if found is None:
            return cls()
        name = len(found[1]) + len(found[2] or "")
        return cls(max(len(found[3]) - name, 0))


def may_be_flow(value: Value, field: str) -> bool:
    """Tell whether the value of a field may stand in brackets or braces: a sentence may not."""
    if isinstance(value, str):
        return field not in text_rules().sentences and "\n" not in value
    if isinstance(value, list):
        return all(may_be_flow(item, field) for item in value)
    return all(may_be_flow(below, name) for name, below in value.items())


def flow(value: Value, *, in_list: bool = False) -> str:
    """Return ``value`` in brackets and braces."""
    if isinstance(value, str):
        return value if in_list and value.isascii() and value.isdecimal() else flow_text(value)
    if isinstance(value, list):
        return f"[{', '.join(flow(item, in_list=True) for item in value)}]"
    return f"{{{', '.join(flow_field(name, below) for name, below in value.items())}}}"


def flow_field(name: str, value: Value) -> str:
    """Return a field as it stands in braces."""
    return f"{_key(name)}: {flow(value)}"


def field_lines(name: str, value: Value, column: int, style: Style) -> list[str]:
    """Return the lines of a field whose name stands in ``column``; the first begins with the name, without indent."""
    key = _key(name)
    if isinstance(value, str):
        return f"{key}: {block_text(value, column)}".split("\n")
    if _is_short(name, value):
        return [f"{key}: {flow(value)}"]
    if isinstance(value, list):
        below = column + style.list_indent
        return [f"{key}:", *(line for item in value for line in item_lines(name, item, below, style))]
    return [f"{key}:", *_indented_fields(value, column + INDENT, style)]


def item_lines(field: str, item: Value, column: int, style: Style, *, is_flow: bool = False) -> list[str]:
    """Return the lines of an item whose hyphen stands in ``column``, all with their indent."""
    indent = " " * column
    if isinstance(item, str):
        first, *more = block_text(item, column).split("\n")
        return [f"{indent}- {first}", *more]
    if isinstance(item, list) or not item or (is_flow and may_be_flow(item, field)):
        return [f"{indent}- {flow(item)}"]
    first, *more = _indented_fields(item, column + INDENT, style)
    return [f"{indent}- {first.lstrip(' ')}", *more]


def _indented_fields(fields: dict[str, Value], column: int, style: Style) -> Iterator[str]:
    for name, value in fields.items():
        first, *more = field_lines(name, value, column, style)
        yield f"{' ' * column}{first}"
        yield from more


def _key(name: str) -> str:
    return name if _NAME.fullmatch(name) else flow_text(name)


def _is_short(name: str, value: Value) -> bool:
    """Tell whether a list or fields are written on one line: ids, dates and names, as the format advises."""
    items = value.values() if isinstance(value, dict) else value
    if not isinstance(value, str) and any(isinstance(item, list | dict) for item in items):
        return False
    return may_be_flow(value, name) and len(name) + len(flow(value)) < _WIDTH
