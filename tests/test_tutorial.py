"""The tutorial of the handbook, followed to the letter with three texts, ends with a published briefing."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import openpyxl
import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.project import Project
from tests.tutorial.sets import Desk, desk
from tests.tutorial.steps import Follower, steps

if TYPE_CHECKING:
    from pathlib import Path

SET = "dam-call"


def _fill_in(book: Path, given: Desk) -> None:
    """Write into the workbook what each statement says, as somebody would who has the texts beside them."""
    written = {said.begins: said.says for text in given.texts for said in text.said if said.says}
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["Statements"]
    heads = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        quotation, cell = row[heads.index("Quotation")], row[heads.index("Says")]
        says = next(
            (says for begins, says in written.items() if str(quotation.value).startswith(begins)), None
        )
        if says and cell.value == "…":
            cell.value = says
    workbook.save(book)


@pytest.mark.engine
def test_the_tutorial_ends_with_a_published_briefing(tmp_path: Path) -> None:
    given = desk(SET)
    given.save(tmp_path / "downloads")
    remote = tmp_path / "remote.git"
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)  # the host's
    reader = Follower(
        tmp_path,
        tmp_path / "downloads",
        remote,
        {"briefings import": lambda folder: _fill_in(folder / f"{SET}.xlsx", given)},
        f"briefings/{SET}/statements/",
    )
    for step in steps():
        reader.follow(step)
    assert "“She” read as teodora-klint" in reader.said["briefings serve"]
    assert "Ready to be published: no mistakes found" in reader.said[f"briefings publish {SET}"]
    published = build.generate(Project(reader.folder)).library
    assert len(published.statements) >= 25
    assert len(published.briefings) == 1
    assert not any(statement.todo for statement in published.statements.values())
    page = (reader.folder / f"build/site/briefings/{SET}/statements/index.html").read_text(encoding="utf-8")
    assert page.count("no reservoir may be filled before the downstream towns have been heard") >= 1
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "main"],
        cwd=remote,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert f"briefings/{SET}/drafts.yml" in listed
    assert f"briefings/{SET}/editions/1.json" in listed
    assert not [
        name for name in listed if name.startswith(("sources/", "build/site")) or name.endswith(".xlsx")
    ]


@pytest.mark.parametrize("name", ["second", "border-talks", "null", "true", "x1"])
def test_a_new_briefing_is_told_apart_at_once(name: str, tmp_path: Path) -> None:
    """A title made of the id is nobody else's, whatever YAML would make of it."""
    for command in (["init", str(tmp_path)], ["-C", str(tmp_path), "new", "other"]):
        assert CliRunner().invoke(main, command).exit_code == 0
    assert CliRunner().invoke(main, ["-C", str(tmp_path), "new", name]).exit_code == 0
    assert "No mistakes found" in CliRunner().invoke(main, ["-C", str(tmp_path), "check"]).output
