"""People and bodies stand in one order wherever they are listed; what rests on a source stands by its number."""

from __future__ import annotations

import re

import pytest

from generator.model.actor import ActorType
from generator.model.statement import Stance
from tests import factories as make
from tests.outputs import Outputs, outputs_of

TALKS = f"{make.BRIEFING}/talks"


@pytest.fixture(scope="module")
def outputs() -> Outputs:
    """Four who take a side: two of one union, one of the state it belongs to, and one of another state."""
    actors = (
        make.actor("zora", part_of="union"),
        make.actor("union", type=ActorType.ORGANISATION, part_of="oria"),
        make.actor("oria", type=ActorType.STATE),
        make.actor("emil", name=make.name("Émil"), part_of="union"),
        make.actor("aland", type=ActorType.STATE),
        make.actor("frida", part_of="aland"),
    )
    statements = tuple(
        make.statement(
            f"of-{who}",
            speakers=(who,),
            date=make.date(f"2024-05-0{day}"),
            stance=((TALKS, Stance.FOR),),
        )
        for day, who in ((4, "zora"), (3, "union"), (2, "emil"), (1, "frida"))
    )
    briefing = make.briefing(event=TALKS, events=(make.event(),), statements=statements)
    return outputs_of(make.library(briefing, actors=actors))


def test_who_belongs_to_a_body_of_a_state_stands_under_the_state(outputs: Outputs) -> None:
    groups = [
        (group["name"], [row["actor"] for row in group["rows"]])
        for group in outputs.paper["reactions"]["groups"]
    ]
    assert groups == [("Aland", ["Frida"]), ("Oria", ["Émil", "Union", "Zora"])]


def test_who_said_what_is_in_the_order_of_names(outputs: Outputs) -> None:
    assert [voice["actor"] for voice in outputs.paper["reactions"]["voices"]] == [
        "Émil",
        "Frida",
        "Union",
        "Zora",
    ]


def test_the_register_of_actors_is_in_the_order_of_names(outputs: Outputs) -> None:
    (people,) = (part for part in outputs.html["/actors"].split("\n## ") if "zora" in part)
    assert re.findall(r'"rowheader"><a href="../actors/(\w+)/"', people) == [
        "alice",
        "bob",
        "emil",
        "frida",
        "zora",
    ]


def test_what_a_source_reports_stands_by_its_number(outputs: Outputs) -> None:
    (source,) = (one for one in outputs.paper["sources"]["sources"] if one["statements"])
    links = [resting["link"] for resting in source["statements"]]
    assert [str(link).split(":")[0] for link in links if "Talks come first" in str(link)] == [
        "Frida",
        "Émil",
        "Union",
        "Zora",
    ]
