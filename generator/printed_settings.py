"""Refuses texts in ``mkdocs.yml`` that the theme would print as HTML though they are words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code
from generator.safe_read import read_file
from generator.settings import MAX_BYTES, field_of, fields_of, multiplies, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.diagnostics import Diagnostics

_DEEPEST = 20
"""Levels of the navigation looked at; an anchor of YAML could make it endless."""


def check_printed_texts(config: Path, diagnostics: Diagnostics) -> None:
    """Report texts in ``config`` that the theme prints as HTML though they are words, if they hold what HTML acts on.

    The name, description and author of the site may hold anything: our ``main.html`` escapes them. ``copyright`` may
    hold HTML, which the theme documents. A file that is no YAML is left to the site engine.
    """
    for node, acting in _printed(_root(config)):
        sign = next((sign for sign in acting if sign in node.value), None)
        if sign is not None:
            diagnostics.error(
                Code.INVALID_VALUE,
                f"`{sign}` cannot stand in this text: the theme would print it as HTML",
                place_of(node, config.name),
                "write it without: ‹ and › for < and >, “ and ” for quotation marks",
            )


def _root(config: Path) -> yaml.Node | None:
    """Return what stands in a file of YAML; None if it cannot be read or is none, which `read_pdf_settings` reports."""
    try:
        text = read_file(config, MAX_BYTES).decode("utf-8-sig")
        # Not the quick loader: it ends the program where a file nests deep, and its places count other line breaks.
        root: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, RecursionError, yaml.YAMLError):
        return None
    return None if multiplies(root) else root


def _printed(root: yaml.Node | None) -> Iterator[tuple[yaml.ScalarNode, str]]:
    """Yield each text that the theme prints as it is, with the signs that would act there."""
    yield from ((node, "<") for node in _titles(field_of(root, "nav")))
    extra, theme = field_of(root, "extra"), field_of(root, "theme")
    shown = [field_of(field_of(palette, "toggle"), "name") for palette in _items(field_of(theme, "palette"))]
    shown += [field_of(root, name) for name in ("repo_name", "repo_url")]
    shown += [field_of(theme, name) for name in ("logo", "favicon")]
    shown += [field_of(extra, name) for name in ("homepage", "source_url")]
    for name in ("social", "alternate", "status"):
        listed = field_of(extra, name)
        for entry in (listed, *_items(listed)):
            shown += [value for _, value in fields_of(entry)]
    yield from ((node, '<"') for node in shown if isinstance(node, yaml.ScalarNode))


def _titles(nav: yaml.Node | None, depth: int = _DEEPEST) -> Iterator[yaml.ScalarNode]:
    for entry in _items(nav) if depth else ():
        if isinstance(entry, yaml.MappingNode):
            for title, below in entry.value:
                if isinstance(title, yaml.ScalarNode):
                    yield title
                yield from _titles(below, depth - 1)


def _items(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """Yield what a list holds, or the one thing that stands in its place."""
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    elif node is not None:
        yield node
