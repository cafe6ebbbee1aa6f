"""Owns the rendered statements of a briefing: each is made once, and every page that shows it carries the same text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.model.dates import Precision
from generator.writer.pages.urls import part_anchor
from generator.writer.wording.dates import month, show
from generator.writer.wording.order import by_date
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.statement_dates import StatementDate
    from generator.document.html import Html
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.writer.pages.templates import Renderer
    from generator.writer.views.cards import StatementViews


class Period(NamedTuple):
    """Statements that stand under one heading."""

    heading: str
    anchor: Html
    ids: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Fragments:
    """The statements of one briefing as HTML, in the order of their pages."""

    cards: Mapping[Id, Html]
    """Full cards, for the statements page."""
    lines: Mapping[Id, Html]
    """List items, for every other page."""
    periods: tuple[Period, ...]
    """Statements under the month in which they were made, in order."""


def render_statements(
    briefing: Briefing,
    views: StatementViews,
    renderer: Renderer,
) -> Fragments:
    """Return all statements of ``briefing``, ordered by date, the undated last."""
    dated = by_date(briefing, views.links.library)
    ids = [statement.id for _, statement in dated]
    shown = [views.view(statement, said, number) for number, (said, statement) in enumerate(dated, 1)]
    cards = dict(zip(ids, renderer.each("card", shown), strict=True))
    lines = dict(zip(ids, renderer.each("line", shown), strict=True))
    return Fragments(cards, lines, by_period(dated, views.links.lang))


def statements_page(fragments: Fragments) -> dict[str, object]:
    """Return the context of the template of statements."""
    cards = fragments.cards
    return {
        "count": count(len(cards), "statement"),
        "periods": tuple(
            (one.heading, one.anchor, tuple(cards[id_] for id_ in one.ids)) for one in fragments.periods
        ),
    }


def by_period(dated: Iterable[tuple[StatementDate, Statement]], lang: str) -> tuple[Period, ...]:
    """Return ids of statements under the month in which each can first have been made, as its own date has it.

    A heading stands once, in the order of the calendar: round midnight a moment may be in another month than the one
    before it.
    """
    periods: dict[tuple[str, str], list[Id]] = {}
    for said, statement in dated:
        periods.setdefault(_period(said.date, lang), []).append(statement.id)
    found: list[Period] = []
    taken: Counter[str] = Counter()
    for (heading, name), ids in sorted(periods.items(), key=lambda item: item[0][1]):
        taken[name] += 1  # a year, and a span of years that begins in it
        anchor = part_anchor(name if taken[name] == 1 else f"{name}-span-{taken[name]}")
        found.append(Period(heading, anchor, tuple(ids)))
    return tuple(found)


def _period(date: Date | None, lang: str) -> tuple[str, str]:
    """Return heading and name for a date: ``April 2023``, ``2023-04``."""
    if date is None:
        return "Date not known", "undated"
    if date.first is None:
        date = date.parts[1] if date.parts and date.parts[1] else date
    earliest = date.days[0]
    if date.precision is Precision.YEAR:
        return show(date, lang), f"{earliest.year:04}"
    return month(date, lang), f"{earliest.year:04}-{earliest.month:02}"
