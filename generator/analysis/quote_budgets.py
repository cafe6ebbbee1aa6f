"""Says how much of a source may be quoted before the editors are asked why, and how much of it statements quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.quoted import passages_of, quoted_words
from generator.model.actor import STATES
from generator.model.proofs import LibraryProofs
from generator.model.source import SourceType
from generator.model.walks import QuotedReport

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.statement import Statement


class Budget(NamedTuple):
    """How much may be quoted of a source before the editors are asked why."""

    words: int
    share: float
    """Of a text that is held."""
    free: int
    """So few words are never too many, however short the text: a post is quoted whole or not at all."""
    name: str
    """The share in a word."""

    def passed(self, number: int) -> str:
        """Return in words which limit so many words are too many for."""
        return f"{self.words} words are much" if number >= self.words else f"{self.name} of a text is much"


ORDINARY = Budget(150, 0.1, 50, "a tenth")
"""Our own thresholds: the law of quotation sets none."""
OFFICIAL = Budget(500, 0.5, 150, "half")
"""For what states publish to be repeated: laws leave official texts free, or free for reports (Berne Convention, 2(4),
2bis). A readout is short, and its words are the matter."""
_ALWAYS_OFFICIAL = frozenset({SourceType.LEGISLATION, SourceType.TREATY})
OFFICIAL_TYPES = frozenset(
    {
        SourceType.DOCUMENT,
        SourceType.HEARING,
        SourceType.INTERVIEW,
        SourceType.POST,
        SourceType.SPEECH,
        SourceType.WEBPAGE,
    }
)
"""Official, if a state publishes them, or one that is part of it: an interview is a press conference then."""


def budget_of(source: Source, library: Library) -> Budget:
    """Return how much of ``source`` may be quoted."""
    if source.type in _ALWAYS_OFFICIAL:
        return OFFICIAL
    return OFFICIAL if source.type in OFFICIAL_TYPES and is_public(source.publisher, library) else ORDINARY


def is_public(id_: Id, library: Library) -> bool:
    """Tell whether an actor is a state, has states alone for members, as a council has, or is part of such."""
    whole: Actor | None = library.actors[id_]
    while whole and whole.type not in STATES:
        if whole.members and all(library.actors[member].type in STATES for member in whole.members):
            return True
        whole = library.actors[whole.part_of] if whole.part_of else None
    return whole is not None


def is_over(number: int, whole: int | None, budget: Budget) -> bool:
    """Tell whether so many words, of so many if the text is held, are more than ``budget`` has."""
    return number >= budget.words or (
        whole is not None and number > budget.free and number > whole * budget.share
    )


def words_quoted(statements: Iterable[Statement], source: Id) -> int:
    """Return how many words of ``source`` are quoted in ``statements``, those within longer quotations once."""
    reports = tuple(
        QuotedReport(statement.id, report)
        for statement in statements
        for report in statement.reports
        if report.source == source and report.quote
    )
    passages = passages_of({source: reports}, LibraryProofs(), ())
    return quoted_words([passages])[source]
