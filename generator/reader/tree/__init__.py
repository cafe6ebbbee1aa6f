"""Parses YAML into a tree of lists, mappings and texts, each with its place; mistakes of YAML become diagnostics.

`parse` is the public function. `quick_pass` builds plain values; where it meets anything unusual, `careful_pass` reads
the text again with all places, `value_checks` validates how each value is written, and `explain` says in an editor's
words what the YAML parser complains of (with `typos`, `colons`, `delimiters`, `indentation`).
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code, Diagnostics, Span
from generator.reader.tree.careful_pass import Builder, Container, TooDeep, character_span, node_span
from generator.reader.tree.explain import explain
from generator.reader.tree.hidden_characters import check_characters
from generator.reader.tree.lines import Lines
from generator.reader.tree.quick_pass import NeedsCarefulPass, read_plain_value
from generator.reader.tree.rules import MAX_DEPTH, NO_RULES, TextRules, Value
from generator.reader.tree.value_checks import span_of
from generator.reader.tree.written import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reader.tree.rules import YamlEvent
    from generator.reader.tree.written import Written

__all__ = ["NO_RULES", "TextRules", "Tree", "Value", "parse"]


class Tree:
    """The content of one YAML file; where its parts are written is found out when somebody asks."""

    __slots__ = ("_lines", "_root", "path", "value")

    def __init__(self, path: str, text: str, value: Value, root: YamlEvent | Container | None = None) -> None:
        self.path = path
        self.value = value
        self._lines = Lines(path, text)
        self._root = root

    def span(self, keys: Sequence[str | int], character: str = "") -> Span:
        """Return the span of the value under ``keys``, or of the nearest value above it that is written.

        With ``character`` the span of the first in that text, whether typed or written as an entity or an escape.
        """
        node, _ = self._find(keys)
        if node is None:
            return Span(self.path)
        found = character_span(self._lines, node, character) if character else None
        return found or node_span(self._lines, node)

    def key_span(self, keys: Sequence[str | int]) -> Span:
        """Return the span of the last key (a list item for an index), or of the nearest value above it."""
        node, key = self._find(keys)
        if key is not None:
            return span_of(self._lines, key)
        return Span(self.path) if node is None else node_span(self._lines, node)

    def written(self, keys: Sequence[str | int] = ()) -> Written | None:
        """Return what stands under ``keys``, with the characters it is written in; None if nothing does.

        Raises `yaml.YAMLError` if the file cannot be parsed.
        """
        self._find(())
        node = self._root
        for step in keys:
            part = node.parts.get(step) if isinstance(node, Container) else None
            node = None if part is None else part[1]
        is_empty = node is None or (node is self._root and not (isinstance(node, Container) and node.parts))
        return None if is_empty else written(self._lines.text, node)

    def _find(self, keys: Sequence[str | int]) -> tuple[YamlEvent | Container | None, YamlEvent | None]:
        if self._root is None:
            _, self._root = Builder(self._lines, NO_RULES, Diagnostics()).document()
        node = self._root
        key = None
        for step in keys:
            part = node.parts.get(step) if isinstance(node, Container) else None
            if part is None:
                return node, None
            key, node = part
        return node, key if keys and not isinstance(keys[-1], int) else None


def parse(path: str, text: str, rules: TextRules, diagnostics: Diagnostics) -> Tree | None:
    r"""Return the tree of ``text``; None if it holds an error, which is then in ``diagnostics``.

    Most files hold none: the first pass builds plain values only and gives up at anything unusual; the second looks
    closely and knows every place. (The first costs no more than the parser's events alone, the second a third more.)

    >>> diagnostics = Diagnostics()
    >>> tree = parse("topics.yml", "topics:\n  - id: trade\n    name: NO\n", NO_RULES, diagnostics)
    >>> tree.value  # every value is a text: YAML 1.1 would take NO for false
    {'topics': [{'id': 'trade', 'name': 'NO'}]}
    >>> str(tree.span(("topics", 0, "name"))), str(tree.key_span(("topics", 0, "name")))
    ('topics.yml:3:11', 'topics.yml:3:5')
    >>> parse("topics.yml", "topics:\n  - id: trade\n  name: Trade\n", NO_RULES, diagnostics)
    >>> for diagnostic in diagnostics:
    ...     print(diagnostic.span, diagnostic.message)
    topics.yml:3:3 this line is indented by 2 spaces, `id` of line 2 by 4 spaces
    """
    try:
        return Tree(path, text, read_plain_value(text, rules.sentences))
    except (NeedsCarefulPass, yaml.YAMLError):
        pass
    lines = Lines(path, text)
    found = Diagnostics()
    check_characters(lines, found)
    parsed = None if len(found) else _located(lines, rules, found)
    for diagnostic in found:
        diagnostics.add(diagnostic)
    return None if parsed is None or len(found) else Tree(path, text, *parsed)


def _located(
    lines: Lines, rules: TextRules, found: Diagnostics
) -> tuple[Value, YamlEvent | Container | None] | None:
    """Return value and places of a file; None if it cannot be read to its end, with the reason in ``found``."""
    noted = Diagnostics()
    deep = None
    until: float = inf
    try:
        return Builder(lines, rules, noted).document()
    except yaml.YAMLError as error:
        deep = _too_deep(lines, error)
        if deep is None:
            until = explain(lines, error, found)
    except TooDeep as error:
        deep = error
    finally:
        # What was noted of the value that could not be read to its end has the same cause.
        explained = tuple(found)
        for diagnostic in noted:
            if diagnostic.span.line <= until and diagnostic not in explained:
                found.add(diagnostic)
    if deep is not None:
        found.error(
            Code.NESTED_TOO_DEEP,
            f"nested more than {MAX_DEPTH} levels deep",
            span_of(lines, deep.event),
            "no entry of this format needs more than eight levels: look for stray brackets or indents",
        )
    return None


def _too_deep(lines: Lines, error: yaml.YAMLError) -> TooDeep | None:
    """Return where a file nests too deep if that is what made the parser give up.

    libyaml has a limit of its own since 0.2.6 and, looking ahead, meets it before its events come as deep as ours. What
    stands before the place where it gave up it can read, and our limit is in it.
    """
    mark = getattr(error, "problem_mark", None)
    if mark is None or "nesting depth" not in (getattr(error, "problem", None) or ""):
        return None
    try:
        Builder(Lines(lines.path, lines.text[: mark.index - 1]), NO_RULES, Diagnostics()).document()
    except TooDeep as deep:
        return deep
    except yaml.YAMLError:
        pass
    return None
