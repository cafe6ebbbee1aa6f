"""Tells which stance of a speaker stands: the latest on each thing, and what became of the earlier ones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from generator.analysis.sides import speaks_for, takes_part_in, whose
from generator.model.references import Role
from generator.model.statement import RelationType
from generator.model.statement_dates import Basis, StatementDate, date_of_statement
from generator.model.topic import with_broader
from generator.model.voices import voices_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from generator.analysis.findings import Use
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Stance, Statement, StatementRelation

TAKES_BACK = frozenset({RelationType.WITHDRAWS, RelationType.REVISES})
"""What only a speaker, or who speaks for them, can do to what they said."""
_UNDOES = TAKES_BACK | {RelationType.DISOWNS, RelationType.DENIES}


class Standing(StrEnum):
    """How a stance stands to the others of its speaker on the same thing."""

    NOW = "now"
    """No other is later, as far as is known."""
    EARLIER = "earlier"
    """The speaker took another one later."""
    SAME_DAY = "same day"
    """Another one is of the same day, and nobody says which came first."""
    UNORDERED = "unordered"
    """Which of the two came later is not known."""


class Undoing(NamedTuple):
    """What a later statement does to one that it withdraws, revises, disowns or denies."""

    type: RelationType
    by: Id
    """The later statement."""
    reading: bool
    """It is how a publisher reads what happened, not the speaker's own act."""
    link: StatementRelation
    """As it is written."""


@dataclass(frozen=True, slots=True)
class StanceState:
    """How one stance of one actor stands."""

    standing: Standing
    beside: Id = ""
    """The statement with another stance, which is later, of the same day, or of a day that cannot be compared."""
    ended: bool = False
    """Its speaker, or who speaks for them, has withdrawn or revised it."""


StanceStates: TypeAlias = "Mapping[tuple[Id, Id, Id], StanceState]"
"""By actor, statement, and what the stance is on."""


class _Taken(NamedTuple):
    """One stance of an actor on one thing."""

    statement: Id
    stance: Stance
    said: StatementDate
    ended: bool
    told: bool
    """It is known from nobody but a party to which its speaker does not belong."""


def undoings(id_: Id, uses: Iterable[Use], library: Library) -> tuple[Undoing, ...]:
    """Return what later statements do to the statement ``id_``, which ``uses`` refer to."""
    found: list[Undoing] = []
    for use in uses:
        if use.role is Role.RELATION:
            later = library.statements[use.user]
            reading = is_reading(later, id_, library)
            found += [
                Undoing(link.type, later.id, reading or is_told_by_another(later, link, library), link)
                for link in later.links
                if link.to == id_ and link.type in _UNDOES
            ]
    return tuple(found)


def is_reading(later: Statement, earlier: Id, library: Library) -> bool:
    """Tell whether a publisher's own voice tells of others, and not of what it said itself or with them."""
    if not later.own_voice or later.holders:
        return False
    (publisher,) = whose(later, library)
    return not takes_part_in(publisher, whose(library.statements[earlier], library), library.actors)


def is_told_by_another(later: Statement, link: StatementRelation, library: Library) -> bool:
    """Tell whether somebody else than the speakers says what a statement does to another."""
    return link.by is not None and link.by not in {*voices_of(later, library.sources), *whose(later, library)}


def concerns(undoing: Undoing, statement: Statement, target: Id, library: Library) -> bool:
    """Tell whether what a later statement does to one is known to be done to its stance on ``target``.

    Whoever withdraws or revises a statement does so to the whole. Denied, of several things on which it took a stance,
    are those of which the later statement speaks; all, if it speaks of none.
    """
    if undoing.type in TAKES_BACK:
        return True
    later = library.statements[undoing.by]
    subjects = {*later.about, *(subject for subject, _ in later.stance)}
    wider = {
        topic
        for subject in subjects & library.topics.keys()
        for topic in with_broader(subject, library.topics)
    }
    meant = {taken for taken, _ in statement.stance} & (subjects | wider)
    return not meant or target in meant


def stance_states(
    briefing: Briefing,
    undone: Mapping[Id, tuple[Undoing, ...]],
    library: Library,
    told: Container[Id] = (),
) -> StanceStates:
    """Return how each stance in ``briefing`` stands; ``undone`` is what became of its statements.

    The latest by its moment counts. What its speaker withdrew or revised does not stand any more, and makes no earlier
    one obsolete; nor does a statement of those ``told`` by another party alone. Whether a stance of a day is later than
    another of the same day is not known.
    """
    taken: dict[tuple[Id, Id], list[_Taken]] = {}
    for statement in briefing.statements:
        if statement.stance:
            said = date_of_statement(statement, library)
            for actor in whose(statement, library):
                ended = _is_ended(actor, statement.id, undone, library, told)
                for target, stance in statement.stance:
                    taken.setdefault((actor, target), []).append(
                        _Taken(statement.id, stance, said, ended, statement.id in told)
                    )
    return {
        (actor, own.statement, target): state
        for (actor, target), every in taken.items()
        for own, state in _states(every)
    }


def own_undoings(id_: Id, undone: Mapping[Id, tuple[Undoing, ...]]) -> list[Undoing]:
    """Return what later statements themselves do to the statement ``id_``, publishers' readings aside."""
    return [undoing for undoing in undone.get(id_, ()) if not undoing.reading]


def _is_ended(
    actor: Id,
    statement: Id,
    undone: Mapping[Id, tuple[Undoing, ...]],
    library: Library,
    told: Container[Id],
) -> bool:
    """Tell whether a stance was taken back, by what was not itself withdrawn or denied: then nobody knows.

    That its speaker took back what they said themselves is not known from another party.
    """
    return any(
        undoing.type in TAKES_BACK
        and (statement in told or undoing.by not in told)
        and not own_undoings(undoing.by, undone)
        and any(
            speaks_for(other, actor, library.actors)
            for other in whose(library.statements[undoing.by], library)
        )
        for undoing in own_undoings(statement, undone)
    )


def _states(taken: list[_Taken]) -> Iterator[tuple[_Taken, StanceState]]:
    """Yield each stance of an actor on one thing with how it stands to the others, of which the newest count."""
    newest: dict[tuple[Stance, bool, bool], _Taken] = {}
    for own in taken:
        if not own.ended:
            key = (own.stance, own.said.basis is Basis.REPORTED, own.told)
            known = newest.get(key)
            if known is None or _order(known) < _order(own):
                newest[key] = own
    for own in taken:
        others = [
            another
            for another in newest.values()
            if another.stance is not own.stance and (own.told or not another.told)
        ]
        yield own, _state(own, others)


def _state(own: _Taken, others: list[_Taken]) -> StanceState:
    later = [another for another in others if _before(own.said, another.said)]
    if later:
        return StanceState(Standing.EARLIER, max(later, key=_order).statement, own.ended)
    beside = [another for another in others if not _before(another.said, own.said)]
    if own.ended or not beside:
        return StanceState(Standing.NOW, ended=own.ended)
    same = [another for another in beside if _is_same_day(own.said, another.said)]
    if same:
        return StanceState(Standing.SAME_DAY, same[0].statement)
    return StanceState(Standing.UNORDERED, beside[0].statement)


def _order(taken: _Taken) -> tuple[bool, object]:
    date = taken.said.date
    return (date is not None, date.order if date else ())


def _before(said: StatementDate, then: StatementDate) -> bool:
    """Tell whether ``said`` was certainly before ``then``, of which more than the day of a report is known.

    Both are a speaker's own days: those of one calendar, and moments where zones are known.
    """
    if said.date is None or then.date is None or then.basis is Basis.REPORTED:
        return False
    return said.date.before_on_calendar(then.date)


def _is_same_day(said: StatementDate, then: StatementDate) -> bool:
    if said.date is None or then.date is None or Basis.REPORTED in (said.basis, then.basis):
        return False
    first, last = said.date.days
    return first == last and (first, last) == then.date.days
