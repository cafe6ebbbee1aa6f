"""Makes nodes of statements: a claim, with each quotation in which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sides import voices_of
from generator.analysis.statement_dates import Basis, date_of_statement
from generator.document.dates import show
from generator.document.plain import plain_text
from generator.linked_data.nodes import iso_date, node
from generator.model.proofs import DECIDED
from generator.writer.views.reports import view_report
from generator.writer.wording import words as wording

if TYPE_CHECKING:
    from generator.analysis.statement_dates import StatementDate
    from generator.linked_data.nodes import Naming, Node
    from generator.model.report import Report
    from generator.model.statement import Statement
    from generator.writer.views.export_input import ExportInput


def statement_node(statement: Statement, given: ExportInput, naming: Naming) -> Node:
    """Return a statement: whose claim it is, in our words; where it was seen; the words of each quotation."""
    said = date_of_statement(statement, given.library)
    quotations = (_quotation(report, statement, given, naming) for report in statement.reports)
    created = "" if said.basis is Basis.REPORTED else iso_date(said.date)
    return node(
        "Claim",
        naming.of_entry(statement.id),
        text=statement.says,
        inLanguage=given.briefing.lang,
        author=naming.references(voices_of(statement, given.library.sources)),
        dateCreated=created,
        description="" if created else _dated(said),
        about=naming.references(statement.subjects),
        appearance=naming.references(report.source for report in statement.reports),
        workExample=[quotation for quotation in quotations if quotation],
        isPartOf=naming.of_entry(given.briefing.id),
    )


def _dated(said: StatementDate) -> str:
    """Return in words when it was said, where that is not certain to the day or only known from the report."""
    if said.date is None:
        return ""
    return f"reported on {show(said.date)}" if said.basis is Basis.REPORTED else show(said.date)


def _quotation(report: Report, statement: Statement, given: ExportInput, naming: Naming) -> Node:
    """Return the words of a report with whose they are, the way they took and what is known of them."""
    if report.quote is None:
        return {}
    source = given.library.sources[report.source]
    speakers = statement.speakers_in(report) or (source.publisher,)
    proof = given.findings.library_proofs.proof(statement.id, report, source)
    checked_on = proof.date if proof.verdict in DECIDED else ""
    way = view_report(report, statement.id, given.links, statement).way
    translation = (
        node("Quotation", {}, text=report.translation, inLanguage=given.briefing.lang)
        if report.translation
        else {}
    )
    return node(
        "Quotation",
        {},
        text=report.quote,
        inLanguage=report.quote_lang or source.text_lang,
        creator=naming.references((source.publisher,) if report.is_reported_speech else speakers),
        isPartOf=naming.reference(source.id),
        position=report.locator,
        creditText=plain_text(way),
        comment=node("Comment", {}, text=wording.VERDICT[proof.verdict], dateCreated=checked_on),
        workTranslation=translation,
    )
