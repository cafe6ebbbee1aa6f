"""Leaves out of what the quote lock proves what was proved of entries that nobody has confirmed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analysis.silences import spoken_of
from generator.model.proofs import LibraryProofs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from generator.analysis.silences import Spoken
    from generator.model.library import Library
    from generator.model.proofs import Absences, Proofs, TextFigures, TopicCounts
    from generator.model.report import Id


def without_unconfirmed(library_proofs: LibraryProofs, written: Library, shown: Library) -> LibraryProofs:
    """Return what is proved of the entries of ``shown``, which is ``written`` without those not confirmed.

    A source of which an entry that is not confirmed says that it mentions a topic is not said to be silent on it.
    """
    known = shown.entries.keys() | shown.briefings.keys()
    drafted = _spoken(written) - _spoken(shown)
    return LibraryProofs(
        quotes=_by_briefing(library_proofs.quotes, shown, known),
        texts=_texts(library_proofs.texts, shown),
        absences={
            id_: _absences(absences, known)
            for id_, absences in library_proofs.absences.items()
            if id_ in shown.briefings
        },
        topics=_topics(library_proofs.topics, shown, drafted),
    )


def _spoken(library: Library) -> Spoken:
    return frozenset(
        pair for briefing in library.briefings.values() for pair in spoken_of(briefing, library.topics)
    )


def _by_briefing(quotes: Mapping[Id, Proofs], shown: Library, known: AbstractSet[Id]) -> Mapping[Id, Proofs]:
    """Return the proofs of quotations by briefing; the same object where all of one is confirmed."""
    return {
        id_: _of_entries(proofs, shown, known)
        for id_, proofs in quotes.items()
        if not id_ or id_ in shown.briefings
    }


def _of_entries(proofs: Proofs, shown: Library, known: AbstractSet[Id]) -> Proofs:
    kept = {key: proof for key, proof in proofs.items() if key[0] in known and key[1] in shown.sources}
    return proofs if len(kept) == len(proofs) else kept


def _absences(absences: Absences, known: AbstractSet[Id]) -> Absences:
    kept = {id_: absence for id_, absence in absences.items() if id_ in known}
    return absences if len(kept) == len(absences) else kept


def _texts(texts: Mapping[Id, TextFigures], shown: Library) -> Mapping[Id, TextFigures]:
    kept = {}
    for id_, figures in texts.items():
        if id_ in shown.sources:
            counts = tuple(count for count in figures.counts if count.term in shown.terms)
            kept[id_] = figures if counts == figures.counts else replace(figures, counts=counts)
    same = len(kept) == len(texts) and all(kept[id_] is figures for id_, figures in texts.items())
    return texts if same else kept


def _topics(topics: TopicCounts, shown: Library, drafted: Spoken) -> TopicCounts:
    kept = {
        source: {
            topic: replace(count, enough=False) if (source, topic) in drafted else count
            for topic, count in counts.items()
            if topic in shown.topics
        }
        for source, counts in topics.items()
        if source in shown.sources
    }
    return topics if kept == topics else kept
