"""Follows a quotation through a build: ``python -m tests.quotation_way`` prints every function that holds its words.

A function holds them if an argument or the result is a text with the words in it, or a record not far around such a
text: a quotation, a report, a statement; not a whole library. Above each list: how many functions and modules, how
often a call leads to another module, and how often to one that was left before.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass, field, fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.pdf import write_documents
from generator.project import Project
from generator.writer import template_folders
from generator.writer.pages.options import PdfOptions
from tests.architecture import PACKAGE, ROOT
from tests.case_files import Case, write_project
from tests.pdfs import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, FrameType

WORDS = "the herring swim home by night"
ENTRIES = f"""statements:
  - id: one
    speaker: aland
    says: The fish come back.
    source: gazette-1
    locator: paragraph 2
    about: [peace]
    quote: {WORDS}
"""
DEPTH = 3


@dataclass
class Way:
    """The calls of functions of the program that held the words, in order."""

    calls: list[tuple[str, str]] = field(default_factory=list)
    """Module and function."""

    def figures(self) -> str:
        """Return how many functions and modules there are, and how often the way turns and comes back."""
        modules = [module for module, _ in self.calls]
        turns = [(caller, called) for caller, called in pairwise(modules) if caller != called]
        left: set[str] = set()
        returns = 0
        for caller, called in turns:
            left.add(caller)
            returns += called in left
        return (
            f"{len(set(self.calls))} functions in {len(set(modules))} modules, {len(self.calls)} calls, "
            f"{len(turns)} changes of module, {returns} returns to one left before"
        )


def holds(value: object, depth: int = DEPTH) -> bool:
    """Tell whether a value is a text with the words, or a record or list not far around one."""
    if isinstance(value, str):
        return WORDS in value
    if isinstance(value, bytes):
        return WORDS.encode() in value
    if not depth:
        return False
    if isinstance(value, (tuple, list)):
        return len(value) < 50 and any(holds(part, depth - 1) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return any(holds(getattr(value, field.name, None), depth - 1) for field in fields(value))
    return False


def follow(work: Callable[[], object]) -> Way:
    """Run ``work`` and return the way of the words through it."""
    way = Way()
    names: dict[CodeType, tuple[str, str] | None] = {}
    inside = str(ROOT / PACKAGE)

    def look(frame: FrameType, event: str, result: object) -> None:
        if event not in {"call", "return"}:
            return
        code = frame.f_code
        if code not in names:
            module = frame.f_globals.get("__name__", "").removeprefix(f"{PACKAGE}.")
            plain = code.co_filename.startswith(inside) and not code.co_name.startswith("<")
            names[code] = (module, code.co_qualname) if plain else None
        name = names[code]
        if name is None:
            return
        given = [
            frame.f_locals.get(name) for name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        ]
        held = any(map(holds, given)) if event == "call" else holds(result)
        if held and (event == "call" or name not in way.calls[-1:]):
            way.calls.append(name)

    sys.setprofile(look)
    try:
        work()
    finally:
        sys.setprofile(None)
    return way


def main() -> None:
    """Print both ways."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_project(Case("none", {"briefings/x/entries.yml": ENTRIES}, ()), root)
        read(root)  # what is worked out once for a process is no part of the way
        site = follow(lambda: build.generate(Project(root), memo=Memo(forgets=True)))
        library, findings = read(root)
        options = PdfOptions(templates=template_folders(root / "site_templates"))
        paper = follow(lambda: list(write_documents(library, findings, options, Diagnostics())))
    for title, way in (("YAML to page", site), ("Library to PDF", paper)):
        print(f"{title}: {way.figures()}")
        for module, function in dict.fromkeys(way.calls):
            print(f"  {module}.{function}")


if __name__ == "__main__":
    main()
