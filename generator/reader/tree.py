"""YAML text to located nodes: every value a text, every value with its place. The only door to the YAML library."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.diagnostics import Code, Diagnostics, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from yaml.error import Mark

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

MAX_DEPTH = 32
"""Levels of nesting; the format needs eight."""
MAX_DIAGNOSTICS = 100
"""Of one file: after so many something else is wrong than a slip."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"[ \t]#")


class Items:
    """A list or a mapping: the places of its parts, beside the plain value."""

    __slots__ = ("parts", "start")

    def __init__(self, start: Event) -> None:
        self.start = start
        self.parts: dict[str | int, tuple[Event, Event | Items]] = {}
        """By key or index: the event of the key (of the item itself in a list), and the node."""


@dataclass(frozen=True, slots=True)
class TextRules:
    """Which fields hold texts that YAML could cut: names of fields, wherever they stand (FORMAT section 2)."""

    texts: frozenset[str]
    """A plain text here must not be followed by a comment on its line."""
    sentences: frozenset[str]
    """A text here must not stand inside brackets or braces."""
    names: frozenset[str] = frozenset()
    """A mapping here holds one text for each language."""


class Tree:
    """The content of one YAML file and where each part of it is written."""

    __slots__ = ("path", "root", "value")

    def __init__(self, path: str, value: Value, root: Event | Items | None) -> None:
        self.path = path
        self.value = value
        self.root = root

    def span(self, keys: Sequence[str | int]) -> Span:
        """Return the span of the value under ``keys``, or of the nearest value above it that is written."""
        node, _ = self._find(keys)
        return Span(self.path) if node is None else _node_span(self.path, node)

    def key_span(self, keys: Sequence[str | int]) -> Span:
        """Return the span of the last key (a list item for an index), or of the nearest value above it."""
        node, key = self._find(keys)
        if key is not None:
            return _span(self.path, key)
        return Span(self.path) if node is None else _node_span(self.path, node)

    def _find(self, keys: Sequence[str | int]) -> tuple[Event | Items | None, Event | None]:
        node = self.root
        key = None
        for one in keys:
            part = node.parts.get(one) if isinstance(node, Items) else None
            if part is None:
                return node, None
            key, node = part
        return node, key if keys and not isinstance(keys[-1], int) else None


def parse(path: str, text: str, rules: TextRules, diagnostics: Diagnostics) -> Tree | None:
    """Return the tree of ``text``; None if it holds an error, which is then in ``diagnostics``."""
    builder = _Builder(path, text, rules, diagnostics)
    before = len(diagnostics)
    try:
        value, root = builder.document()
    except yaml.YAMLError as error:
        _explain(path, text, error, diagnostics)
        return None
    except _TooDeep as error:
        diagnostics.error(
            Code.NESTED_TOO_DEEP,
            f"nested more than {MAX_DEPTH} levels deep",
            _span(path, error.event),
            "no entry of this format needs more than eight levels: look for stray brackets or indents",
        )
        return None
    return None if len(diagnostics) > before else Tree(path, value, root)


class _TooDeep(Exception):  # noqa: N818  # a signal within this module, never seen outside
    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event


class _Builder:
    """Builds plain values and places in one pass over the parser's events."""

    def __init__(self, path: str, text: str, rules: TextRules, diagnostics: Diagnostics) -> None:
        self.path = path
        self.text = text
        self.rules = rules
        self.diagnostics = diagnostics
        self.loader = _LOADER(text)
        self.next: Callable[[], Event] = self.loader.get_event
        self.cut_line = -1
        """Line of the last text found inside brackets: what its commas cut off is not reported again."""
        self.commented = _lines_with_comments(text) if " #" in text or "\t#" in text else set()
        """Numbers, from 0, of the lines on which something stands before a comment."""

    def document(self) -> tuple[Value, Event | Items | None]:
        """Read the only document; an empty file is an empty mapping."""
        self.next()
        start = self.next()
        if isinstance(start, StreamEndEvent):
            return {}, None
        event = self.next()
        if event.__class__ is ScalarEvent and not event.value:
            self.next()
            value: Value = {}
            root: Event | Items = Items(event)
        else:
            value, root = self.node(event, "", 0, flow=False)
            self.next()
        after = self.next()
        if isinstance(after, DocumentStartEvent):
            self.diagnostics.error(
                Code.SEVERAL_DOCUMENTS,
                "a second document begins here",
                _span(self.path, after),
                "take the line `---` out: a file holds one document",
            )
        return value, root

    def node(self, event: Event, field: str, depth: int, *, flow: bool) -> tuple[Value, Event | Items]:
        kind = event.__class__
        if kind is ScalarEvent:
            self.scalar(event, field, flow=flow)
            return cast("str", event.value), event
        if kind is AliasEvent:
            self.refuse_alias(event, f"*{event.anchor}")
            return "", event
        if depth >= MAX_DEPTH:
            raise _TooDeep(event)
        collection = cast("CollectionStartEvent", event)
        if collection.anchor:
            self.refuse_alias(event, f"&{collection.anchor}")
        if collection.tag:
            self.refuse_tag(event, collection.tag)
        if kind is MappingStartEvent:
            return self.mapping(event, field, depth + 1, flow=collection.flow_style)
        return self.sequence(event, field, depth + 1, flow=collection.flow_style)

    def mapping(self, start: Event, field: str, depth: int, *, flow: bool) -> tuple[Value, Items]:
        value: dict[str, Value] = {}
        items = Items(start)
        parts = items.parts
        in_name = field in self.rules.names
        careful = flow or bool(self.commented)
        following = self.next
        while True:
            key = following()
            if key.__class__ is MappingEndEvent:
                return value, items
            if key.__class__ is not ScalarEvent:
                self.refuse_key(key, depth)
                continue
            name = key.value
            if name in parts:
                self.diagnostics.error(
                    Code.DUPLICATE_KEY,
                    f"`{name}` is given twice here",
                    _span(self.path, key),
                    "keep one of them; for several values use a list",
                    related=(("first given here", _span(self.path, parts[name][0])),),
                )
            event = following()
            text_of = field if in_name else name
            if event.__class__ is ScalarEvent:
                text = event.value
                if not text or careful or event.tag or event.anchor:
                    self.scalar(event, text_of, flow=flow)
                value[name] = text
                parts[name] = key, event
            else:
                value[name], node = self.node(event, text_of, depth, flow=flow)
                parts[name] = key, node

    def sequence(self, start: Event, field: str, depth: int, *, flow: bool) -> tuple[Value, Items]:
        value: list[Value] = []
        items = Items(start)
        following = self.next
        careful = flow or bool(self.commented)
        while True:
            event = following()
            if event.__class__ is SequenceEndEvent:
                return value, items
            if event.__class__ is ScalarEvent and event.value and not (careful or event.tag or event.anchor):
                items.parts[len(value)] = event, event
                value.append(event.value)
                continue
            item, node = self.node(event, field, depth, flow=flow)
            items.parts[len(value)] = node.start if isinstance(node, Items) else node, node
            value.append(item)

    def scalar(self, event: Event, field: str, *, flow: bool) -> None:
        if event.anchor:
            self.refuse_alias(event, f"&{event.anchor}")
        if event.tag:
            self.refuse_tag(event, event.tag)
        if not event.value and not event.style and event.start_mark.line != self.cut_line:
            self.diagnostics.error(
                Code.EMPTY_VALUE,
                f"`{field}` has no value" if field else "there is nothing here",
                _span(self.path, event),
                "inside { } a comma ends the value before it: put a text with a comma on a line of its own"
                if flow
                else "write the value, or leave the whole line out: what the source does not say is left out",
            )
        if flow and field in self.rules.sentences:
            self.cut_line = event.start_mark.line
            self.diagnostics.error(
                Code.TEXT_IN_BRACKETS,
                f"`{field}` is a text and must not stand inside [ ] or {{ }}: a comma would cut it in two",
                _span(self.path, event),
                f"write it on a line of its own: {field}: …",
            )
        if self.commented and not event.style and field in self.rules.texts:
            self.refuse_cut(event, field)

    def refuse_cut(self, event: Event, field: str) -> None:
        line = event.end_mark.line
        if line not in self.commented:
            return
        rest = self.text.splitlines()[line][event.end_mark.column :]
        if rest.lstrip().startswith("#"):
            self.diagnostics.error(
                Code.TEXT_CUT_BY_COMMENT,
                f"everything from `#` on is lost: YAML takes `{rest.strip()[:30]}` for a comment",
                _span(self.path, event),
                f"if # belongs to the text, write `{field}: >` and the text on the next line, indented",
                "if it is a comment, put it on a line of its own",
            )

    def refuse_alias(self, event: Event, written: str) -> None:
        self.diagnostics.error(
            Code.YAML_ALIAS,
            f"`{written}` is a YAML anchor or alias, which this format does not use",
            _span(self.path, event),
            "write the value out; a text that begins with & or * goes after > on the next line",
        )

    def refuse_tag(self, event: Event, tag: str) -> None:
        self.diagnostics.error(
            Code.YAML_TAG,
            f"`{tag}` is a YAML tag, which this format does not use",
            _span(self.path, event),
            "take it out; a text that begins with ! goes after > on the next line",
        )

    def refuse_key(self, key: Event, depth: int) -> None:
        self.diagnostics.error(
            Code.YAML_SYNTAX,
            "a field's name must be a word",
            _span(self.path, key),
            "a text that begins with [ or { goes after > on the next line",
        )
        self.node(key, "", depth, flow=True)
        self.node(self.next(), "", depth, flow=True)


def _lines_with_comments(text: str) -> set[int]:
    lines = set()
    number = at = 0
    for match in _COMMENT.finditer(text):
        number += text.count("\n", at, match.start())
        at = match.start()
        if text[text.rfind("\n", 0, at) + 1 : at].strip():
            lines.add(number)
    return lines


def _span(path: str, event: Event) -> Span:
    start, end = event.start_mark, event.end_mark
    if end.line > start.line and end.column == 0 and event.__class__ is ScalarEvent:
        return Span(path, start.line + 1, start.column + 1, end.line, 10**6)
    return Span(path, start.line + 1, start.column + 1, end.line + 1, max(end.column, start.column + 1) + 1)


def _node_span(path: str, node: Event | Items) -> Span:
    if isinstance(node, Items):
        first = next(iter(node.parts.values()), None)
        if first is not None and not getattr(node.start, "flow_style", False):
            return _span(path, first[0])
        return _span(path, node.start)
    return _span(path, node)


_EXPLANATIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "mapping values are not allowed",
        "a second `: ` on this line",
        ("a text with `: ` in it goes after > on the next line, indented:", "says: >", "  Beijing's line: talks first"),
    ),
    (
        "found character that cannot start any token",
        "a value cannot begin with this mark",
        ("a text that begins with a mark goes after > on the next line, indented", "indent with spaces, not tabs"),
    ),
    (
        "found unexpected end of stream",
        "a quotation mark is opened and never closed",
        ("marks round a text are not needed: leave them out",),
    ),
    (
        "did not find expected ',' or",
        "a bracket `[` or `{` is opened and not closed as expected",
        ("close it, or, if it belongs to a text, put the text after > on the next line, indented",),
    ),
    (
        "did not find expected key",
        "the text goes on where a field was expected",
        (
            "a text that begins with a quotation mark or a bracket goes after > on the next line, indented",
            "or the line is indented differently from its neighbours",
        ),
    ),
    (
        "did not find expected '-' indicator",
        "a list item was expected here",
        ("begin it with `- `, in line with the other items",),
    ),
    (
        "could not find expected ':'",
        "a colon is missing behind a field's name",
        ("write `field: value`; a text over several lines goes after > and is indented",),
    ),
    ("control characters are not allowed", "an invisible control character", ("delete it and type the text again",)),
)


def _explain(path: str, text: str, error: yaml.YAMLError, diagnostics: Diagnostics) -> None:
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark: Mark | None = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        span = Span(path, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
    else:
        at = min(getattr(error, "position", 0) or 0, len(text))
        line, column = text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
        span = Span(path, line, column, line, column + 1)
    for part, message, hints in _EXPLANATIONS:
        if part in problem:
            diagnostics.error(Code.YAML_SYNTAX, message, span, *hints)
            return
    diagnostics.error(Code.YAML_SYNTAX, f"this is not YAML: {problem}", span, "compare it with the lines around")
