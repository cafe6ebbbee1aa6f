"""Writes documents that print some entries of a briefing only, to find the single one that cannot be set."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from generator.model.walks import entries_by_field
from generator.pdf.documents import DocumentWriter

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.analysis.findings import Findings
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.pdf.documents import Document
    from generator.writer.pages.options import PdfOptions


def printed_entries(briefing: Briefing, library: Library, findings: Findings) -> tuple[Entry, ...]:
    """Return the entries whose words a document prints of ``briefing``: its own, then the sources and actors it cites.

    Each of them `partial_document` can print alone; the entries in an entry, as a plan's points, come with it.
    """
    found = findings.briefings[briefing.id]
    return (
        *(entry for entries in entries_by_field(briefing).values() for entry in entries),
        *(library.sources[id_] for id_ in found.sources),
        *(library.actors[id_] for id_ in found.actors),
    )


def partial_document(  # noqa: PLR0913  # the last three by name
    document: Document,
    briefing: Briefing,
    only: Collection[Id],
    *,
    library: Library,
    findings: Findings,
    options: PdfOptions,
) -> Document:
    """Return a document of ``briefing`` that prints the entries ``only`` of it, with the templates of ``document``.

    What is computed from several entries is left out (accounts, coverage, word choice), and so are links within it:
    their targets may be among what is not printed.
    """
    own: dict[str, Any] = {
        name: tuple(entry for entry in entries if entry.id in only)
        for name, entries in entries_by_field(briefing).items()
    }
    part = replace(briefing.without_ledger(), **own)
    whole = findings.briefings[briefing.id]
    found = replace(
        whole,
        accounts=(),
        coverage=(),
        words=(),
        topics=(),
        sources=tuple(id_ for id_ in whole.sources if id_ in only),
        actors=tuple(id_ for id_ in whole.actors if id_ in only),
    )
    fewer = replace(findings, briefings=MappingProxyType({**findings.briefings, briefing.id: found}))
    writer = DocumentWriter.of(library, fewer, options, document.templates)
    return writer.document(document.name, "briefing", [part], writer.chapter(part, frozenset()))
