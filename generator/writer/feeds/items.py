"""Says what feeds tell of a briefing: each edition and each correction, and whom and what it concerns."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlsplit

from generator.document.blocks import ItemList, Paragraph
from generator.document.html import HtmlWriter
from generator.document.inline import Foreign, Link
from generator.document.joining import phrase
from generator.document.plain import plain_text
from generator.document.site_position import SitePosition
from generator.model.briefing import Correction, CorrectionKind, SummaryCorrection
from generator.model.former_ids import first_id
from generator.model.ledger import Ledger
from generator.model.walks import entries_in, references_below
from generator.writer.feeds.atom import FeedEntry
from generator.writer.feeds.changed import MOST_OF_ONE, changed_entries, steps_of
from generator.writer.feeds.followed import followed
from generator.writer.pages.urls import briefing_page, on_page
from generator.writer.views.corrections import (
    now_label,
    of_what,
    stands,
    summary_place,
    was_and_now,
    what_was_corrected,
)
from generator.writer.views.gone_entries import gone_entry_of, told_at
from generator.writer.views.reports import prose
from generator.writer.wording import words
from generator.writer.wording.editions import not_kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.document.inline import Content
    from generator.model.briefing import Briefing, Edition, LedgerRow
    from generator.model.dates import Date
    from generator.model.library import Entry
    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition
    from generator.writer.feeds.changed import EditionStep
    from generator.writer.views.entry_changes import EntryChangesView
    from generator.writer.views.entry_links import EntryLinks


class Item(NamedTuple):
    """One thing to tell."""

    entry: FeedEntry
    concerned: Mapping[Id, FeedEntry]
    """What of it to tell of each actor and topic that it concerns."""


def items_of(briefing: Briefing, publication: Publication, links: EntryLinks) -> tuple[Item, ...]:
    """Return what there is to tell of a briefing on a site whose address is known, the newest first."""
    teller = _Teller(briefing, publication, links)
    told = [*map(teller.edition, briefing.editions), *teller.corrections()]
    return tuple(sorted(told, key=lambda item: (item.entry.updated, item.entry.id), reverse=True))


class _Teller:
    """Tells of one briefing; ``links`` are made for its pages, and lead there from anywhere."""

    def __init__(self, briefing: Briefing, publication: Publication, links: EntryLinks) -> None:
        self._briefing, self._links = briefing, links
        self._address = publication.address
        self._writer = HtmlWriter(SitePosition(publication.address), lang=links.lang)
        self._called = first_id(briefing.id, links.library)
        self._steps = steps_of(briefing.id, links)
        self._ledger = Ledger(briefing, links.library, self._frozen)
        self._followed = followed(links.library, self._frozen)

    def edition(self, edition: Edition) -> Item:
        """Return what an edition is said to have changed, and what is known to differ."""
        page = briefing_page(self._briefing.id)
        date = self._links.date(edition.date)
        step = self._steps.get(edition.number)
        told = (
            edition.says,
            *((not_kept(edition),) if edition.not_kept else ()),
            phrase(
                "Edition ", str(edition.number), " of ", Link(page, self._briefing.title), ", ", date, "."
            ),
            phrase("Sources were looked for until ", self._links.date(edition.data_until), "."),
        )
        whole = FeedEntry(
            id=self._id(edition.date, "editions", str(edition.number)),
            title=f"{self._briefing.title}: edition {edition.number}",
            updated=_moment(edition.date),
            link=f"{self._address}{step.address if step else page}",
            html=self._html(*told, *(changed_entries(step, step.entries) if step else ())),
            kind="edition",
        )
        if step is None:
            return Item(whole, dict.fromkeys(self._concerned_by_first(edition), whole))
        parts = {
            id_: replace(
                whole,
                id=f"{whole.id}/{(*self._followed[id_].formerly, id_)[0]}",
                html=self._html(*told, *changed_entries(step, entries, MOST_OF_ONE)),
            )
            for id_, entries in self._by_concerned(step).items()
        }
        return Item(whole, parts)

    def corrections(self) -> Iterator[Item]:
        """Yield each correction."""
        for row, name in self._ledger.named():
            yield self._correction(row, name)

    def _correction(self, correction: LedgerRow, name: str) -> Item:
        """Return what was wrong, what stands there now, and why."""
        links, kind = self._links, words.CORRECTION[correction.kind]
        named = what_was_corrected(correction, self._briefing.id, links)
        label = plain_text(named, links.lang)
        reported = (
            phrase(" Reported by ", Foreign(correction.reported_by), ".") if correction.reported_by else ""
        )
        was, now = was_and_now(correction, links)
        told = (
            phrase(
                kind,
                " of ",
                links.date(correction.date),
                ": ",
                of_what(correction, self._briefing.id, links),
                reported,
            ),
            phrase("It was: ", Foreign(was)),
            phrase(self._now(correction), ": ", now),
            phrase("Why: ", prose(correction.because)),
            phrase("In the briefing ", Link(briefing_page(self._briefing.id), self._briefing.title), "."),
        )
        entry = FeedEntry(
            id=self._id(correction.date, "corrections", name),
            title=f"{kind}: {label}, {self._briefing.title}"
            if isinstance(correction, SummaryCorrection)
            else f"{kind}: {label}",
            updated=self._moment_of(correction),
            link=f"{self._address}{self._path(correction)}",
            html=self._html(*told),
            kind="correction",
        )
        corrected = self._corrected(correction)
        concerned = self._concerned_by(corrected) if corrected else ()
        return Item(entry, dict.fromkeys(concerned, entry))

    def _now(self, correction: LedgerRow) -> str:
        """Return what stands before what took the place of other words; of a withdrawal that is said in our own."""
        if correction.kind is CorrectionKind.WITHDRAWAL:
            return now_label(correction, self._briefing.id, self._links)
        return "It is now" if stands(correction, self._briefing.id, self._links) else "It was then"

    def _path(self, correction: LedgerRow) -> str:
        """Return where what was corrected stands, or is told of if it does no more."""
        page = briefing_page(self._briefing.id)
        if isinstance(correction, Correction):
            return self._links.path(correction.of) or page
        if isinstance(correction, SummaryCorrection):
            anchor = summary_place(correction, self._briefing.id, self._links)
            return on_page(page, anchor) if anchor else page
        gone = gone_entry_of(correction, self._briefing.id, self._links)
        return told_at(gone, self._links) if gone else page

    def _corrected(self, correction: LedgerRow) -> Entry | None:
        """Return the entry that a correction is of, as the last edition has it that had it, if it is gone."""
        if isinstance(correction, Correction):
            return self._links.library.entries[correction.of]
        if isinstance(correction, SummaryCorrection):
            return None
        gone = gone_entry_of(correction, self._briefing.id, self._links)
        return gone.entry if gone else None

    def _moment_of(self, correction: LedgerRow) -> datetime:
        """Return when a correction was made, and no later than the edition that first had it, as far as that is known.

        A correction that is certainly later than the last edition is in none yet.
        """
        moment, last = _moment(correction.date), self._briefing.last_edition
        first = self._ledger.first_with(correction)
        if first is not None:
            return min(moment, _moment(first.row.date))
        return moment if last.date.before_on_calendar(correction.date) else min(moment, _moment(last.date))

    def _html(self, *told: Content) -> str:
        blocks = (content if isinstance(content, ItemList) else Paragraph(content) for content in told)
        return "".join(self._writer.write(block).strip() for block in blocks)

    def _id(self, date: Date, *names: str) -> str:
        """Return a tag (RFC 4151) with the day's year: no other thing is called so, wherever the site moves."""
        parts = urlsplit(self._address)
        name = "/".join((f"{parts.path}briefings", self._called, *names))
        return f"tag:{quote(parts.hostname or '')},{_moment(date).year:04}:{quote(name)}"

    def _concerned_by_first(self, edition: Edition) -> frozenset[Id]:
        """Return whom and what the first edition is about, if that is known; of a later one, what it changed tells."""
        if edition.number != min(row.number for row in self._briefing.editions):
            return frozenset()
        for frozen in self._frozen:
            if frozen.number == edition.number:
                return self._concerned_by(frozen.snapshot.subject, *entries_in(frozen.snapshot.subject))
        if edition.not_kept or len(self._briefing.editions) > 1:
            return frozenset()
        return self._concerned_by(self._briefing, *entries_in(self._briefing))

    def _by_concerned(self, step: EditionStep) -> Mapping[Id, list[EntryChangesView]]:
        """Return the changed entries by the actors and topics that each concerns."""
        found: dict[Id, list[EntryChangesView]] = {}
        states = (self._links.library, *(frozen.snapshot.library for frozen in self._frozen))
        for id_, view in zip(step.ids, step.entries, strict=True):
            known = next((state.entries[id_] for state in states if id_ in state.entries), None)
            for concerned in self._concerned_by(known) if known else ():
                found.setdefault(concerned, []).append(view)
        return found

    @property
    def _frozen(self) -> tuple[FrozenEdition, ...]:
        return self._links.findings.editions.get(self._briefing.id, ())

    def _concerned_by(self, *entries: Entry | Briefing) -> frozenset[Id]:
        """Return the actors and topics among ``entries``, and those that they refer to."""
        named = {entry.id for entry in entries}
        for entry in entries:
            for _, _, _, targets in references_below(entry):
                named.update(targets)
        return frozenset(named & self._followed.keys())


def _moment(date: Date) -> datetime:
    """Return the end of a day, as the time of a build has it; an open end counts from where it begins."""
    moment = date.last or date.first
    assert moment is not None  # noqa: S101  # a date has one end at least
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
