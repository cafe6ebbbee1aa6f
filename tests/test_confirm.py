"""`briefings confirm` takes `todo` out of entries, nothing else, and says what keeps them from being published."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.project import Project
from tests.case_files import Case, write_project
from tests.quotes.project import run as command
from tests.quotes.project import without_folder

if TYPE_CHECKING:
    from pathlib import Path

REGISTERS = """# Who speaks.
actors:
  - id: envoy # of Aland
    # Ask the desk.
    todo: >
      Is this
      his name?
    type: person
    name: Envoy

  - id: aide
    type: person
    name: Aide
    todo: "Which office?"
"""
ENTRIES = """statements:
  - id: first
    speaker: envoy
    todo:
      - Check the day.
      - Check the words.
    about: [peace]
    says: Talks come first.
    source: gazette-1
    locator: para 1
  - id: second
    speaker: aide
    about: [peace]
    says: Talks come last.
    source: gazette-1
    locator: para 2
plans:
  - id: plan
    name: Plan
    by: alice
    date: 2024-05-03
    texts: [gazette-1]
    points:
      - n: 1
        todo: Compare it.
        says: Talks end.
"""
CONFIRMED = {
    "briefings/more.yml": REGISTERS.replace(
        "    # Ask the desk.\n    todo: >\n      Is this\n      his name?\n", ""
    ),
    "briefings/x/case.yml": ENTRIES.replace(
        "    todo:\n      - Check the day.\n      - Check the words.\n", ""
    ),
}


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """A project in which two entries of the registers, a statement and a point of a plan are not confirmed."""
    files = {"briefings/more.yml": REGISTERS, "briefings/x/case.yml": ENTRIES}
    write_project(Case("", files, ()), tmp_path)
    return tmp_path


def _files(folder: Path) -> dict[str, str]:
    return {name: (folder / name).read_text(encoding="utf-8") for name in CONFIRMED}


def test_the_mark_goes_and_every_other_byte_stays(drafted: Path) -> None:
    done = command(drafted, "confirm", "envoy", "first")
    assert _files(drafted) == CONFIRMED
    assert "briefings/x/case.yml:4:5: the statement `first`\n  was to do: Check the day.\n" in done.output
    assert "Confirmed: 2 entries in briefings/more.yml, briefings/x/case.yml." in done.output
    assert done.exit_code == 0


def test_what_needs_another_that_waits_is_confirmed_with_it_or_not_at_all(drafted: Path) -> None:
    before = _files(drafted)
    done = command(drafted, "confirm", "x/first")
    assert _files(drafted) == before
    assert without_folder(done.output, drafted) == (
        "Not confirmed, as it needs what nobody has confirmed: first (envoy).\n"
        "If that is right too:\n  briefings confirm envoy x/first\n"
        "Nothing was confirmed.\n"
    )
    assert done.exit_code == 1
    assert command(drafted, "confirm", "x/first", "envoy").exit_code == 0
    assert _files(drafted) == CONFIRMED


def test_what_others_need_in_turn_is_named_with_them(drafted: Path) -> None:
    registers = drafted / "briefings/more.yml"
    above = "  - id: ministry\n    todo: Which state?\n    type: organisation\n    name: Ministry\n"
    registers.write_text(
        REGISTERS.replace("name: Envoy\n", "name: Envoy\n    part_of: ministry\n") + above, encoding="utf-8"
    )
    before = _files(drafted)
    for asked in (("first", "envoy"), ("envoy", "first"), ("envoy",)):
        done = command(drafted, "confirm", *asked)
        assert f"briefings confirm ministry {' '.join(asked)}\n" in without_folder(done.output, drafted)
        assert (done.exit_code, _files(drafted)) == (1, before)
    all_of = command(drafted, "confirm", "--all-of", "x", "aide")
    assert "first (ministry, envoy)" in all_of.output
    assert "briefings confirm ministry envoy aide --all-of x\n" in without_folder(all_of.output, drafted)
    assert all_of.exit_code == 0, "what was named is confirmed"
    assert "errors are left" not in all_of.output


def test_what_is_left_of_errors_elsewhere_is_said_with_what_to_do(drafted: Path) -> None:
    done = command(drafted, "confirm", "x/first", "envoy")
    assert "the statement `second` is confirmed, but the actor `aide` (`speaker`) is not" in done.output
    assert "if the actor `aide` is right: briefings confirm aide" in without_folder(done.output, drafted)
    assert "1 error is left, at which a build stops; see above." in done.output
    assert done.exit_code == 0, "what was asked for is done"
    assert command(drafted, "confirm", "aide").output.endswith("Confirmed: 1 entry in briefings/more.yml.\n")
    assert {"x/first", "x/second"} <= build.generate(Project(drafted)).library.statements.keys()


def test_a_whole_briefing_is_confirmed_with_its_head(drafted: Path) -> None:
    head = drafted / "briefings/x/briefing.yml"
    before = head.read_text(encoding="utf-8")
    head.write_text(f"todo: Write it.\n{before}", encoding="utf-8")
    left = command(drafted, "confirm", "--all-of", "x")
    assert "x (aide), first (envoy)" in left.output, "with the head `second` would be published"
    assert "Confirmed: 1 entry in briefings/x/case.yml." in left.output
    assert _files(drafted)["briefings/more.yml"] == REGISTERS, "it is no part of the briefing"
    assert command(drafted, "confirm", "envoy", "aide").exit_code == 0
    done = command(drafted, "confirm", "--all-of", "x")
    assert head.read_text(encoding="utf-8") == before
    assert "Confirmed: 2 entries in briefings/x/briefing.yml, briefings/x/case.yml." in done.output
    assert "todo" not in _files(drafted)["briefings/x/case.yml"]


def test_a_draft_in_which_nothing_is_written_stays_one_and_so_does_who_speaks_in_it_alone(
    drafted: Path,
) -> None:
    case = drafted / "briefings/x/case.yml"
    actors = "actors:\n" + "".join(
        f"  - id: {name}\n    todo: Who is it?\n    type: person\n    name: {name}\n"
        for name in ("pell", "quill")
    )
    drafts = "".join(
        f"  - id: {name}-says\n    speaker: {name}\n    about: [peace]\n    says: {says}\n    source: gazette-1\n"
        f"    locator: para 3\n    todo: Write it.\n"
        for name, says in (("pell", "…"), ("quill", "Talks come soon."))
    )
    case.write_text(actors + ENTRIES.replace("plans:", f"{drafts}plans:"), encoding="utf-8")
    done = command(drafted, "confirm", "--all-of", "x")
    assert "Still drafts, as `says` is still `…`: pell-says." in done.output
    written = case.read_text(encoding="utf-8")
    assert written.count("todo: Who is it?") == written.count("todo: Write it.") == 1
    assert "  - id: pell\n    todo: Who is it?" in written
    alone = command(drafted, "confirm", "pell-says")
    assert alone.output.endswith("Nothing was confirmed.\n")
    assert (done.exit_code, alone.exit_code) == (0, 1)
    assert command(drafted, "confirm", "pell").exit_code == 0


def test_a_front_page_that_nobody_has_written_stays_unpublished(tmp_path: Path) -> None:
    assert command(tmp_path, "init", str(tmp_path / "desk")).exit_code == 0
    desk = tmp_path / "desk"
    made = command(desk, "new", "port-talks", "--kind", "meeting")
    assert made.exit_code == 0, made.output
    before = (desk / "briefings/port-talks/briefing.yml").read_bytes()
    done = command(desk, "confirm", "--all-of", "port-talks")
    assert "as `says` is still `…`: first-statement." in done.output
    assert (desk / "briefings/port-talks/briefing.yml").read_bytes() == before
    assert command(desk, "confirm", "port-talks").output.endswith("Nothing was confirmed.\n")


def test_a_trial_writes_nothing_and_shows_what_would_differ(drafted: Path) -> None:
    before = _files(drafted)
    done = command(drafted, "confirm", "plan#1", "aide", "--dry-run")
    assert "-        todo: Compare it.\n" in done.output
    assert (
        "2 entries would be confirmed in briefings/x/case.yml, briefings/more.yml. Nothing was written."
        in done.output
    )
    assert _files(drafted) == before


def test_many_are_counted_and_named_when_somebody_asks(drafted: Path) -> None:
    case = drafted / "briefings/x/case.yml"
    drafts = "".join(
        f"  - id: told-{number}\n    speaker: alice\n    about: [peace]\n    says: Talks come in {number} days.\n"
        f"    source: gazette-1\n    locator: para {number + 20}\n    todo: Look at {number}.\n"
        for number in range(1, 7)
    )
    case.write_text(ENTRIES.replace("plans:", f"{drafts}plans:"), encoding="utf-8")
    at_length = command(drafted, "confirm", "--all-of", "x", "--dry-run", "--verbose")
    assert "  was to do: Look at 6.\n" in at_length.output
    unwritten = case.read_text(encoding="utf-8").replace("says: Talks come in", "says: …\n    note: In")
    case.write_text(unwritten, encoding="utf-8")
    none = command(drafted, "confirm", "--all-of", "x", "--dry-run")
    assert "as `says` is still `…`: 6, among them told-1, told-2, told-3, told-4, told-5.\n" in none.output
    case.write_text(ENTRIES.replace("plans:", f"{drafts}plans:"), encoding="utf-8")
    done = command(drafted, "confirm", "--all-of", "x")
    assert "  was to do:" not in done.output
    assert "entries in briefings/x/case.yml. --verbose names each, and what was to do.\n" in done.output


def test_programs_are_told_the_same(drafted: Path) -> None:
    refused = json.loads(command(drafted, "confirm", "first", "second", "--format", "json").stdout)
    assert refused["needing"] == [{"entry": "x/first", "needs": ["envoy"]}]
    assert command(drafted, "confirm", "envoy").exit_code == 0
    told = json.loads(command(drafted, "confirm", "first", "second", "--format", "json").stdout)
    assert told == {
        "confirmed": [
            {
                "entry": "x/first",
                "noun": "statement",
                "todo": ["Check the day.", "Check the words."],
                "path": "briefings/x/case.yml",
                "line": 4,
                "column": 5,
            }
        ],
        "unwritten": [],
        "left_aside": [],
        "unfilled": [],
        "unknown": [],
        "unused": [],
        "wrong": [],
        "unread": [],
        "resting": [],
        "needing": [],
        "files": ["briefings/x/case.yml"],
        "written": True,
        "errors_left": 1,
    }


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "name the entries: briefings confirm ID …"),
        (("envyo",), "there is no entry or briefing `envyo`; did you mean `envoy`?"),
        (("x/frist",), "did you mean `x/first`?"),
        (("--all-of", "y"), "there is no briefing `y`"),
    ],
)
def test_what_is_not_there_is_named_with_what_is(drafted: Path, given: tuple[str, ...], said: str) -> None:
    done = command(drafted, "confirm", *given)
    assert said in " ".join(without_folder(done.output, drafted).split())
    assert done.exit_code == 2


def test_of_two_entries_of_one_short_name_one_has_to_be_named_in_full(drafted: Path) -> None:
    other = drafted / "briefings" / "other"
    other.mkdir()
    for path in (drafted / "briefings" / "x").iterdir():
        (other / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    done = command(drafted, "confirm", "first")
    assert "several entries are called `first`: other/first, x/first" in " ".join(done.output.split())
    assert done.exit_code == 2


def test_what_is_confirmed_already_is_said(drafted: Path) -> None:
    done = command(drafted, "confirm", "second")
    assert done.output == "the statement `second` has no `todo`.\nNothing was confirmed.\n"
    assert done.exit_code == 0
