"""Works out how to change a field, or add an item to a list, in the text of a YAML file: all other characters stay."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from yaml.events import MappingStartEvent, SequenceStartEvent

from generator.reader.tree.careful_pass import Container

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reader.tree.rules import YamlEvent

_PLAIN = re.compile(r"[^\W\d_](?:[\w .'-]*[\w.'])?|[0-9]+-[0-9a-z.-]+")
_OTHER_MEANING = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that other programs read as something else than words."""
_BLANK = " \t\n"


class Edit(NamedTuple):
    """Characters of a text, from ``start`` to before ``end``, and what to put in their place."""

    start: int
    end: int
    text: str


def edits_for_field(
    text: str, mapping: YamlEvent | Container | None, field: str, values: Mapping[str, str]
) -> list[Edit]:
    """Return what to change in ``text`` so that ``mapping`` has a field ``field`` that holds ``values``.

    What is written already is renewed value by value and keeps its style; what is not becomes a line of its own behind
    the last field. Raises `ValueError` if ``mapping`` is none in indented lines, or its field does not hold them all.
    """
    is_mapping = isinstance(mapping, Container) and isinstance(mapping.start, MappingStartEvent)
    if not isinstance(mapping, Container) or not is_mapping or mapping.start.flow_style or not mapping.parts:
        raise ValueError("it is not written as indented fields")
    if field in mapping.parts:
        _, node = mapping.parts[field]
        parts = node.parts if isinstance(node, Container) else {}
        if not values.keys() <= parts.keys():
            raise ValueError(f"its `{field}` is not whole")
        return [_replaced(text, parts[name][1], value) for name, value in values.items()]
    first, _ = next(iter(mapping.parts.values()))
    fields = ", ".join(f"{name}: {scalar(value)}" for name, value in values.items())
    line = f"{' ' * first.start_mark.column}{field}: {{{fields}}}"
    at = text.find("\n", _end(text, mapping))
    at = len(text) if at < 0 else at
    return [Edit(at, at, f"\n{line}")]


def edits_for_item(
    text: str, sequence: YamlEvent | Container | None, values: Mapping[str, str]
) -> list[Edit]:
    """Return what to change in ``text`` so that ``sequence`` has an item more behind its last, with fields.

    Raises `ValueError` if ``sequence`` is no list in indented lines with at least one item.
    """
    is_list = isinstance(sequence, Container) and isinstance(sequence.start, SequenceStartEvent)
    if not isinstance(sequence, Container) or not is_list or sequence.start.flow_style or not sequence.parts:
        raise ValueError("it is not written as a list of indented items")
    first, _ = next(iter(sequence.parts.values()))
    dash = text.rfind("-", 0, first.start_mark.index)
    indent = " " * (dash - text.rfind("\n", 0, dash) - 1)
    lines = [f"{name}: {_plain_or_quoted(value)}" for name, value in values.items()]
    item = f"\n{indent}  ".join(lines)
    at = text.find("\n", _end(text, sequence))
    at = len(text) if at < 0 else at
    return [Edit(at, at, f"\n{indent}- {item}")]


def _plain_or_quoted(value: str) -> str:
    return value if value.isascii() and value.isdecimal() else scalar(value)


def scalar(value: str) -> str:
    """Return ``value`` as it is written in YAML, inside braces too."""
    if _PLAIN.fullmatch(value) and "  " not in value and value.lower() not in _OTHER_MEANING:
        return value
    return json.dumps(value, ensure_ascii=False)


def _replaced(text: str, node: YamlEvent | Container, value: str) -> Edit:
    if isinstance(node, Container):
        raise ValueError("a text belongs there")  # noqa: TRY004  # what is written is at fault
    start = node.start_mark.index
    return Edit(start, start + len(text[start : node.end_mark.index].rstrip(_BLANK)), scalar(value))


def _end(text: str, node: YamlEvent | Container) -> int:
    """Return where the last character of a node ends; blank lines behind a text are left where they are."""
    if isinstance(node, Container):
        if node.start.flow_style:
            return int(node.end.end_mark.index)
        return _end(text, list(node.parts.values())[-1][1])
    start: int = node.start_mark.index
    return start + len(text[start : node.end_mark.index].rstrip(_BLANK))
