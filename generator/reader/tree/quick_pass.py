"""The quick pass over a YAML file: builds plain values without places, and gives up at anything unusual."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from generator.reader.tree.rules import CURLY, MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.reader.tree.rules import Value, YamlEvent

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


NOTHING = frozenset({"null", "~"})
"""What stands for no value in YAML."""
_NOTHING = re.compile(r"(?:null|~)[ \t]*(?:$|[,\]}])", re.MULTILINE)


def loader_of(text: str) -> YamlEvent:
    """Return the parser over ``text``; spaces and tabs behind its last line are nothing to it."""
    return LOADER(text.rstrip(" \t"))


def may_hold_nothing(text: str) -> bool:
    """Tell whether ``text`` may hold a value that stands for none."""
    return ("null" in text or "~" in text) and _NOTHING.search(text) is not None


class NeedsCarefulPass(Exception):  # noqa: N818  # a signal between the two passes, never seen outside
    """The quick pass met what only the careful one can judge."""


def read_plain_value(text: str, sentences: frozenset[str]) -> Value:
    """Return the fields of ``text``. Raises `NeedsCarefulPass` if there is anything to look at closely."""
    if has_other_breaks(text) or has_comment_behind(text) or may_hold_nothing(text):
        raise NeedsCarefulPass
    following = loader_of(text).get_event
    following()
    if following().__class__ is not DocumentStartEvent:
        raise NeedsCarefulPass
    value = _node(following(), following, sentences, 1, sentence=False)
    following()
    if following().__class__ is not StreamEndEvent or not isinstance(value, dict):
        raise NeedsCarefulPass
    return value


def _node(  # noqa: C901  # one loop over the events; a call for each would cost more than the parsing
    event: YamlEvent,
    following: Callable[[], YamlEvent],
    sentences: frozenset[str],
    depth: int,
    *,
    sentence: bool,
) -> Value:
    """Return what begins with ``event``.

    It is no function within `read_plain_value`: one that calls itself is a cycle, which would hold the parser and its
    buffers, a hundred thousand bytes a file, until somebody collects them, and nobody does during a build.
    """
    kind = event.__class__
    if kind is ScalarEvent:
        if not event.value or event.anchor or event.tag:
            raise NeedsCarefulPass
        return cast("str", event.value)
    if (
        kind is AliasEvent
        or depth > MAX_DEPTH
        or event.anchor
        or event.tag
        or (sentence and event.flow_style)
    ):
        raise NeedsCarefulPass
    flow = event.flow_style
    if kind is MappingStartEvent:
        fields: dict[str, Value] = {}
        while True:
            key = following()
            if key.__class__ is MappingEndEvent:
                return fields
            is_plain = key.__class__ is ScalarEvent and key.anchor is key.tag is None
            name = key.value if is_plain else None
            sentence = name in sentences
            if name is None or name in fields or (flow and sentence):
                raise NeedsCarefulPass
            event = following()
            if (
                event.__class__ is ScalarEvent
                and event.value
                and event.anchor is event.tag is None
                and not (flow and event.value[0] in CURLY)
            ):
                fields[name] = event.value
            else:
                fields[name] = _node(event, following, sentences, depth + 1, sentence=sentence)
    items: list[Value] = []
    while True:
        event = following()
        if event.__class__ is SequenceEndEvent:
            return items
        if flow and event.__class__ is ScalarEvent and event.value[:1] in CURLY:
            raise NeedsCarefulPass
        items.append(_node(event, following, sentences, depth + 1, sentence=sentence))


def has_other_breaks(text: str) -> bool:
    """Tell whether ``text`` holds a break that is no line feed, or a byte order mark: its lines cannot be counted."""
    if "\r" in text:
        return True
    return not text.isascii() and ("\x85" in text or "\u2028" in text or "\u2029" in text or "\ufeff" in text)


def has_comment_behind(text: str) -> bool:
    """Tell whether a comment stands behind something on its line (a search by pattern takes ten times as long)."""
    at = text.find(" #")
    while at != -1:
        start = text.rfind("\n", 0, at) + 1
        if not text.startswith("#", start) and text[start:at].strip():
            return True
        end = text.find("\n", at)
        at = text.find(" #", end) if end != -1 else -1
    return "\t#" in text
