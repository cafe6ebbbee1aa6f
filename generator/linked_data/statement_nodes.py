"""Makes nodes of statements: a claim, with each quotation in which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.document.plain import plain_text
from generator.linked_data.nodes import iso_date, node
from generator.model.proofs import DECIDED
from generator.model.statement_dates import Basis, date_of_statement
from generator.model.voices import voices_of
from generator.writer.views.attribution import told_by_parties
from generator.writer.views.reports import way_to
from generator.writer.wording import words as wording

if TYPE_CHECKING:
    from generator.linked_data.nodes import Naming, Node
    from generator.model.briefing import Briefing
    from generator.model.report import Report
    from generator.model.statement import Statement
    from generator.model.statement_dates import StatementDate
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.export_input import ExportInput


def statement_node(statement: Statement, given: ExportInput, naming: Naming) -> Node:
    """Return a statement: whose claim it is, in our words; by which ways it came; the words of each quotation."""
    claim = claim_node(statement, given.briefing, given.links, naming)
    quotations = [
        with_way(
            quotation_node(report, statement, given.briefing, given.links, naming),
            report,
            statement,
            given.links,
        )
        for report in statement.reports
        if report.quote is not None
    ]
    return node("Claim", claim, creditText=ways_to(statement, given.links), workExample=quotations)


def claim_node(statement: Statement, briefing: Briefing, links: EntryLinks, naming: Naming) -> Node:
    """Return a statement without the words quoted.

    What is known only from the account of a party to which the speaker does not belong is that party's claim, in which
    the speaker is mentioned.
    """
    library = naming.library
    voices, told = voices_of(statement, library.sources), told_by_parties(statement, links)
    said = date_of_statement(statement, library)
    created = "" if said.basis is Basis.REPORTED else iso_date(said.date)
    return node(
        "Claim",
        naming.of_entry(statement.id),
        text=statement.says,
        inLanguage=briefing.lang,
        author=naming.references(told or voices),
        dateCreated=created,
        description="" if created else _dated(said),
        about=naming.references(statement.subjects),
        mentions=naming.references((*(voices if told else ()), *statement.holders)),
        appearance=naming.references(report.source for report in statement.reports),
        isPartOf=naming.of_entry(briefing.id),
    )


def _dated(said: StatementDate) -> str:
    """Return in words when it was said, where that is not certain to the day or only known from the report."""
    if said.date is None:
        return ""
    return f"reported on {show(said.date)}" if said.basis is Basis.REPORTED else show(said.date)


def quotation_node(
    report: Report, statement: Statement, briefing: Briefing, links: EntryLinks, naming: Naming
) -> Node:
    """Return the words that a report quotes, with whose they are, where they stand, and what is known of them.

    Where they are the source's own, in which it tells what others said, or known from a party's account alone, those
    others did not make them: they are attributed to them there (``spokenByCharacter``).
    """
    source = naming.library.sources[report.source]
    speakers = statement.speakers_in(report) or (source.publisher,)
    own = (source.publisher,) if report.is_reported_speech else told_by_parties(statement, links)
    proof = links.findings.library_proofs.proof(statement.id, report, source)
    checked_on = proof.date if proof.verdict in DECIDED else ""
    translation = (
        node("Quotation", {}, text=report.translation, inLanguage=briefing.lang) if report.translation else {}
    )
    return node(
        "Quotation",
        {},
        text=report.quote,
        inLanguage=report.quote_lang or source.text_lang,
        creator=naming.references(own or speakers),
        spokenByCharacter=naming.references(speakers) if own and own != speakers else [],
        isPartOf=naming.reference(source.id),
        position=report.locator,
        comment=node("Comment", {}, text=wording.VERDICT[proof.verdict], dateCreated=checked_on),
        workTranslation=translation,
    )


def with_way(quotation: Node, report: Report, statement: Statement, links: EntryLinks) -> Node:
    """Return a quotation with the way that its words took."""
    return {**quotation, "creditText": _way(report, statement, links)}


def ways_to(statement: Statement, links: EntryLinks) -> str:
    """Return the ways by which a statement came: A, as told by B, in C."""
    return "; ".join(dict.fromkeys(_way(report, statement, links) for report in statement.reports))


def _way(report: Report, statement: Statement, links: EntryLinks) -> str:
    """Return the way that a report took, as the pages have it: who told it to whom."""
    return plain_text(way_to(report, statement, links))
