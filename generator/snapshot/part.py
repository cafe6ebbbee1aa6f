"""Takes out of a library what one briefing needs: its entries, and all that they refer to, however far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from generator.analysis.silences import spoken_of
from generator.analysis.words import forms_of_terms, word_choices
from generator.model.briefing import KeyPoint
from generator.model.library import Library
from generator.model.plan import plan_of
from generator.model.proofs import NO_ABSENCES, NO_PROOFS, LibraryProofs
from generator.model.snapshot import Snapshot
from generator.model.text import Prose
from generator.model.walks import references_below

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from generator.analysis.silences import Spoken
    from generator.model.briefing import Briefing
    from generator.model.proofs import Proofs, TextFigures, TopicCount
    from generator.model.report import Id
    from generator.model.source import Source

T = TypeVar("T")
HELD = "held"
"""Stands for the name of a private text, which leaves no program: that there is one decides what is said of words."""


def of(briefing: Briefing, library: Library, library_proofs: LibraryProofs) -> Snapshot:
    """Return ``briefing`` with all that it refers to, and what the quote lock proves of these entries.

    Of another briefing whose entries it names, only these are taken, and no name of a private file. Raises `ValueError`
    for a library from which withheld words have not been taken out.
    """
    if library.withheld:
        raise ValueError("take out what is withheld first (generator.withholding)")
    needed = _needed(briefing, library)
    needed |= _needed_by_words(briefing, library, needed)
    part = Library(
        actors=_kept(library.actors, needed),
        sources={id_: _without_file(source) for id_, source in _kept(library.sources, needed).items()},
        topics=_kept(library.topics, needed),
        terms=_kept(library.terms, needed),
        briefings={
            briefing.id: briefing,
            **{
                other.id: part_of_other
                for other in library.briefings.values()
                if other.id != briefing.id and (part_of_other := _of_other(other, needed)) is not None
            },
        },
    )
    counted = part.sources.keys() & library_proofs.topics.keys()
    elsewhere = _spoken_elsewhere(briefing, library, counted) if counted else frozenset()
    return Snapshot(briefing.id, part, _proofs(part, library_proofs, elsewhere))


def _needed(briefing: Briefing, library: Library) -> set[Id]:
    """Return the ids of all that ``briefing`` refers to, and of all that these refer to; of a point its plan."""
    found: set[Id] = set()
    pending = _targets(briefing)
    while pending:
        id_ = plan_of(pending.pop())
        if id_ not in found:
            found.add(id_)
            if id_.partition("/")[0] != briefing.id:
                pending |= _targets(library.entries[id_]) - found
    return found


def _needed_by_words(briefing: Briefing, library: Library, needed: AbstractSet[Id]) -> set[Id]:
    """Return the choices of words that its quotations show, which it need not name, and what these refer to."""
    shown = word_choices(briefing.statements, library.sources, forms_of_terms(library.terms.values()), needed)
    return {choice.term.id for choice in shown}


def _targets(entry: object) -> set[Id]:
    return {target for _, _, _, targets in references_below(entry) for target in targets}


def _kept(table: Mapping[Id, T], needed: AbstractSet[Id]) -> dict[Id, T]:
    return {id_: entry for id_, entry in table.items() if id_ in needed}


def _without_file(source: Source) -> Source:
    return replace(source, text=HELD) if source.text else source


def _of_other(briefing: Briefing, needed: AbstractSet[Id]) -> Briefing | None:
    """Return another briefing with nothing but the entries needed of it; None if none is."""
    kept = replace(
        briefing.without_ledger(),
        event=briefing.event if briefing.event in needed else None,
        bottom_line=KeyPoint(says=Prose(""), evidence=(), place=briefing.place),
        key_points=(),
        note=None,
        statements=tuple(entry for entry in briefing.statements if entry.id in needed),
        events=tuple(entry for entry in briefing.events if entry.id in needed),
        plans=tuple(entry for entry in briefing.plans if entry.id in needed),
        questions=tuple(entry for entry in briefing.questions if entry.id in needed),
        assessments=tuple(entry for entry in briefing.assessments if entry.id in needed),
    )
    return (
        kept if kept.statements or kept.events or kept.plans or kept.questions or kept.assessments else None
    )


def _spoken_elsewhere(briefing: Briefing, library: Library, counted: AbstractSet[Id]) -> Spoken:
    """Return of which topics other briefings have entries of sources in which words of topics were counted."""
    found: set[tuple[Id, Id]] = set()
    for other in library.briefings.values():
        if other.id != briefing.id:
            statements = tuple(
                statement
                for statement in other.statements
                if any(report.source in counted for report in statement.reports)
            )
            found |= spoken_of(replace(other, statements=statements), library.topics)
    return frozenset(found)


def _proofs(part: Library, known: LibraryProofs, elsewhere: Spoken) -> LibraryProofs:
    return LibraryProofs(
        quotes={id_: _of_entries(known.quotes.get(id_, NO_PROOFS), part) for id_ in (*part.briefings, "")},
        texts={
            source: _figures(figures, part)
            for source, figures in known.texts.items()
            if source in part.sources
        },
        absences={
            id_: {
                entry: absence
                for entry, absence in known.absences.get(id_, NO_ABSENCES).items()
                if entry in part.statements
            }
            for id_ in part.briefings
        },
        topics={
            source: {
                topic: _count(count, (source, topic) in elsewhere)
                for topic, count in counts.items()
                if topic in part.topics
            }
            for source, counts in known.topics.items()
            if source in part.sources
        },
    )


def _of_entries(proofs: Proofs, part: Library) -> Proofs:
    return {
        (entry, source, words): proof
        for (entry, source, words), proof in proofs.items()
        if source in part.sources and (entry in part.entries or entry in part.briefings)
    }


def _figures(figures: TextFigures, part: Library) -> TextFigures:
    return replace(figures, counts=tuple(count for count in figures.counts if count.term in part.terms))


def _count(count: TopicCount, is_spoken_of: bool) -> TopicCount:  # noqa: FBT001  # one caller
    """Return a count that proves no silence, where another briefing, which is not taken, has an entry on the topic."""
    return replace(count, enough=False) if is_spoken_of else count
