"""Proposes which entries a sentence of an editor's rests on: those that share names, topics and words with it.

A proposal is shown with what it was found by. Only one of which it is nearly certain is taken by an empty line: whoever
says it is named, the sentence says most of what it says, and neither of the two says no to what the other says. What
denies another entry is never taken so, nor a source, of which nothing is known but its title.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.composing.entry_words import Worth, entry_words
from generator.composing.word_forms import Forms, clauses_of, negations_in, telling_words, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.composing.entry_words import EntryWords
    from generator.composing.listed import Listed
    from generator.model.library import Library

_MOST = 6
_LEAST = 0.9
"""What an entry needs to be shown."""
_NAMED, _WHOLE_NAMED, _TOPIC, _OF_QUESTION = 0.5, 0.25, 0.4, 0.75
"""What it counts that who speaks is named, or only whom they belong to; that its topic is; and a word of the question
beside one of the answer."""
_OF_ENTRY, _OF_SENTENCE, _UNNAMED = 0.55, 0.4, 0.75
"""How much of what an entry says the sentence says, and how much of what that says the entry, at least, for it to be
taken; and how much of both where nobody is named."""
_FEWEST = 2
"""Words that both say, for it to be taken."""
_OF_OWN = 0.5
"""How much of the words of an answer, beside the question's, an entry says."""
_AGAINST = 0.7
"""What counts of an entry that may say the opposite."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry on which a sentence may rest."""

    number: int
    """Its number in the list."""
    is_sure: bool
    """Whether an empty line takes it."""
    against: str
    """What it denies; "" if nothing of the list."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """A part of a sentence, with the question that it answers."""

    words: Sequence[str]
    own: Sequence[str]
    """Those that do not stand in the question."""
    heard: Sequence[str]
    """Among these are the names of who says so."""
    negations: int


def proposals(
    sentence: str, listed: Listed, library: Library, lang: str, question: str = ""
) -> list[Proposal]:
    """Return the entries of ``listed`` on which ``sentence`` may rest, the likeliest first; none if nothing fits.

    ``lang`` is the language of the sentence, ``question`` what it answers.
    """
    entries = entry_words(listed, library, lang)
    worth = Worth(entries)
    clauses = _clauses(sentence, question, lang, entries)
    own = telling_words(sentence, lang)
    sought = telling_words(f"{sentence} {question}", lang)
    counts = {word: worth.of(word) * (1 if word in own or not own else _OF_QUESTION) for word in sought}
    numbers = {entry.id: number for number, entry in enumerate(listed.entries, 1)}
    found = []
    denied: set[int | None] = set()
    for number, entry in enumerate(entries, 1):
        score = _score(entry, counts, [*words_of(f"{sentence} {question}")])
        part = max((_part(entry, clause, worth) for clause in clauses), default=0)
        if score * (1 + part) < _LEAST:
            continue
        so = [clause for clause in clauses if _is_so(entry, clause)]
        is_fit = any(_fits(entry, clause, worth) for clause in so)
        denies = f"denies {numbers.get(entry.denies, entry.denies)}" if entry.denies else ""
        may_be_against = bool(denies or not so)
        if denies and so:  # the sentence tells of both: one alone would be half of it
            denied.add(numbers.get(entry.denies))
        proposal = Proposal(number, is_fit and not may_be_against, denies)
        found.append((-score * (1 + part) * (_AGAINST if may_be_against else 1), number, proposal))
    best = [proposal for *_, proposal in sorted(found, key=lambda row: row[:2])][: _MOST + len(clauses) - 1]
    return [
        replace(proposal, is_sure=proposal.is_sure and proposal.number not in denied) for proposal in best
    ]


def _clauses(sentence: str, question: str, lang: str, entries: Sequence[EntryWords]) -> list[_Clause]:
    clauses = []
    whole = [*words_of(f"{question} {sentence}")]
    for part in clauses_of(sentence):
        text = f"{question} {part}"
        heard = [*words_of(text)]
        asked = telling_words(question, lang)
        own = [word for word in telling_words(part, lang) if word not in asked]
        clauses.append(
            _Clause(
                words=telling_words(text, lang),
                own=own,
                heard=heard if any(_named(entry, heard) for entry in entries) else whole,
                negations=negations_in(text, lang),
            )
        )
    return clauses


def _named(entry: EntryWords, heard: Sequence[str]) -> bool:
    """Tell whether ``heard`` names who speaks, or whom they belong to."""
    return any(any(names.in_words(heard)) for names in entry.names)


def _score(entry: EntryWords, counts: Mapping[str, float], heard: Sequence[str]) -> float:
    """Return how much an entry has of a sentence; ``counts`` are its words with what they tell."""
    own, whole = set[str](), set[str]()
    for names in entry.names:
        by_own, by_whole = names.in_words(heard)
        own |= {*by_own}
        whole |= {*by_whole}
    said = [
        word
        for word in counts
        if word not in own and (entry.title.has(word) or any(text.forms.has(word) for text in entry.said))
    ]
    topic = [word for word in counts if word not in said and entry.topics.has(word)]
    score = sum(counts[word] for word in said) + (_TOPIC if topic else 0)
    if score:  # who speaks is by itself no ground
        score += _NAMED if own else _WHOLE_NAMED if whole else 0
    return score


def _part(entry: EntryWords, clause: _Clause, worth: Worth) -> float:
    """Return how much of what an entry says a part of a sentence says."""
    return max((_share(text.words, Forms(clause.words), worth) for text in entry.said), default=0)


def _share(words: Sequence[str], forms: Forms, worth: Worth) -> float:
    return worth.all_of([word for word in words if forms.has(word)]) / (worth.all_of(words) or 1)


def _fits(entry: EntryWords, clause: _Clause, worth: Worth) -> bool:
    """Tell whether it is nearly certain that a part of a sentence rests on an entry."""
    is_named = _named(entry, clause.heard)
    own_names = {word for names in entry.names for found in names.in_words(clause.words) for word in found}
    words = [word for word in clause.words if word not in own_names]
    for text in entry.said:
        said = [word for word in text.words if word not in own_names]
        shared = [word for word in words if text.forms.has(word)]
        if len(shared) < _FEWEST or (clause.own and not _share(clause.own, text.forms, worth) >= _OF_OWN):
            continue
        of_entry, of_sentence = _share(said, Forms(words), worth), _share(words, text.forms, worth)
        least = (_OF_ENTRY, _OF_SENTENCE) if is_named else (_UNNAMED, _UNNAMED)
        if of_entry >= least[0] and of_sentence >= least[1]:
            return True
    return False


def _is_so(entry: EntryWords, clause: _Clause) -> bool:
    """Tell whether a part of a sentence and an entry, in the words of its editor, say no to something alike."""
    return not entry.said or entry.said[0].negations == clause.negations
