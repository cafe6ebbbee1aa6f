"""The library of three harbour towns with a frozen edition, and what is done to it."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.diagnostics import BuildFailed, Diagnostics
from generator.project import Project
from tests.harbour_towns import BRIEFING, HARBOUR

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from click.testing import Result

    from generator.analysis.findings import Findings

FIRST = f"briefings/{BRIEFING}/editions/1.json"
SAID = "Talks of two towns are welcome if the third is asked."
"""What a statement says."""
STATEMENT_SAYS = "Pilots come aboard at night."
STATEMENT = (
    "  - id: orle-pilots\n    speaker: orle\n    date: 2026-04-10\n    about: [dock]\n"
    f"    says: {STATEMENT_SAYS}\n    source: bay-wire-dock\n    locator: para 2\n"
)
"""A further statement, as it is written."""


def unpublished(folder: Path) -> Project:
    """Return the library, of which nothing is frozen, in a folder of its own."""
    shutil.copytree(HARBOUR, folder / "harbour", ignore=shutil.ignore_patterns("build"))
    return Project(folder / "harbour")


def published(folder: Path) -> Project:
    """Return the same with its first edition frozen."""
    shutil.copytree(_frozen(), folder / "harbour")
    return Project(folder / "harbour")


@cache
def _frozen() -> Path:
    project = unpublished(Path(mkdtemp()))
    assert run(project).exit_code == 0
    shutil.rmtree(project.build, ignore_errors=True)
    return project.root


def run(project: Project, *options: str) -> Result:
    """Run the command on its briefing, in June where a row is to be made."""
    day = ("--on", "2026-06-01") if "--note" in options else ()
    given = ["-C", str(project.root), "edition", BRIEFING, *day, *options]
    return CliRunner().invoke(main, given, catch_exceptions=False)


def found(project: Project) -> tuple[list[tuple[str, str]], Findings | None]:
    """Return what `briefings check` says, by code, with what was computed."""
    diagnostics = Diagnostics()
    findings = None
    try:
        _, findings = build.check(project, diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return [(diagnostic.code, str(diagnostic.span)) for diagnostic in diagnostics], findings


def edit(project: Project, name: str, change: Callable[[str], str]) -> None:
    """Change a file of the briefing."""
    path = project.briefings / BRIEFING / name
    text = path.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    path.write_text(changed, encoding="utf-8")


def enter(project: Project, row: Mapping[str, str]) -> None:
    """Enter a correction behind the others of its briefing."""
    fields = "\n    ".join(f"{key}: {value}" for key, value in {"date": "2026-06-01", **row}.items())

    def entered(text: str) -> str:
        head = "" if "\ncorrections:\n" in text else "corrections:\n"
        return f"{text}{head}  - {fields}\n"

    edit(project, "briefing.yml", entered)


def files(project: Project) -> dict[str, bytes]:
    """Return every file that editors keep."""
    return {
        path.relative_to(project.root).as_posix(): path.read_bytes()
        for path in project.briefings.rglob("*")
        if path.is_file()
    }
