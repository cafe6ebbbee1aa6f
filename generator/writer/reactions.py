"""Owns what stands on a briefing's page of reactions: the stance matrix, then who said what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.said import when_said
from generator.model.event import Event
from generator.model.plan import Plan
from generator.writer.html import Html
from generator.writer.urls import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.briefing import Briefing
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.writer.cards import StanceView, StatementViews
    from generator.writer.links import Links


@dataclass(frozen=True, slots=True)
class TakenStance:
    """A stance in a cell of the matrix, with the statement it rests on."""

    stance: StanceView
    href: Html
    date: Html


@dataclass(frozen=True, slots=True)
class RowView:
    """One actor's stances, a cell for each column."""

    actor: Html
    cells: tuple[tuple[TakenStance, ...], ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The actors of one state or organisation."""

    name: Html
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class VoicesView:
    """One actor's statements that take a side."""

    anchor: Html
    actor: Html
    lines: tuple[Html, ...]


def reactions(
    briefing: Briefing, views: StatementViews, lines: Mapping[Id, Html], links: Links
) -> dict[str, object]:
    """Return the context of the template of reactions."""
    by_actor: dict[Id, list[Statement]] = {}
    for statement in briefing.statements:
        if statement.stance:
            for actor in whose(statement, links):
                by_actor.setdefault(actor, []).append(statement)
    order = {id_: number for number, id_ in enumerate(links.library.actors)}
    actors = sorted(by_actor, key=lambda id_: order.get(id_, len(order)))
    columns = _columns(briefing, links)
    groups: dict[Id, list[RowView]] = {}
    for actor in actors:
        row = _row(actor, by_actor[actor], columns, views)
        if any(row.cells):
            groups.setdefault(_group(actor, links), []).append(row)
    return {
        "columns": links.all(columns),
        "groups": tuple(GroupView(links.label(group), tuple(rows)) for group, rows in groups.items()),
        "voices": tuple(
            VoicesView(
                Html(f"by-{actor}"), links.label(actor), tuple(lines[one.id] for one in by_actor[actor])
            )
            for actor in actors
        ),
    }


def whose(statement: Statement, links: Links) -> tuple[Id, ...]:
    """Return whose stance it is: the holders', else the speaker's, else the publisher's."""
    if statement.holders:
        return statement.holders
    return (statement.speaker or links.library.sources[statement.reports[0].source].publisher,)


def _columns(briefing: Briefing, links: Links) -> tuple[Id, ...]:
    """Return the events and plans people take stances on, the briefing's own event first."""
    targets = dict.fromkeys(target for one in briefing.statements for target, _ in one.stance)
    found = [target for target in targets if isinstance(links.library[target], Event | Plan)]
    return tuple(sorted(found, key=lambda id_: id_ != briefing.event))


def _row(actor: Id, statements: list[Statement], columns: tuple[Id, ...], views: StatementViews) -> RowView:
    cells: dict[Id, list[TakenStance]] = {column: [] for column in columns}
    for statement in statements:
        for target, stance in statement.stance:
            if target in cells:
                cells[target].append(
                    TakenStance(
                        views.stance(target, stance),
                        Html(ROOT + views.links.path(statement.id)),
                        views.date(when_said(statement, views.links.library)),
                    )
                )
    return RowView(views.links.to(actor), tuple(tuple(cell) for cell in cells.values()))


def _group(actor: Id, links: Links) -> Id:
    entry = links.library.actors.get(actor)
    return (entry.part_of or actor) if entry else actor
