"""Finds when a briefing's topics came up: no text that was published before can be expected to speak of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.model.plan import Level
from generator.model.statement_dates import date_of_statement
from generator.model.topic import with_broader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source

Begun: TypeAlias = "Mapping[Id, frozenset[Date | None]]"
"""By topic the days on which a briefing has something said of it, or of a narrower one; None for a day not known."""


def begun_in(briefing: Briefing, library: Library) -> Begun:
    """Return on which days something is said of each topic in statements and plans of ``briefing``."""
    found: dict[Id, set[Date | None]] = {}
    for topic, day in _said(briefing, library):
        for wider in with_broader(topic, library.topics):
            found.setdefault(wider, set()).add(day)
    return {topic: frozenset(days) for topic, days in found.items()}


def is_earlier(source: Source, topic: Id, begun: Begun) -> bool:
    """Tell whether ``source``, with all that was changed in it, is certainly older than all said of ``topic``."""
    published, days = source.updated or source.date, begun.get(topic)
    if published is None or not days:
        return False
    return all(day is not None and published.before(day) for day in days)


def _said(briefing: Briefing, library: Library) -> Iterator[tuple[Id, Date | None]]:
    for statement in briefing.statements:
        day = date_of_statement(statement, library).date
        yield from ((topic, day) for topic in statement.subjects if topic in library.topics)
    for plan in briefing.plans:
        for position in plan.positions:
            if position.level is not Level.SILENT:
                yield position.topic, plan.date
