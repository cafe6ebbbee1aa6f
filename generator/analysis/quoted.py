"""Counts what is quoted: the verdicts on quotations, and the words of each source, each passage once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.analysis.findings import Passage, Passages
from generator.model.proofs import PROVED, REFUTED, Verdict, unproved
from generator.text.compared_words import compared_words
from generator.text.word_count import count_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from generator.model.proofs import LibraryProofs, Proofs
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.walks import QuotedReport


def by_source(quotations: Iterable[QuotedReport]) -> Mapping[Id, tuple[QuotedReport, ...]]:
    """Return quotations by the source they are from."""
    found: dict[Id, list[QuotedReport]] = {}
    for quotation in quotations:
        found.setdefault(quotation.report.source, []).append(quotation)
    return {source: tuple(group) for source, group in found.items()}


def count_verdicts(
    quotations: Mapping[Id, tuple[QuotedReport, ...]], sources: Mapping[Id, Source], proofs: Proofs
) -> Mapping[Verdict, int]:
    """Return how many different ``quotations`` there are of each verdict, in the order of the verdicts.

    The same words from one source count once, in however many entries they stand; with the worst of their verdicts.
    """
    found: dict[tuple[Id, tuple[str, ...]], Verdict] = {}
    for source, group in quotations.items():
        for entry, report in group:
            quote = report.quote or ""
            proof = proofs.get((entry, source, quote)) or unproved(sources[source])
            key = source, compared_words(quote) or (quote,)
            found[key] = max(found.get(key, proof.verdict), proof.verdict, key=_badness)
    counted = Counter(found.values())
    return {verdict: counted[verdict] for verdict in Verdict if counted[verdict]}


def usual_day(quotations: Mapping[Id, tuple[QuotedReport, ...]], proofs: Proofs) -> str:
    """Return the day on which most of ``quotations`` that are proved were, the latest of several; "" if none is."""
    days = Counter(
        proof.date
        for source, group in quotations.items()
        for entry, report in group
        if (proof := proofs.get((entry, source, report.quote or ""))) and proof.verdict in PROVED
    )
    return max(days, key=lambda day: (days[day], day), default="")


def _badness(verdict: Verdict) -> int:
    """Rank verdicts: proved, then cited only, then waiting for a check, then refuted."""
    if verdict in PROVED:
        return 0
    if verdict in REFUTED:
        return 3
    return 1 if verdict in (Verdict.NO_TEXT, Verdict.OTHER_LANGUAGE) else 2


def passages_of(
    quotations: Mapping[Id, tuple[QuotedReport, ...]],
    library_proofs: LibraryProofs,
    unpublished: Container[Id],
) -> Passages:
    """Return the passages that ``quotations`` take from each source, without those that stand inside longer ones.

    Those of ``unpublished`` entries take nothing: a draft quotes all there is, and nobody is shown it.
    """
    return {
        source: _outermost([quoted for quoted in group if quoted.entry not in unpublished], library_proofs)
        for source, group in quotations.items()
    }


def quoted_words(every: Iterable[Passages]) -> Mapping[Id, int]:
    """Return how many words of each source all passages take together, each place of its text once.

    Passages that share some words without one holding the other count whole: rather too many than too few.
    """
    merged: dict[Id, set[Passage]] = {}
    for passages in every:
        for source, found in passages.items():
            merged.setdefault(source, set()).update(found)
    return {source: _count(found) for source, found in merged.items()}


def _outermost(quotations: Iterable[QuotedReport], library_proofs: LibraryProofs) -> frozenset[Passage]:
    found: set[Passage] = set()
    for entry, report in quotations:
        kept = library_proofs.kept(entry, report)
        text = " ".join((report.quote or "").casefold().split())
        start, end = (kept.start, kept.end) if kept else (None, None)
        found.add(Passage(text, count_words(text), -1 if start is None else start, end or -1))
    longest: list[Passage] = []
    for passage in sorted(found, key=lambda passage: (-len(passage.text), passage)):
        if passage.start >= 0 or not any(passage.text in longer.text for longer in longest):
            longest.append(passage)
    return frozenset(longest)


def _count(passages: Iterable[Passage]) -> int:
    total, reached = 0, -1
    for passage in sorted(passages, key=lambda passage: (passage.start, -passage.end)):
        if passage.start < 0:
            total += passage.words
        elif passage.end > reached:
            total += passage.words
            reached = passage.end
    return total
