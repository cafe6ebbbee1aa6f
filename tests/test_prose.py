"""What the prose for people who carry on names is there: files, links, functions, commands of make."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from generator import build
from tests.architecture import FLOORS, PACKAGE, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST = 12_000
PROSE = [
    *(ROOT / name for name in ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md")),
    *sorted((ROOT / "docs/decisions").glob("*.md")),
]
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_PATH = re.compile(r"[\w./-]+(?:/|\.(?:py|md|yml|toml|txt|jinja|typ))")
_NAME = re.compile(r"([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?:\(.*\))?")
_NOT_OURS = {"PR_SET_PDEATHSIG", "tone"}
"""What the system has, and what a recipe makes."""
_MADE = ("build/", ".venv/")
"""Folders that are not there before something is made."""
_PLACES = ("", "generator/", "site_templates/")
_LISTS_OF_MODULES = {*(floor.partition(".")[0] for floor in FLOORS), "tests"} - {"text", "document"}


def named(path: Path) -> Iterator[str]:
    """Yield what stands in code marks in running text."""
    yield from _CODE.findall(_FENCE.sub("", path.read_text(encoding="utf-8")))


@cache
def words_of_the_code() -> frozenset[str]:
    """Return every name in the code, in its settings and in the editors' files."""
    kinds = {PACKAGE: "*.py", "tests": "*.py", "briefings": "*.yml", "site_templates": "*.jinja"}
    paths = [path for folder, kind in kinds.items() for path in (ROOT / folder).rglob(kind)]
    paths += [ROOT / name for name in ("pyproject.toml", "mkdocs.yml", "Makefile")]
    return frozenset(word for path in paths for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))


def is_there(name: str) -> bool:
    """Tell whether a dotted name leads to something: an object of the program, or words of its code."""
    parts = name.split(".")
    if len(parts) == 1 or parts[0] not in _LISTS_OF_MODULES | {PACKAGE}:
        return words_of_the_code().issuperset(parts)
    whole = name if parts[0] in {PACKAGE, "tests"} else f"{PACKAGE}.{name}"
    module, _, rest = whole, "", ""
    while module:
        try:
            found: object = import_module(module)
        except ModuleNotFoundError:
            module, _, last = module.rpartition(".")
            rest = f"{last}.{rest}".rstrip(".")
            continue
        for part in filter(None, rest.split(".")):
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_named_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    missing = [
        link for link in _LINK.findall(text) if "://" not in link and not (path.parent / link).exists()
    ]
    for code in named(path):
        if _PATH.fullmatch(code) and not code.startswith(_MADE):
            if not any((ROOT / f"{place}{code}").exists() for place in _PLACES):
                missing.append(code)
        elif (name := _NAME.fullmatch(code)) and name[1] not in _NOT_OURS and not is_there(name[1]):
            missing.append(code)
    assert missing == []


ELSEWHERE = re.compile(r"\bFORMAT(?:'s)? (?:section|rule)|\bstandards \d|\bissue \d")
"""Texts by which something was once made, and which nobody has who reads the code."""


def test_no_text_is_referred_to_that_is_not_here() -> None:
    kinds = {".css", ".jinja", ".js", ".md", ".py", ".typ", ".yml"}
    folders = (PACKAGE, "tests", "site_templates", "briefings", "docs")
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in kinds]
    assert [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in (*paths, *ROOT.glob("*.md"))
        for found in ELSEWHERE.finditer(path.read_text(encoding="utf-8"))
        if path.name != "test_prose.py"
    ] == []


def test_the_manuals_name_files_of_the_program_that_are_there() -> None:
    manuals = (ROOT / "site_templates/README.md", *(ROOT / "briefings/handbook").glob("*.md"))
    paths = {
        code for path in manuals for code in named(path) if re.fullmatch(r"(generator|tests)/[\w./-]+", code)
    }
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


def test_commands_of_make_that_are_named_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    told = {word for path in PROSE for code in named(path) for word in re.findall(r"^make ([a-z]+)", code)}
    assert told - targets == set()
    assert told


def test_programs_that_are_named_can_be_run() -> None:
    told = {
        module for path in PROSE for code in named(path) for module in re.findall(r"python -m ([\w.]+)", code)
    }
    assert PACKAGE in told
    assert sorted(module for module in told if not can_be_run(module)) == []


def can_be_run(module: str) -> bool:
    """Tell whether ``python -m`` finds a program there: a package's is its ``__main__``."""
    path = ROOT / module.replace(".", "/")
    program = path / "__main__.py" if path.is_dir() else path.with_suffix(".py")
    return program.is_file() and (
        path.is_dir() or '__name__ == "__main__"' in program.read_text(encoding="utf-8")
    )


def test_the_architecture_is_read_in_minutes() -> None:
    assert (ROOT / "ARCHITECTURE.md").stat().st_size < MOST


def test_a_stage_is_called_the_same_wherever_stages_are_listed() -> None:
    table = re.findall(r"^\| ([a-z, ]+) \| .*→", (ROOT / "ARCHITECTURE.md").read_text("utf-8"), re.MULTILINE)
    listed = {verb for verbs in table for verb in verbs.split(", ")}
    _, rows, _ = re.split(r"^=+ .*=$\n", build.__doc__ or "", maxsplit=2, flags=re.MULTILINE)
    verbs = [re.split(r" {2,}", row)[0] for row in rows.splitlines()]
    assert len(verbs) > 1
    assert [verb for verb in verbs if verb not in listed] == []
