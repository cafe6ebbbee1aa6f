"""Checks every claim of words in a library against the texts held, beside what the lock keeps of earlier checks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model.proofs import PROVED, Verdict
from generator.quotes.absences import CheckedAbsence, check_absences
from generator.quotes.attribution.actor_names import ANYBODY, ClaimedSpeaker, claimed_speaker
from generator.quotes.claims import Claim, ClaimField, claims_of
from generator.quotes.kept_proofs import of_another_speaker, unmatched
from generator.quotes.locators import paragraph_named
from generator.quotes.lock import CountEntry, Lock, QuoteEntry, TopicEntry
from generator.quotes.matching.date_forms import match_date
from generator.quotes.matching.match import Match, match
from generator.quotes.matching.quotation import read_quotation
from generator.quotes.matching.warned_of import QuoteWarning
from generator.quotes.term_counts import count_terms
from generator.quotes.topics import count_topics, refuted_silences
from generator.text.languages import same_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.quotes.held_texts import HeldText
    from generator.quotes.text.source_text import SourceText
    from generator.quotes.topics import RefutedSilence

_UNDECIDED = frozenset({Verdict.NO_TEXT, Verdict.OTHER_LANGUAGE})
"""Verdicts of words that no text proves or refutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedQuote:
    """One claim of words, with what is known about it."""

    claim: Claim
    source: Id
    """The source it was looked for in: one of the claim's."""
    digest: str
    """SHA-256 of its folded words."""
    match: Match
    text: str | None = None
    """SHA-256 of the text it was looked for in; None where none is held."""
    kept: QuoteEntry | None = None
    """What the lock has under the same entry, source and words."""
    stale: str | None = None
    """Why the lock's entry no longer holds, for an editor."""
    has_place: bool = True
    """Whether its place is one in the file that ``text`` is of; not if that is spaced otherwise here."""

    @property
    def verdict(self) -> Verdict:
        """What is known: from the text where it is held, else what the lock keeps."""
        return self.match.verdict

    @property
    def accepted(self) -> bool:
        """Whether the words are proved, now or once."""
        return self.verdict in PROVED

    @property
    def entry(self) -> QuoteEntry | None:
        """What the lock is to keep; without the day. None where nothing was looked at."""
        if self.text is None:
            return None
        return QuoteEntry(
            entry=self.claim.entry,
            source=self.source,
            words=self.digest,
            text=self.text,
            verdict=self.verdict,
            start=self.match.start if self.has_place else None,
            end=self.match.end if self.has_place else None,
            prefix=self.match.prefix,
            suffix=self.match.suffix,
            ends=self.match.ends,
            warnings=tuple(self.match.warnings),
            said_by=(self.claim.said_by,) if self.claim.said_by else (),
        )


@dataclass(frozen=True, slots=True)
class Verification:
    """Everything found out about a library's words."""

    quotes: tuple[CheckedQuote, ...]
    absences: tuple[CheckedAbsence, ...]
    counts: tuple[CountEntry, ...]
    held: Mapping[Id, HeldText]
    lock: Lock | None
    named: frozenset[Id] = frozenset()
    """Sources that name a text, held here or not."""
    topics: tuple[TopicEntry, ...] = ()
    refuted_silences: tuple[RefutedSilence, ...] = ()


def verify(library: Library, held: Mapping[Id, HeldText], lock: Lock | None) -> Verification:
    """Return what the texts in ``held`` say about every quotation, every date's words and every absence.

    Where no text is held, what ``lock`` keeps stands. Never raises.
    """
    kept = {entry.key: entry for entry in lock.quotes} if lock else {}
    known = {entry.source: entry for entry in lock.texts} if lock else {}
    held = {id_: held_text.as_known(known.get(id_)) for id_, held_text in held.items()}
    quotes = [_check(claim, library, held, kept) for claim in claims_of(library)]
    absences = _with_kept(check_absences(library, held), lock)
    return Verification(
        tuple(_with_stale(quotes, kept)),
        tuple(absences),
        tuple(count_terms(library, held)),
        held,
        lock,
        frozenset(source.id for source in library.sources.values() if source.text),
        tuple(count_topics(library, held)),
        tuple(refuted_silences(library, held)),
    )


def verify_entry(entry: Id, library: Library, held: Mapping[Id, HeldText]) -> list[CheckedQuote]:
    """Return what the texts in ``held`` say about the quotations of one entry, and its dates' words. Never raises."""
    return [_check(claim, library, held, {}) for claim in claims_of(library) if claim.entry == entry]


def _check(
    claim: Claim, library: Library, held: Mapping[Id, HeldText], kept: Mapping[tuple[Id, Id, str], QuoteEntry]
) -> CheckedQuote:
    quotation = read_quotation(claim.words)
    digest = quotation.digest
    best: CheckedQuote | None = None
    for source in (claim.source, *claim.other_sources):
        entry = kept.get((claim.entry, source, digest))
        if source not in held:
            known = _from_lock(entry) if entry else Match(verdict=Verdict.NO_TEXT)
            checked = CheckedQuote(claim=claim, source=source, digest=digest, match=known, kept=entry)
        else:
            text = held[source]
            speaker, paragraph = _claimed_speaker(claim, library), _paragraph(claim, source, text.text)
            if claim.field is ClaimField.DATE_WORDS:
                found = match_date(claim.words, text.text, paragraph)
            else:
                found = match(quotation, text.text, speaker, marked=claim.marked, paragraph=paragraph)
            if _in_another_language(claim, found, text.text):
                found = Match(
                    verdict=Verdict.OTHER_LANGUAGE,
                    problem=f"the text held is in another language ({text.text.lang})",
                )
            if claim.field is not ClaimField.QUOTE:
                found = replace(found, warnings=())
            checked = CheckedQuote(
                claim=claim,
                source=source,
                digest=digest,
                match=found,
                text=text.sha256,
                kept=entry,
                has_place=not text.is_spaced_otherwise,
            )
        if checked.accepted:
            return checked
        if best is None or (best.verdict in _UNDECIDED and checked.verdict not in _UNDECIDED):
            best = checked
    assert best is not None  # noqa: S101  # a claim names at least one source
    return best


def _in_another_language(claim: Claim, found: Match, text: SourceText) -> bool:
    """Tell whether words that ``text`` does not have are in a language in which it can neither prove nor refute them.

    Where it has words like them, it has that language too; unless the entry says that it prints a translation.
    """
    if found.accepted or same_language(claim.lang, text.lang):
        return False
    return found.verdict is Verdict.ABSENT or claim.says_it_is_no_copy


def _paragraph(claim: Claim, source: Id, text: SourceText) -> int | None:
    """Return the paragraph that a claim points to: by its locator, else the one of the quotation it stands beside."""
    named = paragraph_named(claim.locator or dict(claim.locators or ()).get(source), text)
    if named is not None:
        return named
    start = match(claim.beside, text).start if claim.beside else None
    return None if start is None else text.paragraph_number(start)


def _claimed_speaker(claim: Claim, library: Library) -> ClaimedSpeaker:
    if claim.field is not ClaimField.QUOTE or not claim.speakers:
        return ANYBODY
    jointly = max(1, len(claim.jointly))
    return claimed_speaker(
        library,
        claim.speakers,
        jointly=jointly,
        own_voice=claim.own_voice,
        is_reported_speech=claim.is_reported_speech,
    )


def _from_lock(entry: QuoteEntry) -> Match:
    return Match(
        verdict=Verdict(entry.verdict),
        start=entry.start,
        end=entry.end,
        prefix=entry.prefix,
        suffix=entry.suffix,
        warnings=tuple(warned for warned in QuoteWarning if warned in entry.warnings),
    )


def _with_kept(found: Iterable[CheckedAbsence], lock: Lock | None) -> list[CheckedAbsence]:
    kept = {entry.key: entry for entry in lock.absences} if lock else {}
    return [replace(absence, kept=kept.get(absence.entry.key)) for absence in found]


def _with_stale(
    quotes: list[CheckedQuote], kept: Mapping[tuple[Id, Id, str], QuoteEntry]
) -> list[CheckedQuote]:
    """Mark what the lock no longer proves: the words or the text have changed since."""
    changed = unmatched(kept.values(), ((quote.claim.entry, quote.source, quote.digest) for quote in quotes))
    return [replace(quote, stale=reason) if (reason := _stale(quote, changed)) else quote for quote in quotes]


def _stale(quote: CheckedQuote, changed: Callable[[Id, Id], bool]) -> str | None:
    if quote.kept is None:
        if changed(quote.claim.entry, quote.source):
            return "the words have changed since they were checked, or an earlier version checked them"
        return None
    if of_another_speaker(quote.claim, quote.kept):
        return "the speaker is not the one these words were checked for"
    if quote.text is not None and quote.text != quote.kept.text:
        return "the source's text has changed since the words were checked"
    if quote.text is not None and quote.verdict != quote.kept.verdict:
        return "the entry or its source has changed since the words were checked"
    return None
