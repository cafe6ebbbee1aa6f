"""A draft is proposed for the event of which its source has the words, or of which its own day is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.judging import judge
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Projects = Callable[[Mapping[str, str]], Path]

TEXT = """Ada met Bob in Brill on Monday.

“We will open the harbour,” Ada said on Monday.

“The geese have it,” Bob said on Tuesday.

“The keys are lost, all of them,” Bob said.
"""
DRAFTS = "briefings/x/drafts.yml"


def _event(id_: str, days: str, *sources: str, more: str = "") -> str:
    begin, _, until = days.partition(" ")
    ends = f", until: {until}" if until else ""
    return f"{{id: {id_}, name: {id_.title()}, date: {begin}{ends}, evidence: [{', '.join(sources)}]{more}}}"


def _drafted(project: Projects, *events: str, type_: str = "article-newspaper") -> Mapping[str, str]:
    """Return at which event each draft is, by how its quotation begins."""
    place = _project(project, *events, type_=type_)
    written = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))
    return {draft["quote"].split()[1]: draft.get("at", "") for draft in written["statements"]}


def _project(project: Projects, *events: str, type_: str = "article-newspaper") -> Path:
    registers = FILES["briefings/registers.yml"].replace(
        "{id: paper-1, type: article-newspaper", f"{{id: paper-1, type: {type_}"
    )
    briefing = FILES["briefings/x/briefing.yml"].replace("title: X", "title: X\n        event: talks")
    listed = "".join(f"  - {event}\n" for event in events)
    calls = {
        **FILES,
        "sources/paper.txt": TEXT,
        "briefings/registers.yml": registers,
        "briefings/x/briefing.yml": briefing,
        "briefings/x/events.yml": f"events:\n{listed}",
    }
    place = project(
        {
            **calls,
            "briefings/x/call.yml": FILES["briefings/x/call.yml"].replace(
                "paper-1\n            quote: We will open the harbour", "paper-2"
            ),
        }
    )
    done = run(place, "draft", "x", "paper-1")
    assert done.exit_code == 0, done.output
    return place


TALKS = _event("talks", "2024-04-29", "paper-1")


@pytest.mark.parametrize(
    ("event", "at"),
    [
        (_event("reactions", "2024-04-30", "paper-1"), "reactions"),
        (_event("reactions", "2024-04-30 2024-05-02", "paper-1"), "reactions"),
        (_event("reactions", "2024-04-29 2024-04-30", "paper-1"), "reactions"),
        (_event("reactions", "2024-04-30", "paper-2"), ""),
        (_event("reactions", "2024-05-01", "paper-1"), ""),
        (_event("reactions", "2024-04", "paper-1"), ""),
        (_event("reactions", "2024-04-30/2024-05-01", "paper-1"), ""),
        (_event("reactions", "2024-04-30~", "paper-1"), ""),
        (_event("reactions", "2024-04-30?", "paper-1"), ""),
        (_event("reactions", '"../2024-04-30"', "paper-1"), ""),
        (_event("reactions", "2024-04-29 2024-04-30?", "paper-1"), ""),
        (_event("reactions", "2024-04", "paper-1", more=", until: 2024-05-02"), ""),
    ],
)  # fmt: skip
def test_a_day_proposes_the_event_of_which_it_is_one(project: Projects, event: str, at: str) -> None:
    """What is said without a day is not there for that of a sentence before it, even if it is of that day."""
    assert _drafted(project, TALKS, event) == {"will": "", "geese": at, "keys": ""}


def test_a_day_of_two_events_proposes_neither(project: Projects) -> None:
    others = _event("reactions", "2024-04-30", "paper-1"), _event("walk", "2024-04-30", "paper-1")
    assert _drafted(project, TALKS, *others)["geese"] == ""


@pytest.mark.parametrize(
    ("type_", "source", "at"),
    [
        ("interview", "paper-1", "briefing-of-press"),
        ("speech", "paper-1", "briefing-of-press"),
        ("article-newspaper", "paper-1", ""),
        ("interview", "paper-2", ""),
    ],
)
def test_what_is_said_at_a_press_conference_is_at_it(
    project: Projects, type_: str, source: str, at: str
) -> None:
    """It is evidence of the talks before it, too, at which nothing of it was said."""
    events = TALKS, _event("briefing-of-press", "2024-05-01", source)
    assert _drafted(project, *events, type_=type_)["keys"] == at


def test_what_appeared_behind_an_event_may_have_what_was_said_since(project: Projects) -> None:
    events = TALKS, _event("briefing-of-press", "2024-04-30", "paper-1")
    found = _drafted(project, *events, type_="interview")
    assert found == {"will": "", "geese": "briefing-of-press", "keys": ""}


def test_an_account_is_one_of_its_own_event_but_for_another_day(project: Projects) -> None:
    told = _event("talks", "2024-04-29", "paper-1", more=", accounts: [{by: paper, sources: [paper-1]}]")
    reactions = _event("reactions", "2024-04-30", "paper-1")
    assert _drafted(project, told, reactions) == {"will": "talks", "geese": "reactions", "keys": "talks"}


@pytest.mark.parametrize(("day", "at"), [("2024-04-29", ""), ("2024-04-29~", "talks"), ("2024-04", "talks")])
def test_an_account_has_at_its_own_event_nothing_that_was_said_on_another_day(
    project: Projects, day: str, at: str
) -> None:
    told = _event("talks", day, "paper-1", more=", accounts: [{by: paper, sources: [paper-1]}]")
    assert _drafted(project, told) == {"will": "talks", "geese": at, "keys": "talks"}


def _card(place: Path, begins: str, *answers: str) -> str:
    """Return what is shown of the draft whose quotation begins so, and then."""
    drafts = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))["statements"]
    id_ = next(draft["id"] for draft in drafts if draft["quote"].startswith(begins))
    return " ".join(judge(place, *answers, "q", options=("x", id_)).output.split())


def test_why_is_told_beside_the_event(project: Projects) -> None:
    place = _project(project, TALKS, _event("reactions", "2024-04-30", "paper-1"))
    assert (place / DRAFTS).read_text(encoding="utf-8").count("is a day of it") == 1
    assert "at reactions (by the day)" in _card(place, "The geese", "at: talks")
    assert (place / DRAFTS).read_text(encoding="utf-8").count("is a day of it") == 0


def test_an_event_that_holds_for_all_is_told_of_the_source(project: Projects) -> None:
    events = TALKS, _event("briefing-of-press", "2024-05-01", "paper-1")
    place = _project(project, *events, type_="interview")
    told = "All of paper-1: at briefing-of-press, as the source has what was said there."
    assert told in _card(place, "The keys")


def test_other_words_beside_do_not_get_the_event_of_a_day(project: Projects) -> None:
    place = _project(project, TALKS, _event("reactions", "2024-04-30", "paper-1"))
    _card(place, "The geese", "and: Ada met Bob")
    drafts = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))["statements"]
    assert "at" not in next(draft for draft in drafts if draft["quote"].startswith("Ada met"))
