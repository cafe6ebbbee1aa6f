"""Makes the node of a briefing, for its file and, in few words, for the head of its first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.plain import plain_text
from generator.linked_data.actor_nodes import publisher_node
from generator.linked_data.entry_nodes import correction_node, event_node
from generator.linked_data.nodes import iso_date, node
from generator.model.briefing import Correction, SummaryCorrection
from generator.writer.pages.urls import briefing_page
from generator.writer.views.corrections import now_label, was_and_now, what_was_corrected
from generator.writer.views.reports import prose
from generator.writer.wording.editions import edition_number

if TYPE_CHECKING:
    from generator.linked_data.nodes import Naming, Node
    from generator.model.briefing import LedgerRow
    from generator.writer.views.export_input import ExportInput

_IN_SHORT = 3
"""Corrections that the head of a page names, the newest."""


def briefing_node(given: ExportInput, naming: Naming, *, in_short: bool = False) -> Node:
    """Return a briefing as a report with its edition, its corrections, and all that it cites, unless ``in_short``."""
    briefing, publication = given.briefing, given.publication
    first = min(briefing.editions, key=lambda edition: edition.number)
    corrections = sorted(briefing.ledger, key=lambda correction: correction.date.order, reverse=True)
    desk, standing = publication.desk, given.findings.standing_edition(briefing)
    return node(
        "Report",
        naming.of_entry(briefing.id),
        headline=briefing.title,
        abstract=plain_text(prose(briefing.bottom_line.says)),
        url=publication.full_address(briefing_page(briefing.id)),
        inLanguage=briefing.lang,
        datePublished=iso_date(first.date),
        dateModified=iso_date(briefing.updated),
        version=edition_number(standing) if standing.has_later_changes else standing.row.number,
        publisher=publisher_node(publication),
        license=desk.licence_address if desk else "",
        about=_event(given, naming, in_full=in_short),
        isPartOf=naming.of_place(""),
        correction=[
            correction_node(
                correction,
                was_and_now(correction, given.links),
                now_label(correction, briefing.id, given.links),
                _corrected(correction, given, naming),
            )
            for correction in corrections[: _IN_SHORT if in_short else None]
        ],
        citation=[] if in_short else naming.references(given.found.sources),
    )


def _corrected(correction: LedgerRow, given: ExportInput, naming: Naming) -> list[Node]:
    """Return what a correction is of; what is no entry any more by its last words."""
    if isinstance(correction, Correction):
        return [naming.reference(correction.of)]
    if isinstance(correction, SummaryCorrection):
        return []
    what = what_was_corrected(correction, given.briefing.id, given.links)
    return [node("Thing", {}, name=plain_text(what))]


def _event(given: ExportInput, naming: Naming, *, in_full: bool) -> Node:
    """Return the event that a briefing is about: ``in_full`` where no other node says what it is."""
    id_ = given.briefing.event
    if id_ is None:
        return {}
    return event_node(given.library.events[id_], naming) if in_full else naming.reference(id_)
