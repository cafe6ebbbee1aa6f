"""Case files: the smallest input that shows a diagnostic, with what is expected written above the line.

Each begins with what its code means, which `tests.explanations` reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"
DEFAULTS = Path(__file__).parent / "cases" / "defaults"
EXPLANATION = "explanation"
"""The name of the part of a case file that says what its code means, and is no file of the project."""
_EXPECTED = re.compile(r"^\s*# (error|warning|advice): (?:(\d+)-(\d*)|file) \[([a-z-]+)\] ?(.*)$")
_HINT = re.compile(r"^\s*# hint: (.*)$")


@dataclass(frozen=True)
class Expected:
    """One diagnostic a case file announces."""

    severity: str
    path: str
    line: int
    """0: the whole file."""
    column: int
    end_column: int | None
    code: str
    message: str
    """A part of it."""
    hints: tuple[str, ...]
    """A part of one of the hints, each."""


@dataclass(frozen=True)
class Case:
    """A case file: the project it describes and what is expected of it."""

    code: str
    files: dict[str, str]
    expected: tuple[Expected, ...]
    explanation: str = ""
    """What its code means, as YAML."""


def all_cases() -> list[Path]:
    """Return the case files."""
    return sorted(CASES.glob("*.yml"))


def read_case(path: Path) -> Case:
    """Return the case in ``path``: its explanation, and files, each begun by ``=== path``, or one."""
    files: dict[str, list[str]] = {}
    current = "briefings/x/case.yml"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("=== "):
            current = line[4:].strip()
            files[current] = []
        else:
            files.setdefault(current, []).append(line)
    explanation = "\n".join(files.pop(EXPLANATION, []))
    expected = [one for name, lines in files.items() for one in _expected(name, lines)]
    texts = {name: "\n".join(lines) + "\n" for name, lines in files.items()}
    return Case(path.stem, texts, tuple(expected), explanation)


def write_project(case: Case, directory: Path) -> None:
    """Write the case's files into ``directory``, with registers and a briefing to stand on unless it has its own."""
    texts = {f"briefings/{path.name}": path.read_text(encoding="utf-8") for path in DEFAULTS.glob("*.yml")}
    texts["briefings/x/briefing.yml"] = texts.pop("briefings/briefing.yml")
    texts["briefings/x/defaults.yml"] = texts.pop("briefings/talks.yml")
    for name, text in {"mkdocs.yml": "site_name: case\n", **texts, **case.files}.items():
        target = directory / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def _expected(path: str, lines: list[str]) -> list[Expected]:
    found: list[Expected] = []
    pending: list[tuple[re.Match[str], list[str]]] = []
    for number, line in enumerate(lines, 1):
        match = _EXPECTED.match(line)
        hint = _HINT.match(line)
        if match:
            pending.append((match, []))
        elif hint:
            pending[-1][1].append(hint[1])
        elif pending and not line.lstrip().startswith("#"):
            found += (_one(path, number, *one) for one in pending)
            pending = []
    return found + [_one(path, 0, *one) for one in pending]


def _one(path: str, line: int, match: re.Match[str], hints: list[str]) -> Expected:
    severity, start, end, code, message = match.groups()
    whole = start is None
    return Expected(
        severity,
        path,
        0 if whole else line,
        0 if whole else int(start),
        int(end) if end else None,
        code,
        message,
        tuple(hints),
    )
