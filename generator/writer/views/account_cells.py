"""Makes the cells of the accounts table: what a party says of a topic, its words first, or why there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.findings import Silence
from generator.document.dates import language
from generator.document.inline import Aside, Link
from generator.document.joining import phrase
from generator.text.compared_words import stands_in
from generator.writer.views.reports import ReportView, view_quotation, view_report, way_to
from generator.writer.views.source_standing import translator
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.analysis.findings import Cell, Sighting
    from generator.document.inline import Content
    from generator.model.event import Account
    from generator.model.report import Id, Report
    from generator.model.statement import Statement
    from generator.writer.views.entry_links import EntryLinks

SILENCE = {
    Silence.COUNTED: "not mentioned",
    Silence.READ: "not mentioned, as the editors read it",
    Silence.EARLIER: "published before it came up",
    Silence.NO_ENTRY: "no entry",
}
"""Said in a cell."""
OLDER_TEXT = "the text is older than all that this briefing has on the topic."
"""What that means where a text was published before a topic came up."""
_OURS = phrase(Aside("In our words:"), " ")
_JOINTLY = phrase(Aside("Jointly:"), " ")


class SaidInCell(NamedTuple):
    """One statement in a cell, with the reports that put it there: the verbatim words first."""

    jointly: Content
    """Says that the party said it together with others; empty if it did not."""
    lead: Content
    """Says that our words are ours, where they stand beside a quotation."""
    says: Content
    """In our words, as a link to the statement; its number alone, where the quotation has all of these words."""
    reports: tuple[ReportView, ...]
    """Those with the words first; all but one are folded away. None where the joint account in the row has them."""
    amount: str
    """How many are folded away; empty if none is."""


class CellView(NamedTuple):
    """A cell of the accounts table: what is said, or the word for its emptiness."""

    party: Content
    """Whose account it is: on a phone each cell names it."""
    said: tuple[SaidInCell, ...]
    silence: Content
    kind: str
    """``not-mentioned``, ``under-narrower``, ``earlier``, ``no-entry``, or empty."""


class Cells:
    """Makes the cells of a table; what is said of several topics is made once."""

    def __init__(self, links: EntryLinks) -> None:
        self.links = links
        self._made: dict[tuple[Id, bool, tuple[int, ...]], SaidInCell] = {}

    def view(self, account: Account, cell: Cell, apart: Collection[Id]) -> CellView:
        """Return what a reader sees of one account on one topic.

        ``apart`` are the statements that stand in the row in a joint account, with their words.
        """
        party = self.links.label(account.by)
        if isinstance(cell, Silence):
            kind = "not-mentioned" if cell.not_mentioned else cell.value
            return CellView(party, (), SILENCE[cell], kind)
        grouped: dict[Id, list[Sighting]] = {}
        for sighting in cell:
            grouped.setdefault(sighting.statement.id, []).append(sighting)
        return CellView(party, tuple(self._said(sightings, apart) for sightings in grouped.values()), "", "")

    def _said(self, sightings: list[Sighting], apart: Collection[Id]) -> SaidInCell:
        statement = sightings[0].statement
        jointly = all(sighting.jointly for sighting in sightings)
        if jointly and statement.id in apart:
            return SaidInCell(_JOINTLY, "", self._says(statement), (), "")
        key = (statement.id, jointly, tuple(id(sighting.report) for sighting in sightings))
        made = self._made.get(key)
        if made is None:
            reports = [sighting.report for sighting in sightings]
            made = self._made[key] = self._make(statement, reports, _JOINTLY if jointly else "")
        return made

    def _says(self, statement: Statement) -> Link:
        return Link(self.links.path(statement.id), statement.says)

    def _make(self, statement: Statement, reports: list[Report], jointly: Content) -> SaidInCell:
        reports = sorted(reports, key=lambda report: report.quote is None)
        views = tuple(self._report(report, statement) for report in reports)
        folded = words.count(len(views) - 1, "further report") if len(views) > 1 else ""
        if any(
            stands_in(statement.says, quoted)
            for quoted in (reports[0].quote, reports[0].translation)
            if quoted
        ):
            number = self.links.number(statement.id)
            return SaidInCell(jointly, "", Link(self.links.path(statement.id), "", number), views, folded)
        lead = "" if views[0].quote is None else _OURS
        return SaidInCell(jointly, lead, self._says(statement), views, folded)

    def _report(self, report: Report, statement: Statement) -> ReportView:
        """Return a report as a way from who says it, and the verdict; what else there is to say is on the card."""
        links = self.links
        view = view_report(report, statement.id, links, statement)
        way = way_to(report, statement, links)
        source = links.library.sources[report.source]
        if report.quote and source.is_translated(report.quote_lang):
            way = phrase(way, " ", Aside(f"({translator(source)})"))
        if report.quote and report.translated_from:
            spoken = language(report.translated_from, links.lang)
            way = phrase(way, " ", Aside(f"(prints a translation from {spoken})"))
        quoted = view_quotation(report, statement.id, links)
        return view._replace(way=way, remarks=quoted.verdict if quoted else "")
