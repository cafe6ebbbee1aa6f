"""Groups the reports of a statement by the origin that they are known to share, each group with its reasons."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.grouping import Groups
from generator.analysis.joint import AccountColumns
from generator.analysis.texts_behind import rests_on, texts_behind
from generator.text.compared_words import long_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.event import Event
    from generator.model.report import Id, Report
    from generator.model.source import Source
    from generator.model.statement import Statement

WORDS_ALIKE = 8
"""So many words that follow each other alike in two quotations are no chance."""


class Reason(StrEnum):
    """Why reports share an origin (briefings/handbook/method.md, Origins)."""

    SOURCE = "source"
    """They are reports of one source."""
    NAMED = "named"
    """They name one text that they rest on, or their sources do."""
    VERSION = "version"
    """Their sources are states of one text."""
    PUBLISHER = "publisher"
    """One publisher stands behind their sources."""
    RELAY = "relay"
    """They came by one relay."""
    OCCASION = "occasion"
    """The statement was made at one event."""
    ACCOUNT = "account"
    """They give one party's account of the event."""
    QUOTED_PUBLISHER = "quoted publisher"
    """Who speaks or relays in one publishes the source of the other."""
    VENUE = "venue"
    """They give the same venue and date."""
    WORDS = "words"
    """Their quotations have eight words in a row in common."""


GUESSED = (Reason.QUOTED_PUBLISHER, Reason.VENUE, Reason.WORDS)
"""Reasons that the editor has not written down but the program has noticed."""


class Tie(NamedTuple):
    """What reports of a statement share."""

    reason: Reason
    reports: tuple[int, ...]
    """Places among the statement's reports; of a quoted publisher, those that quote it first."""
    by: Id = ""
    """The text, actor or event that they share; "" for a venue or words."""


class OriginGroup(NamedTuple):
    """Reports that share an origin, as far as is known."""

    sources: tuple[Id, ...]
    """Of the reports, each once."""
    ties: tuple[Tie, ...] = ()
    """The reasons, as few as hold the sources together; none for a source that stands alone."""


class Origins(NamedTuple):
    """The reports of a statement, grouped."""

    sources: tuple[Id, ...]
    """Each once, in the order of the reports."""
    groups: tuple[OriginGroup, ...]
    """In the order of their first reports: never more than there are sources."""


def origins_of(statement: Statement, sources: Mapping[Id, Source], events: Mapping[Id, Event]) -> Origins:
    """Return the reports of ``statement`` grouped by the origins they are known to share.

    ``events`` are those of its briefing.
    """
    reports = statement.reports
    if len(reports) == 1:
        alone = (reports[0].source,)
        return Origins(alone, (OriginGroup(alone),))
    groups = Groups(len(reports))
    needed = [tie for tie in ties_of(statement, sources, events) if groups.unite(tie.reports)]
    shown = []
    for members in groups.members():
        named = tuple(dict.fromkeys(reports[report].source for report in members))
        found = (tie for tie in needed if tie.reports[0] in members and tie.reason is not Reason.SOURCE)
        shown.append(OriginGroup(named, tuple(found)))
    return Origins(tuple(dict.fromkeys(report.source for report in reports)), tuple(shown))


def count_origins(
    statements: Iterable[Statement],
    others: Iterable[Report],
    sources: Mapping[Id, Source],
    events: Mapping[Id, Event],
) -> int:
    """Return how many origins are known of all reports of statements, and of others, taken together."""
    said = list({statement.id: statement for statement in statements}.values())
    every = (*(report for statement in said for report in statement.reports), *others)
    groups, before = Groups(len(every)), 0
    for statement in said:
        for tie in ties_of(statement, sources, events):
            groups.unite([before + place for place in tie.reports])
        before += len(statement.reports)
    for tie in (*_written_down(every, sources), *_words(every, range(len(every)))):
        groups.unite(tie.reports)
    return len(groups.members())


def ties_of(statement: Statement, sources: Mapping[Id, Source], events: Mapping[Id, Event]) -> Iterator[Tie]:
    """Yield what the reports of ``statement`` share: what editors have written down first, then what is noticed."""
    reports = statement.reports
    yield from _written_down(reports, sources)
    yield from _documents(statement, sources)
    open_reports = [place for place, report in enumerate(reports) if report.origin != report.source]
    yield from _occasion(statement, open_reports, sources, events)
    yield from _quoted_publishers(statement, open_reports, sources)
    if statement.at is None and not statement.own_voice:
        yield from _venues(statement, open_reports)
    yield from _words(reports, open_reports)


def _written_down(reports: tuple[Report, ...], sources: Mapping[Id, Source]) -> Iterator[Tie]:
    """Yield what the entries of reports and their sources say that they share."""
    yield from _same(Reason.SOURCE, (report.source for report in reports))
    yield from _texts(reports, sources)
    yield from _same(Reason.PUBLISHER, (sources[report.source].publisher for report in reports))
    yield from _relays(reports)


def _documents(statement: Statement, sources: Mapping[Id, Source]) -> Iterator[Tie]:
    """Yield each document that speaks in several reports, or in others beside its own: all have it from there."""
    for document in statement.speakers:
        if document in sources:
            places = [
                place
                for place, report in enumerate(statement.reports)
                if document in (*statement.speakers_in(report), report.source)
            ]
            if len(places) > 1:
                yield Tie(Reason.NAMED, tuple(places), document)


def _same(reason: Reason, named: Iterable[Id | None]) -> Iterator[Tie]:
    """Yield a tie for each id that several reports have."""
    places: dict[Id, list[int]] = {}
    for place, id_ in enumerate(named):
        if id_ is not None:
            places.setdefault(id_, []).append(place)
    for id_, found in places.items():
        if len(found) > 1:
            yield Tie(reason, tuple(found), id_)


def _texts(reports: tuple[Report, ...], sources: Mapping[Id, Source]) -> Iterator[Tie]:
    """Yield the texts that stand behind several reports, the furthest before those that rest on it."""
    behind: dict[Id, dict[int, bool]] = {}
    for place, report in enumerate(reports):
        for id_, named in texts_behind(report, sources).items():
            behind.setdefault(id_, {})[place] = named
    ties = [
        Tie(Reason.NAMED if any(found.values()) else Reason.VERSION, tuple(sorted(found)), id_)
        for id_, found in behind.items()
        if len(found) > 1
    ]
    yield from sorted(ties, key=lambda tie: (bool(rests_on(sources[tie.by])), -len(tie.reports)))


def _relays(reports: tuple[Report, ...]) -> Iterator[Tie]:
    places: dict[Id, dict[int, None]] = {}
    for place, report in enumerate(reports):
        for relay in report.via:
            places.setdefault(relay, {})[place] = None
    for relay, found in places.items():
        if len(found) > 1:
            yield Tie(Reason.RELAY, tuple(found), relay)


def _occasion(
    statement: Statement, places: list[int], sources: Mapping[Id, Source], events: Mapping[Id, Event]
) -> Iterator[Tie]:
    """Yield that the statement was made at one event; of one with accounts each party tells in its own way.

    What reporters say in their own voices each has seen for itself.
    """
    if statement.at is None or len(places) < 2:
        return
    event = events.get(statement.at)
    if event is None or not event.accounts:
        if not statement.own_voice:
            yield Tie(Reason.OCCASION, tuple(places), statement.at)
        return
    accounts = AccountColumns(event, {}, sources)
    by_account: dict[int, dict[int, bool]] = {}
    for place in places:
        columns = accounts.columns_of(statement, statement.reports[place], concerns=True)
        alone = {column: False for column, jointly in columns.items() if not jointly}
        for account, jointly in (alone or columns).items():
            by_account.setdefault(account, {})[place] = jointly
    for account, found in by_account.items():
        if len(found) < 2:
            continue
        if any(found.values()):  # what parties said together at the event is the account of none of them
            yield Tie(Reason.OCCASION, tuple(found), statement.at)
        else:
            yield Tie(Reason.ACCOUNT, tuple(found), event.accounts[account].by)


def _quoted_publishers(
    statement: Statement, places: list[int], sources: Mapping[Id, Source]
) -> Iterator[Tie]:
    published: dict[Id, list[int]] = {}
    for place, report in enumerate(statement.reports):
        published.setdefault(sources[report.source].publisher, []).append(place)
    for place in places:
        report = statement.reports[place]
        for actor in dict.fromkeys((*report.via, *statement.speakers_in(report))):
            if actor in published and place not in published[actor]:
                yield Tie(Reason.QUOTED_PUBLISHER, (place, *published[actor]), actor)


def _venues(statement: Statement, places: list[int]) -> Iterator[Tie]:
    found: dict[tuple[str, str], list[int]] = {}
    for place in places:
        report = statement.reports[place]
        date = report.date or statement.date
        if report.venue and date:
            found.setdefault((report.venue.casefold(), date.text), []).append(place)
    for same in found.values():
        if len(same) > 1:
            yield Tie(Reason.VENUE, tuple(same))


def _words(reports: tuple[Report, ...], places: Iterable[int]) -> Iterator[Tie]:
    quoted = [place for place in places if reports[place].quote]
    first: dict[tuple[str, ...], int] = {}
    alike: dict[tuple[int, int], None] = {}
    for place in quoted if len(quoted) > 1 else ():
        for run in long_runs(reports[place].quote or "", WORDS_ALIKE):
            earlier = first.setdefault(run, place)
            if earlier != place:
                alike[earlier, place] = None
    for pair in alike:
        yield Tie(Reason.WORDS, pair)
