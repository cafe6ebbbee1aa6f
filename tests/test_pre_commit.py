"""The hooks for pre-commit: each is a command that runs, on the files that it is for."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.architecture import ROOT
from tests.quotes.project import FILES, change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
KNOWN = frozenset(
    {
        "id",
        "name",
        "description",
        "entry",
        "args",
        "language",
        "files",
        "exclude",
        "pass_filenames",
        "require_serial",
    }
)
HANDBOOK = (ROOT / "briefings/handbook/hosting.md").read_text(encoding="utf-8")


def _is_for(hook: Mapping[str, Any], path: str) -> bool:
    """Tell whether pre-commit runs a hook because of a file."""
    return bool(re.search(hook["files"], path)) and not re.search(hook.get("exclude", "^$"), path)


def _run(hook: Mapping[str, Any], *files: str) -> tuple[int, str]:
    """Run a hook as pre-commit does, in the folder of a repository."""
    given = files if hook.get("pass_filenames", True) else ()
    done = CliRunner().invoke(main, [*hook["args"], *given])
    return done.exit_code, done.output


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
def test_every_hook_is_a_command_of_this_package(hook: Mapping[str, Any]) -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert hook.keys() <= KNOWN
    assert hook["language"] == "python"
    assert hook["entry"] in package["scripts"]
    assert CliRunner().invoke(main, [*hook["args"], "--help"]).exit_code == 0


def test_every_hook_is_told_of() -> None:
    """In the handbook, which names no other."""
    assert set(re.findall(r"\bbriefings-(?:check|fmt|verify)\b", HANDBOOK)) == HOOKS.keys()


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
def test_a_hook_runs_where_all_is_well(
    hook: Mapping[str, Any], project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also on a machine that does not have the texts."""
    folder = project(FILES)
    monkeypatch.chdir(folder)
    CliRunner().invoke(main, ["fmt"])
    assert _run(HOOKS["briefings-verify"])[0] == 0
    (folder / "sources/paper.txt").unlink()
    assert _run(hook, "briefings/x/call.yml")[0] == 0, _run(hook)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("briefings-check", "speaker: ada", "speaker: adda"),
        ("briefings-verify", "We will open", "We will burn"),
    ],
)
def test_a_hook_stops_a_commit(
    name: str, old: str, new: str, project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project(FILES)
    change(folder, "briefings/x/call.yml", old, new)
    monkeypatch.chdir(folder)
    assert _run(HOOKS[name])[0] == 1


def test_the_files_that_are_committed_are_laid_out_and_no_others(
    project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project(FILES)
    for name in ("x/one.yml", "x/two.yml"):
        (folder / "briefings" / name).write_text(
            "topics:\n      - id: two\n        name: Two\n", encoding="utf-8"
        )
    monkeypatch.chdir(folder)
    before = (folder / "briefings/x/one.yml").read_bytes()
    assert _run(HOOKS["briefings-fmt"], "briefings/x/two.yml")[0] == 0
    assert (folder / "briefings/x/one.yml").read_bytes() == before
    assert (folder / "briefings/x/two.yml").read_bytes() != before


@pytest.mark.parametrize(
    ("path", "hooks"),
    [
        ("briefings/x/call.yml", "check fmt verify"),
        ("briefings/actors.yml", "check fmt verify"),
        ("desk/briefings/x/deep/call.yml", "check fmt verify"),
        ("briefings/quotes.lock.json", "check verify"),
        ("briefings/x/editions/1.json", "check verify"),
        ("briefings/handbook/index.md", "check verify"),
        ("briefings/handbook/notes.yml", "check verify"),
        ("briefings/x/editions/old.yml", "check verify"),
        ("briefings/x/.call.yml", "check verify"),
        ("site_templates/theme/extra.css", "check"),
        ("mkdocs.yml", "check"),
        (".github/workflows/briefings.yml", ""),
        ("old-briefings/x.yml", ""),
        ("README.md", ""),
    ],
)
def test_which_files_a_hook_is_for(path: str, hooks: str) -> None:
    assert [name for name, hook in HOOKS.items() if _is_for(hook, path)] == [
        f"briefings-{hook}" for hook in hooks.split()
    ]


def test_every_file_of_this_project_that_is_laid_out_can_be_named() -> None:
    """``fmt`` refuses the name of a file that is none of the project's."""
    paths = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "briefings").rglob("*.y*ml"))]
    named = [path for path in paths if _is_for(HOOKS["briefings-fmt"], path)]
    assert named
    assert CliRunner().invoke(main, ["-C", str(ROOT), "fmt", "--check", *named]).exit_code == 0
