"""Makes nodes of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.linked_data.nodes import in_languages, iso_date, node
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


def source_node(source: Source, naming: Naming) -> Node:
    """Return a source as it is cited, with the copy that is kept of it and what its publisher did to it since."""
    return node(
        _TYPE.get(source.type, _OTHERWISE),
        naming.of_entry(source.id),
        name=in_languages(source.title) or source.short,
        author=[_person(name) for name in source.authors],
        contributor=[_person(name) for name in source.contributors],
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


def _person(written: str) -> Node:
    """Return somebody in a by-line; which name is the family's only where an editor wrote it."""
    name = byline(written)
    family = name.name if name.given else ""
    return node("Person", {}, name=name.shown, familyName=family, givenName=name.given)
