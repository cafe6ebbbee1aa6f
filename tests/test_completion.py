"""What a shell completes: commands, options, and the project's own ids, of which none can do harm in a command."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.command_list import COMMANDS
from generator.diagnostics import Code
from generator.exports.formats import FORMATS
from tests.architecture import ROOT
from tests.quotes.project import FILES, change
from tests.sites import ENVIRONMENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EVERY = {
    "ada",
    "bob",
    "paper",
    "paper-1",
    "paper-2",
    "harbour",
    "crisis-or-war",
    "x/opens",
    "x/unseen",
    "x/silent",
}


@pytest.fixture
def desk(project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, in which somebody types."""
    folder = project(FILES)
    monkeypatch.chdir(folder)
    return folder


def _offered(line: str, shell: str = "bash") -> list[str]:
    """Return what is offered for the last word of a line, each as it goes to the shell, and nothing beside it."""
    words = line.split(" ")
    environment = {
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_BRIEFINGS_COMPLETE": f"{shell}_complete",
    }
    if shell == "fish":
        environment["COMP_CWORD"] = words[-1]
    done = CliRunner().invoke(main, [], env=environment)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout.split("\n")[:-1] if done.stdout.strip() else []


def _values(line: str) -> set[str]:
    return {offered.removeprefix("plain,") for offered in _offered(line)}


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("briefings exp", {"explain", "export"}),
        ("briefings check --w", {"--watch"}),
        ("briefings check --format ", {"text", "json", "github", "sarif"}),
        ("briefings impact ", {"paper-1", "paper-2"}),
        ("briefings unused paper-1", {"paper-1"}),
        ("briefings sources paper-1 ", {"paper-2"}),
        ("briefings draft ", {"x"}),
        ("briefings draft x paper-2 ", {"paper-1"}),
        ("briefings confirm ", set()),
        ("briefings confirm --all-of ", set()),
        ("briefings review x/", {"x/opens", "x/unseen", "x/silent"}),
        ("briefings rename ", EVERY | {"x"}),
        ("briefings rename ada ", set()),
        ("briefings merge ada b", {"bob"}),
        ("briefings move x/opens ", {"x"}),
        ("briefings move x/opens bri", {"file,bri"}),
        ("briefings drift paper-1 ne", {"file,ne"}),
        ("briefings add --publisher p", {"paper"}),
        ("briefings add do", {"file,do"}),
        ("briefings export x --format cs", {name for name in FORMATS if name.startswith("cs")}),
        ("briefings pdf ", {"x"}),
        ("briefings edition ", {"x"}),
        ("briefings sheet ", {"x"}),
        ("briefings diff 1 --briefing ", {"x"}),
        ("briefings import rows.csv --briefing ", {"x"}),
        ("briefings explain missing-l", {"missing-locator"}),
        ("briefings explain missing-locator missing-l", set()),
        ("briefings completion ", {"bash", "zsh", "fish"}),
        ("briefings new talks --kind m", {"meeting"}),
        ("briefings nothing ", set(COMMANDS)),
        ("briefings build --out ", {"file,"}),
    ],
)
@pytest.mark.usefixtures("desk")
def test_what_is_offered(line: str, offered: set[str]) -> None:
    assert _values(line) == offered


def test_what_is_to_be_confirmed_is_what_has_a_todo(desk: Path) -> None:
    change(desk, "briefings/registers.yml", "{id: ada,", "{id: ada, todo: Which office?,")
    assert _values("briefings confirm ") == {"ada"}
    assert _values("briefings confirm --all-of ") == set()
    change(desk, "briefings/x/call.yml", "  - id: opens\n", "  - id: opens\n    todo: [Look, Ask]\n")
    assert _values("briefings confirm x/") == {"x/opens"}
    assert _values("briefings confirm ada ") == {"x/opens"}
    assert _values("briefings confirm --all-of ") == {"x"}


def test_what_is_to_be_judged_is_what_has_a_todo_and_the_briefing_it_is_in(desk: Path) -> None:
    assert _values("briefings judge ") == set()
    change(desk, "briefings/registers.yml", "{id: ada,", "{id: ada, todo: Which office?,")
    assert _values("briefings judge ") == {"ada"}
    change(desk, "briefings/x/call.yml", "  - id: opens\n", "  - id: opens\n    todo: [Look, Ask]\n")
    assert _values("briefings judge ") == {"ada", "x", "x/opens"}
    assert _values("briefings judge x ") == {"ada", "x/opens"}


def test_the_project_that_is_named_is_the_one(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("elsewhere")
    assert _values(f"briefings -C {folder} impact ") == set()
    assert _values(f"briefings -C {folder}/nowhere impact ") == set()
    assert _values(f"briefings -C {desk} impact ") == {"paper-1", "paper-2"}
    assert _values(f"briefings -C {folder} eject ") == set()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.usefixtures("desk")
def test_every_shell_gets_the_id_and_what_it_is(shell: str) -> None:
    assert (
        _offered("briefings impact paper-1", shell)
        == {
            "bash": ["plain,paper-1"],
            "zsh": ["plain", "paper-1", "source"],
            "fish": ["plain,paper-1\tsource"],
        }[shell]
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_no_line_is_answered_with_an_error(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no project, where its files are broken, where a program is missing."""
    monkeypatch.setattr("generator.publish.engines.Engine.is_installed", False)
    monkeypatch.chdir(tmp_path)
    lines = [
        f"briefings {command} ",
        f"briefings {command} --",
        f"briefings {command} --engine zensical --format docx ",
    ]
    for _ in ("no project", "a broken one"):
        for line in lines:
            assert all(re.fullmatch(r"(plain|file|dir),[\w./-]*", offered) for offered in _offered(line)), (
                line
            )
        (tmp_path / "mkdocs.yml").write_text("a: [\n")
        (tmp_path / "briefings").write_text("no folder")


@pytest.mark.skipif(os.name == "nt", reason="a folder that is in use cannot go there")
def test_a_folder_that_is_gone_offers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert _values("briefings impact ") == set()


@pytest.mark.usefixtures("desk")
def test_a_mistake_of_the_program_says_nothing_in_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> object:
        raise RuntimeError("nobody foresaw it")

    monkeypatch.setattr("generator.cli.completing.known_ids", fails)
    environment = {
        "COMP_WORDS": "briefings impact ",
        "COMP_CWORD": "2",
        "_BRIEFINGS_COMPLETE": "bash_complete",
    }
    assert CliRunner().invoke(main, [], env=environment).output == ""


def test_every_argument_has_something_to_offer() -> None:
    """But those that name what there is not yet, or what nobody can list."""
    silent = {
        f"{name} {parameter.human_readable_name}"
        for name in COMMANDS
        for parameter in _command(name).params
        if isinstance(parameter, click.Argument)
        and parameter._custom_shell_complete is None
        and not isinstance(parameter.type, click.Choice | click.Path)
    }
    assert silent == {"diff OLD", "diff [NEW]", "new ID", "rename NEW"}


def _command(name: str) -> click.Command:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    return command


def test_codes_are_all_offered() -> None:
    assert _values("briefings explain ") == set(Code)


def test_no_command_loads_what_takes_long_before_it_runs() -> None:
    """A line is completed, and help printed, while somebody waits."""
    code = (
        "import sys; from generator.cli import main; import click\n"
        "for name in main.list_commands(None): main.get_command(click.Context(main), name)\n"
        "print(*sorted({'pydantic', 'mkdocs', 'jinja2', 'babel', 'typst', 'generator.reader'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_that_of_the_shell(shell: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["completion", shell])
    assert done.exit_code == 0
    assert f"_BRIEFINGS_COMPLETE={shell}_complete" in done.stdout
    program = shutil.which(shell)
    if program:
        script = tmp_path / "script"
        script.write_text(done.stdout)
        subprocess.run([program, "-n", str(script)], check=True)


@pytest.mark.skipif(
    not shutil.which("bash") or not shutil.which("briefings", path=ENVIRONMENT["PATH"]), reason="bash"
)
def test_bash_completes(desk: Path) -> None:
    """With the script that it was given, and files in the folder that a wildcard would find."""
    (desk / "briefings/x/more.yml").write_text(
        "actors:\n  - {id: '*', name: X}\n  - {id: $(touch harm), name: Y}\n"
    )
    typed = """
source <(briefings completion bash)
complete -p briefings
offered() {
  COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
  _briefings_completion briefings; echo "${COMPREPLY[@]}"
}
offered briefings impact pap
offered briefings merge ''
offered briefings -C /nowhere impact ''
"""
    done = subprocess.run(
        ["bash", "--norc", "-c", typed], cwd=desk, env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    known, impact, merge, *nothing = done.stdout.split("\n")
    assert re.fullmatch(r"complete -o nosort -F _briefings_completion briefings", known)
    assert impact.split() == ["paper-1", "paper-2"]
    assert set(merge.split()) == EVERY
    assert nothing == ["", ""]
    assert done.stderr == ""
    assert not (desk / "harm").exists()
