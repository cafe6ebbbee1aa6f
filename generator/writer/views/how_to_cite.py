"""Makes the line by which a briefing is cited: publisher, title, edition, site, address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import WebLink, When
from generator.document.joining import phrase
from generator.writer.pages.urls import cited_page

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.model.publication import Publication


def how_to_cite(briefing: Briefing, publication: Publication, frozen: Collection[int] = ()) -> Content:
    """Return who publishes it, its title, the edition with its day, the site's name, and the page's address.

    The address is that of the edition, if it is among the ``frozen``. What is not known is left out: a site without a
    desk, an address that is still to come.
    """
    last = briefing.last_edition
    publisher = publication.desk.name if publication.desk else ""
    words: list[Content] = [
        f"{publisher.rstrip('.')}. " if publisher else "",
        f"{briefing.title.rstrip('.')}. Briefing, edition {last.number}, ",
        When(last.date),
        "." if publication.site_name == publisher else f". {publication.site_name}.",
    ]
    if publication.address:
        address = publication.address + cited_page(briefing.id, last.number, frozen)
        words += [" ", WebLink(address, address)]
    return phrase(*words)
