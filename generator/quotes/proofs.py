"""Works out what the lock proves of a library's words as they are now, without any text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.proofs import (
    NO_LIBRARY_PROOFS,
    PROVED,
    AbsenceProof,
    AbsenceVerdict,
    LibraryProofs,
    Proof,
    TextFigures,
    Verdict,
)
from generator.quotes.claims import Claim, ClaimField, claims_of_briefing, claims_of_registers
from generator.quotes.kept_proofs import of_another_speaker, unmatched
from generator.quotes.matching.quotation import digest
from generator.quotes.messages import warn_of_language, warn_of_quote
from generator.quotes.renamed_lock import as_called_now
from generator.quotes.text.surroundings import words_before, words_behind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from generator.diagnostics import Diagnostics
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.proofs import Proofs, TopicCount
    from generator.model.report import Id
    from generator.quotes.lock import AbsenceEntry, Lock, QuoteEntry

    _ByEntry: TypeAlias = Mapping[Id, Sequence[QuoteEntry]]


def proofs_of(library: Library, lock: Lock | None, diagnostics: Diagnostics, memo: Memo) -> LibraryProofs:
    """Return what ``lock`` proves of the words in ``library``; the same objects while nothing has changed.

    Words that have changed since, and words that the lock says their source does not have, are diagnostics.
    """
    if lock is None:
        return NO_LIBRARY_PROOFS
    lock = as_called_now(lock, library, memo)
    by_entry: dict[Id, list[QuoteEntry]] = {}
    for entry in lock.quotes:
        by_entry.setdefault(entry.entry, []).append(entry)
    registers = (library.actors, library.sources, lock)
    found = {
        briefing.id: memo.replay(
            ("proofs", briefing.id),
            (briefing, *registers),
            partial(_of_briefing, briefing, library, by_entry),
            diagnostics,
        )
        for briefing in library.briefings.values()
    }
    found[""] = memo.replay(("proofs", ""), registers, partial(_of_registers, library, by_entry), diagnostics)
    texts = memo.replay(
        ("texts of the lock",), (library.terms, lock), partial(_texts, library, lock), diagnostics
    )
    kept_absences = {kept.key: kept for kept in lock.absences}
    absences = {
        briefing.id: memo.get(
            ("absences", briefing.id), (briefing, lock), partial(_absences, briefing, kept_absences)
        )
        for briefing in library.briefings.values()
    }
    languages = tuple(sorted({briefing.lang for briefing in library.briefings.values()}))
    topics = memo.replay(
        ("topics of the lock", languages),
        (library.topics, library.sources, lock),
        partial(_topics, library, lock),
        diagnostics,
    )
    parts = (*found.values(), texts, *absences.values(), topics)
    return memo.get("library proofs", parts, lambda: LibraryProofs(found, texts, absences, topics))


def _texts(library: Library, lock: Lock, diagnostics: Diagnostics) -> Mapping[Id, TextFigures]:
    from generator.quotes.term_counts import kept_counts

    counts = kept_counts(library, lock, diagnostics)
    return {
        entry.source: TextFigures(entry.text, entry.count, entry.date, tuple(counts.get(entry.source, ())))
        for entry in lock.texts
    }


def _topics(library: Library, lock: Lock, diagnostics: Diagnostics) -> Mapping[Id, Mapping[Id, TopicCount]]:
    from generator.quotes.topic_proofs import topic_counts

    return topic_counts(library, lock, diagnostics)


def _absences(
    briefing: Briefing, kept: Mapping[tuple[Id, Id, tuple[str, ...]], AbsenceEntry]
) -> Mapping[Id, AbsenceProof]:
    found = {}
    for statement in briefing.statements:
        entry = (
            kept.get((statement.id, statement.absent.target, statement.absent.words))
            if statement.absent
            else None
        )
        if entry is not None:
            found[statement.id] = AbsenceProof(AbsenceVerdict(entry.verdict), entry.date, entry.found)
    return found


def _of_briefing(
    briefing: Briefing, library: Library, by_entry: _ByEntry, diagnostics: Diagnostics
) -> Proofs:
    return _proofs(list(claims_of_briefing(briefing, library)), library, by_entry, diagnostics)


def _of_registers(library: Library, by_entry: _ByEntry, diagnostics: Diagnostics) -> Proofs:
    return _proofs(list(claims_of_registers(library)), library, by_entry, diagnostics)


def _proofs(claims: list[Claim], library: Library, by_entry: _ByEntry, diagnostics: Diagnostics) -> Proofs:
    locked = [claim for claim in claims if claim.entry in by_entry]
    digests = {id(claim): digest(claim.words) for claim in locked}
    kept = {entry.key: entry for claim in locked for entry in by_entry[claim.entry]}
    current = (
        (claim.entry, source, digests[id(claim)])
        for claim in locked
        for source in (claim.source, *claim.other_sources)
    )
    changed = unmatched(kept.values(), current)
    found: dict[tuple[Id, Id, str], Proof] = {}
    for claim in claims:
        sources = (claim.source, *claim.other_sources)
        entries = [
            kept[key]
            for source in sources
            if (key := (claim.entry, source, digests.get(id(claim), ""))) in kept
        ]
        entry = next(
            (entry for entry in entries if Verdict(entry.verdict) in PROVED), entries[0] if entries else None
        )
        if entry is not None and of_another_speaker(claim, entry):
            found.update(
                dict.fromkeys(
                    ((claim.entry, source, claim.words) for source in sources), Proof(Verdict.STALE)
                )
            )
            _stale(claim, "the speaker is not the one these words were checked for", diagnostics)
        elif entry is not None:
            proof = Proof(
                Verdict(entry.verdict),
                entry.date,
                words_before(entry.prefix),  # an earlier version kept more
                words_behind(entry.suffix),
                entry.text,
                entry.warnings,
                entry.start,
                entry.end,
                entry.ends,
            )
            for source in sources:
                found[claim.entry, source, claim.words] = proof
            _refuted(claim, proof, diagnostics)
            if claim.field is ClaimField.QUOTE and proof.verdict in PROVED:
                warn_of_quote(claim, proof.warnings, diagnostics)
            elif proof.verdict is Verdict.OTHER_LANGUAGE:
                warn_of_language(claim, diagnostics)
        elif any(changed(claim.entry, source) for source in sources):
            found[claim.entry, claim.source, claim.words] = Proof(Verdict.STALE)
            _stale(
                claim,
                "these words have changed since they were checked against the source, or an earlier version checked "
                "them",
                diagnostics,
            )
        elif any(library.sources[source].text for source in sources) and claim.field is ClaimField.QUOTE:
            _unchecked(claim, diagnostics)
    return found


def _stale(claim: Claim, reason: str, diagnostics: Diagnostics) -> None:
    diagnostics.warning(
        Code.STALE_PROOF,
        reason,
        claim.place.span(claim.field),
        "check them again where the source texts are: `briefings verify --write`",
    )


def _unchecked(claim: Claim, diagnostics: Diagnostics) -> None:
    diagnostics.warning(
        Code.UNCHECKED_QUOTE,
        f"these words have never been checked against the text of `{claim.source}`",
        claim.place.span(claim.field),
        "check them where the source texts are: `briefings verify --write`",
    )


def _refuted(claim: Claim, proof: Proof, diagnostics: Diagnostics) -> None:
    if proof.verdict in (Verdict.ALTERED, Verdict.ABSENT):
        code = Code.ALTERED_QUOTE if proof.verdict is Verdict.ALTERED else Code.ABSENT_QUOTE
        diagnostics.warning(
            code,
            f"`{claim.source}` does not have these words"
            + (", only others like them" if proof.verdict is Verdict.ALTERED else ""),
            claim.place.span(claim.field),
            "see what it has: `briefings verify`, where the source texts are",
        )
