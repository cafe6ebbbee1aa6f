"""Compares two states of a briefing: every entry of both, by its id, and what the briefing itself says."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.comparing.changes import Change, Comparison, EntryChanges, Nature, Sort, Subject
from generator.comparing.implied import implied_changes
from generator.comparing.importance import weight_in_entry, weight_of
from generator.comparing.ledgers import Ledgers, group_of, sentence_corrected
from generator.comparing.pairing import Pair
from generator.comparing.records import compare_pair, compare_records
from generator.comparing.renaming import new_names, renamed
from generator.comparing.slips import WordsStanding, may_be_slip
from generator.comparing.spots import Spot
from generator.comparing.states import verdicts_of
from generator.model.actor import Actor
from generator.model.briefing import Assessment
from generator.model.event import Event
from generator.model.plan import Plan, Point, plan_of
from generator.model.question import Question
from generator.model.source import Source
from generator.model.statement import Statement
from generator.model.topic import Term, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.comparing.states import State
    from generator.model.briefing import Briefing, LedgerRow
    from generator.model.library import Entry
    from generator.model.report import Id

_SUBJECTS: Mapping[type, Subject] = {
    Statement: Subject.STATEMENT,
    Question: Subject.QUESTION,
    Plan: Subject.PLAN,
    Point: Subject.POINT,
    Event: Subject.EVENT,
    Assessment: Subject.ASSESSMENT,
    Source: Subject.SOURCE,
    Actor: Subject.ACTOR,
    Topic: Subject.TOPIC,
    Term: Subject.TERM,
}


def differing(pair: Pair, spot: Spot, names: Mapping[Id, Id]) -> tuple[Change, ...]:
    """Return what differs between two entries, of which ids in the older one are called as the ``names`` say."""
    if pair.old == pair.new:
        return ()
    return tuple(compare_pair(pair._replace(old=renamed(pair.old, names)), spot))


def compare(
    old: State,
    new: State,
    *,
    is_minor: bool = False,
    entries: Callable[[Pair, Spot, Mapping[Id, Id]], tuple[Change, ...]] = differing,
    names: Mapping[Id, Id] = MappingProxyType({}),
) -> Comparison:
    """Return what differs between two states of a briefing, the most important first.

    Entries are the same by their ids, or by what one says that it was called before. What is moved, reordered or
    wrapped otherwise is no change; other marks of the same words are one of spelling (`generator.comparing.spelling`).
    Where the editors say that ``is_minor`` all that changed, words that hardly changed are spelling too
    (`generator.comparing.slips`). ``entries`` compares two entries, as `differing` does; ``names`` are what states
    between the two called entries of the older: of what is gone by the newer one nobody else can say it. Raises
    `KeyError` where a library has no briefing of the state's name.
    """
    return _Comparer(old, new, entries, names, is_minor=is_minor).comparison()


class _Comparer:
    """Two states of a briefing; the older one's entries by the names that the newer one has for them, as written."""

    def __init__(
        self,
        old: State,
        new: State,
        differing: Callable[[Pair, Spot, Mapping[Id, Id]], tuple[Change, ...]],
        names: Mapping[Id, Id],
        *,
        is_minor: bool,
    ) -> None:
        self._old, self._new, self._differing, self._is_minor = old, new, differing, is_minor
        self._theirs = new.entries
        between = {was: now for was, now in names.items() if was in old.entries and was not in new.entries}
        self._names = {**between, **new_names(old.entries, new.entries, old.briefing, new.briefing)}
        self._former = {now: was for was, now in self._names.items()}
        self._mine = {self._names.get(id_, id_): entry for id_, entry in old.entries.items()}
        self._has_proofs = bool(old.proofs.quotes and new.proofs.quotes)

    def comparison(self) -> Comparison:
        ledgers = Ledgers(
            self._old.content, self._new.content, self._mine.keys() | self._theirs.keys(), self._names
        )
        corrections, taken_back, own = ledgers.made(), ledgers.taken_back(), self._new.briefing
        found = list(self._of_briefing(corrections.get(own, ()), taken_back.get(own, ())))
        for id_ in dict.fromkeys((*self._theirs, *self._mine)):
            if id_ in self._of_another_kind:
                was = renamed(self._mine[id_], self._names)
                gone = compare_pair(Pair(was, None), Spot(_SUBJECTS[was.__class__], id_))
                found += [
                    EntryChanges(
                        subject=change.subject,
                        entry=id_,
                        former=self._former.get(id_),
                        changes=(self._with_speakers(change, was),),
                    )
                    for change in gone
                ]
            changes = self._sorted((*self._of_entry(id_), *taken_back.get(id_, ())))
            made = corrections.get(id_, ())
            if changes or made:
                found.append(
                    EntryChanges(
                        subject=_SUBJECTS[(self._theirs.get(id_) or self._mine[id_]).__class__],
                        entry=id_,
                        former=self._former.get(id_),
                        changes=changes,
                        corrections=made,
                    )
                )
        return Comparison(entries=tuple(sorted(found, key=weight_of)), names=self._names)

    def _sorted(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Return the changes of an entry, the weightiest first; in a minor edition slips are spelling."""
        if self._is_minor:
            changes = [
                replace(change, nature=Nature.SPELLING, is_slip=True)
                if change.pieces and may_be_slip(change, self._standing)
                else change
                for change in changes
            ]
        return tuple(sorted(changes, key=weight_in_entry))

    @cached_property
    def _standing(self) -> WordsStanding:
        return WordsStanding(self._new.library)

    @cached_property
    def _of_another_kind(self) -> frozenset[Id]:
        """What was an entry of one kind and is one of another: that one is gone, and this one has come."""
        both = self._mine.keys() & self._theirs.keys()
        return frozenset(id_ for id_ in both if self._mine[id_].__class__ is not self._theirs[id_].__class__)

    def _of_entry(self, id_: Id) -> Iterator[Change]:
        """Yield what has changed of an entry; the points of a plan that came or went are not told one by one."""
        old, new = self._mine.get(id_), self._theirs.get(id_)
        plan = plan_of(id_)
        if plan != id_ and (plan not in self._mine or plan not in self._theirs):
            return
        subject = _SUBJECTS[(new or old).__class__]
        spot = Spot(subject, id_)
        if id_ in self._of_another_kind:
            old = None
        implied = tuple(self._implied(old, new, spot))
        told = {change.field for change in implied}
        for change in self._differing(Pair(old, new), spot, self._names):
            if change.is_whole and not change.part:
                yield self._with_speakers(change, new or renamed(old, self._names))
            elif change.field == "stance" and change.part and change.part[-1] in self._events:
                yield replace(change, is_on_event=True)
            elif change.part or change.field not in told:
                yield change
        yield from implied
        if old is not None and new is not None:
            yield from self._verdicts(old, new, spot)

    def _implied(self, old: Entry | None, new: Entry | None, spot: Spot) -> Iterator[Change]:
        if isinstance(old, Statement) and isinstance(new, Statement) and old != new:
            yield from implied_changes(renamed(old, self._names), new, spot, self._events, self._sources)

    @cached_property
    def _events(self) -> Mapping[Id, Event]:
        """The events of the newer library, and those that only the older one has, as the newer one calls them."""
        older = {self._names.get(id_, id_): event for id_, event in self._old.library.events.items()}
        return {**older, **self._new.library.events}

    @cached_property
    def _sources(self) -> Mapping[Id, Source]:
        return {**self._old.library.sources, **self._new.library.sources}

    def _with_speakers(self, change: Change, entry: Entry | None) -> Change:
        """Return the change of a whole entry with those who say it, if it is a statement."""
        if not isinstance(entry, Statement):
            return change
        source = entry.reports[0].source
        own = next(
            (
                (state.library.sources[source].publisher,)
                for state in (self._new, self._old)
                if source in state.library.sources
            ),
            (),
        )
        return replace(change, speakers=entry.speakers or own)

    def _verdicts(self, old: Entry | Briefing, new: Entry | Briefing, spot: Spot) -> Iterator[Change]:
        """Yield each quotation, with the same words in both states, of which something else is known."""
        if not self._has_proofs:
            return
        mine = {
            (self._names.get(source, source), words): verdict
            for (source, words), verdict in verdicts_of(self._old, old).items()
        }
        for (source, words), verdict in verdicts_of(self._new, new).items():
            before = mine.get((source, words), verdict)
            if before != verdict:
                was, now = ((before,) if before else ()), ((verdict,) if verdict else ())
                yield spot.of_part(Subject.QUOTATION, source).change(
                    "verdict", Nature.REGRADED, Sort.WORD, was, now
                )

    def _of_briefing(self, made: Sequence[LedgerRow], taken_back: Sequence[Change]) -> Iterator[EntryChanges]:
        """Yield what has changed of what the briefing itself says: its bottom line, each key point, and the rest."""
        old, new, id_ = self._old.content, self._new.content, self._new.briefing
        if self._names:
            old = renamed(old, self._names)
        spot = Spot(Subject.BRIEFING, id_)
        changes = (
            *compare_records(old, new, spot),
            *self._verdicts(self._old.content, new, spot),
            *taken_back,
        )
        groups: dict[tuple[Subject, str, bool], list[Change]] = {}
        for change in changes:
            groups.setdefault(group_of(change), []).append(change)
        corrections: dict[tuple[Subject, str, bool], list[LedgerRow]] = {}
        for row in made:
            group = sentence_corrected(row, changes)
            groups.setdefault(group, [])
            corrections.setdefault(group, []).append(row)
        for group, found in groups.items():
            yield EntryChanges(
                subject=group[0],
                entry=id_,
                former=self._former.get(id_),
                changes=self._sorted(found),
                corrections=tuple(corrections.get(group, ())),
            )
