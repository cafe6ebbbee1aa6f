"""Says what the head of a page tells search engines: what the page is about, in few words, by schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.uses import SAID_IN, statements_among
from generator.linked_data.actor_nodes import actor_node, site_node, topic_node
from generator.linked_data.briefing_node import briefing_node
from generator.linked_data.nodes import CONTEXT, Naming, compact_json, node
from generator.linked_data.source_nodes import source_node
from generator.linked_data.statement_nodes import claim_node, quotation_node, ways_to, with_way
from generator.model.actor import Actor
from generator.model.references import Role
from generator.model.source import Source
from generator.model.voices import voices_of
from generator.writer.pages.urls import folder_of
from generator.writer.views.attribution import told_by_parties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.findings import Use
    from generator.linked_data.nodes import Node
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.model.topic import Topic
    from generator.writer.pages.site import Page
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.export_input import ExportInput

MOST = 24_000
"""So many bytes of claims, or of quotations, the head of a page holds (docs/decisions/0051)."""


def head_of_site(library: Library, publication: Publication) -> Node:
    """Return what the first page of a site says."""
    return {"@context": CONTEXT, **site_node(publication, naming_of(library, publication))}


def head_of_briefing(given: ExportInput, page: Page, *, is_first: bool) -> Node:
    """Return what a page of a briefing says: the first what the briefing is, the others of what they are a part."""
    naming = naming_of(given.library, given.publication)
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


def head_of_entry(
    entry: Actor | Source | Topic, uses: Iterable[Use], links: EntryLinks, naming: Naming
) -> Node:
    """Return what the page of an entry of a register says, with what is said in its ``uses``.

    An actor's page has the claims that it is the author of, and those in which one party alone tells what it said; a
    source's the words quoted from it: each where it is the subject, and with the way that it took, for what somebody
    is only said to have said is no more than that. As many as `MOST` holds; a briefing's own file has them all.
    """
    if isinstance(entry, Actor):
        claims = _within(_claims(entry.id, uses, links, naming))
        said = {"@reverse": claims} if claims else {}
        return {"@context": CONTEXT, **actor_node(entry, naming), **said}
    if isinstance(entry, Source):
        quotations = _within(_quotations(entry.id, uses, links, naming))
        return {"@context": CONTEXT, **source_node(entry, naming), **quotations}
    return {"@context": CONTEXT, **topic_node(entry, naming)}


def naming_of(library: Library, publication: Publication) -> Naming:
    """Return what names entries by whole addresses: a head has no base that stays when the page is copied."""
    return Naming(library, publication.whole_address)


def _claims(actor: Id, uses: Iterable[Use], links: EntryLinks, naming: Naming) -> Iterator[tuple[str, Node]]:
    """Yield the claims of an actor, each with the property in which it refers to the actor."""
    library = naming.library
    for statement in statements_among(uses, frozenset({Role.SPEAKER, Role.HOLDER}), library):
        voices = voices_of(statement, library.sources)
        if actor in voices:
            claim = claim_node(statement, library.briefings[folder_of(statement.id)], links, naming)
            property_ = "mentions" if told_by_parties(statement, links) else "author"
            others = [other for other in _listed(claim[property_]) if other != naming.reference(actor)]
            rest = _without(claim, property_)
            yield property_, node("Claim", rest, **{property_: others}, creditText=ways_to(statement, links))


def _quotations(
    source: Id, uses: Iterable[Use], links: EntryLinks, naming: Naming
) -> Iterator[tuple[str, Node]]:
    """Yield the words quoted from a source, each with the property in which the source refers to them."""
    library = naming.library
    for statement in statements_among(uses, SAID_IN, library):
        briefing = library.briefings[folder_of(statement.id)]
        claim = node("Claim", naming.of_entry(statement.id), text=statement.says)
        for report in statement.reports:
            if report.source == source and report.quote is not None:
                quotation = quotation_node(report, statement, briefing, links, naming)
                told = with_way(_without(quotation, "isPartOf"), report, statement, links)
                yield "hasPart", {**told, "exampleOfWork": claim}


def _within(nodes: Iterable[tuple[str, Node]]) -> dict[str, list[Node]]:
    """Return the first nodes that together stay below `MOST`, by the property that holds them."""
    found: dict[str, list[Node]] = {}
    left = MOST
    for held_by, made in nodes:
        left -= len(compact_json(made))
        if left < 0:
            break
        found.setdefault(held_by, []).append(made)
    return found


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _without(made: Node, key: str) -> Node:
    return {name: value for name, value in made.items() if name != key}
