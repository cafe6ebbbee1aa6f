"""Says what the head of a page tells search engines: what the page is about, in few words, by schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.linked_data.actor_nodes import actor_node, site_node, topic_node
from generator.linked_data.briefing_node import briefing_node
from generator.linked_data.nodes import CONTEXT, Naming, node
from generator.linked_data.source_nodes import source_node
from generator.model.actor import Actor
from generator.model.source import Source

if TYPE_CHECKING:
    from generator.linked_data.nodes import Node
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.topic import Topic
    from generator.writer.pages.site import Page
    from generator.writer.views.export_input import ExportInput


def head_of_site(library: Library, publication: Publication) -> Node:
    """Return what the first page of a site says."""
    return {"@context": CONTEXT, **site_node(publication, _naming(library, publication))}


def head_of_briefing(given: ExportInput, page: Page, *, is_first: bool) -> Node:
    """Return what a page of a briefing says: the first what the briefing is, the others of what they are a part."""
    naming = _naming(given.library, given.publication)
    if is_first:
        return {"@context": CONTEXT, **briefing_node(given, naming, in_short=True)}
    whole = node("Report", naming.of_entry(given.briefing.id), headline=given.briefing.title)
    return {
        "@context": CONTEXT,
        **node(
            "WebPage",
            naming.of_place(page.url),
            name=page.title,
            url=given.publication.full_address(page.url),
            inLanguage=given.links.lang,
            isPartOf=whole,
        ),
    }


def head_of_entry(entry: Actor | Source | Topic, library: Library, publication: Publication) -> Node:
    """Return what the page of an entry of a register says."""
    naming = _naming(library, publication)
    if isinstance(entry, Actor):
        return {"@context": CONTEXT, **actor_node(entry, naming)}
    if isinstance(entry, Source):
        return {"@context": CONTEXT, **source_node(entry, naming)}
    return {"@context": CONTEXT, **topic_node(entry, naming)}


def _naming(library: Library, publication: Publication) -> Naming:
    """Return what names entries by whole addresses: a head has no base that stays when the page is copied."""
    return Naming(library, publication.whole_address)
