"""Checks claims that words are missing from texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.proofs import AbsenceVerdict
from generator.model.source import Read
from generator.quotes.claims import AbsenceClaim, absences_of
from generator.quotes.lock import AbsenceEntry
from generator.quotes.occurrences import occurrences_of
from generator.quotes.text.segmentation import keys_of, words_of
from generator.text.languages import same_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.quotes.held_texts import HeldText
    from generator.quotes.text.source_text import SourceText

_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class FoundWord:
    """One place at which a word stands that is said to be missing."""

    word: str
    source: Id
    start: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedAbsence:
    """One claim that words are missing, with what the texts say."""

    claim: AbsenceClaim
    verdict: AbsenceVerdict
    found: tuple[FoundWord, ...] = ()
    related: tuple[str, ...] = ()
    """Words of the texts that begin like one said to be missing: withdrawing, for withdraw."""
    reason: str | None = None
    """Why it could not be proved."""
    texts: tuple[str, ...] = ()
    kept: AbsenceEntry | None = None
    """What the lock has."""

    @property
    def entry(self) -> AbsenceEntry:
        """What the lock is to keep; without the day."""
        return AbsenceEntry(
            entry=self.claim.entry,
            target=self.claim.absent.target,
            words=self.claim.absent.words,
            texts=self.texts,
            verdict=self.verdict,
            found=tuple(dict.fromkeys(place.word for place in self.found)),
        )


def check_absences(library: Library, held: Mapping[Id, HeldText]) -> list[CheckedAbsence]:
    """Return what the texts held say to each claim that words are missing."""
    return [_check(claim, library, held) for claim in absences_of(library)]


def _check(claim: AbsenceClaim, library: Library, held: Mapping[Id, HeldText]) -> CheckedAbsence:
    texts = {id_: held[id_] for id_ in claim.sources if id_ in held}
    found = tuple(
        FoundWord(
            word, id_, held_text.text.words.starts[at], held_text.text.line(held_text.text.words.starts[at])
        )
        for id_, held_text in texts.items()
        for word in claim.absent.words
        for at, _ in occurrences_of(words_of(word), held_text.text)
    )
    related = {key for held_text in texts.values() for key in _related(claim.absent.words, held_text.text)}
    hashes = tuple(held_text.sha256 for held_text in texts.values())
    reason = None if found else _unproved(claim, library, texts)
    verdict = AbsenceVerdict.REFUTED if found else AbsenceVerdict.NO_TEXT if reason else AbsenceVerdict.PROVED
    return CheckedAbsence(
        claim=claim, verdict=verdict, found=found, related=tuple(sorted(related)), reason=reason, texts=hashes
    )


def _unproved(claim: AbsenceClaim, library: Library, texts: Mapping[Id, HeldText]) -> str | None:
    """Return why silence of the texts proves nothing, None if it does."""
    for id_ in claim.sources:
        if id_ not in texts:
            return f"the text of `{id_}` is not held"
        if library.sources[id_].read is not Read.WHOLE:
            return f"`{id_}` was not read whole"
        if library.sources[id_].read_in:
            return f"`{id_}` was read in a translation, which may have other words"
        if not (
            same_language(library.sources[id_].lang, claim.lang) or _written_alike(claim, texts[id_].text)
        ):
            return f"`{id_}` is in another language than the words"
    return None if claim.sources else "no text is named"


def _written_alike(claim: AbsenceClaim, text: SourceText) -> bool:
    """Tell whether the words are in the script of the text, and not in the Latin one that most languages share."""
    letters = {char for word in claim.absent.words for key in keys_of(word) for char in key}
    present = {char for key in text.places for char in key}
    return bool(letters) and not any(char.isascii() for char in letters) and letters <= present


def _related(words: tuple[str, ...], text: SourceText) -> Iterator[str]:
    stems = [
        key
        for word in words
        for key in keys_of(word)
        if len(key) >= _SHORTEST_STEM and len(keys_of(word)) == 1
    ]
    for key in text.places:
        if any(key.startswith(stem) and key != stem for stem in stems):
            yield key
