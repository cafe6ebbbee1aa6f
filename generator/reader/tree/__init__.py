"""YAML text to a tree: every value a text, every value with its place. The only door to the YAML library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code, Diagnostics, Span
from generator.reader.tree.edit import setting
from generator.reader.tree.explain import explain
from generator.reader.tree.located import Builder, Items, TooDeep, character_span, node_span, span_of
from generator.reader.tree.plain import Unusual, plain_value
from generator.reader.tree.rules import MAX_DEPTH, NO_RULES, TextRules, Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.reader.tree.edit import Edit
    from generator.reader.tree.rules import YamlEvent

__all__ = ["TextRules", "Tree", "Value", "parse"]


class Tree:
    """The content of one YAML file; where its parts are written is found out when somebody asks."""

    __slots__ = ("_root", "_text", "path", "value")

    def __init__(self, path: str, text: str, value: Value, root: YamlEvent | Items | None = None) -> None:
        self.path = path
        self.value = value
        self._text = text
        self._root = root

    def span(self, keys: Sequence[str | int], character: str = "") -> Span:
        """Return the span of the value under ``keys``, or of the nearest value above it that is written.

        With ``character`` the span of the first in that text, whether typed or written as an entity or an escape.
        """
        node, _ = self._find(keys)
        if node is None:
            return Span(self.path)
        found = character_span(self.path, self._text, node, character) if character else None
        return found or node_span(self.path, node)

    def key_span(self, keys: Sequence[str | int]) -> Span:
        """Return the span of the last key (a list item for an index), or of the nearest value above it."""
        node, key = self._find(keys)
        if key is not None:
            return span_of(self.path, key)
        return Span(self.path) if node is None else node_span(self.path, node)

    def setting(self, keys: Sequence[str | int], field: str, values: Mapping[str, str]) -> list[Edit]:
        """Return what to change in the text so that the mapping under ``keys`` has ``field`` with ``values``.

        Raises `ValueError` if there is no such mapping, or its field is not one.
        """
        node, _ = self._find(keys)
        return setting(self._text, node, field, values)

    def _find(self, keys: Sequence[str | int]) -> tuple[YamlEvent | Items | None, YamlEvent | None]:
        if self._root is None:
            _, self._root = Builder(self.path, self._text, NO_RULES, Diagnostics()).document()
        node = self._root
        key = None
        for one in keys:
            part = node.parts.get(one) if isinstance(node, Items) else None
            if part is None:
                return node, None
            key, node = part
        return node, key if keys and not isinstance(keys[-1], int) else None


def parse(path: str, text: str, rules: TextRules, diagnostics: Diagnostics) -> Tree | None:
    """Return the tree of ``text``; None if it holds an error, which is then in ``diagnostics``.

    Most files hold none: the first pass builds plain values only and gives up at anything unusual; the second looks
    closely and knows every place. (The first costs no more than the parser's events alone, the second a third more.)
    """
    try:
        return Tree(path, text, plain_value(text, rules.sentences))
    except (Unusual, yaml.YAMLError):
        pass
    builder = Builder(path, text, rules, diagnostics)
    before = len(diagnostics)
    try:
        value, root = builder.document()
    except yaml.YAMLError as error:
        explain(path, text, error, diagnostics)
        return None
    except TooDeep as error:
        diagnostics.error(
            Code.NESTED_TOO_DEEP,
            f"nested more than {MAX_DEPTH} levels deep",
            span_of(path, error.event),
            "no entry of this format needs more than eight levels: look for stray brackets or indents",
        )
        return None
    return None if len(diagnostics) > before else Tree(path, text, value, root)
