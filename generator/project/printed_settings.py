"""Finds the texts of ``mkdocs.yml`` that readers see, and refuses those that the theme would print as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import yaml

from generator.diagnostics import Code
from generator.project.settings import field_of, fields_of, place_of, read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.diagnostics import Diagnostics, Span
    from generator.project.settings import Settings

_DEEPEST = 20
"""Levels of the navigation looked at; an anchor of YAML could make it endless."""
_FOR_PROGRAMS = frozenset(
    {
        "INHERIT",
        "dev_addr",
        "docs_dir",
        "draft_docs",
        "exclude_docs",
        "hooks",
        "markdown_extensions",
        "not_in_nav",
        "plugins",
        "remote_branch",
        "remote_name",
        "site_dir",
        "strict",
        "use_directory_urls",
        "validation",
        "watch",
    }
)
"""Settings that no page shows."""
_SHOWN_BY_THEME = (("favicon",), ("logo",), ("palette", "toggle", "name"))
"""Settings of the theme that pages show; the others are names of its parts."""


class PrintedText(NamedTuple):
    """A text of the settings that readers may see: words, an address."""

    keys: tuple[str, ...]
    """Under which it stands; what stands in one list has the same."""
    text: str
    span: Span


def texts_printed(config: Path) -> list[PrintedText]:
    """Return the texts in ``config`` that readers may see; none, if it cannot be read."""
    return [
        PrintedText(keys, node.value, place_of(node, config.name))
        for name, below in fields_of(read_settings(config).root)
        if name not in _FOR_PROGRAMS
        for keys, node in _texts_below((name,), below)
        if name != "theme" or keys[1:] in _SHOWN_BY_THEME
    ]


def _texts_below(
    keys: tuple[str, ...], node: yaml.Node, depth: int = _DEEPEST
) -> Iterator[tuple[tuple[str, ...], yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield keys, node
    elif isinstance(node, yaml.SequenceNode) and depth:
        for below in node.value:
            yield from _texts_below(keys, below, depth - 1)
    elif isinstance(node, yaml.MappingNode) and depth:
        for key, below in node.value:
            if keys[0] == "nav" and isinstance(key, yaml.ScalarNode):
                yield keys, key
            yield from _texts_below((*keys, str(key.value)), below, depth - 1)


def check_printed_texts(settings: Settings, diagnostics: Diagnostics) -> None:
    """Refuse texts in ``settings`` that the theme prints as HTML though they are words, if they hold what HTML acts on.

    The name, description and author of the site may hold anything: our ``main.html`` escapes them. ``copyright`` may
    hold HTML, which the theme documents. Of a file that cannot be read
    `generator.project.settings.check_settings` tells.
    """
    for node, acting in _printed(settings.root):
        sign = next((sign for sign in acting if sign in node.value), None)
        if sign is not None:
            diagnostics.error(
                Code.INVALID_VALUE,
                f"`{sign}` cannot stand in this text: the theme would print it as HTML",
                place_of(node, settings.config.name),
                "write it without: ‹ and › for < and >, “ and ” for quotation marks",
            )


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
