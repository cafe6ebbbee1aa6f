"""Makes what is said of a plan's points beside those of earlier and later plans: a table, and lines at each point."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.lineage import lineages, predecessors
from generator.document.inline import Link
from generator.document.joining import join, join_with_and, labelled, phrase
from generator.document.plain import plain_text
from generator.model.plan import PointChange
from generator.model.references import Role
from generator.writer.views.crosswalk import headed
from generator.writer.views.labels import named
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.analysis.lineage import Lineage, LineageCell
    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.model.plan import Plan, Point
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks


class PlanInLineage(NamedTuple):
    """A plan at the head of its column."""

    plan: Content
    """As a link to its points."""
    label: Content
    """Without a link, behind those who announced it."""
    date: Content
    amounts: tuple[str, ...]
    """``24 points``, ``8 changed``, ``4 dropped``."""


class PointInLineage(NamedTuple):
    """What became of something in one plan: a point, or points that it has not."""

    points: Content
    """Numbers, as links; empty where the word is said of all in the row."""
    kind: str
    """``same``, ``changed``, ``new``, ``dropped``, ``untraced``: by it the page puts a sign before the word."""
    word: str
    """Empty where there is nothing to say: in the first plan."""
    rest: Content
    """From which points it comes, where the row has several; how far they had got with it."""


class CellOfLineage(NamedTuple):
    """What one plan has of the points in a row; nothing, if it is not known to have any."""

    plan: str
    """Whose it is, for an attribute: on a phone each cell names its plan."""
    points: tuple[PointInLineage, ...]


class RowOfLineage(NamedTuple):
    """Points that come from each other."""

    says: tuple[Content, ...]
    """Of the first: the heading of each, or what it says."""
    cells: tuple[CellOfLineage, ...]


class LineageTable(NamedTuple):
    """Plans that follow each other, point by point."""

    columns: tuple[PlanInLineage, ...]
    rows: tuple[RowOfLineage, ...]
    name: str
    """Of the table, for an attribute."""
    fit: str
    """The class of the table's box."""
    legend: str
    """Says what “not traced” means; "" where nothing is."""


_ACROSS = 4
"""So many plans stand side by side within the page: a cell holds little."""


def lineage_tables(briefing: Briefing, links: EntryLinks) -> tuple[LineageTable, ...]:
    """Return a table for each group of plans that follow each other."""
    return tuple(_table(lineage, links) for lineage in lineages(briefing, links.library.plans))


def came_from(point: Point, plan: Plan, links: EntryLinks) -> Content:
    """Return from which points of earlier plans a point comes, and whether it changed; empty if nobody says."""
    if point.made_from:
        change = f" ({words.POINT_CHANGE[point.change]})" if point.change else ""
        return phrase(labelled("Comes from", links.all(point.made_from)), change)
    if point.change is PointChange.NEW and (before := predecessors(plan)):
        return labelled("New, compared with", links.all(before))
    return ""


def became_of(point: Point, links: EntryLinks) -> Content:
    """Return what became of a point in later plans; empty if nobody says."""
    found: list[Content] = []
    for use in links.findings.of(point.id):
        if use.role is Role.MADE_FROM:
            later = links.library.points[f"{use.user}#{use.part.removeprefix('point-')}"]
            change = f" ({words.POINT_CHANGE[later.change]})" if later.change else ""
            found.append(phrase(links.to(later.id), change))
        elif use.role is Role.DROPPED:
            found.append(phrase("dropped in ", links.to(use.user)))
    return labelled("Later", found)


_WORD = {
    "": "",
    **{change.value: word for change, word in words.POINT_CHANGE.items()},
    "dropped": "dropped",
    "untraced": words.UNTRACED,
}


_UNTRACED = "“Not traced”: nobody says what it comes from, or what became of it."


def _table(lineage: Lineage, links: EntryLinks) -> LineageTable:
    columns = [
        _Cells(plan, lineage.before[plan.id], plain_text(headed(plan, links)), links)
        for plan in lineage.plans
    ]
    rows = tuple(
        RowOfLineage(
            _called(row),
            tuple(column.cell(place, row, lineage.plans) for place, column in enumerate(columns)),
        )
        for row in lineage.rows
    )
    words_of = {point.word for row in rows for cell in row.cells for point in cell.points}
    return LineageTable(
        tuple(column.head([row[place] for row in lineage.rows]) for place, column in enumerate(columns)),
        rows,
        f"What became of the points of {columns[0].name}",
        "fits" if len(columns) <= _ACROSS else "boxed",
        _UNTRACED if words.UNTRACED in words_of else "",
    )


def _called(row: Sequence[LineageCell]) -> tuple[Content, ...]:
    """Return the words for a row: of the points in the first plan that has any, the heading, or what each says."""
    first = next(cell.points for cell in row if cell.points)
    return tuple(named(point.heading) if point.heading else point.says for point in first)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Makes the column of one plan."""

    plan: Plan
    before: tuple[Id, ...]
    """The plans that it is compared with."""
    name: str
    links: EntryLinks

    def head(self, cells: Iterable[LineageCell]) -> PlanInLineage:
        """Return what stands over the column, of which ``cells`` are all."""
        plan, links = self.plan, self.links
        return PlanInLineage(
            links.to(plan.id), headed(plan, links), links.date(plan.date), tuple(self._amounts(cells))
        )

    def cell(self, place: int, row: Sequence[LineageCell], plans: Sequence[Plan]) -> CellOfLineage:
        """Return the cell at ``place``: the plan's own points, then earlier ones that it has not.

        Where the row has several points of the plans before, it is said which.
        """
        cell = row[place]
        before = sum(
            len(other.points) for other, plan in zip(row, plans, strict=True) if plan.id in self.before
        )
        parts = [self._point(point, several=before > 1) for point in cell.points]
        alone = not cell.points and len(cell.dropped) + len(cell.untraced) == before
        for kind, gone in (("dropped", cell.dropped), ("untraced", cell.untraced)):
            if gone:
                numbers = "" if alone and len(gone) == before else self._numbers(gone)
                parts.append(PointInLineage(numbers, kind, _WORD[kind], ""))
        return CellOfLineage(self.name, tuple(parts))

    def _point(self, point: Point, *, several: bool) -> PointInLineage:
        kind = self._kind(point)
        rest: list[Content] = []
        skipped = any(id_.rpartition("#")[0] not in self.before for id_ in point.made_from)
        if point.made_from and self.before and (several or skipped or not point.change):
            rest.append(phrase("from ", self._numbers(point.made_from)))
        if point.status:
            rest.append(words.POINT_STATUS[point.status])
        number = Link(self.links.path(point.id), point.number)
        return PointInLineage(number, kind, _WORD[kind], join(rest, "; "))

    def _kind(self, point: Point) -> str:
        """Return what a point is beside the plans before its own; "" in the first plan, and where nobody says."""
        if not self.before or (point.made_from and not point.change):
            return ""
        return point.change.value if point.change else "untraced"

    def _numbers(self, ids: Iterable[Id]) -> Content:
        """Return points of earlier plans by their numbers; with the plan, if it is not the only one before."""
        return join_with_and(
            Link(self.links.path(id_), id_.rpartition("#")[2])
            if self.before == (id_.rpartition("#")[0],)
            else self.links.to(id_)
            for id_ in ids
        )

    def _amounts(self, cells: Iterable[LineageCell]) -> Iterator[str]:
        """Yield how many points the plan has, how many of each kind, and how many earlier ones it has not."""
        points = self.plan.points
        yield words.count(len(points), "point")
        kinds = Counter(map(self._kind, points))
        yield from (f"{kinds[kind]} {word}" for kind, word in _WORD.items() if kind and kinds[kind])
        if self.before and self.plan.dropped:
            yield words.count(len(self.plan.dropped), "earlier point") + " dropped"
        untraced = sum(len(cell.untraced) for cell in cells)
        if untraced:
            yield words.count(untraced, "earlier point") + " not traced"
