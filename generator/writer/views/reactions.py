"""Makes what stands on a briefing's page of reactions: the stance matrix, then who said what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.statement_dates import date_of_statement
from generator.document.inline import Address, Anchor, Content, Link, StanceMark
from generator.document.joining import join, join_with_and
from generator.model.event import Event
from generator.model.plan import Plan
from generator.model.statement import Stance
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.model.briefing import Briefing
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.writer.views.cards import StanceView, StatementViews
    from generator.writer.views.entry_links import EntryLinks

_ACROSS = 5
"""So many columns stand side by side within the page; more scroll in a box of their own."""


class TakenStance(NamedTuple):
    """A stance in a cell of the matrix, with the statement it rests on."""

    stance: StanceView
    href: Address
    date: Content


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
    """One actor's statements that take a side."""

    anchor: Anchor
    actor: Content
    amount: str
    lines: tuple[Content, ...]


class StatementOfSide(NamedTuple):
    """One statement among those of one stance."""

    who: Content
    says: Link
    """As a link to the statement."""
    on: Content
    date: Content
    cite: Content


@dataclass(frozen=True, slots=True)
class SideView:
    """All statements of one stance."""

    mark: StanceMark
    """``for; welcomes``: for what is on a plan or topic, and on an event."""
    amount: str
    statements: tuple[StatementOfSide, ...]


def reactions(
    briefing: Briefing, views: StatementViews, line: Callable[[Id], Content], links: EntryLinks
) -> dict[str, object]:
    """Return the context of the template of reactions; ``line`` makes what stands for a statement in a list."""
    taking = [statement for statement in briefing.statements if statement.stance]
    by_actor: dict[Id, list[Statement]] = {}
    for statement in taking:
        for actor in whose(statement, links):
            by_actor.setdefault(actor, []).append(statement)
    order = {id_: number for number, id_ in enumerate(links.library.actors)}
    actors = sorted(by_actor, key=lambda id_: order.get(id_, len(order)))
    columns = _columns(briefing, links)
    groups: dict[Id, list[RowView]] = {}
    for actor in actors:
        row = _row(actor, by_actor[actor], columns, views)
        if any(cell.taken for cell in row.cells):
            groups.setdefault(_group(actor, links), []).append(row)
    return {
        "columns": tuple(links.label(column) for column in columns),
        "targets": links.all(columns),
        "groups": tuple(_named(groups, links)),
        "voices": tuple(_voices(actor, by_actor[actor], line, links) for actor in actors),
        "sides": tuple(_side(stance, taking, views) for stance in _taken(taking)),
        "fit": "fits" if len(columns) <= _ACROSS else "boxed",
    }


def _named(groups: dict[Id, list[RowView]], links: EntryLinks) -> Iterator[GroupView]:
    """Yield each group under its name, then together all who stand alone: a name over itself says nothing."""
    alone = []
    for group, rows in groups.items():
        if len(rows) == 1 and rows[0].actor == links.to_voice(group):
            alone += rows
        else:
            yield GroupView(links.label(group), tuple(rows))
    if alone:
        yield GroupView("Others", tuple(alone))


def whose(statement: Statement, links: EntryLinks) -> tuple[Id, ...]:
    """Return whose stance it is: the holders', else the speakers', else the publisher's."""
    if statement.holders:
        return statement.holders
    return statement.speakers or (links.library.sources[statement.reports[0].source].publisher,)


def _columns(briefing: Briefing, links: EntryLinks) -> tuple[Id, ...]:
    """Return the events and plans people take stances on, the briefing's own event first."""
    targets = dict.fromkeys(target for statement in briefing.statements for target, _ in statement.stance)
    found = [target for target in targets if isinstance(links.library.entries[target], Event | Plan)]
    return tuple(sorted(found, key=lambda id_: id_ != briefing.event))


def _row(actor: Id, statements: list[Statement], columns: tuple[Id, ...], views: StatementViews) -> RowView:
    cells: dict[Id, list[TakenStance]] = {column: [] for column in columns}
    for statement in statements:
        for target, stance in statement.stance:
            if target in cells:
                cells[target].append(
                    TakenStance(
                        views.stance(target, stance),
                        views.links.path(statement.id),
                        views.date(date_of_statement(statement, views.links.library)),
                    )
                )
    links = views.links
    return RowView(
        links.to_voice(actor),
        tuple(CellView(_plain(target, links), tuple(taken)) for target, taken in cells.items()),
    )


def _plain(target: Id, links: EntryLinks) -> str:
    entry = links.library.entries[target]
    return str(entry.name) if isinstance(entry, Event | Plan) else ""


def _voices(
    actor: Id, statements: list[Statement], line: Callable[[Id], Content], links: EntryLinks
) -> VoicesView:
    return VoicesView(
        Anchor(f"by-{actor}"),
        links.voice(actor),
        words.count(len(statements), "statement"),
        tuple(line(statement.id) for statement in statements),
    )


def _taken(statements: list[Statement]) -> tuple[Stance, ...]:
    """Return the stances that somebody takes, from for to against."""
    taken = {stance for statement in statements for _, stance in statement.stance}
    return tuple(stance for stance in Stance if stance in taken)


def _side(stance: Stance, statements: list[Statement], views: StatementViews) -> SideView:
    links = views.links
    taking: list[StatementOfSide] = []
    for statement in statements:
        targets = [target for target, taken in statement.stance if taken is stance]
        if targets:
            taking.append(
                StatementOfSide(
                    join_with_and(map(links.voice, whose(statement, links))),
                    Link(links.path(statement.id), statement.says),
                    join(links.all(targets)),
                    views.date(date_of_statement(statement, links.library)),
                    links.rests(statement.id),
                )
            )
    both = "; ".join(dict.fromkeys((words.STANCE[stance], words.STANCE_ON_EVENT[stance])))
    return SideView(StanceMark(stance.value, both), words.count(len(taking), "statement"), tuple(taking))


def _group(actor: Id, links: EntryLinks) -> Id:
    entry = links.library.actors.get(actor)
    return (entry.part_of or actor) if entry else actor
