"""Sets the parties' versions of an event side by side, topic by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.findings import AccountsTable, Sighting, Silence

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from generator.model.event import Account, Event
    from generator.model.report import Id, Report
    from generator.model.source import Source
    from generator.model.statement import Statement

Topical: TypeAlias = "Sequence[tuple[Statement, tuple[Id, ...]]]"
"""The statements of a briefing, each with the topics it is about or takes a stance on."""


def accounts_tables(
    events: Iterable[Event],
    statements: Topical,
    sources: Mapping[Id, Source],
    order: Mapping[Id, int],
) -> tuple[AccountsTable, ...]:
    """Return the table of each event that has accounts (format.md, Event).

    ``order`` gives each topic its place in the register.
    """
    return tuple(_table(event, statements, sources, order) for event in events if event.accounts)


def _table(
    event: Event,
    statements: Topical,
    sources: Mapping[Id, Source],
    order: Mapping[Id, int],
) -> AccountsTable:
    owners = _first_account(event.accounts, lambda account: account.sources)
    voices = _first_account(event.accounts, lambda account: account.voices)
    cells: dict[Id, list[list[Sighting]]] = {}
    for statement, topics in statements:
        for report in statement.reports:
            owner = owners.get(report.source)
            columns: Collection[int] = () if owner is None else (owner,)
            if owner is None and _concerns(statement, event):
                columns = _columns_of_voices(statement, report, voices, sources)
            for topic in topics if columns else ():
                row = cells.setdefault(topic, [[] for _ in event.accounts])
                for column in columns:
                    row[column].append(Sighting(statement, report))
    rows = tuple(
        (topic, _row(cells[topic], event.accounts)) for topic in sorted(cells, key=order.__getitem__)
    )
    return AccountsTable(event, event.accounts, rows)


def accounts_of(
    statement: Statement, report: Report, event: Event, sources: Mapping[Id, Source]
) -> Collection[int]:
    """Return the places of the accounts of ``event`` to which a report belongs: several for a joint one."""
    owner = _first_account(event.accounts, lambda account: account.sources).get(report.source)
    if owner is not None:
        return (owner,)
    voices = _first_account(event.accounts, lambda account: account.voices)
    return _columns_of_voices(statement, report, voices, sources) if _concerns(statement, event) else ()


def _first_account(
    accounts: tuple[Account, ...], named: Callable[[Account], tuple[Id, ...]]
) -> dict[Id, int]:
    """Return the column of each name; of a name in two accounts, the first."""
    return {id_: column for column, account in reversed(list(enumerate(accounts))) for id_ in named(account)}


def _concerns(statement: Statement, event: Event) -> bool:
    if statement.at == event.id or event.id in statement.about:
        return True
    return any(target == event.id for target, _ in statement.stance)


def _columns_of_voices(
    statement: Statement,
    report: Report,
    voices: Mapping[Id, int],
    sources: Mapping[Id, Source],
) -> Collection[int]:
    """Return the column of the voice nearest to the source: an account is its teller's version.

    What several say jointly is in the account of each.
    """
    speakers = statement.speakers or (sources[report.source].publisher,)
    for teller in (*reversed(report.via), report.speaker):
        if teller and teller in voices:
            return (voices[teller],)
    return {voices[speaker]: None for speaker in speakers if speaker in voices}


def _row(
    cells: list[list[Sighting]],
    accounts: tuple[Account, ...],
) -> tuple[tuple[Sighting, ...] | Silence, ...]:
    return tuple(
        tuple(cell) or (Silence.NOT_MENTIONED if account.complete else Silence.NOT_SEEN)
        for cell, account in zip(cells, accounts, strict=True)
    )
