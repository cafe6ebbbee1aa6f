"""The careful pass over a YAML file: builds every value with its place, and adds a diagnostic for every mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.diagnostics import Code, Diagnostics, short
from generator.reader.tree.quick_pass import loader_of, may_hold_nothing
from generator.reader.tree.rules import MAX_DEPTH
from generator.reader.tree.value_checks import ValueChecker, span_of
from generator.text.characters import find_spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.diagnostics import Span
    from generator.reader.tree.lines import Lines
    from generator.reader.tree.rules import TextRules, Value, YamlEvent


class Container:
    """A list or a mapping: the places of its parts, beside the plain value."""

    __slots__ = ("end", "parts", "start")

    def __init__(self, start: YamlEvent) -> None:
        self.start = self.end = start
        self.parts: dict[str | int, tuple[YamlEvent, YamlEvent | Container]] = {}
        """By key or index: the event of the key (of the item itself in a list), and the node."""


class TooDeep(Exception):  # noqa: N818  # a signal to the caller, never seen outside
    """A file nests deeper than the format can need."""

    def __init__(self, event: YamlEvent) -> None:
        super().__init__()
        self.event = event


class Builder:
    """Builds plain values and places in one pass over the parser's events."""

    def __init__(self, lines: Lines, rules: TextRules, diagnostics: Diagnostics) -> None:
        self.lines = lines
        text = lines.text
        self.rules = rules
        self.diagnostics = diagnostics
        self.loader = loader_of(text)
        self.next: Callable[[], YamlEvent] = self.loader.get_event
        self.judge = ValueChecker(lines, rules, diagnostics)
        self.careful = self.judge.commented or may_hold_nothing(text)

    def document(self) -> tuple[Value, YamlEvent | Container | None]:
        """Read the only document; an empty file is an empty mapping."""
        self.next()
        start = self.next()
        if isinstance(start, StreamEndEvent):
            return {}, None
        event = self.next()
        if event.__class__ is ScalarEvent and not event.value:
            self.next()
            value: Value = {}
            root: YamlEvent | Container = Container(event)
        else:
            value, root = self.node(event, "", 0, flow=False)
            self.next()
        after = self.next()
        if isinstance(after, DocumentStartEvent):
            self.diagnostics.error(
                Code.SEVERAL_DOCUMENTS,
                "a second document begins here",
                span_of(self.lines, after),
                "take the line `---` out: a file holds one document",
            )
        return value, root

    def node(
        self, event: YamlEvent, field: str, depth: int, *, flow: bool
    ) -> tuple[Value, YamlEvent | Container]:
        """Return value and place of what ``event`` begins."""
        kind = event.__class__
        if kind is ScalarEvent:
            self.judge.scalar(event, field, flow=flow)
            return cast("str", event.value), event
        if kind is AliasEvent:
            self.judge.refuse_alias(event, f"*{event.anchor}")
            return "", event
        if depth >= MAX_DEPTH:
            raise TooDeep(event)
        self.judge.refuse_marked(event)
        if kind is MappingStartEvent:
            return self.mapping(event, field, depth + 1, flow=event.flow_style)
        return self.sequence(event, field, depth + 1, flow=event.flow_style)

    def mapping(self, start: YamlEvent, field: str, depth: int, *, flow: bool) -> tuple[Value, Container]:
        """Read the fields up to the end of a mapping."""
        value: dict[str, Value] = {}
        items = Container(start)
        parts = items.parts
        in_name = field in self.rules.names
        careful = flow or self.careful
        following = self.next
        again = False
        while True:
            key = following()
            if key.__class__ is MappingEndEvent:
                items.end = key
                return value, items
            if key.__class__ is not ScalarEvent:
                self.refuse_key(key, depth)
                continue
            self.judge.refuse_marked(key, is_name=True)
            name = key.value
            if name in parts and not again:
                again = self.is_item(start) and name in ("id", next(iter(parts)))
                self.diagnostics.error(
                    Code.DUPLICATE_KEY,
                    f"`{short(name)}` is given twice here",
                    span_of(self.lines, key),
                    *(
                        (f"if another entry begins here, its hyphen is missing: `- {short(name)}: …`",)
                        * again
                    ),
                    self.one_of_two(value[name], parts[name][0]),
                    related=(("first given here", span_of(self.lines, parts[name][0])),),
                )
            event = following()
            text_of = field if in_name else name
            if event.__class__ is ScalarEvent:
                text = event.value
                if not text or careful or event.tag or event.anchor:
                    self.judge.scalar(
                        event, text_of, flow=flow, name=name, is_alone=self.is_alone(start, parts)
                    )
                value[name] = text
                parts[name] = key, event
            else:
                value[name], node = self.node(event, text_of, depth, flow=flow)
                parts[name] = key, node

    def one_of_two(self, first: Value, key: YamlEvent) -> str:
        """Return what to do with the second of two values of one field, which comes next."""
        if isinstance(first, list) and self.loader.peek_event().__class__ is SequenceStartEvent:
            line = span_of(self.lines, key).line
            return f"put its items at the end of the list on line {line}, and take this line out"
        return "keep one of them; for several values use a list"

    def is_alone(self, start: YamlEvent, parts: Mapping[str | int, object]) -> bool:
        """Tell whether the field just read is all that stands behind a hyphen."""
        return not parts and self.is_item(start) and self.loader.peek_event().__class__ is MappingEndEvent

    def is_item(self, start: YamlEvent) -> bool:
        """Tell whether the fields that begin at ``start`` are those of an item behind a hyphen."""
        at = start.start_mark.index
        return self.lines.text[:at].endswith(("- ", "-\t"))

    def sequence(self, start: YamlEvent, field: str, depth: int, *, flow: bool) -> tuple[Value, Container]:
        """Read the items up to the end of a list."""
        value: list[Value] = []
        items = Container(start)
        following = self.next
        careful = flow or self.careful
        while True:
            event = following()
            if event.__class__ is SequenceEndEvent:
                items.end = event
                return value, items
            if event.__class__ is ScalarEvent and event.value and not (careful or event.tag or event.anchor):
                items.parts[len(value)] = event, event
                value.append(event.value)
                continue
            item, node = self.node(event, field, depth, flow=flow)
            items.parts[len(value)] = node.start if isinstance(node, Container) else node, node
            value.append(item)

    def refuse_key(self, key: YamlEvent, depth: int) -> None:
        """Refuse a key that is a list or a mapping, and read past it."""
        self.diagnostics.error(
            Code.YAML_SYNTAX,
            "a field's name must be a word",
            span_of(self.lines, key),
            "a text that begins with [ or { goes after > on the next line",
        )
        self.node(key, "", depth, flow=True)
        self.node(self.next(), "", depth, flow=True)


def node_span(lines: Lines, node: YamlEvent | Container) -> Span:
    """Return the span to show for a node: of indented fields or items, the first of them."""
    if isinstance(node, Container):
        first = next(iter(node.parts.values()), None)
        if first is not None and not getattr(node.start, "flow_style", False):
            return span_of(lines, first[0])
        return span_of(lines, node.start)
    return span_of(lines, node)


def character_span(lines: Lines, node: YamlEvent | Container, character: str) -> Span | None:
    """Return where in a value the file has ``character``, typed or spelled; None if it is not found."""
    if isinstance(node, Container):
        return None
    start = node.start_mark.index
    found = find_spelled(lines.text[start : node.end_mark.index], character)
    return None if found is None else lines.span(start + found[0], start + found[1])
