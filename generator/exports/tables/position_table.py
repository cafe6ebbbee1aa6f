"""The table of positions: who takes which side on what, by statements and by plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sides import whose
from generator.exports.tables.cells import BETWEEN, names, not_before, on_site, when, words
from generator.exports.tables.table import Column, Linked, Table
from generator.model.statement_dates import date_of_statement
from generator.writer.pages.urls import briefing_page, cell_anchor, on_page
from generator.writer.views.claims import absent
from generator.writer.views.crosswalk import level_word, rests_on
from generator.writer.views.reports import prose
from generator.writer.wording import words as wording
from generator.writer.wording.order import by_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell
    from generator.model.plan import Plan, Position
    from generator.model.report import Evidence, Id
    from generator.model.statement import Stance, Statement
    from generator.writer.views.cards import StatementViews

_COLUMNS = (
    Column("by", "Said in", 10),
    Column("who", "Who", 28),
    Column("on", "On", 36),
    Column("position", "Position", 24),
    Column("level", "How far the plan deals with it", 16),
    Column("value", "What the plan sets", 24),
    Column("says", "In our words", 60),
    Column("points", "Points", 10),
    Column("absent", "Words said to be missing", 28),
    Column("became", "What became of it", 28),
    Column("date", "Date", 16),
    Column("not_before", "Not before"),
    Column("citations", "Rests on", 60),
    Column("id", "Id of the statement or plan, with its place on the site", 32),
    Column("who_ids", "Ids of who", 20),
    Column("on_id", "Id of what it is on", 28),
)
_STATEMENT, _PLAN = "a statement", "a plan"


def position_table(given: ExportInput, views: StatementViews) -> Table:
    """Return the stances that statements take, by date, then what each plan has on each topic."""
    stances = (
        tuple(_stance(statement, target, stance, views, given))
        for _, statement in by_date(given.briefing, given.library)
        for target, stance in statement.stance
    )
    cells = (
        tuple(_cell(plan, position, given)) for plan in given.briefing.plans for position in plan.positions
    )
    return Table("positions", "Positions", _COLUMNS, (*stances, *cells))


def _stance(
    statement: Statement, target: Id, stance: Stance, views: StatementViews, given: ExportInput
) -> Iterator[Cell]:
    said = date_of_statement(statement, given.library)
    who = whose(statement, given.library)
    view = views.stance(target, stance, statement)
    yield _STATEMENT
    yield BETWEEN.join(words(given.links.voice(actor), given) for actor in who)
    yield words(view.on, given)
    yield view.mark.word
    yield None
    yield None
    yield statement.says
    yield None
    yield _missing((statement.id,), given)
    yield words(view.became, given) or None
    yield when(said.date, given)
    yield not_before(said.date)
    yield words(given.links.rests(statement.id), given)
    yield on_site(statement.id, given)
    yield BETWEEN.join(who)
    yield target


def _missing(evidence: Iterable[Evidence], given: ExportInput) -> str | None:
    """Return which words a position's statements say are missing: on these the silence of a plan rests."""
    found, statements = given.found, given.library.statements
    cited = (statements[item] for item in evidence if isinstance(item, str) and item in statements)
    told = (words(absent(statement, found, given.links), given) for statement in cited)
    return BETWEEN.join(filter(None, told)) or None


def _cell(plan: Plan, position: Position, given: ExportInput) -> Iterator[Cell]:
    points = given.library.points
    place = on_page(briefing_page(given.briefing.id, "plans"), cell_anchor(plan, position.topic))
    yield _PLAN
    yield names(plan.by, given)
    yield words(given.links.label(position.topic), given)
    yield wording.STANCE[position.stance] if position.stance else None
    yield level_word(plan, position.level, given.links)
    yield position.value
    yield words(prose(position.because), given)
    yield BETWEEN.join(points[id_].number for id_ in position.points) or None
    yield _missing(position.evidence, given)
    yield None
    yield when(plan.date, given)
    yield not_before(plan.date)
    yield words(rests_on(position.evidence, plan, given.links), given)
    yield Linked(plan.id, given.publication.full_address(place))
    yield BETWEEN.join(plan.by)
    yield position.topic
