"""Arranges the statements of a briefing under the months in which they were made."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from generator.document.dates import month, show
from generator.model.dates import Precision
from generator.writer.pages.urls import part_anchor
from generator.writer.wording.order import by_date
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.document.escaping import Html
    from generator.document.inline import Anchor
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.model.statement_dates import StatementDate
    from generator.writer.views.cards import StatementView, StatementViews


class Period(NamedTuple):
    """Statements that stand under one heading."""

    heading: str
    anchor: Anchor
    ids: tuple[Id, ...]


def view_statements(
    briefing: Briefing, views: StatementViews
) -> tuple[dict[Id, StatementView], tuple[Period, ...]]:
    """Return a view of each statement of ``briefing``, by date, the undated last; and the months they stand under."""
    dated = by_date(briefing, views.links.library)
    shown = {
        statement.id: views.view(statement, made, number) for number, (made, statement) in enumerate(dated, 1)
    }
    return shown, by_period(dated, views.links.lang)


def statements_page(cards: Mapping[Id, Html], periods: Iterable[Period]) -> dict[str, object]:
    """Return the context of the template of statements."""
    return {
        "count": count(len(cards), "statement"),
        "ways": any("→" in card for card in cards.values()),
        "periods": tuple(
            (period.heading, period.anchor, tuple(cards[id_] for id_ in period.ids)) for period in periods
        ),
    }


def by_period(dated: Iterable[tuple[StatementDate, Statement]], lang: str) -> tuple[Period, ...]:
    """Return ids of statements under the month in which each can first have been made, as its own date has it.

    A heading stands once, in the order of the calendar: round midnight a moment may be in another month than the one
    before it.
    """
    periods: dict[tuple[str, str], list[Id]] = {}
    for made, statement in dated:
        periods.setdefault(_period(made.date, lang), []).append(statement.id)
    found: list[Period] = []
    taken: Counter[str] = Counter()
    for (heading, name), ids in sorted(periods.items(), key=lambda period: period[0][1]):
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
