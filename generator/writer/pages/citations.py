"""How to cite what a site shows, in the styles that it offers: made before its pages, for them to print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.document.formatted_citation import FormattedCitation
from generator.document.inline import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class Citations:
    """Citations by what they are of, each in every style, the style that a desk prefers first."""

    sources: Mapping[Id, tuple[FormattedCitation, ...]] = field(default_factory=dict)
    briefings: Mapping[Id, tuple[FormattedCitation, ...]] = field(default_factory=dict)
    editions: Mapping[tuple[Id, int], tuple[FormattedCitation, ...]] = field(default_factory=dict)
    """Of each frozen edition, by its briefing and its number."""
    sources_embedded: Mapping[Id, str] = field(default_factory=dict)
    """What programs for references find in a page (COinS)."""
    briefings_embedded: Mapping[Id, str] = field(default_factory=dict)


def with_address(citation: FormattedCitation, of_briefing: str, of_page: str) -> FormattedCitation:
    """Return the citation of a briefing with the address of one of its pages; as it is, if it has no address.

    >>> from generator.document.formatted_citation import FormattedCitation
    >>> from generator.document.joining import phrase
    >>> whole = FormattedCitation("APA", phrase("Talks. https://harbour.test/talks/"))
    >>> with_address(whole, "https://harbour.test/talks/", "https://harbour.test/talks/call/").content
    ('Talks. https://harbour.test/talks/call/',)
    """
    content = citation.content
    if not of_briefing or not isinstance(content, Phrase):
        return citation
    parts = (part.replace(of_briefing, of_page) if isinstance(part, str) else part for part in content)
    return FormattedCitation(citation.style, Phrase(parts))


NO_CITATIONS = Citations()
"""Of a site for which none were made."""
