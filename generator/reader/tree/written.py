"""The values of a YAML file with the characters they are written in, for those who change the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from yaml.events import MappingStartEvent

from generator.reader.tree.careful_pass import Container

if TYPE_CHECKING:
    from generator.reader.tree.rules import YamlEvent

_BLANK = " \t\n"


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A single value: the characters from ``start`` to before ``end``, without blank lines behind it."""

    start: int
    end: int
    style: str
    """``""`` if it is plain, else the mark it begins with: ``'``, ``"``, ``>`` or ``|``."""
    value: str


@dataclass(frozen=True, slots=True)
class WrittenField:
    """The name of a field, and its value."""

    key: WrittenText
    value: Written


@dataclass(frozen=True, slots=True)
class WrittenMapping:
    """Fields: in braces if ``is_flow``, else each on lines of its own."""

    start: int
    end: int
    is_flow: bool
    fields: tuple[WrittenField, ...]

    def field(self, name: str) -> WrittenField | None:
        """Return the field called ``name``."""
        return next((field for field in self.fields if field.key.value == name), None)


@dataclass(frozen=True, slots=True)
class WrittenList:
    """Items: in brackets if ``is_flow``, else each behind a hyphen."""

    start: int
    """Of the bracket, or of the first hyphen."""
    end: int
    is_flow: bool
    items: tuple[Written, ...]


Written: TypeAlias = WrittenText | WrittenMapping | WrittenList


def written(text: str, node: YamlEvent | Container) -> Written:
    """Return what ``node`` holds, with its characters in ``text``."""
    if not isinstance(node, Container):
        start = node.start_mark.index
        end = start + len(text[start : node.end_mark.index].rstrip(_BLANK))
        style = getattr(node, "style", None) or ""
        return WrittenText(start, end, style, getattr(node, "value", ""))
    start = node.start.start_mark.index
    parts = [(key, written(text, part)) for key, part in node.parts.values()]
    is_flow = bool(getattr(node.start, "flow_style", True))
    end = parts[-1][1].end if parts and not is_flow else node.end.end_mark.index
    if not isinstance(node.start, MappingStartEvent):
        return WrittenList(start, end, is_flow, tuple(part for _, part in parts))
    fields = (WrittenField(_name(key), part) for key, part in parts)
    return WrittenMapping(start, end, is_flow, tuple(fields))


def _name(key: YamlEvent) -> WrittenText:
    return WrittenText(key.start_mark.index, key.end_mark.index, key.style or "", key.value)
