"""A project with three drafts from one held text, and what judges them in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import pytest
    from click.testing import Result

DRAFTS = "briefings/x/drafts.yml"
TEXT = (
    FILES["sources/paper.txt"] + "A captain, Jonas Pell, wrote on Twitter yesterday: “The geese have it.”\n"
    "On the gate a sheet of paper hung: “All of the keys are lost.”\n"
)
SAYS = "No one came to them with such a wish."


def drafted(project: Callable[[Mapping[str, str]], Path], text: str = TEXT) -> Path:
    """Return the folder of a project of which ``text`` has been drafted."""
    folder = project({**FILES, "sources/paper.txt": text})
    done = run(folder, "draft", "x", "paper-1")
    assert done.exit_code == 0, done.output
    return folder


def judge(place: Path, *lines: str, options: tuple[str, ...] = ("x",), color: bool = False) -> Result:
    """Answer what `judge` asks; then its input ends."""
    done = CliRunner().invoke(
        main,
        ["-C", str(place), "judge", *options],
        input="".join(f"{line}\n" for line in lines),
        color=color,
    )
    assert "Traceback" not in done.output
    return done


def statements(place: Path) -> dict[str, dict[str, object]]:
    """Return the drafts as they are written, by id."""
    written = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))
    return {statement["id"]: statement for statement in written["statements"]}


def written(place: Path, *entries: str) -> None:
    """Have these statements, each the lines of its fields, in place of the drafts."""
    text = "".join(f"  - {entry.strip()}\n" for entry in entries)
    (place / DRAFTS).write_text(f"statements:\n{text}", encoding="utf-8")


def meanwhile(monkeypatch: pytest.MonkeyPatch, done: Callable[[], object]) -> None:
    """Have something done by somebody else while the first question is being answered."""
    asked = click.prompt

    def ask(*given: Any, **options: Any) -> object:  # noqa: ANN401  # what `click.prompt` takes
        monkeypatch.setattr(click, "prompt", asked)
        done()
        return asked(*given, **options)

    monkeypatch.setattr(click, "prompt", ask)
