"""Tells to which parties' accounts of an event a report belongs, their own or one they give together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sides import REPORTERS, bodies_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.model.actor import Actor
    from generator.model.event import Account, Event
    from generator.model.report import Id, Report
    from generator.model.source import Source
    from generator.model.statement import Statement


class AccountColumns:
    """The columns of an event's table of accounts, one for each, with those of the members of a group."""

    def __init__(self, event: Event, actors: Mapping[Id, Actor], sources: Mapping[Id, Source]) -> None:
        self._accounts, self._actors, self._sources = event.accounts, actors, sources
        self._by = _first_account(self._accounts, lambda account: (account.by,))
        self._owners = _first_account(self._accounts, lambda account: account.sources)
        self._voices = _first_account(self._accounts, lambda account: account.voices)
        self._own = {id_: column for id_ in event.participants if (column := self._party_of(id_)) is not None}
        """The columns of those who take part in the event for a party to which they belong."""
        self._members = [self._members_of(account.by, for_party=True) for account in self._accounts]
        """Of each account, the columns of the members of its party."""

    def members(self, column: int) -> tuple[int, ...]:
        """Return the columns of the members of a joint account's party; none of another."""
        return self._members[column]

    @property
    def compared(self) -> tuple[int, ...]:
        """The columns that are set against each other: what members say together is in their columns."""
        return tuple(column for column, members in enumerate(self._members) if len(members) < 2)

    def columns_of(self, statement: Statement, report: Report, *, concerns: bool) -> Mapping[int, bool]:
        """Return the columns that a report belongs to, and for each whether it was said jointly with others.

        What a party's own text says is that party's account, whoever speaks in it: that another said something jointly
        with it, too. ``concerns`` says that the statement is at the event or about it; if not, only the owner of the
        source counts.
        """
        owner = self._owners.get(report.source)
        if owner is None:
            return self._elsewhere(statement, report) if concerns else {}
        return self._with_members(owner)

    def _elsewhere(self, statement: Statement, report: Report) -> Mapping[int, bool]:
        """Return the columns of a report in a text that is in no account; a party's own page is its version."""
        publisher = self._sources[report.source].publisher
        if publishers := self._members_of(publisher):  # the joint text of several parties
            return dict.fromkeys(publishers, True)
        found = self._heard(statement, report, publisher)
        teller = self._by.get(publisher, self._voices.get(publisher))
        if not found or teller is None or self._sources[report.source].type in REPORTERS:
            return found
        return self._with_members(teller)

    def _heard(self, statement: Statement, report: Report, publisher: Id) -> Mapping[int, bool]:
        """Return the columns of those who tell it, or else say it, whoever publishes that."""
        # The nearest to the source first: an account is its teller's version.
        for teller in (*reversed(report.via), *((report.speaker,) if report.speaker else ())):
            if columns := self._columns_of(teller):
                return columns
        return self._columns_of_speakers(statement.speakers or (publisher,))

    def _columns_of_speakers(self, speakers: tuple[Id, ...]) -> Mapping[int, bool]:
        if len(speakers) == 1:
            return self._columns_of(speakers[0])
        found: dict[int, bool] = {}
        for speaker in speakers:
            # Of a party that speaks for itself, or of who took part for it, nobody need be named.
            party = self._by.get(speaker)
            columns = self._columns_of(speaker) if party is None else self._with_members(party)
            if not columns and speaker in self._own:
                columns = self._with_members(self._own[speaker])
            found |= columns
        return dict.fromkeys(found, True)

    def texts_of(self, column: int, cited: Iterable[Id]) -> tuple[Id, ...]:
        """Return the texts of an account: its own, those of a joint account, and joint ones among ``cited``."""
        joint = [
            text
            for other, members in enumerate(self._members)
            if column in members and other != column
            for text in self._accounts[other].sources
        ]
        published = [
            id_
            for id_ in cited
            if id_ not in self._owners and column in self._members_of(self._sources[id_].publisher)
        ]
        return (*self._accounts[column].sources, *joint, *published)

    def _with_members(self, column: int) -> Mapping[int, bool]:
        return {column: False, **dict.fromkeys(self._members[column], True)}

    def _columns_of(self, teller: Id) -> Mapping[int, bool]:
        """Return the columns of a voice; of a group none speaks for, those of its members."""
        column = self._voices.get(teller)
        return (
            self._with_members(column)
            if column is not None
            else dict.fromkeys(self._members_of(teller), True)
        )

    def _party_of(self, actor: Id) -> int | None:
        """Return the column of a party that an actor is or belongs to."""
        return next((self._by[body] for body in bodies_of(actor, self._actors) if body in self._by), None)

    def _members_of(self, group: Id, *, for_party: bool = False) -> tuple[int, ...]:
        """Return the columns of the parties, and of those who speak or take part for them, in a group.

        ``for_party`` says that the group gives an account: whoever gives it belongs to it for their party.
        """
        found: dict[int, None] = {}
        waiting, seen = [group], {group}
        while waiting:
            actor = self._actors.get(waiting.pop())
            for member in actor.members if actor else ():
                column = self._by.get(member, self._voices.get(member, self._own.get(member)))
                if column is None and for_party:
                    column = self._party_of(member)
                if column is not None:
                    found[column] = None
                if member not in seen:
                    seen.add(member)
                    waiting.append(member)
        return tuple(found)


def _first_account(
    accounts: tuple[Account, ...], named: Callable[[Account], tuple[Id, ...]]
) -> dict[Id, int]:
    """Return the column of each name; of a name in two accounts, the first."""
    return {id_: column for column, account in reversed(list(enumerate(accounts))) for id_ in named(account)}
