"""Makes nodes of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.linked_data.nodes import in_languages, iso_date, node
from generator.model.actor import ActorType
from generator.model.source import SourceStatus, SourceType
from generator.text.bylines import byline

if TYPE_CHECKING:
    from generator.linked_data.nodes import Naming, Node
    from generator.model.source import Source

_TYPE = {
    SourceType.ARTICLE: "Article",
    SourceType.ARTICLE_JOURNAL: "ScholarlyArticle",
    SourceType.ARTICLE_MAGAZINE: "Article",
    SourceType.ARTICLE_NEWSPAPER: "NewsArticle",
    SourceType.BOOK: "Book",
    SourceType.DATASET: "Dataset",
    SourceType.LEGISLATION: "Legislation",
    SourceType.POST: "SocialMediaPosting",
    SourceType.REPORT: "Report",
    SourceType.WEBPAGE: "WebPage",
}
_OTHERWISE = "CreativeWork"
_TYPE_OF_NAMED = {
    ActorType.PERSON: "Person",
    ActorType.ORGANISATION: "Organization",
    ActorType.STATE: "Organization",
    ActorType.TERRITORY: "Organization",
    ActorType.GROUP: "Organization",
}


def source_node(source: Source, naming: Naming) -> Node:
    """Return a source as it is cited, with the copy that is kept of it and what its publisher did to it since."""
    return node(
        _TYPE.get(source.type, _OTHERWISE),
        naming.of_entry(source.id),
        name=in_languages(source.title) or source.short,
        author=[_named(name, naming) for name in source.authors],
        contributor=[_named(name, naming) for name in source.contributors],
        publisher=[naming.reference(source.publisher)],
        datePublished=iso_date(source.date),
        dateModified=iso_date(source.updated),
        inLanguage=source.lang,
        url=source.url,
        archivedAt=source.archive,
        version=source.version,
        isBasedOn=[naming.reference(source.origin)] if source.origin else [],
        creativeWorkStatus="Retracted" if source.status is SourceStatus.RETRACTED else "",
    )


def _named(written: str, naming: Naming) -> Node:
    """Return whoever stands in a by-line: a person if an editor wrote which name is the family's.

    Of any other name the register says whether it is a person's or an organisation's; if it does not, nobody does.
    """
    name = byline(written)
    if name.given:
        return node("Person", {}, name=name.shown, familyName=name.name, givenName=name.given)
    kinds = {
        _TYPE_OF_NAMED.get(actor.type, "")
        for actor in naming.library.actors_by_name.get(written.strip().casefold(), ())
    }
    kind = kinds.pop() if len(kinds) == 1 else ""
    return node(kind, {}, name=name.shown) if kind else {"name": name.shown}
