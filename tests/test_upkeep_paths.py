"""`move` takes a path as people and shells write it: from where they are, from the project, with a slash too many."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.case_files import Case, write_project
from tests.two_briefings import files

if TYPE_CHECKING:
    from pathlib import Path

EVENTS = """events:
  - id: dinner
    name: The dinner
    date: 2024-05-01
    evidence: [gazette-1]
  - id: lunch
    name: The lunch
    date: 2024-05-01
    evidence: [gazette-1]
"""
RIGHT = [
    (".", "briefings/x/meals.yml", "briefings/x/meals.yml"),
    (".", "./briefings/x/meals.yml", "briefings/x/meals.yml"),
    (".", "briefings//x/../x/./meals.yml", "briefings/x/meals.yml"),
    (".", "briefings\\x\\meals.yml", "briefings/x/meals.yml"),
    (".", ".\\briefings\\x\\meals.yml", "briefings/x/meals.yml"),
    (".", "{top}/briefings/x/meals.yml", "briefings/x/meals.yml"),
    (".", "x/meals.yml", "briefings/x/meals.yml"),
    (".", "x/meals.yml/", "briefings/x/meals.yml"),
    (".", "meals.yml", "briefings/x/meals.yml"),
    ("..", "desk/briefings/x/meals.yml", "briefings/x/meals.yml"),
    ("..", "./desk/briefings/x/meals.yml", "briefings/x/meals.yml"),
    ("..", "briefings/x/meals.yml", "briefings/x/meals.yml"),
    ("..", "./briefings/x/meals.yml", "briefings/x/meals.yml"),
    ("briefings", "x/meals.yml", "briefings/x/meals.yml"),
    ("briefings/x", "./meals.yml", "briefings/x/meals.yml"),
    ("briefings/y", "../x/meals.yml", "briefings/x/meals.yml"),
    (".", "y", "briefings/y/defaults.yml"),
    (".", "y/", "briefings/y/defaults.yml"),
    (".", "briefings/y", "briefings/y/defaults.yml"),
    (".", "./briefings/y/", "briefings/y/defaults.yml"),
    (".", "briefings\\y\\", "briefings/y/defaults.yml"),
    ("..", "{top}/briefings/y/", "briefings/y/defaults.yml"),
]
"""The folder that a person is in, from that of the project; what is written; where the entry goes."""
WRONG = [
    (".", "/briefings/x/meals.yml"),
    (".", "{top}/elsewhere.yml"),
    (".", "./meals.yml"),
    (".", "../meals.yml"),
    ("..", "../briefings/x/meals.yml"),
    (".", "briefings"),
    (".", "{top}/briefings/"),
    (".", "/"),
    (".", "x/meals.txt"),
]


@pytest.fixture
def top(tmp_path: Path) -> Path:
    desk = tmp_path / "desk"
    write_project(Case("none", {"briefings/x/events.yml": EVENTS}, ()), desk)
    (desk / "briefings/y").mkdir()
    for name in ("briefing.yml", "defaults.yml"):
        shutil.copy(desk / "briefings/x" / name, desk / "briefings/y")
    return desk


@pytest.mark.parametrize(("here", "target", "path"), RIGHT)
def test_where_it_goes(here: str, target: str, path: str, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(top / here)
    done = CliRunner().invoke(main, ["-C", str(top), "move", "x/dinner", target.format(top=top)])
    assert done.exit_code == 0, done.output
    assert f"Moved event `x/dinner` to {path}." in done.output
    assert "id: dinner" in (top / path).read_text(encoding="utf-8")
    assert not (top / "briefings/briefings").exists()


@pytest.mark.parametrize(("here", "target"), WRONG)
def test_what_leads_elsewhere_is_refused(
    here: str, target: str, top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(top / here)
    before = files(top)
    done = CliRunner().invoke(main, ["-C", str(top), "move", "x/dinner", target.format(top=top)])
    assert done.exit_code == 2
    assert "is neither a briefing nor a file of entries" in done.output
    assert files(top) == before
