"""Finds what stands in the registers and is used by nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.topic import Term, Topic


def unused_entry(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Point out actors, sources, topics and terms that nothing refers to but themselves.

    A term whose words are counted somewhere is used. What an edition was published with stays, used or not: its
    address is permanent.
    """
    counted = {
        choice.term.id
        for of_briefing in findings.briefings.values()
        for choice in of_briefing.words
        if choice.uses
    }
    registers: dict[str, Mapping[Id, Actor | Source | Topic | Term]] = {
        "actor": library.actors,
        "source": library.sources,
        "topic": library.topics,
        "term": library.terms,
    }
    for noun, register in registers.items():
        for id_, entry in register.items():
            if not _is_used(id_, findings) and id_ not in counted and not _was_published(entry, findings):
                diagnostics.advice(
                    Code.UNUSED_ENTRY,
                    f"nothing refers to the {noun} `{id_}`",
                    entry.place.span("id"),
                    "use it, or take it out",
                )


def _is_used(id_: Id, findings: Findings) -> bool:
    return any(use.user != id_ for group in findings.uses.get(id_, ()) for use in group)


def _was_published(entry: Actor | Source | Topic | Term, findings: Findings) -> bool:
    names = {entry.id, *entry.formerly}
    return any(
        not names.isdisjoint(edition.snapshot.library.entries)
        for frozen in findings.editions.values()
        for edition in frozen
    )
