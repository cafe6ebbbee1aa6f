"""The careful pass over a YAML file: every value with its place, and every mistake of YAML reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from generator.characters import find_spelled
from generator.diagnostics import Code, Diagnostics, short
from generator.reader.tree.lookalikes import COLONS, QUOTATION_MARKS
from generator.reader.tree.plain import LOADER, has_comment_behind
from generator.reader.tree.rules import CURLY, MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.diagnostics import Span
    from generator.reader.tree.places import Lines
    from generator.reader.tree.rules import TextRules, Value, YamlEvent

_COMMENT = re.compile(r"[ \t]*#")
_GLUED = re.compile(rf"([\w-]+)\s*[:{COLONS}]\s*(\S.*)", re.DOTALL)
"""A field and its value inside braces, without the space that would part them, or with another colon."""


class Items:
    """A list or a mapping: the places of its parts, beside the plain value."""

    __slots__ = ("end", "parts", "start")

    def __init__(self, start: YamlEvent) -> None:
        self.start = self.end = start
        self.parts: dict[str | int, tuple[YamlEvent, YamlEvent | Items]] = {}
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
        self.loader = LOADER(text)
        self.next: Callable[[], YamlEvent] = self.loader.get_event
        self.cut_line = -1
        """Line of the last text found inside brackets: what its commas cut off is not reported again."""
        self.commented = has_comment_behind(text)

    def document(self) -> tuple[Value, YamlEvent | Items | None]:
        """Read the only document; an empty file is an empty mapping."""
        self.next()
        start = self.next()
        if isinstance(start, StreamEndEvent):
            return {}, None
        event = self.next()
        if event.__class__ is ScalarEvent and not event.value:
            self.next()
            value: Value = {}
            root: YamlEvent | Items = Items(event)
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
    ) -> tuple[Value, YamlEvent | Items]:
        """Return value and place of what ``event`` begins."""
        kind = event.__class__
        if kind is ScalarEvent:
            self.scalar(event, field, flow=flow)
            return cast("str", event.value), event
        if kind is AliasEvent:
            self.refuse_alias(event, f"*{event.anchor}")
            return "", event
        if depth >= MAX_DEPTH:
            raise TooDeep(event)
        self.refuse_marked(event)
        if kind is MappingStartEvent:
            return self.mapping(event, field, depth + 1, flow=event.flow_style)
        return self.sequence(event, field, depth + 1, flow=event.flow_style)

    def mapping(self, start: YamlEvent, field: str, depth: int, *, flow: bool) -> tuple[Value, Items]:
        """Read the fields up to the end of a mapping."""
        value: dict[str, Value] = {}
        items = Items(start)
        parts = items.parts
        in_name = field in self.rules.names
        careful = flow or self.commented
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
            self.refuse_marked(key, is_name=True)
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
                    "keep one of them; for several values use a list",
                    related=(("first given here", span_of(self.lines, parts[name][0])),),
                )
            event = following()
            text_of = field if in_name else name
            if event.__class__ is ScalarEvent:
                text = event.value
                if not text or careful or event.tag or event.anchor:
                    self.scalar(event, text_of, flow=flow, name=name)
                value[name] = text
                parts[name] = key, event
            else:
                value[name], node = self.node(event, text_of, depth, flow=flow)
                parts[name] = key, node

    def is_item(self, start: YamlEvent) -> bool:
        """Tell whether the fields that begin at ``start`` are those of an item behind a hyphen."""
        at = start.start_mark.index
        return self.lines.text[:at].endswith(("- ", "-\t"))

    def sequence(self, start: YamlEvent, field: str, depth: int, *, flow: bool) -> tuple[Value, Items]:
        """Read the items up to the end of a list."""
        value: list[Value] = []
        items = Items(start)
        following = self.next
        careful = flow or self.commented
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
            items.parts[len(value)] = node.start if isinstance(node, Items) else node, node
            value.append(item)

    def scalar(self, event: YamlEvent, field: str, *, flow: bool, name: str = "") -> None:
        """Report what is wrong with how a text is written; ``name`` is its field's if that has other rules."""
        self.refuse_marked(event)
        if not event.value and not event.style and event.start_mark.line != self.cut_line:
            name = name or field
            glued = _GLUED.fullmatch(name)
            self.diagnostics.error(
                Code.EMPTY_VALUE,
                f"`{short(name)}` has no value" if name else "there is nothing here",
                span_of(self.lines, event),
                f"write a colon and a space: `{glued[1]}: {short(glued[2])}`"
                if glued
                else "inside { } a comma ends the value before it: put a text with a comma on a line of its own"
                if flow
                else "write the value, or leave the whole line out: what the source does not say is left out",
            )
        if flow and not event.style and _is_cut(event.value):
            self.cut_line = event.start_mark.line
            self.diagnostics.error(
                Code.TEXT_IN_BRACKETS,
                f"`{short(event.value)}` ends with its comma: marks like {event.value[0]} do not hold it together",
                span_of(self.lines, event),
                "write the list below, each item on a line of its own after `- `",
            )
        if flow and field in self.rules.sentences:
            self.cut_line = event.start_mark.line
            self.diagnostics.error(
                Code.TEXT_IN_BRACKETS,
                f"`{short(field)}` is a text and must not stand inside [ ] or {{ }}: a comma would cut it in two",
                span_of(self.lines, event),
                f"write it on a line of its own: {field}: …",
            )
        if self.commented and not event.style and field in self.rules.texts:
            self.refuse_cut(event, field)

    def refuse_cut(self, event: YamlEvent, field: str) -> None:
        """Report a text that goes on behind ``#``."""
        comment = _COMMENT.match(self.lines.text, event.end_mark.index)
        if comment is not None:
            cut = self.lines.text[comment.end() - 1 : comment.end() + 60].partition("\n")[0].rstrip()
            self.diagnostics.error(
                Code.TEXT_CUT_BY_COMMENT,
                f"everything from `#` on is lost: YAML takes `{cut[:30]}` for a comment",
                span_of(self.lines, event),
                f"if # belongs to the text, write `{field}: >` and the text on the next line, indented",
                "if it is a comment, put it on a line of its own",
            )

    def refuse_marked(self, event: YamlEvent, *, is_name: bool = False) -> None:
        """Report an anchor and a tag on a value, or on the name of a field."""
        hint = (
            "take it out: before the colon stands the name of the field, and nothing else" if is_name else ""
        )
        if event.anchor:
            self.refuse_alias(event, f"&{event.anchor}", hint)
        if event.tag:
            self.refuse_tag(event, event.tag, hint)

    def refuse_alias(self, event: YamlEvent, written: str, hint: str = "") -> None:
        """Report an anchor or an alias."""
        self.diagnostics.error(
            Code.YAML_ALIAS,
            f"`{short(written)}` is a YAML anchor or alias, which this format does not use",
            span_of(self.lines, event),
            hint or "write the value out; a text that begins with & or * goes after > on the next line",
        )

    def refuse_tag(self, event: YamlEvent, tag: str, hint: str = "") -> None:
        """Report a tag."""
        self.diagnostics.error(
            Code.YAML_TAG,
            f"`{short(tag.replace('tag:yaml.org,2002:', '!!', 1))}` is a YAML tag, which this format does not use",
            span_of(self.lines, event),
            hint or "take it out; a text that begins with ! goes after > on the next line",
        )

    def refuse_key(self, key: YamlEvent, depth: int) -> None:
        """Report a key that is a list or a mapping, and read past it."""
        self.diagnostics.error(
            Code.YAML_SYNTAX,
            "a field's name must be a word",
            span_of(self.lines, key),
            "a text that begins with [ or { goes after > on the next line",
        )
        self.node(key, "", depth, flow=True)
        self.node(self.next(), "", depth, flow=True)


def _is_cut(text: str) -> bool:
    """Tell whether a text begins with a curly mark and holds none that could close it."""
    return text[:1] != "" and text[0] in CURLY and not set(text[1:]) & set(QUOTATION_MARKS)


def span_of(lines: Lines, event: YamlEvent) -> Span:
    """Return the span of one event; of a text behind ``>`` or ``|`` that mark alone."""
    is_block = event.__class__ is ScalarEvent and event.style in {">", "|"}
    return lines.between(event.start_mark, event.start_mark if is_block else event.end_mark)


def node_span(lines: Lines, node: YamlEvent | Items) -> Span:
    """Return the span to show for a node: of indented fields or items, the first of them."""
    if isinstance(node, Items):
        first = next(iter(node.parts.values()), None)
        if first is not None and not getattr(node.start, "flow_style", False):
            return span_of(lines, first[0])
        return span_of(lines, node.start)
    return span_of(lines, node)


def character_span(lines: Lines, node: YamlEvent | Items, character: str) -> Span | None:
    """Return where in a value the file has ``character``, typed or spelled; None if it is not found."""
    if isinstance(node, Items):
        return None
    start = node.start_mark.index
    found = find_spelled(lines.text[start : node.end_mark.index], character)
    return None if found is None else lines.span(start + found[0], start + found[1])
