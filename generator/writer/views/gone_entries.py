"""Says of an entry that is there no more what it was, who said it, which edition had it last, where that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.comparing.pairing import sentence_of
from generator.document.inline import Foreign, Link
from generator.document.joining import join_with_and, phrase
from generator.model.statement import Statement
from generator.model.voices import voices_of
from generator.writer.pages.urls import (
    address,
    briefing_page,
    edition_anchor,
    edition_page,
    folder_of,
    on_page,
)
from generator.writer.views.entry_links import unstopped

if TYPE_CHECKING:
    from generator.document.inline import Address, Content
    from generator.model.briefing import OfGone
    from generator.model.library import Entry
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition
    from generator.writer.views.entry_links import EntryLinks


class GoneEntry(NamedTuple):
    """An entry, and the last edition of its briefing that had it."""

    entry: Entry
    last: FrozenEdition


def gone_entry_of(row: OfGone, briefing: Id, links: EntryLinks) -> GoneEntry | None:
    """Return what a correction is of that is there no more; None where no edition that was kept had it."""
    for frozen in reversed(links.findings.editions.get(briefing, ())):
        then = frozen.snapshot.library.entries
        id_ = row.id_in(briefing, then)
        if id_ in then:
            return GoneEntry(then[id_], frozen)
    return None


def last_with(id_: Id, briefing: Id, links: EntryLinks) -> GoneEntry | None:
    """Return the entry that the last edition called so which had it; None where none that was kept did."""
    for frozen in reversed(links.findings.editions.get(briefing, ())):
        entry = frozen.snapshot.library.entries.get(id_)
        if entry is not None:
            return GoneEntry(entry, frozen)
    return None


def called(gone: GoneEntry, links: EntryLinks) -> Content:
    """Return what an entry was, in its last words; of a statement also who said it."""
    return _called(gone, sentence_of(gone.entry), links)


def label_of(gone: GoneEntry, links: EntryLinks) -> Content:
    """Return the same without a full stop, to stand in a line."""
    return _called(gone, unstopped(sentence_of(gone.entry)), links)


def _called(gone: GoneEntry, sentence: str, links: EntryLinks) -> Content:
    entry, words = gone.entry, Foreign(sentence or gone.entry.id.rpartition("/")[2])
    return phrase(said_by(entry, gone.last, links), ": ", words) if isinstance(entry, Statement) else words


def said_by(statement: Statement, frozen: FrozenEdition, links: EntryLinks) -> Content:
    """Return who said a statement that is gone, as they are called now, or were in the edition that had it last."""
    then = frozen.snapshot.library

    def name(id_: Id) -> Content:
        if id_ in links.library.entries:
            return links.label(id_)
        return Foreign(str(then.actors[id_].name)) if id_ in then.actors else id_

    return join_with_and(map(name, voices_of(statement, then.sources)))


def told_at(gone: GoneEntry, links: EntryLinks) -> Address:
    """Return where readers are told that an entry is gone: at its own address, for links to it still end there.

    What had none, or stood in another briefing, is told of among the changes.
    """
    briefing, kept = gone.last.snapshot.briefing, gone.last.number
    own = address(type(gone.entry), gone.entry.id)
    if own and folder_of(gone.entry.id) in ("", briefing):
        return own
    later = (frozen.number for frozen in links.findings.editions[briefing] if frozen.number > kept)
    return on_page(briefing_page(briefing, "changes"), edition_anchor(next(later, None)))


def last_edition(gone: GoneEntry) -> Link:
    """Return a link to the last edition that had an entry, where it stands as it was."""
    number = gone.last.number
    return Link(briefing_page(gone.last.snapshot.briefing, edition_page(number)), f"edition {number}")
