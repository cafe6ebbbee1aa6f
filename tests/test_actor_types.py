"""The register of actors takes no side on who is a state: states and territories stand in one list."""

from __future__ import annotations

from generator.model.actor import ActorType
from generator.writer.wording import words
from tests import factories as make
from tests.outputs import outputs_of


def test_a_territory_stands_among_the_states_and_is_called_neither() -> None:
    actors = [
        make.actor("aland", type=ActorType.STATE),
        make.actor("baruk", type=ActorType.TERRITORY),
        make.actor("boria", type=ActorType.STATE),
    ]
    statement = make.statement("of-baruk", speakers=("baruk",))
    made = outputs_of(make.library(make.briefing(statements=(statement,)), actors=actors))
    page = made.pages["/actors"]
    (states,) = (part for part in page.split("\n## ") if part.startswith("States and territories"))
    assert states.index("Aland") < states.index("Baruk") < states.index("Boria")
    assert page.count("Baruk") == 1
    assert "state or territory" in made.pages["/actors/baruk"]
    assert [actor["type"] for actor in made.paper["actors"] if actor["id"] == "baruk"] == [
        "state or territory"
    ]


def test_every_type_stands_under_one_heading() -> None:
    types = [type_ for _, types in words.ACTOR_GROUPS for type_ in types]
    assert sorted(types) == sorted(ActorType)
