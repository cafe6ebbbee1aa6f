"""Numbers the statements of a briefing by date, and sorts names, the same on the site and in the PDF."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from typing import TYPE_CHECKING

from generator.model.dates import Precision
from generator.model.statement_dates import date_of_statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.model.statement_dates import StatementDate


def by_date(briefing: Briefing, library: Library) -> list[tuple[StatementDate, Statement]]:
    """Return the statements of ``briefing`` in the order in which they are numbered: by date, the undated last.

    Those of one date stay in the order of the briefing, which is that of their sources.
    """
    dated = [(date_of_statement(statement, library), statement) for statement in briefing.statements]
    dated.sort(key=lambda pair: _order(pair[0].date))
    return dated


def number_statements(briefing: Briefing, library: Library) -> Mapping[Id, int]:
    """Return the number of each statement, from 1; ids stay the permanent names, numbers move with the dates."""
    return {statement.id: number for number, (_, statement) in enumerate(by_date(briefing, library), 1)}


def _order(date: Date | None) -> tuple[datetime, bool, datetime]:
    """Return what a date is sorted by; one with an open beginning stands where it ends, none last.

    A mere year comes before the first of its days, so that it does not stand among those of January.
    """
    if date is None:
        return datetime.max, True, datetime.max
    first, last = date.order
    return last if date.first is None else first, date.precision is not Precision.YEAR, last


def in_order_of_names(name: str) -> str:
    """Return what a name is sorted by wherever actors are listed: its letters without marks and case.

    >>> sorted(["Zoe", "bob", "Étienne"], key=in_order_of_names)
    ['bob', 'Étienne', 'Zoe']
    """
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))
