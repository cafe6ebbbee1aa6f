"""Checks that the parties' versions of an event are kept apart, and that "not mentioned" is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.source import Read

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.report import Id


def account_overlap(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Check that a party, a text and a voice belong to one account of an event (format.md, Event)."""
    for event in briefing.events:
        if event.accounts:
            _overlap(event, diagnostics)


def complete_without_reading(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Refuse to print "not mentioned" of texts that were not read whole (format.md, Event, ``complete``)."""
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
                    "leave `complete` out: an empty cell then says not seen",
                    "or read all its texts, enter what they say, and set their `read` to whole",
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
