"""Former ids: what each entry is called now, under whatever it may have been called before."""

from __future__ import annotations

from dataclasses import replace

from generator.model.former_ids import current_ids, former_ids
from generator.model.plan import Point
from tests import factories as make


def test_every_former_id_leads_to_the_present_one() -> None:
    paper = "talks-in-may/paper"
    point = Point(
        id=f"{paper}#2", number="2", says="Cease fire.", formerly=(f"{paper}#1a",), place=make.PLACE
    )
    plan = make.plan(points=(point,), formerly=("talks-in-may/draft",))
    statement = make.statement("said", formerly=("talks-in-may/told",))
    briefing = make.briefing(formerly=("talks",), statements=(statement,), plans=(replace(plan, id=paper),))
    actor = make.actor("alice", formerly=("alicia", "ali"))
    found = current_ids(make.library(briefing, actors=(actor,)))
    assert found == {
        "alicia": "alice",
        "ali": "alice",
        "talks": "talks-in-may",
        "talks-in-may/told": "talks-in-may/said",
        "talks/said": "talks-in-may/said",
        "talks/told": "talks-in-may/said",
        "talks-in-may/draft": paper,
        "talks/draft": paper,
        "talks/paper": paper,
        **{
            f"{folder}/{name}#{number}": point.id
            for folder in ("talks-in-may", "talks")
            for name in ("paper", "draft")
            for number in ("2", "1a")
            if (folder, name, number) != ("talks-in-may", "paper", "2")
        },
    }


def test_what_never_had_another_id_has_no_former_one() -> None:
    assert former_ids(make.statement()) == ()
    assert current_ids(make.library(make.briefing(statements=(make.statement(),)))) == {}
