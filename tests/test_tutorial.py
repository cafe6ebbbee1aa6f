"""The tutorial of the handbook, followed to the letter in a new site, ends each step without a mistake."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner

from generator.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parent.parent / "briefings/handbook/writing.md"
BLOCK = re.compile(r"((?:^(?!```)[^\n]*\n)*?)^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ADD = re.compile(r"At the end of the list\s+`(\w+):`\s+in\s+`(\S+\.yml)`,\s+add", re.IGNORECASE)
PUT = re.compile(r"Put this\s+in place of all that stands in\s+`(\S+\.yml)`", re.IGNORECASE)
CLEAN = "No mistakes found"


class Step(NamedTuple):
    """A block of code, and what the words before it say to do with it."""

    words: str
    kind: str
    code: str


def section(title: str) -> str:
    """Return the text of a section of the page."""
    text = PAGE.read_text(encoding="utf-8")
    return text.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def steps(title: str) -> Iterator[Step]:
    """Yield the blocks of a section, each with the words since the block before."""
    for found in BLOCK.finditer(section(title)):
        yield Step(*found.groups())


def add_to_list(text: str, name: str, items: str) -> str:
    """Return a file's text with ``items`` at the end of one of its lists: what an editor does who reads the page."""
    lines = text.splitlines(keepends=True)
    start = lines.index(f"{name}:\n") + 1
    end = next((at for at in range(start, len(lines)) if re.match(r"\S", lines[at])), len(lines))
    while not lines[end - 1].strip():
        end -= 1
    return "".join((*lines[:end], items, *lines[end:]))


def follow(step: Step, root: Path) -> str:
    """Do what a step says; return what a command prints."""
    if step.kind == "bash":
        outputs = []
        for command in step.code.splitlines():
            program, *rest = shlex.split(command)
            assert program == "briefings", command
            outputs.append(CliRunner().invoke(main, ["-C", str(root), *rest]).output)
        return "".join(outputs)
    assert step.kind == "yaml"
    if added := ADD.search(step.words):
        path = root / added[2]
        path.write_text(add_to_list(path.read_text(encoding="utf-8"), added[1], step.code), encoding="utf-8")
    else:
        put = PUT.search(step.words)
        assert put, f"nothing says where this belongs: {step.code}"
        assert (root / put[1]).is_file()
        (root / put[1]).write_text(step.code, encoding="utf-8")
    return ""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """What the commands before the tutorial make."""
    commands = next(one.code for one in steps("Before you begin") if "briefings init" in one.code)
    root = tmp_path / "my-desk"
    assert commands.splitlines() == ["briefings init my-desk", "cd my-desk", "briefings new border-talks"]
    for command in (["init", str(root)], ["-C", str(root), "new", "border-talks"]):
        assert CliRunner().invoke(main, command).exit_code == 0
    return root


def check(root: Path) -> str:
    """Return what `briefings check` prints."""
    return CliRunner().invoke(main, ["-C", str(root), "check"]).output


def test_each_step_of_the_tutorial_ends_without_a_mistake(site: Path) -> None:
    assert CLEAN in check(site)
    checked = 0
    for step in steps("Your first statement, in five minutes"):
        said = follow(step, site)
        if step.kind == "bash":
            checked += 1
            assert CLEAN in said, f"after {step.words}\n{said}"
    assert checked == 4
    for path in (site / "briefings/border-talks").iterdir():
        assert "todo" not in path.read_text(encoding="utf-8")
    for path in (site / "briefings/first-briefing").iterdir():
        path.unlink()
    (site / "briefings/first-briefing").rmdir()
    codes = set(re.findall(r"\[([a-z-]+)\]$", check(site), re.MULTILINE))
    assert codes == {"unused-entry"}


def test_the_short_way_and_the_long_way_write_the_same() -> None:
    """The last file shown is the entries added before, without those that stood there to be written."""
    last = [one for one in steps("Your first statement, in five minutes") if one.kind == "yaml"]
    files = [(step, ADD.search(step.words)) for step in last[:-1]]
    added = [step.code for step, found in files if found and "border-talks" in found[2]]
    assert len(added) == 2
    assert all(code in last[-1].code for code in added)


@pytest.mark.parametrize("name", ["second", "border-talks", "null", "true", "x1"])
def test_a_new_briefing_is_told_apart_at_once(site: Path, name: str) -> None:
    """A title made of the id is nobody else's, whatever YAML would make of it."""
    if name != "border-talks":
        assert CliRunner().invoke(main, ["-C", str(site), "new", name]).exit_code == 0
    assert CLEAN in check(site)
