"""Shortens links to statements to their numbers, where many stand in a line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.document.inline import Link, Phrase, RestsOn, StatusMark
from generator.document.joining import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.document.link_targets import LinkTargets


def shortened(content: Content, targets: LinkTargets, page: str) -> Content:
    """Return content with numbers alone where there are statements, and what has become of their sources."""
    if isinstance(content, Phrase):
        return phrase(*(shortened(part, targets, page) for part in content))
    if not isinstance(content, Link | RestsOn) or targets.resolve(content.to, page) not in targets.numbers:
        return content
    return replace(content, content=phrase(*_statuses(content.content)))


def _statuses(content: Content) -> Iterator[StatusMark]:
    """Yield what has become of sources that ``content`` speaks of."""
    if isinstance(content, StatusMark):
        yield content
    elif isinstance(content, Phrase):
        for part in content:
            yield from _statuses(part)
