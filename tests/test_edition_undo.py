"""`briefings edition --undo` takes the newest edition back, of which nobody has seen anything, and no other."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from generator.cli import taking_back
from tests.harbour_towns import BRIEFING
from tests.published_harbour import (
    FIRST,
    STATEMENT,
    STATEMENT_SAYS,
    edit,
    enter,
    files,
    found,
    published,
    run,
    unpublished,
)

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project

SECOND = FIRST.replace("1.json", "2.json")


def _git(folder: Path, *arguments: str) -> None:
    given = ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@b.example", *arguments]
    subprocess.run(given, check=True, capture_output=True)


def _twice(folder: Path) -> tuple[Project, dict[str, bytes]]:
    project = published(folder)
    edit(project, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    before = files(project)
    assert run(project, "--note", "Another title: it's new.").exit_code == 0
    return project, before


def test_the_newest_edition_is_taken_back_whole(tmp_path: Path) -> None:
    project, before = _twice(tmp_path)
    done = run(project, "--undo", "--yes")
    assert done.exit_code == 0, done.output
    assert files(project) == before
    assert f"Edition 2 of {BRIEFING}, 2026-06-01, is taken back: {SECOND} is deleted" in done.output
    assert f"""publish {BRIEFING} --note 'Another title: it'"'"'s new.'""" in done.output
    assert found(project)[0] == []
    assert run(project, "--note", "Another title.").exit_code == 0


def test_the_row_of_the_only_edition_stays(tmp_path: Path) -> None:
    project = unpublished(tmp_path)
    before = files(project)
    assert run(project).exit_code == 0
    done = run(project, "--undo", "--yes")
    assert "its row stays in briefing.yml" in done.output
    assert files(project) == before


def test_the_command_says_how_it_is_taken_back(tmp_path: Path) -> None:
    done = run(unpublished(tmp_path))
    assert done.output.rstrip().endswith(f"edition {BRIEFING} --undo")


def test_nothing_goes_before_somebody_has_said_yes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, _ = _twice(tmp_path)
    before = files(project)
    refused = run(project, "--undo")
    assert "Has nobody seen it, on the web or otherwise? If so, say it with --yes" in refused.output
    monkeypatch.setattr(taking_back, "is_terminal", lambda: True)
    asked: list[str] = []

    def no(question: str) -> bool:
        asked.append(question)
        return False

    monkeypatch.setattr(taking_back, "agreed", no)
    assert run(project, "--undo").exit_code == 1
    assert asked[0].startswith(f"Edition 2 of {BRIEFING}, 2026-06-01, will be deleted.")
    assert files(project) == before


def test_one_that_git_has_needs_more_than_a_yes(tmp_path: Path) -> None:
    project, before = _twice(tmp_path)
    _git(project.root, "init", "-q")
    _git(project.root, "add", ".")
    _git(project.root, "commit", "-qm", "x")
    refused = run(project, "--undo", "--yes")
    assert refused.exit_code == 1
    assert "is in the last commit, and may have gone out with it" in refused.output
    assert (project.root / SECOND).exists()
    assert run(project, "--undo", "--yes", "--force").exit_code == 0
    assert files(project) == before


def test_a_row_that_was_committed_without_its_edition_stays(tmp_path: Path) -> None:
    project = published(tmp_path)
    edit(project, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    row = (
        "    says: First edition.\n  - number: 2\n    date: 2026-06-01\n    data_until: 2026-05-01\n"
        "    change: significant\n    says: Another title.\n"
    )
    edit(project, "briefing.yml", lambda text: text.replace("    says: First edition.\n", row, 1))
    _git(project.root, "init", "-q")
    _git(project.root, "add", ".")
    _git(project.root, "commit", "-qm", "x")
    before = files(project)
    assert run(project).exit_code == 0
    assert run(project, "--undo", "--yes").exit_code == 0
    assert files(project) == before


def test_what_rests_on_what_it_said_keeps_it(tmp_path: Path) -> None:
    """A correction quotes what an edition said: without the edition it would quote what nobody published."""
    project = published(tmp_path)
    edit(project, "talks.yml", lambda text: text.replace("statements:\n", f"statements:\n{STATEMENT}", 1))
    assert run(project, "--note", "One more.").exit_code == 0
    edit(project, "talks.yml", lambda text: text.replace(STATEMENT_SAYS, "Pilots come aboard by day."))
    correction = {
        "of": "orle-pilots",
        "kind": "correction",
        "was": STATEMENT_SAYS,
        "now": "Pilots come aboard by day.",
    }
    enter(project, {**correction, "because": "We had mistaken the time."})
    before = files(project)
    refused = run(project, "--undo", "--yes")
    assert refused.exit_code == 1, refused.output
    assert f"edition 2 of {BRIEFING} stays: without it, this would be wrong" in refused.output
    assert files(project) == before


def _not_kept(text: str) -> str:
    return text.replace(
        "    says: First edition.\n", "    says: First edition.\n    not_kept: It named somebody.\n"
    )


def _later_row(text: str) -> str:
    row = "  - number: 3\n    date: 2026-06-02\n    data_until: 2026-05-01\n    change: minor\n    says: More.\n"
    last = "Another title: it's new.\"\n"
    return text.replace(last, last + row, 1)


def test_what_cannot_be_taken_back_is_told(tmp_path: Path) -> None:
    none = run(unpublished(tmp_path / "none"), "--undo", "--yes")
    assert f"no edition of {BRIEFING} was published: there is none to take back" in none.output
    told = published(tmp_path / "told")
    edit(told, "briefing.yml", _not_kept)
    (told.root / FIRST).unlink()
    assert "readers are told why edition 1 is not kept" in run(told, "--undo", "--yes").output
    later, _ = _twice(tmp_path / "later")
    edit(later, "briefing.yml", _later_row)
    assert (
        "edition 3 has a row in briefing.yml already, and is not out" in run(later, "--undo", "--yes").output
    )
    lost = published(tmp_path / "lost")
    (lost.root / FIRST).unlink()
    before = files(lost)
    assert run(lost, "--undo", "--yes").exit_code == 1
    assert files(lost) == before


@pytest.mark.parametrize(
    "given", [("--undo", "--minor"), ("--undo", "--note", "x"), ("--yes",), ("--force",)]
)
def test_options_that_do_not_go_together(given: tuple[str, ...], tmp_path: Path) -> None:
    assert run(unpublished(tmp_path), *given).exit_code == 2
