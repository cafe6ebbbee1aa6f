"""What is computed from a Library: the types that checks, pages, PDF and exports read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from generator.model.proofs import NO_ABSENCES, NO_LIBRARY_PROOFS
from generator.model.snapshot import NO_EDITIONS
from generator.model.standing_edition import StandingEdition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.differences import Comparison
    from generator.analysis.origins import Origins
    from generator.analysis.reactions import Reactions
    from generator.analysis.reviews import ReviewState
    from generator.analysis.told_by_parties import ToldByParties
    from generator.analysis.without import Carried
    from generator.comparing.history import History
    from generator.model.address_checks import AddressChecks
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.event import Account, Contrast, Event
    from generator.model.proofs import Absences, LibraryProofs, TextFigures, Verdict
    from generator.model.references import Role
    from generator.model.report import Id, Report
    from generator.model.snapshot import Editions
    from generator.model.source import Source
    from generator.model.statement import Statement
    from generator.model.topic import Term, Word
    from generator.model.walks import QuotedReport


class Use(NamedTuple):
    """One reference from one entry to another: a backlink, read the other way.

    A named tuple, as there are ten for each statement and it is made in half the time of a frozen dataclass.
    """

    user: Id
    """The entry that refers; a briefing's own id where its bottom line or a key point does."""
    role: Role
    part: str = ""
    """Where in the user: "" , ``bottom-line``, ``key-point-2``, ``answer-1``, ``position-withdrawal``, ``point-3`` …"""


class Passage(NamedTuple):
    """Words quoted from a source, with their place in its text where it is proved."""

    text: str
    """Folded."""
    words: int
    start: int = -1
    """-1: not proved."""
    end: int = -1


Passages: TypeAlias = "Mapping[Id, frozenset[Passage]]"
"""By source."""


class Silence(StrEnum):
    """What is known where there is nothing to show under a topic."""

    COUNTED = "counted"
    """The texts do not mention it: they are held, and have none of its words."""
    READ = "read"
    """They do not mention it: an editor has read them whole and says so."""
    UNDER_NARROWER = "under-narrower"
    """They speak of it, and the entries are on a narrower topic."""
    EARLIER = "earlier"
    """They do not mention it, and were published before anything that the briefing has on it."""
    NO_ENTRY = "no-entry"
    """There is no entry, and no more is known."""

    @property
    def not_mentioned(self) -> bool:
        """Whether it is known that the topic is not mentioned."""
        return self in (Silence.COUNTED, Silence.READ)


@dataclass(frozen=True, slots=True)
class Sighting:
    """One report of one statement."""

    statement: Statement
    report: Report
    jointly: bool = False
    """Whether it counts for an account because the party said it together with others."""


Cell: TypeAlias = "tuple[Sighting, ...] | Silence"


@dataclass(frozen=True, slots=True)
class AccountsRow:
    """What the accounts of an event say on one topic."""

    topic: Id
    cells: tuple[Cell, ...]
    """One for each account."""
    comparison: Comparison
    compared: tuple[int, ...]
    """The numbers of the accounts that are compared: not a joint one beside those of its members."""
    questions: tuple[Id, ...] = ()
    """On which accounts give conflicting answers."""
    contrasts: tuple[Contrast, ...] = ()
    """What the editors say of how they differ."""
    denials: tuple[Id, ...] = ()
    """The statements of one account that deny what another says."""


@dataclass(frozen=True, slots=True)
class AccountsTable:
    """The parties' versions of an event side by side: rows are topics, columns accounts (format.md, Event)."""

    event: Event
    columns: tuple[Account, ...]
    rows: tuple[AccountsRow, ...]
    """By topic, in the order of the register."""
    questions: tuple[Id, ...] = ()
    """On which accounts give conflicting answers that no row sets side by side."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a source read whole reports of a briefing's topics, what it does not mention, and what is not known."""

    source: Source
    reported: tuple[tuple[Id, int], ...]
    """Topic and how many statements of the source are about it."""
    never: tuple[Id, ...]
    """Topics of the briefing none of whose words stands in its text."""
    read: tuple[Id, ...]
    """Topics that it does not mention, as an editor says who has read it whole."""
    earlier: tuple[Id, ...]
    """Those that came up only after it was published."""
    no_entry: tuple[Id, ...]
    """The others: there is no entry."""


@dataclass(frozen=True, slots=True)
class WordUse:
    """The use of one word in quotations of one speaker, or of several who speak jointly."""

    word: Word
    speakers: tuple[Id, ...]
    """An actor (the publisher, for a source's own voice), a source, or the actors of a joint statement."""
    utterances: tuple[tuple[tuple[Sighting, int], ...], ...]
    """Each with its quotations, and how often the word stands in them: a repeated or translated one counts once."""

    @property
    def count(self) -> int:
        """In how many utterances."""
        return len(self.utterances)


@dataclass(frozen=True, slots=True)
class WordChoice:
    """Who uses which word of a Term, counted in the quotations of a briefing."""

    term: Term
    uses: tuple[WordUse, ...]
    """In the order of the words, then by count."""
    in_other_senses: frozenset[str] = frozenset()
    """Words of the term that stand in what its exceptions leave out."""


@dataclass(frozen=True, slots=True)
class BriefingFindings:
    """Everything computed from one briefing."""

    uses: Mapping[Id, tuple[Use, ...]]
    """By the entry referred to: who in this briefing refers to it."""
    origins: Mapping[Id, Origins]
    """The reports of each statement by the origins they are known to share."""
    accounts: tuple[AccountsTable, ...]
    coverage: tuple[Coverage, ...]
    words: tuple[WordChoice, ...]
    topics: tuple[Id, ...]
    """Topics this briefing uses, in the order of the register."""
    actors: tuple[Id, ...]
    """Actors that speak, act or are spoken about in it, in the order of the register."""
    sources: tuple[Id, ...]
    """Sources its entries cite, in the order of the register."""
    as_of: Date | None = None
    """The day of the latest of them."""
    verdicts: Mapping[Verdict, int] = field(default_factory=lambda: MappingProxyType({}))
    """How many different quotations in it there are of each verdict, in the order of the verdicts."""
    checked_on: str = ""
    """The day on which most of the quotations in it that are verified were; "" if none is."""
    quotations: Mapping[Id, tuple[QuotedReport, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Every quotation in it, by source."""
    passages: Passages = field(default_factory=lambda: MappingProxyType({}))
    """What they take from each source, without passages inside longer ones."""
    texts: Mapping[Id, TextFigures] = field(default_factory=lambda: MappingProxyType({}))
    """What is known of the texts held, by source."""
    absences: Absences = field(default_factory=lambda: NO_ABSENCES)
    """What is proved of words said to be missing, by statement."""
    reactions: Reactions = field(default_factory=lambda: MappingProxyType({}))
    """What reacts to its event or takes a side, with what it is on."""
    told_by_parties: ToldByParties = field(default_factory=lambda: MappingProxyType({}))
    """What is known only from texts of parties to which a speaker does not belong, with these."""
    reviews: Mapping[Id, ReviewState] = field(default_factory=lambda: MappingProxyType({}))
    """How the review of each reviewed statement stands."""
    carried: Mapping[Id, Carried] = field(default_factory=lambda: MappingProxyType({}))
    """What of it would be lost without each source."""
    history: History | None = None
    """What its editions changed; None where none was kept."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything computed from a library."""

    briefings: Mapping[Id, BriefingFindings]
    uses: Mapping[Id, tuple[tuple[Use, ...], ...]]
    """By the entry referred to: the uses of the registers first, then of each briefing that refers to it. The inner
    tuples are the same objects as in ``briefings``, so a page can tell by identity whether anything changed."""
    library_proofs: LibraryProofs = field(default_factory=lambda: NO_LIBRARY_PROOFS)
    """What the quote lock keeps."""
    quoted: Mapping[Id, int] = field(default_factory=lambda: MappingProxyType({}))
    """How many words of each source are quoted, each passage once."""
    retracted: frozenset[Id] = frozenset()
    """Sources that were retracted or repeat such, and what rests on them alone; the same object while it is so."""
    carried: Mapping[Id, tuple[tuple[Id, Carried], ...]] = field(default_factory=lambda: MappingProxyType({}))
    """What would be lost without each source: of each briefing, by its id; under "" of the registers."""
    address_checks: AddressChecks = field(default_factory=lambda: MappingProxyType({}))
    """What the addresses of sources did when they were last asked."""
    editions: Editions = field(default_factory=lambda: NO_EDITIONS)
    """The editions that were frozen, as they may be shown now."""
    unread_editions: frozenset[Id] = frozenset()
    """Briefings whose editions are not known, as one of their files cannot be read or is no edition."""

    def frozen(self, briefing: Id) -> tuple[int, ...]:
        """Return the numbers of the frozen editions of a briefing."""
        return tuple(edition.number for edition in self.editions.get(briefing, ()))

    def standing_edition(self, briefing: Briefing) -> StandingEdition:
        """Return the last edition of a briefing, and whether the briefing has changed since."""
        last, history = briefing.last_edition, self.briefings[briefing.id].history
        is_frozen = last.number in self.frozen(briefing.id)
        return StandingEdition(
            last,
            is_frozen=is_frozen,
            has_later_changes=is_frozen and history is not None and history.has_later_changes,
        )

    def of(self, id_: Id) -> tuple[Use, ...]:
        """Return every reference to ``id_``."""
        return tuple(use for group in self.uses.get(id_, ()) for use in group)
