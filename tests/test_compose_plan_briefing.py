"""From three texts about a plan to a briefing with its page of plans, with answers alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.build import generate
from generator.project import Project
from tests.composing.desk import begun_desk

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = "island-plan"
HAPPENED = (
    *("The plan for the island of Sarn", "A plan for Sarn is laid before both sides", "", ""),
    *("1-3", "y"),
)
PLAN = (
    *("1", "", "", ""),
    *("The garrisons on Sarn are halved within ninety days.", "4"),
    *("Only islanders run the lighthouse.", "5"),
    *("Both sides get equal shares of the catch for five years, counted by a third country.", "6"),
    *("The islanders elect a council in the second year.", "7"),
    *("Both sides hand over their maps of the mines within thirty days.", "8"),
    "",
)
TOPICS = (
    *("Garrisons on Sarn", "halving of the garrisons", "soldiers, garrisons, garrison", ""),
    *("Counting of the catch", "", "catch", "", ""),
)
SAID = {
    "the garrisons of both sides": "Both garrisons on Sarn should be halved in three months.",
    "the catch in the Sound": "Both sides should share the catch equally, and somebody else should count it.",
    "We will hand it over": "Aldery gives its map of the mines when it sees the other one.",
    "We would accept it": "Aldery takes anybody who counts the catch.",
}
FRONT = (
    *("Haldane has laid a plan before both sides; Aldery says that it accepts the count.", "1-3"),
    *("Haldane wants both garrisons on Sarn halved.", "noor-haldane-garrisons-sarn"),
    *("Thane said that Aldery accepts a count of the catch.", "2-5"),
    "",
    "",
    *("2026-09-05", "2026-09-04"),
)


def test_a_briefing_of_a_plan_is_made_by_answers_alone(tmp_path: Path) -> None:
    follower, sources = begun_desk(tmp_path, BRIEFING)
    told = follower.run("compose", BRIEFING, answers=(*HAPPENED, *PLAN, *TOPICS))
    assert "New: the plan `plan-island`." in told
    follower.run("draft", BRIEFING, *sources)
    judged = follower.judge(BRIEFING, SAID, offered=("rowan-keele",))
    assert f"Confirmed: {len(SAID)}." in judged, judged
    composed = follower.run("compose", BRIEFING, answers=FRONT)
    assert "All that is asked for is written." in composed, composed
    follower.run("confirm", "--all-of", BRIEFING)
    follower.run("verify", "--write")
    assert "Ready to be published" in follower.run("publish", "--check")
    site = generate(Project(follower.folder))
    plan = site.library.plans[f"{BRIEFING}/plan-island"]
    assert [point.number for point in plan.points] == ["1", "2", "3", "4", "5"]
    pages = [content for path, content in site.files.items() if "plans" in str(path)]
    assert any(
        "Both sides hand over their maps of the mines within thirty days." in str(page) for page in pages
    )
