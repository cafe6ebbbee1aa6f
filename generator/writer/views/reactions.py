"""Makes what stands on a briefing's page of reactions: the stance matrix, then who said what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.sides import whose
from generator.analysis.statement_dates import date_of_statement
from generator.document.inline import Address, Anchor, Content, Link, StanceMark
from generator.document.joining import join, join_with_and, phrase
from generator.model.event import Event
from generator.model.plan import Plan
from generator.model.statement import Stance
from generator.writer.views.attribution import ascribed_by
from generator.writer.views.cards import StanceView, backed
from generator.writer.views.standings import told_of
from generator.writer.wording import words
from generator.writer.wording.order import number_statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.analysis.reactions import Positions
    from generator.model.briefing import Briefing
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.writer.views.cards import StatementViews
    from generator.writer.views.entry_links import EntryLinks

_ACROSS = 5
"""So many columns stand side by side within the page; more scroll in a box of their own."""
_OTHER = "Other subjects"
"""The last column: what only one actor takes a side on, topics, points and documents, each named in its cell."""
NOT_CODED = StanceMark("uncoded", "no position coded")


class StatementInCell(NamedTuple):
    """A statement that a stance in a cell rests on."""

    href: Address
    number: int
    date: Content
    told: Content
    """Who ascribes it to the actor, where that is not heard itself; that its source was retracted; else empty."""


class TakenStance(NamedTuple):
    """A stance in a cell of the matrix, with all statements of the actor that take it."""

    stance: StanceView
    on: Content
    """What it is on, where the column does not say it."""
    statements: tuple[StatementInCell, ...]


class CellView(NamedTuple):
    """One actor on one event or plan."""

    target: str
    """What it is on, for an attribute: on a phone each cell names it."""
    taken: tuple[TakenStance, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """One actor's stances, a cell for each column."""

    actor: Content
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The actors of one state or organisation."""

    name: Content
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class VoicesView:
    """One actor's statements that react or take a side."""

    anchor: Anchor
    actor: Content
    amount: str
    lines: tuple[Content, ...]


class StatementOfSide(NamedTuple):
    """One statement among those of one stance."""

    says: Link
    """As a link to the statement."""
    on: Content
    became: Content
    date: Content
    cite: Content


class VoiceOfSide(NamedTuple):
    """What one speaker, or several jointly, said with one stance."""

    who: Content
    """With who ascribes it to them or told it, where they are not heard themselves."""
    statements: tuple[StatementOfSide, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """All statements of one stance."""

    mark: StanceMark
    """``for; welcomes``: for what is on a plan or topic, and on an event."""
    amount: str
    voices: tuple[VoiceOfSide, ...]


def reactions(
    briefing: Briefing, views: StatementViews, line: Callable[[Id], Content], links: EntryLinks
) -> dict[str, object]:
    """Return the context of the template of reactions; ``line`` makes what stands for a statement in a list."""
    positions = views.found.reactions
    reacting = [statement for statement in briefing.statements if statement.id in positions]
    by_actor: dict[Id, list[Statement]] = {}
    for statement in reacting:
        for actor in whose(statement, links.library):
            by_actor.setdefault(actor, []).append(statement)
    order = {id_: number for number, id_ in enumerate(links.library.actors)}
    actors = sorted(by_actor, key=lambda id_: order.get(id_, len(order)))
    columns, others = _columns(briefing, by_actor, positions, links)
    cells = _Cells(columns, others, positions, views, number_statements(briefing, links.library))
    groups: dict[Id, list[RowView]] = {}
    for actor in actors:
        groups.setdefault(_group(actor, links), []).append(cells.row(actor, by_actor[actor]))
    return {
        "columns": (*(links.label(column) for column in columns), *((_OTHER,) if others else ())),
        "others": others,
        "targets": links.all(columns),
        "groups": tuple(_named(groups, links)),
        "voices": tuple(_voices(actor, by_actor[actor], line, links) for actor in actors),
        "sides": tuple(_sides(reacting, positions, views)),
        "fit": "fits" if len(columns) + others <= _ACROSS else "boxed",
    }


def _named(groups: dict[Id, list[RowView]], links: EntryLinks) -> Iterator[GroupView]:
    """Yield each group under its name, then together all who stand alone: a name over itself says nothing."""
    alone = []
    for group, rows in groups.items():
        if len(rows) == 1 and rows[0].actor == links.to(group):
            alone += rows
        else:
            yield GroupView(links.label(group), tuple(rows))
    if alone:
        yield GroupView("Others", tuple(alone))


def _columns(
    briefing: Briefing,
    by_actor: Mapping[Id, list[Statement]],
    positions: Mapping[Id, Positions],
    links: EntryLinks,
) -> tuple[tuple[Id, ...], bool]:
    """Return what has a column, and whether there is anything else.

    The briefing's event has one, and every other event or plan on which several actors take a side.
    """
    who: dict[Id, set[Id]] = {}
    for actor, statements in by_actor.items():
        for statement in statements:
            for target, _ in positions[statement.id]:
                who.setdefault(target, set()).add(actor)
    found = [
        target
        for target, actors in who.items()
        if target == briefing.event
        or (len(actors) > 1 and isinstance(links.library.entries[target], Event | Plan))
    ]
    return tuple(sorted(found, key=lambda id_: id_ != briefing.event)), len(found) < len(who)


@dataclass(slots=True)
class _Cells:
    """Makes the cells of the matrix."""

    columns: tuple[Id, ...]
    others: bool
    positions: Mapping[Id, Positions]
    views: StatementViews
    numbers: Mapping[Id, int]

    def row(self, actor: Id, statements: Iterable[Statement]) -> RowView:
        """Return an actor's stances: a cell for each column, and one for everything else."""
        cells: dict[Id, dict[tuple[Id, StanceView], list[StatementInCell]]] = {
            column: {} for column in self.columns
        }
        if self.others:
            cells[""] = {}
        for statement in statements:
            for target, stance in self.positions[statement.id]:
                view = self._view(actor, statement, target, stance)
                cell = cells[target if target in cells else ""]
                cell.setdefault((target, view), []).append(self._statement(statement))
        return RowView(
            self.views.links.to_voice(actor),
            tuple(
                CellView(self._name(column), tuple(_taken(cell, column))) for column, cell in cells.items()
            ),
        )

    def _view(self, actor: Id, statement: Statement, target: Id, stance: Stance | None) -> StanceView:
        if stance is None:
            return StanceView(NOT_CODED, self.views.links.to(target))
        standings = self.views.standings
        return self.views.stance(target, stance, statement)._replace(
            became=standings.of_stance(statement, target, actor),
            ended=standings.ended(actor, statement, target),
        )

    def _statement(self, statement: Statement) -> StatementInCell:
        links = self.views.links
        date = self.views.date(date_of_statement(statement, links.library))
        return StatementInCell(
            links.path(statement.id), self.numbers[statement.id], date, told_of(statement, links)
        )

    def _name(self, column: Id) -> str:
        return str(self.views.links.library.entries[column].name) if column else _OTHER  # type: ignore[union-attr]


def _taken(cell: Mapping[tuple[Id, StanceView], list[StatementInCell]], column: Id) -> Iterator[TakenStance]:
    """Yield each stance once with all that take it; where some do, nothing is said of those that are not coded."""
    coded = any(view.mark is not NOT_CODED for _, view in cell)
    for (target, view), statements in cell.items():
        if view.mark is not NOT_CODED or not coded:
            yield TakenStance(view, "" if target == column else view.on, tuple(statements))


def _voices(
    actor: Id, statements: list[Statement], line: Callable[[Id], Content], links: EntryLinks
) -> VoicesView:
    return VoicesView(
        Anchor(f"by-{actor}"),
        links.voice(actor),
        words.count(len(statements), "statement"),
        tuple(line(statement.id) for statement in statements),
    )


def _sides(
    reacting: list[Statement], positions: Mapping[Id, Positions], views: StatementViews
) -> Iterator[SideView]:
    """Yield each stance that somebody takes, from for to against, then what has none."""
    for stance in (*Stance, None):
        voices: dict[tuple[tuple[Id, ...], Content], list[StatementOfSide]] = {}
        for statement in reacting:
            targets = [target for target, taken in positions[statement.id] if taken is stance]
            if targets:
                who = whose(statement, views.links.library), ascribed_by(statement, views.links)
                voices.setdefault(who, []).append(_of_side(statement, targets, stance, views))
        if voices:
            amount = words.count(sum(map(len, voices.values())), "statement")
            yield SideView(
                _mark(stance), amount, tuple(_voice(*who, said, views) for who, said in voices.items())
            )


def _of_side(
    statement: Statement, targets: list[Id], stance: Stance | None, views: StatementViews
) -> StatementOfSide:
    links = views.links
    became = [views.standings.of_stance(statement, target) for target in targets] if stance else []
    return StatementOfSide(
        Link(links.path(statement.id), statement.says),
        join([backed(target, links) for target in targets]),
        join(list(dict.fromkeys(filter(None, became)))),
        views.date(date_of_statement(statement, links.library)),
        links.rests_behind_name(statement),
    )


def _voice(
    who: tuple[Id, ...], told: Content, said: list[StatementOfSide], views: StatementViews
) -> VoiceOfSide:
    names = join_with_and(map(views.links.voice, who))
    return VoiceOfSide(phrase(names, " (", told, ")") if told else names, tuple(said))


def _mark(stance: Stance | None) -> StanceMark:
    if stance is None:
        return NOT_CODED
    both = "; ".join(dict.fromkeys((words.STANCE[stance], words.STANCE_ON_EVENT[stance])))
    return StanceMark(stance.value, both)


def _group(actor: Id, links: EntryLinks) -> Id:
    entry = links.library.actors.get(actor)
    return (entry.part_of or actor) if entry else actor
