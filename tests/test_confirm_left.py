"""`briefings confirm` leaves drafts alone that nobody has finished, and those that cannot be read, and says why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import build, starter
from generator.diagnostics import Diagnostics
from generator.model.placeholders import PUBLISHER_NOT_NAMED, SPEAKER_NOT_FOUND
from generator.model.unconfirmed import LEFT_ASIDE
from tests.case_files import Case, write_project
from tests.quotes.project import change
from tests.quotes.project import run as command
from tests.test_unconfirmed import add_drafts, small_copy
from tests.test_unconfirmed_unread import WRONG

DRAFTS = "briefings/x/drafts.yml"
WRITTEN = f"""actors:
  - id: speaker-in-gazette-1
    todo: say who speaks in gazette-1
    type: unnamed
    name: {SPEAKER_NOT_FOUND}
statements:
  - id: unnamed-says
    todo: Look at it.
    speaker: speaker-in-gazette-1
    about: [peace]
    says: Talks come first.
    source: gazette-1
    locator: para 1
  - id: denies-it
    todo: Look at it.
    speaker: alice
    about: [peace, unnamed-says]
    says: Talks do not come first.
    source: gazette-1
    locator: para 2
  - id: nowhere
    todo: Look at it.
    speaker: alice
    about: [peace]
    says: Talks come last.
    source: gazette-1
    locator: TBD
  - id: whole
    todo: Look at it.
    speaker: alice
    about: [peace]
    says: Talks come.
    source: gazette-1
    locator: para 3
"""


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    write_project(Case("", {DRAFTS: WRITTEN}, ()), tmp_path)
    return tmp_path


def _todos(folder: Path) -> int:
    return (folder / DRAFTS).read_text(encoding="utf-8").count("todo:")


def test_what_holds_a_placeholder_stays_a_draft_and_so_does_what_refers_to_it(drafted: Path) -> None:
    done = command(drafted, "confirm", "--all-of", "x")
    assert done.output.startswith(
        f"{DRAFTS}:29:5: the statement `whole`\n  was to do: Look at it.\n"
        "Not confirmed, as something is still to be written in it: "
        "speaker-in-gazette-1 (`name` is still `speaker not found`), nowhere (`locator` is still `TBD`).\n"
        "Not confirmed, as what it refers to is not: "
        "unnamed-says (speaker-in-gazette-1), denies-it (unnamed-says).\n"
        f"Confirmed: 1 entry in {DRAFTS}.\n"
    )
    assert done.exit_code == 0
    assert _todos(drafted) == 4
    build.generate(build.Project(drafted))


@pytest.mark.parametrize(("type_", "waits"), [("group", True), ("person", False), ("organisation", False)])
def test_several_of_whom_nobody_has_said_who_they_are_wait_and_so_does_what_refers_to_them(
    drafted: Path, type_: str, *, waits: bool
) -> None:
    change(drafted, DRAFTS, f"    name: {SPEAKER_NOT_FOUND}", "    name: the leaders")
    change(drafted, DRAFTS, "    type: unnamed", f"    type: {type_}")
    change(
        drafted,
        DRAFTS,
        "todo: say who speaks in gazette-1",
        "todo: say who this is, as nobody is called so",
    )
    done = command(drafted, "confirm", "--all-of", "x").output
    assert ("Not confirmed, as nobody has said who this is: speaker-in-gazette-1" in done) == waits
    assert ("unnamed-says (speaker-in-gazette-1), denies-it (unnamed-says)." in done) == waits
    if waits:
        named = command(drafted, "confirm", "speaker-in-gazette-1", "x/unnamed-says").output
        assert f"Confirmed: 2 entries in {DRAFTS}." in named


def test_one_that_is_named_is_refused_for_it(drafted: Path) -> None:
    done = command(drafted, "confirm", "nowhere", "speaker-in-gazette-1", "whole")
    assert "`locator` is still `TBD`" in done.output
    assert done.exit_code == 1
    assert _todos(drafted) == 4


def test_programs_are_told_what_is_left_and_why(drafted: Path) -> None:
    change(
        drafted, DRAFTS, "    speaker: alice\n    about: [peace]\n    says: Talks come.", "    says: Talks."
    )
    told = json.loads(command(drafted, "confirm", "--all-of", "x", "--format", "json").stdout)
    assert told["unfilled"] == [
        {"entry": "speaker-in-gazette-1", "field": "name", "text": "speaker not found"},
        {"entry": "x/nowhere", "field": "locator", "text": "TBD"},
    ]
    assert told["resting"][1] == {"entry": "x/denies-it", "on": "x/unnamed-says"}
    assert told["unread"] == [{"entry": "whole", "path": DRAFTS, "line": 28}]


def test_nobody_is_warned_of_a_draft_left_aside(drafted: Path) -> None:
    before = command(drafted, "check").output
    change(
        drafted,
        DRAFTS,
        "  - id: nowhere\n    todo: Look at it.",
        f"  - id: nowhere\n    todo: [{LEFT_ASIDE!r}]",
    )
    assert before.count("nowhere") + before.count("`TBD`") > 0
    assert "`TBD`" not in command(drafted, "check").output


def test_what_a_point_waits_for_keeps_no_plan_back(tmp_path: Path) -> None:
    plan = (
        "plans:\n  - id: plan\n    todo: Read it.\n    name: Plan\n    by: alice\n    date: 2024-05-03\n"
        "    texts: [gazette-1]\n    points:\n      - n: 1\n        says: Talks end.\n"
        "      - n: 2\n        todo: Compare it.\n        says: TBD\n"
    )
    write_project(Case("", {DRAFTS: plan}, ()), tmp_path)
    done = command(tmp_path, "confirm", "--all-of", "x")
    assert "plan#2 (`says` is still `TBD`)" in done.output
    assert "Confirmed: 1 entry" in done.output
    assert _todos(tmp_path) == 1


def test_names_that_only_stand_for_one_are_a_mistake_once_they_are_confirmed(drafted: Path) -> None:
    change(drafted, DRAFTS, "    todo: say who speaks in gazette-1\n", "")
    told = Diagnostics()
    build.check(build.Project(drafted), told)
    (found,) = (found for found in told if found.code == "placeholder-text")
    assert found.message == "`speaker not found` says nothing"


def test_the_placeholder_is_the_one_with_which_a_briefing_begins() -> None:
    blank = Path(starter.__file__).parent / "briefing_blanks/entries.yml"
    assert f"name: {PUBLISHER_NOT_NAMED}@" in blank.read_text(encoding="utf-8")


@pytest.mark.parametrize(("right", "wrong", "code"), WRONG)
def test_one_that_cannot_be_read_keeps_no_other_back(
    tmp_path: Path, right: str, wrong: str, code: str
) -> None:
    project = small_copy(tmp_path)
    add_drafts(project)
    path = "briefings/fisheries-summit/drafts.yml"
    change(project.root, path, "evidence: [draft-statement]", "evidence: [draft-letter]")
    change(project.root, "briefings/fisheries-summit/briefing.yml", "[draft-statement]", "[joint-quota]")
    change(project.root, path, right, wrong)
    done = command(project.root, "confirm", "draft-letter", "draft-envoy", "draft-topic", "draft-statement")
    assert f"as it cannot be read: draft-statement ({path}:9); see below" in done.output
    assert "error: " in done.output
    assert done.output.count(f"[{code}]") == 1
    assert "Confirmed: 3 entries" in done.output
    assert done.exit_code == 1
    others = command(project.root, "confirm", "--all-of", "fisheries-summit")
    assert "Confirmed: 5 entries" in others.output
    assert (project.root / path).read_text(encoding="utf-8").count("todo:") == 1
    assert others.exit_code == 1


def test_commands_change_the_entry_they_mean_where_one_before_it_cannot_be_read(drafted: Path) -> None:
    change(drafted, DRAFTS, "    speaker: alice\n    about: [peace, unnamed-says]\n", "    speaker: nobody\n")
    before = (drafted / DRAFTS).read_text(encoding="utf-8")
    done = command(drafted, "rename", "x/whole", "x/talks-come")
    after = (drafted / DRAFTS).read_text(encoding="utf-8")
    assert after == before.replace("- id: whole\n", "- id: talks-come\n"), done.output


BEGUN = """questions:
  - id: how-it-stands
    todo: Say how the second answer stands to the first.
    question: Do talks come?
    answers:
      - says: they do
        evidence: [first]
      - says: they do not
        evidence: [first]
  - id: no-answer
    todo: Say what the answer is, or in which sources you looked for it.
    question: When do they come?
  - id: answered
    todo: Look at it.
    question: Who comes?
    answers:
      - says: everybody
        evidence: [first]
statements:
  - id: first
    speaker: alice
    about: [peace]
    says: Talks come.
    source: gazette-1
    locator: para 3
"""


def test_a_question_that_is_only_begun_stays_a_draft(tmp_path: Path) -> None:
    write_project(Case("", {DRAFTS: BEGUN}, ()), tmp_path)
    done = command(tmp_path, "confirm", "--all-of", "x")
    assert "how-it-stands (`relation` is missing), no-answer (`answers` is missing).\n" in done.output
    assert "Confirmed: 1 entry" in done.output
    assert command(tmp_path, "check").exit_code == 0


def _actor(id_: str, kind: str, more: str = "") -> str:
    return f"  - id: {id_}\n    todo: Look at it.\n    type: {kind}\n    name: {id_.title()}\n{more}"


def _said(id_: str, speaker: str, todo: str) -> str:
    return (
        f"  - id: {id_}\n    todo:\n      - {todo}\n    speaker: {speaker}\n    about: [peace]\n"
        "    says: Talks come.\n    source: gazette-1\n    locator: para 3\n"
    )


UNUSED = "".join(
    (
        "actors:\n",
        _actor("guest", "person", "    part_of: hosts\n"),
        _actor("hosts", "group", "    members: [guest]\n"),
        _actor("clerk", "person", "    part_of: office\n"),
        _actor("office", "organisation"),
        _actor("later", "person"),
        "statements:\n",
        _said("said", "clerk", "Look at it."),
        _said("left", "later", LEFT_ASIDE),
    )
)


def test_actors_to_whom_nothing_confirmed_refers_stay_unconfirmed(tmp_path: Path) -> None:
    write_project(Case("", {DRAFTS: UNUSED}, ()), tmp_path)
    found = json.loads(command(tmp_path, "confirm", "--all-of", "x", "--dry-run", "--format", "json").output)
    assert {entry["entry"] for entry in found["confirmed"]} == {"clerk", "office", "x/said"}
    assert found["unused"] == ["guest", "hosts", "later"]
    done = command(tmp_path, "confirm", "--all-of", "x")
    assert done.exit_code == 0
    told = "Not confirmed, as nothing that is confirmed refers to it: guest, hosts, later; by its id"
    assert told in done.output
    assert command(tmp_path, "confirm", "guest", "hosts").exit_code == 0
