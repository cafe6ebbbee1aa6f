"""Counts the words of Terms in the texts held, and reads from the lock what was counted before."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.proofs import WordCount
from generator.quotes.lock import CountEntry
from generator.quotes.occurrences import occurrences_of
from generator.quotes.text.segmentation import words_of
from generator.text.languages import same_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.topic import Term, Word
    from generator.quotes.held_texts import HeldText
    from generator.quotes.lock import Lock
    from generator.quotes.text.segmentation import Words
    from generator.quotes.text.source_text import SourceText


def digest_of(term: Term) -> str:
    """Return the SHA-256 of what is looked for: the words with their forms and languages, and what is excepted."""
    looked_for = [
        [[word.word, word.forms, word.lang] for word in term.words],
        [sense.words for sense in term.other_senses],
    ]
    return hashlib.sha256(json.dumps(looked_for).encode()).hexdigest()


def kept_counts(library: Library, lock: Lock, diagnostics: Diagnostics) -> Mapping[Id, list[WordCount]]:
    """Return by source what ``lock`` keeps of words counted; without those of terms whose forms have changed since.

    Each of these terms is a warning. Counts of an earlier version say nothing of the forms, and stand.
    """
    digests = {term.id: digest_of(term) for term in library.terms.values()}
    stale = {entry.term for entry in lock.counts if entry.forms not in ("", digests.get(entry.term))}
    for term in library.terms.values():
        if term.id in stale:
            diagnostics.warning(
                Code.STALE_PROOF,
                "these words have changed since they were counted in the texts held: pages leave the counts out",
                term.place.span("words", 0, "word"),
                "count them again where the source texts are: `briefings verify --write`",
            )
    counts: dict[Id, list[WordCount]] = {}
    for entry in lock.counts:
        if entry.term not in stale:
            count = WordCount(entry.term, entry.word, entry.count, entry.quoted)
            counts.setdefault(entry.source, []).append(count)
    return counts


def count_terms(library: Library, held: Mapping[Id, HeldText]) -> list[CountEntry]:
    """Return how often each word of each Term stands in each text held: figures only, zero where it is silent."""
    folded = cache(words_of)
    digests = {term.id: digest_of(term) for term in library.terms.values()}
    entries = []
    for id_, held_text in held.items():
        for term in library.terms.values():
            words = [
                word
                for word in term.words
                if word.lang is None or same_language(word.lang, held_text.text.lang)
            ]
            senses = [sense.words for sense in term.other_senses]
            for word, places in _count(words, senses, held_text.text, folded):
                quoted = sum(bool(held_text.text.depths[at]) for at in places)
                entries.append(
                    CountEntry(
                        source=id_,
                        term=term.id,
                        word=word.word,
                        text=held_text.sha256,
                        count=len(places),
                        quoted=quoted,
                        forms=digests[term.id],
                    )
                )
    return entries


def _count(
    words: list[Word], other_senses: list[str], text: SourceText, folded: Callable[[str], Words]
) -> Iterator[tuple[Word, list[int]]]:
    """Count longest forms first, so that the "crisis" in "Ukraine crisis" counts once, in other senses not at all."""
    forms = sorted(
        ((folded(form), number) for number, word in enumerate(words) for form in word.forms or (word.word,)),
        key=lambda pair: -len(pair[0]),
    )
    taken = {
        at for sense in other_senses for run in occurrences_of(folded(sense), text) for at in range(*run)
    }
    places: dict[int, list[int]] = {number: [] for number in range(len(words))}
    for form, number in forms:
        for first, last in occurrences_of(form, text):
            here = set(range(first, last))
            if not here & taken:
                taken |= here
                places[number].append(first)
    for number, word in enumerate(words):
        yield word, sorted(places[number])
