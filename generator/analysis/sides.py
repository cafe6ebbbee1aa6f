"""Tells for whom an actor speaks, and whether all that something rests on comes from one party's account."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis.texts_behind import texts_behind
from generator.model.actor import STATES
from generator.model.plan import plan_of
from generator.model.report import Report
from generator.model.source import SourceType
from generator.model.voices import voices_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.event import Account
    from generator.model.library import Library
    from generator.model.report import Evidence, Id
    from generator.model.statement import Statement


REPORTERS = frozenset(
    {
        SourceType.ARTICLE,
        SourceType.ARTICLE_JOURNAL,
        SourceType.ARTICLE_MAGAZINE,
        SourceType.ARTICLE_NEWSPAPER,
        SourceType.BOOK,
        SourceType.BROADCAST,
    }
)
"""Types of sources in which a publisher tells of others; a page of a party is its own."""
_TRANSCRIPTS = frozenset({SourceType.HEARING, SourceType.INTERVIEW, SourceType.SPEECH})
"""Types of sources in which each speaks in turn."""


def whose(statement: Statement, library: Library) -> tuple[Id, ...]:
    """Return whose view a statement gives: the holders', else that of those who say it."""
    return statement.holders or voices_of(statement, library.sources)


def bodies_of(actor: Id, actors: Mapping[Id, Actor]) -> tuple[Id, ...]:
    """Return an actor with all it belongs to: whom it stands for, what it is part of, where it holds an office.

    Linking has refused circles of each kind; a body that is met twice is followed once.
    """
    found: dict[Id, None] = {}
    waiting = [actor]
    while waiting:
        id_ = waiting.pop()
        entry = actors.get(id_)
        if id_ in found or entry is None:
            continue
        found[id_] = None
        waiting += [
            body for body in (*(office.of for office in entry.offices), entry.part_of, entry.meant) if body
        ]
    return tuple(found)


def are_of_one_body(actor: Id, other: Id, actors: Mapping[Id, Actor]) -> bool:
    """Tell whether something is there to which both belong, or which one of them is."""
    return not set(bodies_of(actor, actors)).isdisjoint(bodies_of(other, actors))


def speaks_for(actor: Id, other: Id, actors: Mapping[Id, Actor]) -> bool:
    """Tell whether ``actor`` can take back what ``other`` said: it is the same, a body of it, or one of that body.

    A ministry for its minister, a minister for the ministry; never one minister for another.
    """
    return not {_meant(actor, actors), actor}.isdisjoint(bodies_of(other, actors)) or not {
        _meant(other, actors),
        other,
    }.isdisjoint(bodies_of(actor, actors))


def takes_part_in(actor: Id, others: Iterable[Id], actors: Mapping[Id, Actor]) -> bool:
    """Tell whether ``actor`` speaks for one of ``others``, or for a member of a group among them."""
    return any(
        speaks_for(actor, member, actors)
        for other in others
        for member in (other, *(actors[other].members if other in actors else ()))
    )


def _meant(actor: Id, actors: Mapping[Id, Actor]) -> Id:
    seen = {actor}
    while (entry := actors.get(actor)) and entry.meant and entry.meant not in seen:
        actor = entry.meant
        seen.add(actor)
    return actor


def top_of(actor: Id, actors: Mapping[Id, Actor]) -> Id:
    """Return the state or organisation that an actor belongs to at last; itself, if to none."""
    seen: set[Id] = set()
    while actor not in seen and (entry := actors.get(actor)) and (above := entry.meant or entry.part_of):
        seen.add(actor)
        actor = above
    return actor


@dataclass
class Parties:
    """The parties of a briefing: those who take part in its event or give an account, and every state or territory.

    A group of several is no party: what its members say together is nobody's alone.
    """

    library: Library
    briefing: Briefing
    _by_source: dict[Id, Id | None] = field(default_factory=dict)
    _by_voice: dict[Id, Id | None] = field(default_factory=dict)
    _named: set[Id] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Find whose each text and each voice is; one that two accounts have is nobody's."""
        actors = self.library.actors
        for event in self.briefing.events:
            if event.accounts or event.id == self.briefing.event:
                tops = (top_of(actor, actors) for actor in event.participants)
                self._named.update(top for top in tops if not actors[top].members)
            for account in event.accounts:
                self._add(account)

    def _add(self, account: Account) -> None:
        actors = self.library.actors
        joint = bool(actors[account.by].members)
        party = None if joint else top_of(account.by, actors)
        if party:
            self._named.add(party)
        for known, names in ((self._by_source, account.sources), (self._by_voice, account.voices)):
            for name in names:
                known[name] = party if known.get(name, party) == party else None

    def of(self, evidence: Iterable[Evidence]) -> Id | None:
        """Return the party from whose account alone all of ``evidence`` comes; None if it comes from elsewhere too.

        A text of an account is that party's, whoever is quoted in it; so is what its voices say in other texts, and
        what those say who belong to it, unless another party tells it or stands behind it, in a text of its own, or
        the text is one that parties give together. Of a text in no account that is cited without a statement nobody
        has written down who speaks there: it is of a party only if a voice of its account publishes it. What a
        newspaper says of itself is of no party's account.
        """
        found = {party for item in evidence for party in self._of(item, ())}
        return found.pop() if len(found) == 1 else None

    def _of(self, item: Evidence, above: tuple[Id, ...]) -> Iterator[Id | None]:
        """Yield the party of each report that ``item`` rests on, None for one of no party's."""
        library = self.library
        if isinstance(item, Report):
            yield self._of_report(item, (item.speaker,) if item.speaker else ())
        elif item in library.statements:
            statement = library.statements[item]
            for report in statement.reports:
                yield self._of_report(report, self._speaking(statement, report))
        elif item in library.sources:
            yield self._of_report(Report(source=item, place=library.sources[item].place), ())
        elif item in library.events and item not in above:
            for below in library.events[item].evidence:
                yield from self._of(below, (*above, item))
        else:
            plan = library.plans.get(plan_of(item))
            sides = {self.side_of(actor) for actor in plan.by} if plan else set()
            yield sides.pop() or None if len(sides) == 1 else None

    def _speaking(self, statement: Statement, report: Report) -> tuple[Id, ...]:
        """Return who speaks in a report of a statement; the publisher, in its own voice in a text of its own."""
        source = self.library.sources[report.source]
        own = (source.publisher,) if source.type not in REPORTERS else ()
        return statement.speakers_in(report) or own

    def _of_report(self, report: Report, speakers: tuple[Id, ...]) -> Id | None:
        """Return the one party that all who speak belong to, and every relay, text and office that belongs to any."""
        if report.source in self._by_source:
            return self._by_source[report.source]
        publisher = self.library.sources[report.source].publisher
        tellers = speakers or ((publisher,) if publisher in self._by_voice else ())
        behind = texts_behind(report, self.library.sources)
        if not tellers or any(map(self._is_joint, behind)):
            return None
        sides = {self.side_of(actor) for actor in tellers}
        sides |= {side for actor in report.via if (side := self.side_of(actor))}
        sides |= {side for text in behind if (side := self._publishing(text))}
        return sides.pop() or None if len(sides) == 1 else None

    def telling(self, text: Id, report: Report) -> Id:
        """Return the party as whose own text one tells what others say, "" for none: in a transcript each is heard."""
        if self.library.sources[text].type in _TRANSCRIPTS and not report.is_reported_speech:
            return ""
        return "" if self._is_joint(text) else self._publishing(text)

    def _publishing(self, text: Id) -> Id:
        """Return the party whose text it is, "" for one of none, or in which a publisher tells of others."""
        if text in self._by_source:
            return self._by_source[text] or ""
        source = self.library.sources[text]
        return "" if source.type in REPORTERS else self.side_of(source.publisher)

    def _is_joint(self, text: Id) -> bool:
        """Tell whether parties give a text together: in a joint account, as a group, or speaking jointly in it."""
        if text in self._by_source:
            return self._by_source[text] is None
        source = self.library.sources[text]
        if source.type in REPORTERS:
            return False
        return bool(self.library.actors[source.publisher].members) or text in self._spoken_jointly

    @cached_property
    def _spoken_jointly(self) -> frozenset[Id]:
        """The texts in which parties speak as one, whoever put them out; in a transcript each speaks in turn.

        Where one tells in its own words what several said, it speaks alone.
        """
        return frozenset(
            report.source
            for statement in self.briefing.statements
            for report in statement.reports
            if len({self.side_of(actor) for actor in statement.speakers_in(report)}) > 1
            and not report.is_reported_speech
            and self.library.sources[report.source].type not in _TRANSCRIPTS
        )

    def side_of(self, actor: Id) -> Id:
        """Return the party that an actor belongs to, "" for one that is of none: a newspaper, an expert."""
        if actor in self._by_voice:
            return self._by_voice[actor] or ""
        top = top_of(actor, self.library.actors)
        entry = self.library.actors.get(top)
        return top if entry and (top in self._named or entry.type in STATES) else ""
