"""An edition that is taken away leaves its row, which says why: to readers, and to the next edition."""

from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.diagnostics import BuildFailed, Code, Diagnostics
from tests.harbour_towns import BRIEFING, text_of
from tests.published_harbour import FIRST, SAID, edit, enter, found, published, run

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.project import Project

WHY = "It named somebody who must not be named."
FOLDER = f"briefings/{BRIEFING}"


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Project:
    """The library of three harbour towns with two frozen editions."""
    project = published(tmp_path)
    edit(project, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    assert run(project, "--note", "Another title.").exit_code == 0
    return project


def _told(project: Project) -> list[Diagnostic]:
    diagnostics = Diagnostics()
    try:
        build.check(project, diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return list(diagnostics)


def take_away(project: Project, number: int) -> None:
    """Take the file of an edition out, and say why in its row."""
    (project.root / FIRST).with_name(f"{number}.json").unlink()
    (told,) = _told(project)
    assert told.code == Code.BROKEN_EDITION
    assert told.hints[-1].startswith(
        "if it is lost, or must not be read any more, tell readers why: `not_kept`"
    )
    say_why(project, number)


def say_why(project: Project, number: int) -> None:
    """Say in the row of an edition why it is not kept."""
    row = re.compile(rf"(  - number: {number}\n(?:    .*\n)*)")
    edit(project, "briefing.yml", lambda text: row.sub(rf"\1    not_kept: {WHY}\n", text))


def text(project: Project, page: str) -> str:
    """Return the text of a page of the briefing."""
    return text_of(build.generate(project).files[f"{FOLDER}/{page}"].decode())


@pytest.mark.parametrize("numbers", [(1,), (2,), (1, 2), (2, 1)])
def test_what_the_hint_says_ends_the_matter(numbers: tuple[int, ...], project: Project) -> None:
    """Whichever edition it is, and readers are told at its address and in both lists."""
    for number in numbers:
        take_away(project, number)
        assert _told(project) == []
    for number in numbers:
        assert WHY in text(project, f"editions/{number}/index.md")
    kept = {1, 2} - set(numbers)
    assert text(project, "index.md").count(f"It is not kept. {WHY}") == len(numbers)
    assert text(project, "editions/index.md").count(WHY) == (len(numbers) if kept else 0)
    assert f"{FOLDER}/changes/index.md" in build.generate(project).files


def test_the_number_is_not_given_again(project: Project) -> None:
    """The next edition has the next number, and its file tells of the row."""
    take_away(project, 2)
    edit(project, "briefing.yml", lambda text: text.replace("title: New ", "title: Newer ", 1))
    result = run(project, "--note", "A third title.")
    assert result.exit_code == 0, result.output
    assert "Edition 3 of harbour-talks" in result.output
    assert found(project)[0] == []
    third = json.loads((project.root / FIRST).with_name("3.json").read_bytes())
    (own,) = (briefing for briefing in third["briefings"] if briefing["id"] == BRIEFING)
    assert [row.get("not_kept") for row in own["editions"]] == [None, WHY, None]
    lock = json.loads((project.briefings / "editions.lock.json").read_text())
    assert [row["number"] for row in lock["editions"]] == [1, 2, 3]


def test_before_publishing_the_command_is_named_that_keeps_what_stands_now(project: Project) -> None:
    """Run as it is printed, nothing is missing any more."""
    check = ["-C", str(project.root), "publish", "--check"]
    take_away(project, 2)
    (line,) = (line for line in CliRunner().invoke(main, check).output.splitlines() if "Editions: " in line)
    _, *command = shlex.split(line.partition("what stands now: ")[2])
    assert CliRunner().invoke(main, [*command, "--on", "2026-06-02"]).exit_code == 0
    assert "Editions: " not in CliRunner().invoke(main, check).output
    take_away(project, 1)
    assert "Editions: " not in CliRunner().invoke(main, check).output


def test_that_one_is_not_kept_is_no_change_of_the_briefing(project: Project) -> None:
    """The newest edition says still what stands there; nor does it say more than is known where it is the newest."""
    take_away(project, 1)
    _, findings = found(project)
    assert findings is not None
    assert findings.editions[BRIEFING][-1].is_current
    assert run(project, "--note", "Nothing.").exit_code == 1
    take_away(project, 2)
    _, findings = found(project)
    assert findings is not None
    assert findings.editions == {}


def test_a_correction_of_what_it_may_have_said_is_believed(project: Project) -> None:
    """Nobody can look it up any more; corrections after it belong to the next edition."""
    take_away(project, 2)
    edit(project, "talks.yml", lambda text: text.replace(SAID, "Talks of two towns are no insult."))
    row = {"of": "saar-on-boats", "kind": "correction", "was": "What edition 2 said.", "because": "A slip."}
    enter(project, {**row, "date": "2026-06-02", "now": "Talks of two towns are no insult."})
    assert _told(project) == []


def test_a_file_that_is_there_is_kept(project: Project) -> None:
    """A row that says otherwise is told of, and each hint ends it."""
    say_why(project, 2)
    assert [told.code for told in _told(project)] == [Code.EDITION_ROW]
    (project.root / FIRST).with_name("2.json").unlink()
    assert _told(project) == []


def test_of_several_rows_to_come_the_last_alone_is_made(project: Project) -> None:
    """One before it can be made no more; it says why, then nothing is told of it."""
    row = "  - number: {}\n    date: 2026-06-0{}\n    data_until: 2026-06-01\n    change: minor\n    says: More.\n"
    edit(project, "briefing.yml", lambda text: text + row.format(3, 2) + row.format(4, 3))
    third, fourth = _told(project)
    assert third.hints[0].startswith("take its file from the history")
    assert fourth.hints == ("when it is ready, publish it: briefings publish harbour-talks",)
    say_why(project, 3)
    (told,) = _told(project)
    assert told.message == fourth.message


def test_what_was_published_is_said_whole(project: Project) -> None:
    """However long it is: it is to be written again."""
    long = 'Words of a long note: "so", ' * 8 + "and an end."
    edit(project, "briefing.yml", lambda text: text.replace("title: ", "title: Very ", 1))
    assert run(project, "--note", long).exit_code == 0
    edit(project, "briefing.yml", lambda text: text.replace("and an end.", "and no end."))
    (told,) = _told(project)
    assert told.hints[0] == f"write what was published: says: {json.dumps(long)}"
    edit(project, "briefing.yml", lambda text: re.sub(r"  - number: 3\n(    .*\n)*", "", text))
    (told,) = _told(project)
    written = told.hints[0].partition("write it again: ")[2]
    row = re.sub(r", (date|data_until|change|says): ", r"\n    \1: ", written)
    edit(project, "briefing.yml", lambda text: f"{text}  - {row}\n")
    assert _told(project) == []
