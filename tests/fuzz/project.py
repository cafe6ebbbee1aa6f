"""Files of small projects with values that are not what they should be: checked, and written as pages."""

from __future__ import annotations

import atexit
import re
import shutil
import tempfile
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build
from generator.diagnostics import BuildFailed, Diagnostics
from generator.diagnostics.rendering import Format, render
from generator.project import Project
from tests.case_files import CASES, Case, read_case, write_project
from tests.conftest import ROOT
from tests.fuzz.mutations import LETTERS, TROUBLE, any_text, mutated
from tests.fuzz.running import Target, exit_with
from tests.fuzz.yaml import examine_span

if TYPE_CHECKING:
    from random import Random

_GOLDEN = ROOT / "tests" / "golden" / "small"
_CASE = "case/briefings/x/case.yml"
_FIELD = re.compile(r"(?P<field>[a-z_]+): (?P<value>[^\n{}\[\]>|#,]+)")
_NO_TEXT = re.compile(r"[a-z0-9#/:.~?+-]+")
"""An id, a date, a choice, an address."""


def _seeds() -> list[tuple[str, str]]:
    """Return files to change, by where they lie in the folder of `_projects`: those of a library, and cases."""
    library = [
        (f"small/{path.relative_to(_GOLDEN).as_posix()}", path.read_text(encoding="utf-8"))
        for path in sorted((_GOLDEN / "briefings").rglob("*.yml"))
    ]
    cases = [text for path in sorted(CASES.glob("*.yml")) for text in read_case(path).files.values()]
    return library * (len(cases) // len(library)) + [(_CASE, text) for text in cases]


_SEEDS = _seeds()
_VALUES: dict[str, list[str]] = defaultdict(list)
for _, _text in _SEEDS:
    for _match in _FIELD.finditer(_text):
        _VALUES[_match["field"]].append(_match["value"])


def make(random: Random) -> bytes:
    """Return where a file lies, on a line of its own, and what stands in it: other values, now and then a slip."""
    path, text = random.choice(_SEEDS)
    for _ in range(random.randint(1, 3)):
        match = random.choice([*_FIELD.finditer(text), None])
        if match:
            start, end = match.span("value")
            text = text[:start] + _value(random, match["field"], match["value"]) + text[end:]
    if random.random() < 0.1:
        text = mutated(random, (text,), most=2)
    return f"{path}\n{text}".encode()


def _value(random: Random, field: str, written: str) -> str:
    if _NO_TEXT.fullmatch(written) and random.random() < 0.8:
        return random.choice(_VALUES[field])
    match random.randrange(5):
        case 0:
            return random.choice(_VALUES[random.choice(list(_VALUES))])
        case 1:
            return mutated(random, (written,), most=2).replace("\n", " ")
        case 2:
            return f'"{any_text(random, LETTERS, most=30)}"'
        case 3:
            characters = any_text(random, TROUBLE, most=8)
            return '"' + "".join(f"\\U{ord(character):08x}" for character in characters) + '"'
        case _:
            return f"{written} {random.choice(_VALUES[field])}".replace(": ", " ")


@cache
def _projects() -> Path:
    """Return a folder of this process with the projects; it is removed when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="briefings-fuzz-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(_GOLDEN, folder / "small", ignore=shutil.ignore_patterns("pages"))
    write_project(Case("none", {}, ()), folder / "case")
    for name in ("small", "case"):
        shutil.copytree(ROOT / "site_templates", folder / name / "site_templates")
    return folder


def examine(data: bytes) -> None:
    """Build the pages; whatever is wrong is a diagnostic, at a place that is in its file."""
    name, _, content = data.partition(b"\n")
    file = _projects() / name.decode()
    before = file.read_bytes() if file.exists() else b""
    file.write_bytes(content)
    try:
        _examine(_projects() / name.decode().partition("/")[0])
    finally:
        file.write_bytes(before)


def _examine(project: Path) -> None:
    try:
        found: Diagnostics = build.generate(Project(project)).diagnostics
    except BuildFailed as failed:
        found = failed.diagnostics
    for form in Format:
        render(found, lambda path: _lines(project, path), form)
    for diagnostic in found:
        for span in (diagnostic.span, *(related for _, related in diagnostic.related)):
            if span.line:
                examine_span(span, _lines(project, span.path).split("\n"))


def _lines(project: Path, path: str) -> str:
    data = (project / path).read_bytes()
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


TARGET = Target("project", make, examine, count=8)

if __name__ == "__main__":
    exit_with(TARGET)
