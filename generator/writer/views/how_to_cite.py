"""Makes the line by which a briefing is cited: publisher, title, edition, site, address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import WebLink
from generator.document.joining import phrase
from generator.writer.pages.urls import cited_page
from generator.writer.wording.editions import dated_edition

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.model.publication import Publication
    from generator.model.standing_edition import StandingEdition


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
