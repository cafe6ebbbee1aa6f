"""Checks that the parties' versions of an event are kept apart, and that what editors say of them can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.findings import Silence
from generator.diagnostics import Code
from generator.model.source import Read

if TYPE_CHECKING:
    from generator.analysis.findings import AccountsTable, Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.event import Contrast, Event
    from generator.model.library import Library
    from generator.model.report import Id


def account_overlap(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Check that a party, a text and a voice belong to one account of an event (format.md, Event)."""
    for event in briefing.events:
        if event.accounts:
            _overlap(event, diagnostics)


def complete_without_reading(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Refuse to call an account entered whole whose texts were not read whole (format.md, Event, ``complete``)."""
    for event in briefing.events:
        for index, account in enumerate(event.accounts):
            if not account.complete:
                continue
            unread = [id_ for id_ in account.sources if library.sources[id_].read is not Read.WHOLE]
            if unread or not account.sources:
                why = f"`{unread[0]}` was not read whole" if unread else "it has no text of its own"
                diagnostics.error(
                    Code.COMPLETE_WITHOUT_READING,
                    f"this account cannot be complete: {why}",
                    event.place.span("accounts", index, "complete"),
                    "leave `complete` out: the head of its column then says how much was read",
                    "or read all its texts, enter what they say, and set their `read` to whole",
                )


def contrast_without_accounts(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse a difference that cannot be seen: it rests on statements of two accounts (format.md, Event)."""
    for briefing in library.briefings.values():
        if any(event.contrasts for event in briefing.events):
            for table in findings.briefings[briefing.id].accounts:
                _contrasts(table, diagnostics)
            for event in briefing.events:
                if event.contrasts and not event.accounts:
                    _cannot_be_seen(event.contrasts[0], "this event has no accounts", diagnostics)


def _contrasts(table: AccountsTable, diagnostics: Diagnostics) -> None:
    rows = {row.topic: row for row in table.rows}
    for contrast in table.event.contrasts:
        rests_on = {item for item in contrast.evidence if isinstance(item, str)}
        bearing = [
            cell
            for cell in rows[contrast.topic].cells
            if not isinstance(cell, Silence) and any(sighting.statement.id in rests_on for sighting in cell)
        ]
        if len(bearing) < 2:
            amount = (
                f"of one account on `{contrast.topic}`" if bearing else f"of no account on `{contrast.topic}`"
            )
            _cannot_be_seen(contrast, f"its evidence holds statements {amount}", diagnostics)


def _cannot_be_seen(contrast: Contrast, why: str, diagnostics: Diagnostics) -> None:
    diagnostics.error(
        Code.CONTRAST_WITHOUT_ACCOUNTS,
        f"this says how accounts differ, but {why}",
        contrast.place.span("evidence"),
        "name a statement of each of two accounts that is about this topic",
    )


def _overlap(event: Event, diagnostics: Diagnostics) -> None:
    seen: dict[tuple[str, Id], tuple[str | int, ...]] = {}
    for index, account in enumerate(event.accounts):
        places: list[tuple[str, Id, tuple[str | int, ...]]] = [("by", account.by, ("accounts", index, "by"))]
        places += [
            ("a text", id_, ("accounts", index, "sources", i)) for i, id_ in enumerate(account.sources)
        ]
        places += [("a voice", id_, ("accounts", index, "voices", i)) for i, id_ in enumerate(account.voices)]
        for what, id_, keys in places:
            first = seen.setdefault((what, id_), keys)
            if first != keys:
                diagnostics.error(
                    Code.ACCOUNT_OVERLAP,
                    f"`{id_}` is {'the party' if what == 'by' else what} of another account of this event, too",
                    event.place.span(*keys),
                    "one account each: of a joint text, the party is a group with both as `members`",
                    related=(("the other account", event.place.span(*first)),),
                )
