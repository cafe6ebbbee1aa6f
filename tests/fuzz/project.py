"""Entries of a small project with values that are not what they should be: checked, and written as pages."""

from __future__ import annotations

import atexit
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build
from generator.diagnostics import BuildFailed, Diagnostics
from generator.project import Project
from generator.report import Format, render
from tests.case_files import CASES, Case, read_case, write_project
from tests.conftest import ROOT
from tests.fuzz.mutations import LETTERS, TROUBLE, any_text, mutated
from tests.fuzz.running import Target, exit_with
from tests.fuzz.yaml import examine_span

if TYPE_CHECKING:
    from random import Random

PATH = "briefings/x/case.yml"
_VALUE = re.compile(r"(?<=: )[^\n{\[>|#]+")
_CASES = tuple(
    text
    for path in sorted(CASES.glob("*.yml"))
    for name, text in read_case(path).files.items()
    if name == PATH
)
_VALUES = tuple(sorted({match[0] for text in _CASES for match in _VALUE.finditer(text)}))


def make(random: Random) -> bytes:
    """Return a case of the tests with other values in it, now and then with other characters too."""
    text = random.choice(_CASES)
    for _ in range(random.randint(1, 4)):
        places = [match.span() for match in _VALUE.finditer(text)]
        if places:
            start, end = random.choice(places)
            text = text[:start] + _value(random, text[start:end]) + text[end:]
    return (mutated(random, (text,), most=2) if random.random() < 0.2 else text).encode()


def _value(random: Random, written: str) -> str:
    match random.randrange(5):
        case 0:
            return random.choice(_VALUES)
        case 1:
            return mutated(random, (written,), most=2).replace("\n", " ")
        case 2:
            return f'"{any_text(random, LETTERS, most=30)}"'
        case 3:
            characters = any_text(random, TROUBLE, most=8)
            return '"' + "".join(f"\\U{ord(character):08x}" for character in characters) + '"'
        case _:
            return f"{written} {random.choice(_VALUES)}".replace(": ", " ")


@cache
def _project() -> Path:
    """Return a project of this process, with what a case stands on; it is removed when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="briefings-fuzz-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    write_project(Case("none", {}, ()), folder)
    shutil.copytree(ROOT / "site_templates", folder / "site_templates")
    return folder


def examine(data: bytes) -> None:
    """Build the pages; whatever is wrong is a diagnostic, at a place that is in its file."""
    folder = _project()
    (folder / PATH).write_bytes(data)
    found: Diagnostics
    try:
        found = build.generate(Project(folder)).diagnostics
    except BuildFailed as failed:
        found = failed.diagnostics
    for form in Format:
        render(found, lambda path: _text(folder, path), form)
    for diagnostic in found:
        for span in (diagnostic.span, *(related for _, related in diagnostic.related)):
            if span.line:
                examine_span(span, _text(folder, span.path).split("\n"))


def _text(folder: Path, path: str) -> str:
    data = (folder / path).read_bytes()
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


TARGET = Target("project", make, examine)

if __name__ == "__main__":
    exit_with(TARGET)
