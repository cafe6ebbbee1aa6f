"""Names what a stance is on, wherever one is told: beside it on a card, in a matrix, among what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Link
from generator.document.joining import phrase

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks


def backed(target: Id, links: EntryLinks) -> Content:
    """Return a link to what a stance is on; a document is called one, since its label names its publisher."""
    topic = links.library.topics.get(target)
    if topic is not None and topic.stance_on:
        return Link(links.path(target), topic.stance_on)
    return phrase("the document ", links.to(target)) if target in links.library.sources else links.to(target)
