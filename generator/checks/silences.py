"""Checks what editors say that a source does not mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.silences import spoken_in
from generator.diagnostics import Code
from generator.model.source import Read

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement


def silent_without_reading(library: Library, diagnostics: Diagnostics) -> None:
    """Refuse to say that a source does not mention a topic unless it was read whole (format.md, Source)."""
    for source in library.sources.values():
        if source.silent_on and source.read is not Read.WHOLE:
            diagnostics.error(
                Code.SILENT_WITHOUT_READING,
                f"only of a text that was read whole can be said what it does not mention; this one is `{source.read}`",
                source.place.span("silent_on"),
                "read it whole and write `read: whole`, or take `silent_on` out",
            )


def silent_with_entries(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Refuse to say that a source does not mention a topic on which there is an entry of it."""
    said = {(source.id, topic) for source in library.sources.values() for topic in source.silent_on}
    if not said:
        return
    refuting: dict[tuple[Id, Id], Statement] = {}
    for statement in library.statements.values():
        for pair in spoken_in(statement, library.topics):
            if pair in said:
                refuting.setdefault(pair, statement)
    for (source_id, topic), statement in refuting.items():
        source = library.sources[source_id]
        diagnostics.error(
            Code.SILENT_WITH_ENTRIES,
            f"this source is said not to mention `{topic}`, and the statement `{statement.id}`, seen in it, is "
            "about it",
            source.place.span("silent_on", source.silent_on.index(topic)),
            "take it out of `silent_on`, or the topic out of the statement",
            related=(("the statement", statement.place.span("id")),),
        )


def refuted_silence(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of a topic that a source is said not to mention, and of which its text has words, as the lock counted."""
    for source in library.sources.values():
        counts = findings.library_proofs.topics.get(source.id, {})
        for index, topic in enumerate(source.silent_on):
            if topic in counts and counts[topic].count:
                diagnostics.warning(
                    Code.REFUTED_SILENCE,
                    f"this source is said not to mention `{topic}`, and its text has words of it "
                    f"({counts[topic].count})",
                    source.place.span("silent_on", index),
                    "see where: `briefings verify`, where the source texts are",
                    "take it out of `silent_on`, or give the topic words that mean nothing else",
                )
