"""Makes the line by which a briefing is cited: publisher, title, edition, site, address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.document.formatted_citation import FormattedCitation
from generator.document.inline import Phrase, WebLink
from generator.document.joining import phrase
from generator.writer.pages.urls import briefing_page, cited_page, part_anchor
from generator.writer.wording.editions import dated_edition

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.document.inline import Anchor, Content
    from generator.model.briefing import Briefing
    from generator.model.publication import Publication
    from generator.model.standing_edition import StandingEdition

ON_EDITION_PAGE = (part_anchor("bottom-line"), part_anchor("key-points"))
"""The sections of an overview that the page of an edition has too, by their anchors there: before one that an
entry could have stands ``_``, as the page holds statements."""


class CitedAddresses(NamedTuple):
    """Which address a section of an overview is cited by, where the briefing is cited by its edition's page."""

    edition: str
    """The edition's page; "" where the overview itself is cited, or the site has no address."""
    overview: str
    """Where all other sections stand, in the same words as long as this is the edition that is cited."""
    kept: tuple[Anchor, ...] = ON_EDITION_PAGE
    """Sections that stand on the edition's page, by their anchors there."""


def cited_addresses(
    briefing: Briefing, publication: Publication, standing: StandingEdition
) -> CitedAddresses:
    """Return by which addresses a briefing and the sections of its overview are cited."""
    own, cited = briefing_page(briefing.id), cited_page(briefing.id, standing)
    if not publication.address or own == cited:
        return CitedAddresses("", "")
    return CitedAddresses(publication.full_address(cited), publication.full_address(own))


def with_links(
    citations: Iterable[FormattedCitation], publication: Publication
) -> tuple[FormattedCitation, ...]:
    """Return the citations of a briefing as paper has them: the site's address in them leads there."""
    if not publication.address:
        return tuple(citations)
    address = re.compile(rf"{re.escape(publication.address)}(?:\S*/)?")
    return tuple(
        FormattedCitation(citation.style, _linked(citation.content, address)) for citation in citations
    )


def _linked(content: Content, address: re.Pattern[str]) -> Content:
    """Return content in which an address leads to itself."""
    parts: list[Content] = []
    for part in content if isinstance(content, Phrase) else (content,):
        found = address.search(part) if isinstance(part, str) else None
        if found is None:
            parts.append(part)
        else:
            before, after = found.string[: found.start()], found.string[found.end() :]
            parts += [before, WebLink(found[0], found[0]), after]
    return phrase(*parts)


def how_to_cite(briefing: Briefing, publication: Publication, standing: StandingEdition) -> Content:
    """Return who publishes it, its title, the edition with its day, the site's name, and the page's address.

    The address is that of the edition, if it was kept and nothing has changed since (``standing``). What is not known
    is left out: a site without a desk, an address that is still to come.
    """
    publisher = publication.desk.name if publication.desk else ""
    words: list[Content] = [
        f"{publisher.rstrip('.')}. " if publisher else "",
        f"{briefing.title.rstrip('.')}. Briefing, ",
        dated_edition(standing),
        "." if publication.site_name == publisher else f". {publication.site_name}.",
    ]
    if publication.address:
        address = publication.address + cited_page(briefing.id, standing)
        words += [" ", WebLink(address, address)]
    return phrase(*words)
