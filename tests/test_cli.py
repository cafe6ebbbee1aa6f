"""The command line: exit codes, formats, a new site that works at once."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from pathlib import Path

WRONG = "statements:\n  - id: one\n    speaker: alic\n    says: It is so.\n    source: gazette-1\n    about: [peace]\n"


def _run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project; its registers hold more than it uses, which is warned of."""
    write_project(Case("none", {}, ()), tmp_path)
    return tmp_path


def test_exit_codes(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """0 clean, advised or warned of, 1 errors or strict warnings, 2 wrong use."""
    assert _run(project, "check", "--strict").exit_code == 0
    (project / "briefings/notes.yaml").write_text("")
    assert _run(project, "check").exit_code == 0
    assert _run(project, "check", "--strict").exit_code == 1
    (project / "briefings/x/wrong.yml").write_text(WRONG)
    assert _run(project, "check").exit_code == 1
    assert _run(project, "check", "--no-such-option").exit_code == 2
    assert _run(project, "no-such-command").exit_code == 2
    assert _run(tmp_path_factory.mktemp("empty"), "check").exit_code == 2
    assert _run(project / "nowhere", "check").exit_code == 2


def test_the_name_alone_shows_the_help_in_its_lines() -> None:
    alone, asked = CliRunner().invoke(main, []), CliRunner().invoke(main, ["--help"])
    assert (alone.exit_code, alone.output) == (2, asked.output)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("chek", "there is no command `chek`; did you mean `check`?"),
        ("Check", "there is no command `Check`; did you mean `check`?"),
        ("qqqqq", "there is no command `qqqqq`\n"),
        ("a\x1b[31m", "there is no command `a\\x1b[31m`\n"),
    ],
)
def test_a_command_that_is_none_is_told_with_the_nearest(typed: str, said: str) -> None:
    result = CliRunner().invoke(main, [typed])
    assert result.exit_code == 2
    assert said in result.output


def test_text(project: Path) -> None:
    """An excerpt, a hint, a closing line."""
    (project / "briefings/x/wrong.yml").write_text(WRONG)
    output = _run(project, "check").output
    assert (
        "briefings/x/wrong.yml:3:14: error: there is no actor or source `alic` [unknown-reference]" in output
    )
    assert "3 |     speaker: alic\n  |              ^^^^" in output
    assert "= hint: did you mean `alice`?" in output
    assert output.rstrip().endswith("1 error.")


def test_json_and_github(project: Path) -> None:
    """Standard output holds the report and nothing else."""
    (project / "briefings/x/wrong.yml").write_text(WRONG)
    (one,) = json.loads(_run(project, "check", "--format", "json").stdout)
    assert (one["code"], one["line"], one["column"]) == ("unknown-reference", 3, 14)
    (line,) = _run(project, "check", "--format", "github").stdout.splitlines()
    assert line.startswith("::error file=briefings/x/wrong.yml,line=3,col=14,endLine=3,endColumn=18,")


def test_json_of_a_clean_project_is_an_empty_list(tmp_path: Path) -> None:
    """A program need not tell nothing from no output."""
    runner = CliRunner()
    assert runner.invoke(main, ["init", str(tmp_path / "new")]).exit_code == 0
    assert json.loads(_run(tmp_path / "new", "check", "--format", "json").stdout) == []


def test_a_new_site_passes_the_checks_and_has_pages(tmp_path: Path) -> None:
    """`init`, then everything works, without a warning."""
    site = tmp_path / "site"
    created = CliRunner().invoke(main, ["init", str(site)])
    assert created.exit_code == 0, created.output
    checked = _run(site, "check", "--strict")
    assert checked.exit_code == 0, checked.output
    generated = _run(site, "generate", "--strict")
    assert generated.exit_code == 0, generated.output
    assert (site / "build/docs/briefings/first-briefing/statements/index.md").is_file()
    again = CliRunner().invoke(main, ["init", str(site)])
    assert again.exit_code == 1
    assert "is there already" in again.output


def test_a_new_briefing(project: Path) -> None:
    """`new` writes files to fill in; a bad id, or one that is taken, writes nothing."""
    assert _run(project, "new", "Not An Id").exit_code == 2
    assert _run(project, "new", "second").exit_code == 0
    assert (project / "briefings/second/briefing.yml").is_file()
    assert _run(project, "new", "second").exit_code == 1
    for kept in ("handbook", "schema"):  # nobody would read it there
        assert "is not read as a briefing" in _run(project, "new", kept).output
        assert not (project / "briefings" / kept / "briefing.yml").exists()


def test_schema(project: Path) -> None:
    """The schemas land where the files' first lines look for them; with ids, under build/."""
    assert _run(project, "schema").exit_code == 0
    assert (project / "briefings/schema/v1/entries.json").is_file()
    assert "up to date" in _run(project, "schema").output
    assert _run(project, "schema", "--with-ids").exit_code == 0
    assert '"alice"' in (project / "build/schema/entries.json").read_text()


def test_generate_writes_only_what_changed(project: Path) -> None:
    """The second time nothing is touched."""
    first = _run(project, "generate").stdout
    assert " 0 were written anew" not in first
    assert " 0 were written anew" in _run(project, "generate").stdout


def test_same_input_same_bytes(project: Path) -> None:
    """Two processes with different hash seeds write the same pages."""
    seen = []
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-m", "generator", "-C", str(project), "generate"],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            check=True,
            capture_output=True,
        )
        docs = project / "build/docs"
        seen.append({path: path.read_bytes() for path in sorted(docs.rglob("*")) if path.is_file()})
    assert seen[0] == seen[1]


def test_unwritable_output_is_said_plainly(project: Path) -> None:
    """No traceback where the disk refuses."""
    (project / "build").write_text("a file in the way")
    result = _run(project, "generate")
    assert result.exit_code == 1
    assert "cannot be written" in result.output


def test_a_build_says_why_there_are_no_feeds(project: Path) -> None:
    for address, is_told in (("https://briefings.example/", True), ("https://desk.org/", False)):
        (project / "mkdocs.yml").write_text(
            f"site_name: Desk\nsite_url: {address}\ndocs_dir: build/docs\nsite_dir: build/site\n"
            "extra:\n  downloads: [json]\n"
        )
        result = _run(project, "build", "--no-pdf")
        assert result.exit_code == 0, result.output
        assert ("There are no feeds: `site_url` in mkdocs.yml is not" in result.output) is is_told
        assert (project / "build/site/feed.xml").exists() is not is_told
