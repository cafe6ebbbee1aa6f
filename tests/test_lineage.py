"""Plans that follow each other: what their table says of each point on site and paper, and what it leaves unsaid."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.analysis.lineage import lineages
from generator.build import Project, generate
from generator.document.plain import plain_text
from generator.memo import Memo
from generator.model.plan import Level, Point, PointChange, Position
from generator.model.statement import Stance
from generator.model.text import Prose
from generator.writer.views.crosswalk import headed
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from tests import factories as make
from tests import pdfs
from tests.made_once import made_once
from tests.outputs import outputs_of
from tests.three_plans import write_three_plans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.model.library import Library
    from generator.model.plan import Plan
    from tests.outputs import Outputs


def point(number: int, *made_from: str, plan: str, change: PointChange | None = None) -> Point:
    """Return a point without a heading; ``made_from`` are written ``first#1``."""
    return Point(
        id=f"{make.BRIEFING}/{plan}#{number}",
        number=str(number),
        says=f"Point {number} of the {plan}.",
        made_from=tuple(f"{make.BRIEFING}/{id_}" for id_ in made_from),
        change=change,
        place=make.PLACE,
    )


def plan(id_: str, date: str, *points: Point, after: str = "", dropped: tuple[str, ...] = ()) -> Plan:
    """Return a plan that is a version of those in ``after``."""
    return make.plan(
        id_,
        date=date,
        points=points,
        version_of=tuple(f"{make.BRIEFING}/{earlier}" for earlier in after.split()),
        dropped=tuple(f"{make.BRIEFING}/{number}" for number in dropped),
    )


def library_of(*plans: Plan) -> Library:
    """Return a library whose briefing has these plans."""
    return make.library(make.briefing(plans=plans))


FIRST = plan("first", "2024-04-01", *(point(number, plan="first") for number in (1, 2)))
SAME, CHANGED, NEW = PointChange


def second(*points: Point, dropped: tuple[str, ...] = ()) -> Plan:
    """Return a plan that follows the first."""
    return plan("second", "2024-04-03", *points, after="first", dropped=dropped)


def third(*points: Point, after: str = "second", dropped: tuple[str, ...] = ()) -> Plan:
    """Return a plan that follows the second."""
    return plan("third", "2024-04-05", *points, after=after, dropped=dropped)


KEPT = second(point(1, "first#1", plan="second", change=SAME))
ROWS: dict[str, tuple[tuple[Plan, ...], list[list[str]]]] = {
    "what nobody says is not said": (
        (FIRST, second(point(1, "first#1", plan="second"), point(2, plan="second"))),
        [["1", "1 · from 1"], ["2", "not traced"], ["–", "2 not traced"]],
    ),
    "kept, dropped, new": (
        (
            FIRST,
            second(
                point(1, "first#1", plan="second", change=CHANGED),
                point(2, plan="second", change=NEW),
                dropped=("first#2",),
            ),
        ),
        [["1", "1 changed"], ["2", "dropped"], ["–", "2 new"]],
    ),
    "two become one": (
        (FIRST, second(point(1, "first#1", "first#2", plan="second", change=CHANGED))),
        [["1 2", "1 changed · from 1 and 2"]],
    ),
    "one becomes two, of which one is traced on": (
        (
            FIRST,
            second(
                point(1, "first#1", plan="second", change=SAME),
                point(2, "first#1", plan="second", change=CHANGED),
                dropped=("first#2",),
            ),
            third(point(1, "second#2", plan="third", change=SAME)),
        ),
        [["1", "1 same 2 changed", "1 same · from 2 1 not traced"], ["2", "dropped", "–"]],
    ),
    "a plan is compared with those it is a version of": (
        (FIRST, KEPT, third(point(1, "first#2", plan="third", change=CHANGED), dropped=("second#1",))),
        [["1", "1 same", "dropped"], ["2", "not traced", "1 changed · from point 2 of The paper"]],
    ),
    "of two plans, each of its points": (
        (
            FIRST,
            KEPT,
            third(point(1, "second#1", plan="third", change=SAME), after="first second"),
        ),
        [
            ["1", "1 same", "1 same · from point 1 of The paper"],
            ["2", "not traced", "not traced"],
        ],
    ),
    "a plan that is a version of another, of whose points nobody says anything": (
        (FIRST, second(point(1, plan="second"))),
        [],
    ),
    "plans that do not follow each other": (
        (FIRST, plan("other", "2024-04-03", point(1, plan="other", change=NEW))),
        [],
    ),
}


def rows_of(page: str) -> Iterator[list[str]]:
    """Yield the cells of each row of the tables of lineage on a page, without the words for the row."""
    for table in page.split('class="sides lineage"')[1:]:
        for row in re.findall(r'<tr role="row"><th scope="row".*?</tr>', table.split("</table>", 1)[0]):
            cells = re.findall(r"<td.*?</td>", row)
            yield [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell)).split()) for cell in cells]


@pytest.mark.parametrize(("plans", "expected"), ROWS.values(), ids=ROWS)
def test_each_cell_says_what_editors_say(plans: tuple[Plan, ...], expected: list[list[str]]) -> None:
    outputs = outputs_of(library_of(*plans))
    assert list(rows_of(outputs.html["plans"])) == expected
    printed = [row for table in outputs.paper["plans"]["lineages"] for row in table["rows"]]
    assert [list(map(_printed, row["cells"])) for row in printed] == expected


def _printed(cell: dict[str, list[dict[str, str]]]) -> str:
    parts = (
        f"{part['points']} {part['word']} {'· ' * bool(part['rest'])}{part['rest']}"
        for part in cell["points"]
    )
    return " ".join(" ".join(parts).split()) or "–"


def test_a_plan_of_another_briefing_stands_in_the_table_of_the_later_one_alone() -> None:
    elsewhere = "talks-in-june"
    later = plan("later", "2024-06-01", point(1, "first#1", plan="later", change=SAME), dropped=("first#2",))
    library = make.library(
        make.briefing(plans=(FIRST,)), make.briefing(elsewhere, title="June", plans=(later,))
    )
    first, second_ = library.briefings.values()
    assert lineages(first, library.plans) == ()
    (found,) = lineages(second_, library.plans)
    assert [known.id for known in found.plans] == [FIRST.id, later.id]


# --- three plans of 28, 24 and 19 points


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the three plans."""
    return made_once(tmp_path_factory, "three-plans", _write)


def _write(folder: Path) -> Path:
    write_three_plans(folder)
    return folder


def test_three_plans_are_followed(project: Path) -> None:
    result = generate(Project(project))
    page = result.files["briefings/x/plans/index.md"].decode()
    rows = list(rows_of(page))
    for expected in (
        ["3", "3 changed · agreed", "3 same · agreed"],
        ["5 10", "5 changed · from 5 and 10 ; open", "5 changed · open"],
        ["7", "dropped", "–"],
        ["13", "11 changed · open", "dropped"],
        ["25", "24 · from 25", "not traced"],
        ["26", "dropped", "19 changed · from point 26 of The paper of 28 points"],
        ["27", "not traced", "–"],
        ["–", "23 not traced", "not traced"],
        ["–", "–", "18 new · marked as dropped"],
    ):
        assert expected in rows
    assert "24 points, 14 same, 6 changed, 2 new, 1 not traced, 4 earlier points dropped" in page
    assert not re.search(r"\bdropped\b", " ".join(row[2] for row in rows if row[1] == "not traced"))


def test_each_point_of_the_three_stands_once_and_on_paper_too(project: Path) -> None:
    library, _ = pdfs.read(project)
    (found,) = lineages(library.briefings["x"], library.plans)
    columns = zip(*found.rows, strict=True)
    assert [sum(len(cell.points) for cell in column) for column in columns] == [28, 24, 19]
    document = pdfs.documents(project)["x"]
    (table,) = json.loads(document.data)["document"]["plans"]["lineages"]
    assert len(table["rows"]) == len(found.rows)
    words = pdfs.text_of(pdfs.pdf(document))
    assert all(pdfs.folded(point.says) in pdfs.folded(words) for point in library.points.values())


# --- points without headings, values, points in order, heads


def judged(
    stance: Stance | None = None, value: str | None = None, numbers: tuple[int, ...] = (2, 1)
) -> Position:
    """Return what the first plan has on peace."""
    return Position(
        topic="peace",
        level=Level.ADDRESSES,
        because=Prose("So it says."),
        stance=stance,
        value=value,
        points=tuple(f"{FIRST.id}#{number}" for number in numbers),
        place=make.PLACE,
    )


@cache
def shown() -> Outputs:
    """Return what is made of a plan with a value, of whose second point Alice says what she thinks."""
    first = make.plan(
        "first",
        points=FIRST.points,
        positions=(judged(Stance.FOR, "600,000 troops"),),
    )
    against = make.statement(
        "against", date="2024-04-20", about=(), stance=((f"{FIRST.id}#2", Stance.AGAINST),)
    )
    return outputs_of(make.library(make.briefing(plans=(first,), statements=(against,))))


def test_a_value_stands_in_the_cell_everywhere() -> None:
    cell = re.findall(r"<td.*?</td>", shown().html["plans"])[0]
    mark, opened = cell.split("</summary>")
    assert '<b class="value">600,000 troops</b>' in mark
    assert "It sets: <b>600,000 troops</b>" in opened
    for printed in (shown().paper, shown().brief):
        assert printed["plans"]["rows"][0]["cells"][0]["value"] == "600,000 troops"


def test_points_of_a_cell_are_in_order_and_have_numbers_and_words_for_a_heading() -> None:
    page = shown().pages["plans"]
    assert "points 1, 2" in page
    assert "point 1 Point 1 of the first." in page
    assert '<li id="first--1"><p><span class="number">1</span> Point 1 of the first.' in shown().html["plans"]
    printed = shown().paper["plans"]
    assert [known["heading"] for known in printed["plans"][0]["points"]] == ["", ""]
    assert printed["rows"][0]["cells"][0]["numbers"] == "points 1, 2"


def test_who_is_against_a_point_stands_in_the_cell() -> None:
    assert "Positions on point 2: Alice: against, 20 April 2024" in shown().pages["plans"]
    (line,) = shown().paper["plans"]["rows"][0]["cells"][0]["stances"]
    assert line == "Positions on point 2: Alice: against, 20 April 2024"


HEADS = {
    ("alice", "Alice's paper"): "Alice: paper",
    ("alice", "Alice’s paper"): "Alice: paper",
    ("alice", "Alice paper of May"): "Alice: paper of May",
    ("alice", "The paper"): "Alice: The paper",
    ("alice", "Alice and Bob on peace"): "Alice: Alice and Bob on peace",
    ("alice", "Alicean paper"): "Alice: Alicean paper",
    ("alice", "Alice"): "Alice: Alice",
    ("bob", "Alice's paper"): "Bob: Alice's paper",
    ("alice bob", "The paper"): "Alice and Bob: The paper",
    ("alice bob", "Alice's and Bob's paper"): "Alice and Bob: paper",
    ("alice bob", "Alice and Bob on peace"): "Alice and Bob: on peace",
    ("alice bob", "Alice's paper, as Bob sees it"): "Alice and Bob: paper, as Bob sees it",
}


@pytest.mark.parametrize(("by", "title"), HEADS)
def test_a_head_names_who_announced_the_plan(by: str, title: str) -> None:
    announced = make.plan(by=tuple(by.split()), name=make.name(title))
    library = library_of(announced)
    links = EntryLinks(library, derive(library, Memo()), label_registers(library, "en"))
    assert plain_text(headed(announced, links)) == HEADS[by, title]
