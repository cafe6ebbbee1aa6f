"""Makes the matrix of stances on a briefing's page of reactions: who takes which side on what, by state or body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.sides import top_of
from generator.document.inline import Address, Content, Link, StanceMark
from generator.model.event import Event
from generator.model.plan import Plan, Point, plan_of
from generator.model.statement import Stance
from generator.model.statement_dates import date_of_statement
from generator.writer.views.cards import StanceView
from generator.writer.views.standings import told_of
from generator.writer.wording import words
from generator.writer.wording.order import in_order_of_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
_ALL = "Positions"
"""The same where it is the only one: there is nothing that its subjects are other than."""
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


def stance_matrix(
    briefing: Briefing, by_actor: Mapping[Id, list[Statement]], views: StatementViews
) -> dict[str, object]:
    """Return the matrix's part of the context of the template of reactions.

    ``by_actor`` are the statements that react or take a side, by whose view they give, in the order of the rows.
    """
    links = views.links
    columns, has_others = _columns(briefing, by_actor, views.found.reactions, links)
    others = (_OTHER if columns else _ALL) if has_others else ""
    cells = _Cells(columns, others, views)
    groups: dict[Id, list[RowView]] = {}
    for actor, statements in by_actor.items():
        groups.setdefault(top_of(actor, links.library.actors), []).append(cells.row(actor, statements))
    shown = [cell for rows in groups.values() for row in rows for cell in row.cells]
    return {
        "columns": (*(links.label(column) for column in columns), *filter(None, (others,))),
        "others": bool(others),
        "targets": links.all(columns),
        "groups": tuple(_named(groups, links)),
        "empty": not all(cell.taken for cell in shown),
        "neutral": any(
            taken.stance.mark.word == words.STANCE[Stance.NEUTRAL] for cell in shown for taken in cell.taken
        ),
        "fit": "fits" if len(columns) + has_others <= _ACROSS else "boxed",
    }


def _named(groups: dict[Id, list[RowView]], links: EntryLinks) -> Iterator[GroupView]:
    """Yield each group under its name, then together all who stand alone: a name over itself says nothing."""
    alone = []
    actors = links.library.actors
    by_name = sorted(
        groups, key=lambda id_: in_order_of_names(actors[id_].label) if id_ in actors else "\uffff"
    )
    for group in by_name:
        rows = sorted(groups[group], key=lambda row: row.actor != links.to(group))
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

    The briefing's event has one if somebody takes a side on it, and every other event or plan on which, or on points of
    which, several actors take a side.
    """
    who: dict[Id, set[Id]] = {}
    coded = False
    for actor, statements in by_actor.items():
        for statement in statements:
            for target, stance in positions[statement.id]:
                who.setdefault(plan_of(target), set()).add(actor)
                coded |= target == briefing.event and stance is not None
    found = [
        target
        for target, actors in who.items()
        if (
            coded
            if target == briefing.event
            else len(actors) > 1 and isinstance(links.library.entries[target], Event | Plan)
        )
    ]
    return tuple(sorted(found, key=lambda id_: id_ != briefing.event)), len(found) < len(who)


@dataclass(slots=True)
class _Cells:
    """Makes the cells of the matrix."""

    columns: tuple[Id, ...]
    others: str
    """What the last column is called; "" if there is none of everything else."""
    views: StatementViews

    def row(self, actor: Id, statements: Iterable[Statement]) -> RowView:
        """Return an actor's stances: a cell for each column, and one for everything else."""
        cells: dict[Id, dict[tuple[Id, StanceView], list[StatementInCell]]] = {
            column: {} for column in self.columns
        }
        if self.others:
            cells[""] = {}
        for statement in statements:
            for target, stance in self.views.found.reactions[statement.id]:
                view = self._view(actor, statement, target, stance)
                column = plan_of(target)
                cell = cells[column if column in cells else ""]
                cell.setdefault((target, view), []).append(self._statement(statement))
        return RowView(
            self.views.links.to_voice(actor),
            tuple(
                CellView(self._name(column), tuple(self._taken(cell, column)))
                for column, cell in cells.items()
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
            links.path(statement.id), links.number(statement.id), date, told_of(statement, links)
        )

    def _name(self, column: Id) -> str:
        return str(self.views.links.library.entries[column].name) if column else self.others  # type: ignore[union-attr]

    def _taken(
        self, cell: Mapping[tuple[Id, StanceView], list[StatementInCell]], column: Id
    ) -> Iterator[TakenStance]:
        """Yield each stance once with all that take it; where some do, nothing is said of those that are not coded."""
        coded = any(view.mark is not NOT_CODED for _, view in cell)
        for (target, view), statements in cell.items():
            if view.mark is not NOT_CODED or not coded:
                yield TakenStance(view, self._on(target, view, column), tuple(statements))

    def _on(self, target: Id, view: StanceView, column: Id) -> Content:
        """Return what a stance is on, as far as its column does not say it."""
        if target == column:
            return ""
        point = self.views.links.library.entries[target]
        if column and isinstance(point, Point):
            return Link(self.views.links.path(target), f"point {point.number}")
        return view.on
