"""The rules that both passes over a YAML file keep: which texts YAML could cut, and how deep a file may nest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

YamlEvent: TypeAlias = Any
"""An event of the YAML parser, whose published types give it no attributes."""

MAX_DEPTH = 32
"""Levels of nesting; the format needs eight."""


CURLY = "“„«「『"
"""Marks that hold a text together for a reader and not for YAML: inside brackets a comma between them parts it."""


@dataclass(frozen=True, slots=True)
class TextRules:
    """Which fields hold texts that YAML could cut: names of fields, wherever they stand."""

    texts: frozenset[str]
    """A plain text here must not be followed by a comment on its line."""
    sentences: frozenset[str]
    """A text here must not stand inside brackets or braces."""
    names: frozenset[str] = frozenset()
    """A mapping here holds one text for each language."""


NO_RULES = TextRules(frozenset(), frozenset())
