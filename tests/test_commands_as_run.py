"""The commands that the program advises can be run as they are printed: of the same project, with the same texts."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.command_list import COMMANDS
from generator.cli.commands import as_run
from generator.cli.session import Session
from generator.starter import new_site
from tests.architecture import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_PROJECT = {"completion", "explain", "handbook", "init"}
FOLDER, TEXTS = Path("our desk"), Path("private texts")
SESSION = Session(directory=FOLDER, texts=TEXTS)
MEMBER = re.compile(rf"briefings (?:{'|'.join(set(COMMANDS) - NO_PROJECT)})\b(?! [a-z]+s\b)")
TEXT = "The minister said that talks would begin on Monday.\n\n“We will come,” the minister said.\n"
WALK = (
    ("new", "border-talks", "--date", "2026-11-22"),
    ("check",),
    ("check", "--format", "github"),
    ("add", "readout.txt", "--texts", str(TEXTS), "--dry-run"),
    ("add", "readout.txt", "--texts", str(TEXTS), "--publisher", "example-ministry", "--date", "2026-11-22"),
    ("verify", "--texts", str(TEXTS)),
    ("sheet", "border-talks"),
    ("eject", "home"),
    ("doctor", "--texts", str(TEXTS)),
    ("publish", "--check"),
    ("publish",),
    ("confirm",),
    ("review", "nobody"),
    ("generate",),
)
"""Commands of a first day, run from the folder above the project."""


def sentences() -> Iterator[str]:
    """Yield the program's own texts, but for docstrings and the examples in the help of commands."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if not MEMBER.search(text):
            continue
        tree = ast.parse(text)
        left_out: set[int] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                left_out.add(id(node.value))
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "examples":
                left_out |= {id(argument) for argument in node.args}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                left_out |= {id(part) for part in node.values}
                parts = (part.value if isinstance(part, ast.Constant) else "…" for part in node.values)
                yield "".join(map(str, parts))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
                yield node.value


def test_each_command_in_a_sentence_of_the_program_is_met() -> None:
    """Wherever it stands: a sentence that names one otherwise is told here."""
    found = [text for text in sentences() if MEMBER.search(text)]
    assert len(found) > 40
    assert not [text for text in found if MEMBER.search(as_run(text, SESSION))]


def test_every_command_of_a_project_is_known() -> None:
    context = click.Context(main)
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command
        takes_texts = any(parameter.name == "texts" for parameter in command.params)
        now = as_run(f"briefings {name}", SESSION)
        expected = "" if name in NO_PROJECT else "-C 'our desk' "
        assert now == f"briefings {expected}{name}" + (" --texts 'private texts'" if takes_texts else "")


@pytest.mark.parametrize(
    "text",
    ["The briefings review what was said.", "See briefings check", "`briefings` check", "briefings checks"],
)
def test_other_words_stay(text: str) -> None:
    assert as_run(text, SESSION) == text


def test_without_a_named_folder_nothing_is_added() -> None:
    assert as_run("run `briefings check`", Session()) == "run `briefings check`"


def test_what_is_printed_can_be_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No printed command is used wrongly, but for those in which something has still to be filled in."""
    new_site(tmp_path / FOLDER)
    (tmp_path / TEXTS).mkdir()
    (tmp_path / "readout.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    printed: set[str] = set()
    for arguments in WALK:
        output = CliRunner().invoke(main, ["-C", str(FOLDER), *arguments]).output
        assert not MEMBER.search(re.sub(r"(?m)^.*Usage:.*$", "", output)), (arguments, output)
        printed |= set(re.findall(r"(?:^ *|`|: |; |run )(briefings -C [^`\n]+)", output, re.MULTILINE))
    assert len(printed) > 10, printed
    for line in sorted(printed):
        words = shlex.split(line.rstrip(".):"))
        if not any(word.isupper() or "…" in word for word in words[3:]):
            result = CliRunner().invoke(main, [*words[1:], "--help"])
            assert result.exit_code == 0, (line, result.output)
