"""What the quote lock proves of a library: types that `generator.quotes` fills and everything else reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.kinds import Day, Digest, ListedWord, Verbatim
    from generator.model.references import TermId
    from generator.model.report import Id, Report
    from generator.model.source import Source


class Verdict(StrEnum):
    """What is known about the words of a quotation."""

    EXACT = "exact"
    TYPOGRAPHIC = "typographic"
    """The words, with other marks, spaces or dashes."""
    NOTES_LEFT_OUT = "notes-left-out"
    """The words, without the marks of notes that the source has between them."""
    CAPITAL = "capital"
    """The words, with other capitals."""
    OMISSION_MARKED = "omission-marked"
    """The words, with marked cuts or insertions."""
    SPLIT = "split"
    """The words; the source splits them by an attribution."""
    AMBIGUOUS = "ambiguous"
    """The words, at several places."""
    ALTERED = "altered"
    """Other words than the source's."""
    ABSENT = "absent"
    """Nothing like it in the source."""
    STALE = "stale"
    """Proved once, but the quotation, its source or the text has changed since."""
    NOT_CHECKED = "not-checked"
    """A text of the source is named, but no proof is kept."""
    OTHER_LANGUAGE = "other-language"
    """The text held does not have the words, and is in another language than they are: cited, not verified."""
    NO_TEXT = "no-text"
    """No text of the source is held: cited, not verified."""


PROVED = frozenset(
    {
        Verdict.EXACT,
        Verdict.TYPOGRAPHIC,
        Verdict.NOTES_LEFT_OUT,
        Verdict.CAPITAL,
        Verdict.OMISSION_MARKED,
        Verdict.SPLIT,
        Verdict.AMBIGUOUS,
    }
)
"""Verdicts by which the words are the source's: the one definition, for lock, counts, pages and filters."""
REFUTED = frozenset({Verdict.ALTERED, Verdict.ABSENT})
DECIDED = PROVED | REFUTED
"""Verdicts that somebody came to on a day."""


class AbsenceVerdict(StrEnum):
    """What the texts say to the claim that words are missing."""

    PROVED = "proved"
    """The whole text was searched and has none of them."""
    REFUTED = "refuted"
    """It has some of them."""
    NO_TEXT = "no-text"
    """A text is not held, was not read whole, or is in another language."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known about the words of one quotation: what the quote lock keeps of it, or that it keeps nothing."""

    verdict: Verdict
    date: Day = ""
    """When it was proved."""
    prefix: Verbatim = ""
    """The last words of the source before it: up to six, and 32 characters."""
    suffix: Verbatim = ""
    text: Digest = ""
    """SHA-256 of the text it was proved against."""
    warnings: tuple[ListedWord, ...] = ()
    start: int | None = None
    """Its first character in the text, from 0."""
    end: int | None = None
    ends: tuple[Verbatim, ...] = ()
    """Its words, or its first and its last, as the text spells them, where that is not as they are written."""


@dataclass(frozen=True, slots=True)
class AbsenceProof:
    """What the quote lock keeps of the claim that words are missing."""

    verdict: AbsenceVerdict
    date: Day = ""
    found: tuple[Verbatim, ...] = ()
    """Those of the words that do stand there."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """How often a source's text has a word of a Term: a figure, no text."""

    term: TermId
    word: Verbatim
    count: int
    quoted: int
    """How many of these stand inside quotation marks."""


@dataclass(frozen=True, slots=True)
class TopicCount:
    """How often a source's text has the words of a topic, and of the topics below it."""

    count: int
    in_parts: bool
    """Whether some stand there, be it as a part of longer words."""
    enough: bool = True
    """Whether the topic, and each below it, has words in the language of the text."""

    @property
    def proves_silence(self) -> bool:
        """Whether the text has nothing like them, and would have."""
        return self.enough and not (self.count or self.in_parts)


@dataclass(frozen=True, slots=True)
class TextFigures:
    """What is known of a source's private text."""

    sha256: Digest
    words: int
    since: Day
    """The day this very text was first checked against."""
    counts: tuple[WordCount, ...] = ()


_NO_TEXT, _NOT_CHECKED = Proof(Verdict.NO_TEXT), Proof(Verdict.NOT_CHECKED)


def unproved(source: Source) -> Proof:
    """Return what is known about words of ``source`` of which the lock keeps nothing."""
    return _NO_TEXT if source.text is None else _NOT_CHECKED


Proofs: TypeAlias = "Mapping[tuple[Id, Id, str], Proof]"
"""By the entry that words stand in, their source, and the words as written."""
Absences: TypeAlias = "Mapping[Id, AbsenceProof]"
"""By statement."""
TopicCounts: TypeAlias = "Mapping[Id, Mapping[Id, TopicCount]]"
"""By source and topic."""
NO_ABSENCES: Absences = MappingProxyType({})
NO_PROOFS: Proofs = MappingProxyType({})
"""One object, so that nothing is computed anew where there is no lock."""


@dataclass(frozen=True, slots=True)
class LibraryProofs:
    """All that the quote lock proves of a library."""

    quotes: Mapping[Id, Proofs] = field(default_factory=lambda: MappingProxyType({}))
    """By briefing; "" for what stands in the registers."""
    texts: Mapping[Id, TextFigures] = field(default_factory=lambda: MappingProxyType({}))
    """By source."""
    absences: Mapping[Id, Absences] = field(default_factory=lambda: MappingProxyType({}))
    """By briefing."""
    topics: TopicCounts = field(default_factory=lambda: MappingProxyType({}))
    """What was counted of topics whose words, and of texts that, are the same since."""

    def proof(self, entry: Id, report: Report, source: Source) -> Proof:
        """Return what is known about the quotation of ``report``, which stands in ``entry`` and is from ``source``."""
        return self.kept(entry, report) or unproved(source)

    def kept(self, entry: Id, report: Report) -> Proof | None:
        """Return what the lock keeps of the quotation of ``report``, which stands in ``entry``."""
        key = (entry, report.source, report.quote or "")
        kept = self.quotes.get(entry.partition("/")[0], NO_PROOFS).get(key)
        return kept or self.quotes.get("", NO_PROOFS).get(key)


NO_LIBRARY_PROOFS = LibraryProofs()
