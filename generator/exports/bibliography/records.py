"""Gathers the records of a briefing: itself, the sources that its entries cite, its statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.citing.briefing_records import briefing_record, statement_record
from generator.citing.source_records import source_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import Findings
    from generator.citing.record import Record
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.publication import Publication


def records_of(
    briefing: Briefing, library: Library, findings: Findings, publication: Publication
) -> Iterator[Record]:
    """Yield the record of a briefing, those of its sources in the order of the register, those of its statements."""
    standing = findings.standing_edition(briefing)
    yield briefing_record(briefing, publication, standing)
    for source in findings.briefings[briefing.id].sources:
        yield source_record(library.sources[source], library, findings)
    told_by = findings.briefings[briefing.id].told_by_parties
    for statement in briefing.statements:
        told = told_by.get(statement.id, ())
        yield statement_record(statement, briefing, library, publication, standing, told_by=told)
