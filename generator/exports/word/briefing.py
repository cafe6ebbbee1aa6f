"""Writes a briefing as a Word document: all that the PDF says of it, with footnotes for what it rests on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from generator.document.plain import plain_text
from generator.exports.word.changes import changes
from generator.exports.word.content import WordWriter
from generator.exports.word.document import Properties, write_document
from generator.exports.word.facts import facts
from generator.exports.word.overview import closing, opening
from generator.exports.word.part import Part
from generator.exports.word.plans import plans
from generator.exports.word.reactions import reactions
from generator.exports.word.sources import actors, sources
from generator.exports.word.statements import statements
from generator.exports.word.timeline import timeline
from generator.writer.briefing_pages import BRIEFING_PAGES
from generator.writer.pages.urls import briefing_page
from generator.writer.printed_addresses import link_targets, printed_addresses
from generator.writer.printed_pages import printed_pages
from generator.writer.views.dateline import dateline
from generator.writer.views.verdicts import checked_on
from generator.writer.wording.editions import edition_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.exports.export_format import ExportInput
    from generator.exports.word.blocks import Block

PARTS: Mapping[str, Callable[[Part], Iterator[Block]]] = {
    "": opening,
    "call": facts,
    "reactions": reactions,
    "plans": plans,
    "timeline": timeline,
    "statements": statements,
    "sources": sources,
    "changes": changes,
}
"""What prints each page of `BRIEFING_PAGES`, by its key."""


def write(given: ExportInput) -> bytes:
    """Return a briefing as a Word document (``.docx``)."""
    briefing, desk = given.briefing, given.publication.desk
    return write_document(
        tuple(briefing_blocks(given)),
        Properties(
            title=briefing.title,
            author=desk.name if desk else given.publication.site_name,
            edition=plain_text(dateline(briefing, given.findings)[0], given.links.lang),
            version=edition_number(given.findings.standing_edition(briefing)),
            made=datetime.fromtimestamp(briefing.epoch, UTC),
            lang=given.links.lang,
            paper=given.publication.paper,
            look=given.publication.word_look,
        ),
    )


def briefing_blocks(given: ExportInput) -> Iterator[Block]:
    """Yield all that a document says of a briefing, in the order of the PDF."""
    pages = printed_pages(given.briefing, given.findings, given.links, given.publication, given.citations)
    addresses = frozenset(printed_addresses(given.briefing, given.links))
    targets = link_targets(given.briefing, given.library, addresses)
    titles = {section.key: section.title for section in pages.sections}
    parts = {
        row.key: Part(
            title=titles[row.key],
            shown=row.printed(pages),
            base=briefing_page(given.briefing.id, row.key),
            writer=WordWriter(targets, given.links.lang, row.key),
            pages=pages,
            meaning=checked_on(given.found),
        )
        for row in BRIEFING_PAGES
        if row.key in titles
    }
    for key, part in parts.items():
        yield from PARTS[key](part)
    yield from actors(parts[""])
    yield from closing(parts[""])
