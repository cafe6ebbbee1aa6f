"""What to watch: of points that are still open those alone of which no later plan says what became of them."""

from __future__ import annotations

from generator.model.plan import Point, PointChange, PointStatus
from tests import factories as make
from tests.outputs import outputs_of

FIRST, SECOND = f"{make.BRIEFING}/first", f"{make.BRIEFING}/second"
OPEN = PointStatus.OPEN


def point(plan: str, number: str, says: str, **fields: object) -> Point:
    return Point(id=f"{plan}#{number}", number=number, says=says, place=make.PLACE, **fields)  # type: ignore[arg-type]


def test_what_a_later_plan_settled_or_dropped_is_not_open() -> None:
    first = make.plan(
        "first",
        points=tuple(
            point(FIRST, number, says, status=OPEN)
            for number, says in (
                ("1", "Boats rest."),
                ("2", "Tolls end."),
                ("3", "Nets stay."),
                ("4", "Bells ring."),
            )
        ),
    )
    second = make.plan(
        "second",
        name=make.name("The second paper"),
        date=make.date("2024-05-01"),
        version_of=(FIRST,),
        dropped=(f"{FIRST}#3",),
        points=(
            point(
                SECOND,
                "1",
                "Boats rest at night.",
                made_from=(f"{FIRST}#1",),
                change=PointChange.CHANGED,
                status=PointStatus.AGREED,
            ),
            point(
                SECOND,
                "2",
                "Tolls end in May.",
                made_from=(f"{FIRST}#2",),
                change=PointChange.CHANGED,
                status=OPEN,
            ),
        ),
    )
    page = outputs_of(make.library(make.briefing(plans=(first, second)))).pages["overview"]
    watched = page.partition("What to watch")[2].partition("\n## ")[0]
    for says, is_watched in (
        ("Boats rest.", False),
        ("Boats rest at night.", False),
        ("Tolls end.", False),
        ("Tolls end in May. open: point 2 of The second paper", True),
        ("Nets stay.", False),
        ("Bells ring. open: point 4 of The paper", True),
    ):
        assert (says in " ".join(watched.split())) is is_watched, says
