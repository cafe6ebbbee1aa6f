"""The types of what differs between two states of a briefing."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from generator.model.briefing import CorrectionKind
from generator.model.plan import plan_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.briefing import LedgerRow
    from generator.model.kinds import Language, ListedWord, Verbatim
    from generator.model.report import Id


class Subject(StrEnum):
    """What has changed: an entry, or a part of one."""

    BRIEFING = "briefing"
    BOTTOM_LINE = "bottom-line"
    KEY_POINT = "key-point"
    ASSESSMENT = "assessment"
    STATEMENT = "statement"
    QUOTATION = "quotation"
    REPORT = "report"
    """A place where something was seen, without words quoted from it."""
    QUESTION = "question"
    ANSWER = "answer"
    PLAN = "plan"
    POINT = "point"
    POSITION = "position"
    EVENT = "event"
    ACCOUNT = "account"
    CONTRAST = "contrast"
    SOURCE = "source"
    ACTOR = "actor"
    OFFICE = "office"
    TOPIC = "topic"
    TERM = "term"
    CORRECTION = "correction"
    """A row of the briefing's corrections."""


class Nature(StrEnum):
    """In what way something has changed, the weightiest first."""

    CORRECTED = "corrected"
    """Its editors say that it was wrong, or unclear."""
    WITHDRAWN = "withdrawn"
    ADDED = "added"
    REWORDED = "reworded"
    REATTRIBUTED = "reattributed"
    """Another speaker, holder, relay, author."""
    REGRADED = "regraded"
    """Another likelihood, confidence, stance, verdict, status, or other word of a fixed list."""
    REDATED = "redated"
    RESOURCED = "resourced"
    """Other sources, or other places in them."""
    OTHERWISE = "otherwise"
    """A reference or a value of another sort: an event, a topic, an address, a language."""
    SPELLING = "spelling"
    """The same words in other marks (`generator.comparing.spelling`); in a minor edition slips too."""


class Sort(StrEnum):
    """What the values of a change are, for whoever prints them."""

    TEXT = "text"
    REFERENCE = "reference"
    """The ids of entries: in the older state as it is called in the newer one."""
    DATE = "date"
    WORD = "word"
    """A word of a fixed list, a figure, a code."""


_WHY = "changed_because"
_EXPLAINING = frozenset({_WHY, "because", "likelihood_because"})
"""Fields that say why another one holds, or was changed."""
_BYLINES = frozenset({"authors", "contributors"})
"""Fields of a source with names as a list of books has them: "Leahy, Joe"."""


class Piece(NamedTuple):
    """A run of words of two texts."""

    is_in: str
    """``both``, ``old`` or ``new``: in which of them it stands."""
    text: Verbatim


BOTH, OLD, NEW = "both", "old", "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One value that differs, or a whole entry, or part of one, that one of the states has not."""

    subject: Subject
    entry: Id
    """The entry that it is, or stands in, as the newer state calls it where it has it; a briefing's own id for what
    the briefing itself says."""
    part: tuple[str, ...] = ()
    """What tells it from its like in the entry: a topic, an actor, a source, a number from 1; in an answer the
    answer's number first. Empty for the entry itself."""
    within: Subject | None = None
    """The part that a quotation, or another part, stands in: an answer, a key point. None: the entry itself."""
    field: ListedWord = ""
    """What the field is called in the file, with dots below records; "" for a whole entry or part."""
    nature: Nature
    sort: Sort = Sort.TEXT
    was: tuple[str, ...] = ()
    """Of several values only those that the newer state has not."""
    now: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    """The words of both, where one text took the place of one other."""
    lang: Language | None = None
    """Of the texts, where what holds them says so: a quotation, a name in several languages, a word that is counted."""

    speakers: tuple[Id, ...] = ()
    """Who says a whole statement that came or went; of a source's own voice its publisher."""

    is_on_event: bool = False
    """Whether it is of a stance on an event, for which pages have other words than for one on a topic or a plan."""

    is_quoted: bool = False
    """Whether its texts are somebody's words as they stand, or translations of them."""
    is_slip: bool = False
    """Whether it is spelling only because the editors say that nothing else has changed: readers may see the words."""

    @property
    def says_why(self) -> bool:
        """Whether it is what the editors say of the other changes, and not what it said before."""
        return self.field == _WHY and bool(self.now)

    @property
    def explains(self) -> bool:
        """Whether it only says why something else holds or was changed, and so decides nothing beside other changes."""
        return self.field in _EXPLAINING

    @property
    def leads_elsewhere(self) -> bool:
        """Whether the same words lead to other addresses: comparing tells so of texts of Markdown alone."""
        return self.nature is Nature.OTHERWISE and self.sort is Sort.TEXT and bool(self.was and self.now)

    @property
    def is_byline(self) -> bool:
        """Whether its texts are names of those who wrote a source, which readers see as `byline` has them."""
        return self.subject is Subject.SOURCE and self.field in _BYLINES

    @property
    def is_whole(self) -> bool:
        """Whether it is an entry, or the part of one, that only one of the states has."""
        return not self.field

    @property
    def nature_of_entry(self) -> Nature:
        """What it is to the entry: a part that comes or goes changes what the entry says, or what it rests on.

        A key point is told of by itself.
        """
        if not (self.is_whole and self.part) or self.subject is Subject.KEY_POINT:
            return self.nature
        if self.subject is Subject.CORRECTION:
            return Nature.OTHERWISE
        return Nature.RESOURCED if self.subject in (Subject.QUOTATION, Subject.REPORT) else Nature.REWORDED


@dataclass(frozen=True, kw_only=True)  # without slots, for the cached property
class EntryChanges:
    """All that has changed in one entry, or in what the briefing itself says in one place."""

    subject: Subject
    """Of the entry: for parts too."""
    entry: Id
    former: Id | None = None
    """What the older state calls it, if otherwise."""
    changes: tuple[Change, ...]
    """The weightiest first; empty only where there is a correction of something that has not changed since."""
    corrections: tuple[LedgerRow, ...] = ()
    """What its editors say of it that they did not say in the older state."""

    @property
    def nature(self) -> Nature:
        """The weightiest of its changes; of a part that came or went see `Change.nature_of_entry`."""
        return self.natures[0]

    @property
    def is_corrected(self) -> bool:
        """Whether its editors say that it was wrong or unclear; that it was brought up to date is none of these.

        Nor is it that a whole entry is gone: it is withdrawn, whatever they say of why, and of what it said before.
        """
        return not self.is_gone and any(
            correction.kind is not CorrectionKind.UPDATE for correction in self.corrections
        )

    @property
    def is_gone(self) -> bool:
        """Whether the newer state has it no more."""
        return any(
            change.is_whole and not change.part and change.nature is Nature.WITHDRAWN
            for change in self.changes
        )

    @cached_property
    def natures(self) -> tuple[Nature, ...]:
        """Each nature among its changes, the weightiest first; those of what only explains behind the others."""
        deciding = {change.nature_of_entry for change in self.changes if not change.explains}
        if self.is_corrected:
            deciding.add(Nature.CORRECTED)
        explaining = {change.nature_of_entry for change in self.changes if change.explains} - deciding
        if not deciding and not explaining:
            return (Nature.OTHERWISE,)
        ordered = [nature for found in (deciding, explaining) for nature in Nature if nature in found]
        return tuple(sorted(ordered, key=lambda nature: nature is Nature.SPELLING))

    @property
    def slips(self) -> tuple[Change, ...]:
        """Those that count as spelling because the editors say so."""
        return tuple(change for change in self.changes if change.is_slip)

    @property
    def is_silent(self) -> bool:
        """Whether no reader need be told: nothing but spelling."""
        return self.nature is Nature.SPELLING


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs between two states of a briefing."""

    entries: tuple[EntryChanges, ...] = ()
    """The most important first."""
    names: Mapping[Id, Id] = field(default_factory=lambda: MappingProxyType({}))
    """What the newer state calls entries of the older one that it calls otherwise."""

    @property
    def renamed(self) -> Mapping[Id, Id]:
        """Those of them that got another name by themselves, and not with the plan or the folder that they stand in."""
        return {
            was: now
            for was, now in self.names.items()
            if ("/" not in was or was.rpartition("/")[2] != now.rpartition("/")[2]) and plan_of(was) == was
        }

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change, in the order of its entries."""
        return tuple(change for entry in self.entries for change in entry.changes)

    @property
    def told(self) -> tuple[EntryChanges, ...]:
        """What readers are told of: all but spelling."""
        return tuple(entry for entry in self.entries if not entry.is_silent)
