"""From three texts to a briefing that may be published, with answers alone: nobody edits a line of YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.build import generate
from generator.project import Project
from tests.composing.desk import begun_desk

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = "fishing-talks"
HAPPENED = (
    *("The talks on the herring banks", "Talks of the foreign ministers in Port Ellery", "Port Ellery"),
    *("Colm Ashby, Yaryna Stovbur", "y"),
    *("", "Колм Ешбі", ""),
    *("1-3", "y", ""),
)
TOPICS = (
    *("Measuring the line of 1964", "", "line, chart, measurement, лінію, карта", "y", ""),
    *(
        "Trawlers in Port Ellery",
        "return of the trawlers",
        "trawlers, boats, bond, судна, траулерів",
        "y",
    ),
    *("Closed season", "", "closed season, herring, сезон", "y", "", ""),
)
SAID = {
    "the boats will be given back": "Ostovia gets the two boats once it has paid a bond.",
    "the masters of the two boats": "The two masters left calls by radio unanswered.",
    "hydrographers of both countries": "Experts of both countries should survey the line again.",
    "until then the line of 1964": "The old line is in force until both parliaments approve a new one.",
    "Остовія не визнає": "Ostovia will pay no bond.",
    "судна мають бути": "The boats must come back at once, without conditions.",
    "лінію між водами": "The line has to be surveyed again.",
    "закритий сезон має": "A closed season helps if all countries of that sea keep it.",
    "The Minister said nothing": "Minister Stovbur did not say that the masters left calls unanswered.",
}
FRONT = (
    "Merrow says that the boats come back for a bond, Ostovia says that it pays none. Both want a new survey.",
    "",
    *(
        "Ashby said that Ostovia gets the boats once a bond is paid; Stovbur said that Ostovia will pay no bond.",
        "",
    ),
    *("Both ministers said that the line has to be surveyed again.", ""),
    "",
    *(
        "Does Ostovia pay a bond?",
        "yes, says Merrow, before it gets the boats",
        "",
        "no, says Ostovia",
        "",
        "denied",
        "",
    ),
    *("On which day does the court decide?", "nobody", "", ""),
    *("2026-05-15", "2026-05-14"),
)


def test_a_briefing_is_made_by_answers_alone(tmp_path: Path) -> None:
    follower, sources = begun_desk(tmp_path, BRIEFING)
    told_next = follower.run("compose", BRIEFING, answers=(*HAPPENED, *TOPICS))
    assert f" draft {BRIEFING} {' '.join(sources)}\n" in told_next, told_next
    follower.run("draft", BRIEFING, *sources)
    judged = follower.judge(BRIEFING, SAID, ("colm-ashby", "yaryna-stovbur"))
    assert f"Confirmed: {len(SAID)}." in judged, judged
    composed = follower.run("compose", BRIEFING, answers=FRONT)
    assert "All that is asked for is written." in composed, composed
    follower.run("confirm", "--all-of", BRIEFING)
    follower.run("verify", "--write")
    assert "Ready to be published" in follower.run("publish", "--check")
    follower.run("edition", BRIEFING)
    again = follower.run("compose", BRIEFING, "--all", answers=("",) * 60)
    assert "confirm --all-of" not in again
    assert f"edition {BRIEFING}" not in again
    assert "On which day is the briefing published?" not in again
    published = generate(Project(follower.folder)).library
    assert len(published.statements) == len(SAID)
    assert not any(statement.todo for statement in published.statements.values())
