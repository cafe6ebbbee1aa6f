"""What `briefings new` makes validates, is not published, and says what is to be written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli import new as command
from generator.editing.confirming import confirm_entries
from generator.judging import read_project
from generator.project import Project
from generator.starter import Kind, new_site
from generator.starter.site import SiteAnswers

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

EXAMPLE = ("country-a", "vera-sample", "example-news", "first-briefing", "sample-announces-meeting")
"""Ids of the example of a new site."""


def run(root: Path, *arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["-C", str(root), *arguments], input=typed)


def found(root: Path) -> list[dict[str, str]]:
    """Return what `briefings check` finds, as programs have it."""
    checked = run(root, "check", "--format", "json")
    assert checked.exit_code == 0, checked.output
    findings: list[dict[str, str]] = json.loads(checked.stdout)
    return findings


def written(root: Path, identifier: str) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((root / "briefings" / identifier).iterdir()))


def test_the_kinds_of_the_command_are_those_of_the_program() -> None:
    assert list(command._KINDS) == list(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_a_new_briefing_validates_and_says_what_is_to_be_written(kind: Kind, tmp_path: Path) -> None:
    new_site(tmp_path)
    done = run(tmp_path, "new", "border-talks", "--kind", kind.value)
    assert done.exit_code == 0, done.output
    findings = found(tmp_path)
    assert {finding["code"] for finding in findings} == {"todo"}
    assert len(findings) == 5
    assert "Write the bottom line." in "".join(finding["message"] for finding in findings)
    assert "[todo]" in run(tmp_path, "check").output
    text = written(tmp_path, "border-talks")
    assert not [name for name in EXAMPLE if name in text]
    assert text.count("\n# - ") == 3
    assert "@" not in text
    assert run(tmp_path, "fmt", "--check").exit_code == 0


def test_nothing_of_it_is_published(tmp_path: Path) -> None:
    new_site(tmp_path)
    assert run(tmp_path, "new", "border-talks", "--title", "Talks at the border").exit_code == 0
    built = run(tmp_path, "generate", "--strict")
    assert built.exit_code == 0, built.output
    assert not (tmp_path / "build/docs/briefings/border-talks").exists()
    pages = [path.read_bytes() for path in (tmp_path / "build/docs").rglob("*") if path.is_file()]
    assert not [page for page in pages if b"border-talks" in page or b"Talks at the border" in page]


@pytest.mark.parametrize("title", ["Talks: day 1 # 2", 'Who "won"?', "null", "Переговори"])
def test_options_stand_in_the_files(title: str, tmp_path: Path) -> None:
    new_site(tmp_path, SiteAnswers(language="uk"))
    assert run(tmp_path, "new", "talks-in-may", "--title", title, "--date", "2026-05-02~").exit_code == 0
    assert {finding["code"] for finding in found(tmp_path)} == {"todo"}
    head = (tmp_path / "briefings/talks-in-may/briefing.yml").read_text("utf-8")
    written_as = json.dumps(title, ensure_ascii=False) if title in {"Talks: day 1 # 2", "null"} else title
    assert f"title: {written_as}\nlang: uk\n" in head
    assert run(tmp_path, "fmt", "--check").exit_code == 0
    assert "date: 2026-05-02~\n" in written(tmp_path, "talks-in-may")
    assert "Write the title." not in head


def test_what_is_no_date_is_refused(tmp_path: Path) -> None:
    new_site(tmp_path)
    refused = run(tmp_path, "new", "border-talks", "--date", "yesterday")
    assert refused.exit_code == 2
    assert "yesterday" in refused.output
    assert not (tmp_path / "briefings/border-talks").exists()


@pytest.mark.parametrize(
    ("written", "meant"), [("Border Talks", "border-talks"), ("2026_talks", "talks-2026")]
)
def test_of_what_is_no_id_the_nearest_is_told(written: str, meant: str, tmp_path: Path) -> None:
    new_site(tmp_path)
    refused = run(tmp_path, "new", written)
    assert refused.exit_code == 2
    assert f"a letter first; did you mean `{meant}`?" in refused.output


def test_no_id_is_given_twice(tmp_path: Path) -> None:
    new_site(tmp_path)
    actors = "actors:\n  - {id: border-talks-publisher, type: organisation, name: Talks Weekly}\n"
    (tmp_path / "briefings/more.yml").write_text(f"{actors}topics:\n  - {{id: call, name: Calls}}\n", "utf-8")
    for identifier in ("border-talks", "call-3", "first-statement"):
        assert run(tmp_path, "new", identifier, "--kind", "call").exit_code == 0
        assert "duplicate" not in run(tmp_path, "check").output
    text = written(tmp_path, "border-talks")
    assert "id: border-talks-publisher-2\n" in text
    assert "id: call-2\n" in text


def test_the_comment_on_what_is_to_do_goes_with_it(tmp_path: Path) -> None:
    new_site(tmp_path)
    assert run(tmp_path, "new", "border-talks").exit_code == 0
    head = tmp_path / "briefings/border-talks/briefing.yml"
    comment = "# Nothing of this is published while"
    assert comment in head.read_text("utf-8")
    briefing = read_project(Project(tmp_path)).library.briefings["border-talks"]
    (content,) = confirm_entries(tmp_path, [briefing]).values()
    assert comment not in content.decode()
    assert "bottom_line: # What happened" in content.decode()
