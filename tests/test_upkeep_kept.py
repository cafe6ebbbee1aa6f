"""What is kept of entries goes with them, drafts watch over what others write, and a changed meaning is seen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.build import check_as_written
from generator.diagnostics import Diagnostics
from generator.project import Project
from generator.upkeep.draft import Refused, drafted, read_state
from generator.upkeep.renaming import rename
from generator.upkeep.sameness import differing
from tests.quotes.project import FILES, change, run
from tests.two_briefings import OTHER, files, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LINKS = "briefings/links.lock.json"
CALL = "briefings/x/call.yml"
BOTH = """# Of the desk.
topics:
  # of the left
  - id: left  # asked twice
    name: One
    # no more of it
    broader: harbour  # see the map

  # of the right
  - id: right
    name: One
    # see the map
"""
ONE = """# Of the desk.
topics:
  # of the right
  # of left, which is one with this:
  # of the left
  # asked twice
  # no more of it
  - id: right
    formerly: [left]
    name: One
    broader: harbour
    # see the map
"""


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """Two briefings that refer to each other."""
    return project({**FILES, **OTHER})


def kept(source: str, day: str) -> dict[str, str]:
    url = f"https://news.example/{source}"
    return {"source": source, "field": "url", "url": url, "state": "ok", "date": day, "since": day}


def test_checks_of_addresses_go_along(place: Path) -> None:
    rows = [kept("paper-1", "2026-01-01"), kept("paper-2", "2026-02-02")]
    (place / LINKS).write_text(json.dumps({"version": 1, "links": rows}))
    assert run(place, "rename", "paper-2", "gazette-2").exit_code == 0
    sources = [row["source"] for row in json.loads(text(place, LINKS))["links"]]
    assert sources == ["gazette-2", "paper-1"]


def test_of_two_sources_the_checks_of_the_one_that_stays_are_kept(place: Path) -> None:
    change(place, "briefings/registers.yml", "date: 2024-05-01, text: paper.txt}", "date: 2024-05-02}")
    rows = [kept("paper-1", "2026-01-01"), kept("paper-2", "2026-02-02")]
    (place / LINKS).write_text(json.dumps({"version": 1, "links": rows}))
    result = run(place, "merge", "paper-1", "paper-2")
    assert result.exit_code == 0, result.output
    assert [row["date"] for row in json.loads(text(place, LINKS))["links"]] == ["2026-02-02"]


def test_what_was_never_published_is_renamed_without_a_former_id(place: Path) -> None:
    change(place, CALL, "  - id: unseen\n", "  - id: unseen\n    todo: Look at it.\n")
    result = run(place, "rename", "unseen", "seen")
    assert "no link leads there" in result.output
    assert run(place, "rename", "bob", "robin").exit_code == 0
    assert "- id: seen\n    todo: Look at it.\n    speaker: robin\n" in text(place, CALL)


def test_what_goes_into_another_entry_unpublished_leaves_no_former_id(place: Path) -> None:
    drafts = "".join(f"  - {{id: {name}, type: person, name: Pat}}\n" for name in ("pat", "pat-2"))
    drafts = drafts.replace(
        "{id: pat-2, type: person, name: Pat}",
        "id: pat-2\n    todo: Is it Pat?\n    type: person\n    name: Pat",
    )
    (place / "briefings/pats.yml").write_text(f"actors:\n{drafts}")
    result = run(place, "merge", "pat-2", "pat")
    assert result.exit_code == 0, result.output
    assert text(place, "briefings/pats.yml") == ("actors:\n  - {id: pat, type: person, name: Pat}\n")
    assert "no link leads there" in result.output


def test_a_name_alone_is_a_file_where_the_entry_stands(place: Path) -> None:
    assert run(place, "move", "meeting", "call.yml").exit_code == 0
    assert "events:\n  # when they met\n  - id: meeting\n" in text(place, CALL)


def test_what_somebody_saves_meanwhile_is_not_written_over(place: Path) -> None:
    project = Project(place)
    before = read_state(project)
    with drafted(project) as draft:
        rename(draft, before, "bob", "robin", place / "sources")
        change(place, "briefings/x/briefing.yml", "title: X", "title: Y")
        assert "briefings/x/briefing.yml" not in draft.contents()
        change(place, CALL, "It does not.", "It never does.")
        with pytest.raises(Refused, match=r"call\.yml has been changed meanwhile; nothing was written"):
            draft.contents()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (CALL, "says: It does not.", "says: It does."),
        (CALL, "speaker: ada", "speaker: bob"),
        ("briefings/x/briefing.yml", "evidence: [paper-1]", "evidence: [paper-2]"),
        ("briefings/x/events.yml", "participants: [ada, bob]", "participants: [bob]"),
        ("briefings/registers.yml", "name: Ada", "name: Eve"),
    ],
)
def test_another_meaning_is_seen(place: Path, name: str, old: str, new: str) -> None:
    before = check_as_written(Project(place), Diagnostics())[0]
    assert differing(before, before, {}) == []
    change(place, name, old, new)
    assert differing(before, check_as_written(Project(place), Diagnostics())[0], {}) != []


def test_a_draft_leaves_nothing_behind(place: Path) -> None:
    was = files(place)
    with drafted(Project(place)) as draft:
        root = draft.project.root
    assert not root.exists()
    assert files(place) == was


def test_comments_go_along_above_the_entry_that_is_kept(place: Path) -> None:
    change(
        place, "briefings/more.yml", "  - id: robert\n", "  # asked twice\n  - id: robert   # see the desk\n"
    )
    change(place, "briefings/more.yml", "He is called Bob.", "'Number # 1 is Bob.'")
    told = run(place, "merge", "robert", "bob").output
    assert "stand above the other now; see where they belong:\n  # asked twice\n  # see the desk\n" in told
    assert "# 1" not in told
    registers = text(place, "briefings/registers.yml")
    assert "  # of robert, which is one with this:\n  # asked twice\n  # see the desk\n" in registers
    assert "asked twice" not in text(place, "briefings/more.yml")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_comments_of_a_neighbour_go_along_and_none_is_there_twice(ends: str, place: Path) -> None:
    path = place / "briefings/topics.yml"
    path.write_text(BOTH, encoding="utf-8", newline=ends)
    assert run(place, "merge", "left", "right").exit_code == 0
    assert path.read_bytes().decode() == ONE.replace("\n", ends)


def test_no_comment_goes_unsaid(place: Path) -> None:
    """Where the entry that is kept has no line of its own, nobody can write above it."""
    path = place / "briefings/topics.yml"
    path.write_text("topics: [{id: right, name: Right}]\n", encoding="utf-8")
    (place / "briefings/others.yml").write_text(
        "topics:\n  - id: left   # see the desk\n    name: Right\n", encoding="utf-8"
    )
    told = run(place, "merge", "left", "right").output
    assert "gone with it; write them again where they belong:\n  # see the desk\n" in told


def test_a_file_that_goes_says_which_comments_it_held(place: Path) -> None:
    change(place, "briefings/x/events.yml", "events:\n", "# Ask Ada about the rest.\n\nevents:\n")
    told = run(place, "move", "meeting", "y").output
    assert "held nothing else but comments, and is gone with them" in told
    assert "\n  # Ask Ada about the rest.\n" in told
