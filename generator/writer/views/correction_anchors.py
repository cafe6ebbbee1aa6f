"""Gives each correction the anchor by which links find it for ever, and those that it had in editions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.model.ledger import Ledger
from generator.writer.pages.urls import part_anchor

if TYPE_CHECKING:
    from generator.document.inline import Anchor
    from generator.model.briefing import LedgerRow
    from generator.model.ledger import Told
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks


class AnchoredRow(NamedTuple):
    """A correction, and where links to it end."""

    row: LedgerRow
    anchor: Anchor
    formerly: tuple[Anchor, ...]


def anchored_rows(briefing: Id, links: EntryLinks) -> tuple[AnchoredRow, ...]:
    """Return the corrections of a briefing with their anchors, in the order of `Briefing.ledger`.

    They were once called by their numbers in the file: the first edition with a number says whose it was.
    """
    found = links.corrections.get(briefing)
    if found is None:
        found = links.corrections[briefing] = _anchored(briefing, links)
    return found


def _anchored(briefing: Id, links: EntryLinks) -> tuple[AnchoredRow, ...]:
    ledger = Ledger(
        links.library.briefings[briefing], links.library, links.findings.editions.get(briefing, ())
    )
    numbered: dict[int, Told] = {}
    for edition in ledger.frozen:
        for number, row in enumerate(edition.snapshot.subject.corrections, 1):
            numbered.setdefault(number, ledger.told(row))
    numbers: dict[Told, list[int]] = {}
    for number, told in numbered.items():
        numbers.setdefault(told, []).append(number)
    return tuple(
        AnchoredRow(
            row,
            part_anchor(f"correction-{name}"),
            tuple(part_anchor(f"correction-{number}") for number in numbers.pop(ledger.told(row), ())),
        )
        for row, name in ledger.named()
    )


def anchor_of_row(correction: LedgerRow, briefing: Id, links: EntryLinks) -> Anchor:
    """Return the anchor of one correction of a briefing."""
    return next(found.anchor for found in anchored_rows(briefing, links) if found.row is correction)
