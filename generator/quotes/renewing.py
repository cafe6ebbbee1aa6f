"""Makes the quote lock anew of what the texts prove: what has not changed keeps its day and its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.quotes.lock import AbsenceEntry, Lock, QuoteEntry, TextEntry, renewed
from generator.quotes.text.segmentation import weight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.report import Id
    from generator.quotes.absences import CheckedAbsence
    from generator.quotes.verify import Verification


def renew(found: Verification, today: str) -> Lock:
    """Return the lock to save after ``found``.

    An unchanged entry keeps its date. What stands on a text that is not held here is kept as it is, and so are its
    stale entries: only whoever has the text can prove anew. Entries of quotations that are gone are dropped.
    """
    old = found.lock or Lock()
    claimed_pairs = {
        (quote.claim.entry, source)
        for quote in found.quotes
        for source in (quote.claim.source, *quote.claim.other_sources)
    }
    elsewhere = [
        kept
        for kept in old.quotes
        if kept.source not in found.held and (kept.entry, kept.source) in claimed_pairs
    ]
    new = _merged(entry for quote in found.quotes if (entry := quote.entry) is not None)
    absences = [_absence(absence) for absence in found.absences]
    counts = [kept for kept in old.counts if kept.source not in found.held]
    topics = [kept for kept in old.topics if kept.source not in found.held and kept.source in found.named]
    texts = [kept for kept in old.texts if kept.source not in found.held and kept.source in found.named]
    held = [
        TextEntry(
            source=id_,
            text=held_text.sha256,
            count=round(weight_of(held_text.text.words.keys)),
            words=held_text.words,
        )
        for id_, held_text in found.held.items()
    ]
    placed = _with_places(old.quotes, new)
    return Lock(
        renewed(_with_surroundings(_with_speakers(old.quotes, placed), placed), [*elsewhere, *placed], today),
        renewed(old.absences, [absence for absence in absences if absence is not None], today),
        renewed(old.counts, [*counts, *found.counts], today),
        renewed(_with_words(old.texts, held), [*texts, *held], today),
        renewed(old.topics, [*topics, *found.topics], today),
    )


def _merged(entries: Iterable[QuoteEntry]) -> list[QuoteEntry]:
    """Return one entry for each key, with every speaker whom the same words are said to be of."""
    found: dict[tuple[Id, Id, str], QuoteEntry] = {}
    for entry in entries:
        before = found.get(entry.key)
        speakers = {*entry.said_by, *(before.said_by if before else ())}
        found[entry.key] = replace(entry, said_by=tuple(sorted(speakers)))
    return list(found.values())


def _with_places(old: Iterable[QuoteEntry], new: Iterable[QuoteEntry]) -> list[QuoteEntry]:
    """Return ``new`` with the places that ``old`` has in the same text, where it is spaced otherwise here."""
    kept = {entry.key: entry for entry in old}
    found = []
    for entry in new:
        before = kept.get(entry.key)
        if before is not None and entry.start is None and before.text == entry.text:
            places = {name: getattr(before, name) for name in ("start", "end", "prefix", "suffix", "ends")}
            entry = replace(entry, **places)  # noqa: PLW2901  # the same entry, with its place
        found.append(entry)
    return found


def _with_words(old: Iterable[TextEntry], new: Iterable[TextEntry]) -> list[TextEntry]:
    """Return ``old`` with the digests of words that ``new`` has of the same texts: a text is no younger for it."""
    words = {entry.source: entry.words for entry in new}
    return [entry if entry.words else replace(entry, words=words.get(entry.source, "")) for entry in old]


def _with_speakers(old: Iterable[QuoteEntry], new: Iterable[QuoteEntry]) -> list[QuoteEntry]:
    """Return ``old`` with the speakers of ``new`` where none were kept: the words' proof is no younger for it."""
    speakers = {entry.key: entry.said_by for entry in new}
    return [entry if entry.said_by else replace(entry, said_by=speakers.get(entry.key, ())) for entry in old]


def _with_surroundings(old: Sequence[QuoteEntry], new: Iterable[QuoteEntry]) -> list[QuoteEntry]:
    """Return ``old`` with as much round the words as ``new`` keeps of the same text: their proof is no younger."""
    found = {(entry.key, entry.text): (entry.prefix, entry.suffix) for entry in new}
    sides = [found.get((entry.key, entry.text), (entry.prefix, entry.suffix)) for entry in old]
    return [
        replace(entry, prefix=before, suffix=behind)
        for entry, (before, behind) in zip(old, sides, strict=True)
    ]


def _absence(absence: CheckedAbsence) -> AbsenceEntry | None:
    """Return what to keep: a proof is not lost because a text is not held here."""
    return absence.entry if absence.texts else absence.kept
