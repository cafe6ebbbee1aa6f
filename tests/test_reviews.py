"""Reviews: the command that writes them, and what it, a check and a page tell of a change after one."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import pytest

from generator.build import Project, generate
from tests.quotes.project import FILES, change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text, its proofs kept."""
    folder = project(FILES)
    assert run(folder, "verify", "--write", "--today", "2026-11-20").exit_code == 0
    return folder


CALL = "briefings/x/call.yml"


def listed(folder: Path) -> dict[str, tuple[str, list[tuple[str, str | None]]]]:
    """Return the state of each statement, and what has changed."""
    found = json.loads(run(folder, "review", "--format", "json").stdout)["statements"]
    return {
        one["statement"]: (one["state"], [(each["part"], each["source"]) for each in one["changed"]])
        for one in found
    }


def test_the_command_shows_what_is_approved_and_writes_it(place: Path) -> None:
    before = (place / CALL).read_text(encoding="utf-8")
    result = run(place, "review", "opens", "x/unseen", "--by", " Anna  Kovač ", "--on", "2026-11-22")
    assert result.exit_code == 0, result.output
    assert "Ada: The harbour opens." in result.output
    assert "paper-1: “We will open the harbour” (word for word)" in result.output
    assert "paper-2: “not at all” (text not held: cited, not verified)" in result.output
    assert "Reviewed by Anna Kovač on 2026-11-22: 2 statements" in result.output
    lines = (place / CALL).read_text(encoding="utf-8").splitlines()
    new = [line for line in lines if "reviewed" in line]
    assert [line for line in lines if line not in new] == before.splitlines()
    assert [line.partition("stamp")[0] for line in new] == [
        "    reviewed: {by: Anna Kovač, on: 2026-11-22, "
    ] * 2
    assert listed(place) == {
        "x/opens": ("reviewed", []),
        "x/unseen": ("reviewed", []),
        "x/silent": ("never", []),
    }
    assert "suspect" not in run(place, "check").output
    assert not list(place.rglob("*.part"))


def test_one_statement_is_one(tmp_path: Path) -> None:
    assert run(tmp_path, "init", str(tmp_path), "--yes").exit_code == 0
    assert run(tmp_path, "review").output.startswith("1 statement: 0 reviewed")


def test_what_has_changed_since_is_told_everywhere(place: Path) -> None:
    assert run(place, "review", "opens", "unseen", "--by", "Anna", "--on", "2026-11-22").exit_code == 0
    change(place, CALL, "says: It does not.", "says: It does not open.")
    change(place, CALL, "quote: We will open the harbour", "quote: we will open the harbour")
    change(place, "sources/paper.txt", "on Monday.", "on Monday, in rain.")
    assert run(place, "verify", "--write", "--today", "2026-11-23").exit_code == 0
    assert listed(place) == {
        "x/opens": ("suspect", [("quotation", None), ("text", "paper-1")]),
        "x/unseen": ("suspect", [("words", None)]),
        "x/silent": ("never", []),
    }
    shown = run(place, "review").output
    assert (
        "call.yml:10:5: x/opens\n    reviewed by Anna on 2026-11-22; changed since: a quotation; the text of"
        in shown
    )
    assert shown.endswith("3 statements: 0 reviewed, 2 to be reviewed again, 1 never reviewed.\n")
    checked = run(place, "check").output
    assert (
        "call.yml:10:5: warning: reviewed by Anna on 2026-11-22; changed since: a quotation; the text"
        in checked
    )
    page = generate(Project(place)).files["briefings/x/statements/index.md"].decode()
    assert (
        '<p class="review suspect">reviewed by Anna, 22 November 2026; changed since: a quotation and the text of <a '
        in page
    )
    assert "to be reviewed again</p>" in page
    assert run(place, "review", "opens", "unseen", "--by", "Bob", "--on", "2026-11-24").exit_code == 0
    assert listed(place)["x/opens"] == ("reviewed", [])
    page = generate(Project(place)).files["briefings/x/statements/index.md"].decode()
    assert page.count('<p class="review stands">reviewed by Bob, 24 November 2026</p>') == 2


def test_a_reviewer_of_the_environment_and_a_day_without_a_clock(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFINGS_REVIEWER", "王小明")
    assert run(place, "review", "opens", "--on", "2026-11-22").exit_code == 0
    found = json.loads(run(place, "review", "--format", "json").stdout)["statements"][0]
    assert (found["by"], found["on"], found["line"]) == ("王小明", "2026-11-22", 10)


def test_wrong_use_is_told(place: Path, tmp_path: Path) -> None:
    kept = (place / CALL).read_bytes()
    for arguments, said in (
        (("opens",), "Name the reviewer with --by NAME"),
        (("opens", "--by", "  "), "Name the reviewer with --by NAME"),
        (("open", "--by", "Anna"), "did you mean `opens`?"),
        (("harbour", "--by", "Anna"), "`harbour` is no statement but a topic"),
        (("opens", "--by", "Anna", "--on", "Sunday"), "`Sunday` is no day"),
        (("opens", "--by", "anna@desk.example"), "write a name, not an e-mail address"),
    ):
        result = run(place, "review", *arguments)
        assert result.exit_code == 2, arguments
        assert said in result.output
    text = (tmp_path / "briefings/x/briefing.yml").read_text()
    other = tmp_path / "briefings" / "y"
    other.mkdir()
    (other / "briefing.yml").write_text(text)
    (other / "call.yml").write_text((place / CALL).read_text())
    result = run(place, "review", "opens", "--by", "Anna")
    assert result.exit_code == 2
    assert "several briefings have a statement `opens`: x/opens, y/opens" in " ".join(result.output.split())
    assert run(place, "review", "y/opens", "--by", "Anna").exit_code == 0
    assert (place / CALL).read_bytes() == kept


def test_a_hostile_name_is_words_on_the_page(place: Path) -> None:
    hostile = '<img src=x onerror=alert(1)> {{ x }} | `a` }, speaker: bob # "\\ n'
    assert run(place, "review", "opens", "--by", hostile).exit_code == 0
    assert run(place, "check").exit_code == 0
    page = generate(Project(place)).files["briefings/x/statements/index.md"].decode()
    assert (
        "reviewed by &lt;img src=x onerror=alert(1)&gt; {{ x }} | `a` }, speaker: bob # &quot;\\ n, " in page
    )
    assert "<img" not in page


def test_a_library_with_errors_is_not_reviewed(place: Path) -> None:
    change(place, CALL, "speaker: bob", "speaker: bbo")
    kept = (place / CALL).read_bytes()
    result = run(place, "review", "opens", "--by", "Anna")
    assert result.exit_code == 1
    assert "nothing was reviewed" in result.output
    assert (place / CALL).read_bytes() == kept


def test_a_name_may_hold_what_its_script_needs(place: Path) -> None:
    """A sign that joins or parts letters belongs to the name."""
    name = "علی\u200cرضا"
    assert run(place, "review", "opens", "--by", name).exit_code == 0
    assert run(place, "check").exit_code == 0
    assert name in (place / CALL).read_text(encoding="utf-8")


def test_a_name_that_cannot_be_written_changes_nothing(place: Path) -> None:
    kept = (place / CALL).read_bytes()
    result = run(place, "review", "opens", "--by", '"Anna"')
    assert result.exit_code == 1
    assert "cannot be written as the name of a reviewer" in result.output
    assert (place / CALL).read_bytes() == kept


@pytest.mark.skipif(os.name == "nt", reason="permissions and links are those of POSIX")
def test_a_file_keeps_its_permissions_and_a_link_stays_one(place: Path) -> None:
    target = place / "briefings/x/kept"
    (place / CALL).rename(target)
    target.chmod(0o640)
    (place / CALL).symlink_to("kept")
    assert run(place, "review", "opens", "--by", "Anna").exit_code == 0
    assert (place / CALL).is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert "by: Anna" in target.read_text()
