"""A topic whose name is a thing that nobody votes on says what a stance on it is for or against."""

from __future__ import annotations

import json

from generator.model.plan import Level, Position
from generator.model.statement import Stance
from generator.model.text import Prose
from tests import factories as make
from tests.outputs import outputs_of
from tests.test_stances_shown import TALKS, said

MEANT = "withdrawal of the garrisons"


def test_pages_and_pdf_say_what_somebody_is_against() -> None:
    statements = [
        said("against", "anna", "2024-05-03", ("garrisons", Stance.AGAINST)),
        said("for", "bert", "2024-05-03", ("trade", Stance.FOR)),
    ]
    of_plan = Position(
        topic="garrisons",
        level=Level.ADDRESSES,
        stance=Stance.FOR,
        because=Prose("It says so."),
        place=make.PLACE,
    )
    briefing = make.briefing(
        event=TALKS,
        events=(make.event(),),
        plans=(make.plan(positions=(of_plan,)),),
        statements=tuple(statements),
    )
    topics = (make.topic("garrisons", stance_on=MEANT), make.topic("trade"), make.topic("peace"))
    actors = (make.actor("anna"), make.actor("bert"))
    shown = outputs_of(make.library(briefing, topics=topics, actors=actors))
    for part, words in (
        ("statements", f"against: {MEANT}"),
        ("statements", "for: Trade"),
        ("reactions", MEANT),
        ("plans", f"Garrisons (for or against: {MEANT})"),
    ):
        assert words in " ".join(shown.pages[part].split()), part
        assert words.rpartition(": ")[2] in json.dumps(shown.paper[part]), part
    assert MEANT in shown.pages["/topics/garrisons"]
    assert "against: Garrisons" not in json.dumps([*shown.pages.values()])
