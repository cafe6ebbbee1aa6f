"""Sets the parties' versions of an event side by side, topic by topic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.differences import (
    compare,
    conflicting,
    conflicting_accounts,
    conflicts_of,
    denials_in,
)
from generator.analysis.findings import AccountsRow, AccountsTable, Sighting, Silence
from generator.analysis.joint import AccountColumns
from generator.model.topic import with_broader

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.analysis.differences import Conflict
    from generator.analysis.findings import Cell
    from generator.analysis.silences import Silences
    from generator.model.briefing import Briefing
    from generator.model.event import Account, Event
    from generator.model.proofs import TopicCounts
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.model.topic import Topic

Topical: TypeAlias = "Sequence[tuple[Statement, tuple[Id, ...]]]"
"""The statements of a briefing, each with the topics it is about or takes a stance on."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the accounts of a briefing's events are made from."""

    statements: Topical
    conflicts: tuple[Conflict, ...]
    cited: tuple[Id, ...]
    order: Mapping[Id, int]
    silences: Silences


def accounts_tables(
    briefing: Briefing,
    statements: Topical,
    cited: tuple[Id, ...],
    order: Mapping[Id, int],
    silences: Silences,
) -> tuple[AccountsTable, ...]:
    """Return the table of each event that has accounts (format.md, Event).

    ``cited`` are the sources of the briefing, among which are joint texts of parties; ``order`` gives each topic its
    place in the register.
    """
    told = _Told(statements, conflicts_of(briefing.questions), cited, order, silences)
    return tuple(_table(event, told) for event in briefing.events if event.accounts)


def _table(event: Event, told: _Told) -> AccountsTable:
    library = told.silences.library
    account_columns = AccountColumns(event, library.actors, library.sources)
    said = _said(account_columns, event, told.statements)
    wider = _wider_topics(said, library.topics)
    columns = range(len(event.accounts))
    texts = [
        account_columns.texts_of(column, told.cited)
        if account.sources
        else ()  # no silence of a party with joint texts only
        for column, account in enumerate(event.accounts)
    ]
    rows = []
    for topic in sorted(
        said.keys() | {contrast.topic for contrast in event.contrasts}, key=told.order.__getitem__
    ):
        sightings = said.get(topic) or [[] for _ in columns]
        speaking = wider.get(topic, ())
        cells = tuple(
            tuple(sightings[column])
            or _silence(
                topic,
                texts[column],
                told.silences,
                under_narrower=column in speaking,
                jointly=any(
                    sighting.jointly
                    for member in account_columns.members(column)
                    for sighting in sightings[member]
                ),
            )
            for column in columns
        )
        rows.append(_row(topic, cells, event, told, account_columns.compared))
    counts = told.silences.proofs.topics
    accounts = tuple(
        replace(account, complete=False) if _has_unentered(account, column, rows, counts) else account
        for column, account in enumerate(event.accounts)
    )
    beside = _conflicting_beside(rows, account_columns, event, told)
    return AccountsTable(event, accounts, tuple(rows), beside)


def _conflicting_beside(
    rows: Iterable[AccountsRow], account_columns: AccountColumns, event: Event, told: _Told
) -> tuple[Id, ...]:
    """Return the questions on which accounts give answers that conflict, and no row says so.

    What the answers rest on is then about no topic, or about different ones; or it is a text of the party itself.
    """
    said: list[set[Id]] = [set(account.sources) for account in event.accounts]
    for statement, _ in told.statements:
        concerns = _concerns(statement, event)
        for report in statement.reports:
            for column in account_columns.columns_of(statement, report, concerns=concerns):
                said[column].add(statement.id)
    shown = {question for row in rows for question in row.questions}
    compared = [frozenset(said[column]) for column in account_columns.compared]
    return tuple(
        question for question in conflicting_accounts(compared, told.conflicts) if question not in shown
    )


def _silence(
    topic: Id, texts: tuple[Id, ...], silences: Silences, *, under_narrower: bool, jointly: bool
) -> Silence:
    """Return what is known of an account with nothing to show under ``topic``.

    ``jointly`` says that members of its party speak of the topic together with others.
    """
    if under_narrower:
        return Silence.UNDER_NARROWER
    return Silence.NO_ENTRY if jointly else silences.of_all(texts, topic)


def _has_unentered(account: Account, column: int, rows: Iterable[AccountsRow], counts: TopicCounts) -> bool:
    """Tell whether a text of an account was counted to have words of a topic on which nothing of it is entered."""
    for row in rows:
        cell = row.cells[column]
        entered = set() if isinstance(cell, Silence) else {sighting.report.source for sighting in cell}
        for source in account.sources if cell is not Silence.UNDER_NARROWER else ():
            counted = counts.get(source, {}).get(row.topic)
            if counted is not None and counted.count and source not in entered:
                return True
    return False


def _row(
    topic: Id,
    cells: tuple[Cell, ...],
    event: Event,
    told: _Told,
    compared: tuple[int, ...],
) -> AccountsRow:
    parted = [cells[column] for column in compared]
    questions = conflicting(parted, told.conflicts)
    contrasts = tuple(contrast for contrast in event.contrasts if contrast.topic == topic)
    denials = denials_in(parted, topic, told.silences.library.topics.keys())
    comparison = compare(parted, differ=bool(questions or contrasts or denials))
    return AccountsRow(topic, cells, comparison, compared, questions, contrasts, denials)


def _said(
    account_columns: AccountColumns, event: Event, statements: Topical
) -> dict[Id, list[list[Sighting]]]:
    """Return what each account says, by topic."""
    cells: dict[Id, list[list[Sighting]]] = {}
    for statement, topics in statements:
        concerns = _concerns(statement, event)
        for report in statement.reports:
            for column, jointly in account_columns.columns_of(statement, report, concerns=concerns).items():
                for topic in topics:
                    row = cells.setdefault(topic, [[] for _ in event.accounts])
                    row[column].append(Sighting(statement, report, jointly))
    return cells


def _wider_topics(
    said: Mapping[Id, Sequence[Sequence[Sighting]]], topics: Mapping[Id, Topic]
) -> Mapping[Id, set[int]]:
    """Return in which accounts there are entries on a topic narrower than the one given."""
    found: dict[Id, set[int]] = {}
    for topic, columns in said.items():
        speaking = {column for column, sightings in enumerate(columns) if sightings}
        for wider in with_broader(topic, topics):
            if wider != topic:
                found.setdefault(wider, set()).update(speaking)
    return found


def _concerns(statement: Statement, event: Event) -> bool:
    if statement.at == event.id or event.id in statement.about:
        return True
    return any(target == event.id for target, _ in statement.stance)
