"""Sets the parties' accounts of an event side by side: their words first, and how each row differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.differences import Comparison, compare
from generator.analysis.findings import Silence
from generator.document.dates import language
from generator.document.inline import Anchor, Aside, Content, Link
from generator.document.joining import labelled, phrase
from generator.model.source import Read
from generator.writer.pages.urls import anchor_of, named_anchor
from generator.writer.views.reports import ARROW, ReportView, prose, view_quotation, view_report
from generator.writer.views.source_standing import translator
from generator.writer.wording import words

if TYPE_CHECKING:
    from generator.analysis.findings import AccountsTable, BriefingFindings, Sighting
    from generator.model.event import Account
    from generator.model.report import Id, Report
    from generator.model.statement import Statement
    from generator.writer.views.entry_links import EntryLinks

COMPARISON = {
    Comparison.SAME: "the same",
    Comparison.DIFFERENT: "different things",
    Comparison.ONE_SIDED: "not in every account",
    Comparison.UNKNOWN: "cannot be compared",
}
"""Said of a row."""
SILENCE = {Silence.NOT_MENTIONED: "not mentioned", Silence.NOT_SEEN: "not seen, read in part"}
_OURS = phrase(Aside("In our words:"), " ")
_ACROSS = 3
"""So many accounts stand side by side within the page; more scroll in a box of their own."""


class SaidInCell(NamedTuple):
    """One statement in a cell, with the reports that put it there: the verbatim words first."""

    lead: Content
    """Says that our words are ours, where they stand beside a quotation."""
    says: Content
    """In our words, as a link to the statement."""
    reports: tuple[ReportView, ...]
    """Those with the words first; all but one are folded away."""
    amount: str
    """How many are folded away; empty if none is."""


class CellView(NamedTuple):
    """A cell of the accounts table: what is said, or the word for its emptiness."""

    party: Content
    """Whose account it is: on a phone each cell names it."""
    said: tuple[SaidInCell, ...]
    silence: str
    kind: str
    """``not-mentioned``, ``not-seen``, or empty."""


class RowView(NamedTuple):
    """One topic."""

    topic: Content
    comparison: str
    """``same``, ``different``, ``one-sided``, ``unknown``; empty if there is one account only."""
    word: str
    differs: str
    """A class: ``differs`` or ``alike``."""
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class PartyView:
    """One account: whose it is, and what it was read in."""

    name: Content
    """As a link."""
    label: Content
    """Without one, for the head of its column."""
    read: str
    """Whether its whole text was read."""
    amount: str
    facts: tuple[Content, ...]
    note: Content


@dataclass(frozen=True, slots=True)
class TableView:
    """The accounts of one event side by side."""

    heading: str
    anchor: Anchor
    event: Content
    """As a link."""
    parties: tuple[PartyView, ...]
    rows: tuple[RowView, ...]
    differing: str
    """How many topics the accounts are known to differ on; empty if there is nothing to compare."""
    fit: str
    """A class: ``fits`` if the table needs no box to scroll in, else ``boxed``."""


def accounts(table: AccountsTable, found: BriefingFindings, links: EntryLinks, *, several: bool) -> TableView:
    """Return what a reader sees of the accounts of one event; ``several`` events have accounts."""
    cells = _Cells(links)
    compared = len(table.columns) > 1
    rows = tuple(_row(topic, row, table, cells, compared=compared) for topic, row in table.rows)
    differing = sum(row.differs == "differs" for row in rows)
    return TableView(
        heading=f"The accounts side by side: {table.event.name}" if several else "The accounts side by side",
        anchor=named_anchor(f"accounts-{anchor_of(table.event.id)}"),
        event=links.to(table.event.id),
        parties=tuple(
            _party(column, number, table, found, links) for number, column in enumerate(table.columns)
        ),
        rows=rows,
        differing=f"{differing} of {words.count(len(rows), 'topic')}" if compared and rows else "",
        fit="fits" if len(table.columns) <= _ACROSS else "boxed",
    )


def _party(
    account: Account, column: int, table: AccountsTable, found: BriefingFindings, links: EntryLinks
) -> PartyView:
    said = [row[column] for _, row in table.rows]
    filled = [cell for cell in said if not isinstance(cell, Silence)]
    statements = {sighting.statement.id for cell in filled for sighting in cell}
    return PartyView(
        name=links.to(account.by),
        label=links.label(account.by),
        read="whole text read" if account.complete else "read in part",
        amount=f"{words.count(len(statements), 'statement')} on {words.count(len(filled), 'topic')}",
        facts=tuple(
            fact
            for fact in (
                labelled("Its own texts", [_text(source, found, links) for source in account.sources]),
                labelled("Speaking for it elsewhere", links.all(account.voices)),
            )
            if fact
        ),
        note=prose(account.note),
    )


def _text(source: Id, found: BriefingFindings, links: EntryLinks) -> Content:
    """Return the citation of a party's text, with its length where the whole of it is held."""
    figures = found.texts.get(source)
    if figures is None or links.library.sources[source].read is not Read.WHOLE:
        return links.cite(source)
    return phrase(links.cite(source), f" ({words.count(figures.words, 'word')})")


def _row(
    topic: Id,
    row: tuple[tuple[Sighting, ...] | Silence, ...],
    table: AccountsTable,
    cells: _Cells,
    *,
    compared: bool,
) -> RowView:
    comparison = compare(row, [account.complete for account in table.columns])
    return RowView(
        cells.links.to(topic),
        comparison.value if compared else "",
        COMPARISON[comparison] if compared else "",
        "differs" if compared and comparison.differs else "alike",
        tuple(cells.view(account, cell) for account, cell in zip(table.columns, row, strict=True)),
    )


class _Cells:
    """Makes the cells of a table; what is said of several topics is made once."""

    def __init__(self, links: EntryLinks) -> None:
        self.links = links
        self._made: dict[tuple[Id, tuple[int, ...]], SaidInCell] = {}

    def view(self, account: Account, cell: tuple[Sighting, ...] | Silence) -> CellView:
        """Return what a reader sees of one account on one topic."""
        party = self.links.label(account.by)
        if isinstance(cell, Silence):
            return CellView(party, (), SILENCE[cell], cell.value.replace(" ", "-"))
        grouped: dict[Id, list[Sighting]] = {}
        for sighting in cell:
            grouped.setdefault(sighting.statement.id, []).append(sighting)
        return CellView(party, tuple(self._said(sightings) for sightings in grouped.values()), "", "")

    def _said(self, sightings: list[Sighting]) -> SaidInCell:
        statement = sightings[0].statement
        key = (statement.id, tuple(id(sighting.report) for sighting in sightings))
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(statement, [sighting.report for sighting in sightings])
        return made

    def _make(self, statement: Statement, reports: list[Report]) -> SaidInCell:
        links = self.links
        reports = sorted(reports, key=lambda report: report.quote is None)
        views = tuple(self._report(report, statement) for report in reports)
        says = Link(links.path(statement.id), statement.says)
        folded = words.count(len(views) - 1, "further report") if len(views) > 1 else ""
        return SaidInCell("" if views[0].quote is None else _OURS, says, views, folded)

    def _report(self, report: Report, statement: Statement) -> ReportView:
        """Return a report as a way from who says it, and the verdict; what else there is to say is on the card."""
        links = self.links
        view = view_report(report, statement.id, links, statement.speakers)
        way = phrase(links.speaker(statement), ARROW, view.way) if statement.speakers else view.way
        source = links.library.sources[report.source]
        if report.quote and source.is_translated(report.quote_lang):
            way = phrase(way, " ", Aside(f"({translator(source)})"))
        if report.quote and report.translated_from:
            spoken = language(report.translated_from, links.lang)
            way = phrase(way, " ", Aside(f"(prints a translation from {spoken})"))
        quoted = view_quotation(report, statement.id, links)
        return view._replace(way=way, remarks=quoted.verdict if quoted else "")
