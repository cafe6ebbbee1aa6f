"""Makes of the case files what the program and its handbook say of each code.

``python -m tests.explanations --write`` (``make docs``) renews both files.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code, Severity
from generator.diagnostics.explanations import DATA, GROUPS, Explanation
from generator.diagnostics.levels import FIXED
from tests.architecture import ROOT
from tests.case_files import CASES, all_cases, read_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

TOLD_ELSEWHERE = CASES / "not_from_yaml"
"""Explanations of the codes that no YAML text alone can show, each a file of its own."""
KEYS = {"group", "levels", "means", "why", "wrong", "right"}
PAGE_HEAD = """\
---
search:
  boost: 0.5 # after the briefings
---

# Messages

*For editors: what the program says of your files, by the name in brackets behind each message. `briefings explain NAME`
says the same.*

An error stops every build, a warning one with `--strict`, advice none. A desk
[may decide otherwise](settings.md#say-what-stops-a-build), unless *always* stands there.
"""


@cache
def collected() -> Mapping[Code, Explanation]:
    """Return the explanations by group, then in the order of the codes; a mistake in one is a `ValueError`."""
    found = {path.stem: _of_case(path) for path in all_cases()}
    found |= {path.stem: _told_elsewhere(path) for path in sorted(TOLD_ELSEWHERE.glob("*.yml"))}
    groups = list(GROUPS)
    ordered = sorted(Code, key=lambda code: groups.index(found[code].group) if code in found else -1)
    return {code: found[code] for code in ordered if code in found}


def _of_case(path: Path) -> Explanation:
    """Return what a case says of its code; levels at which no case of it is told stand in ``levels``."""
    case = read_case(path)
    return _explanation(path.stem, case.explanation, {expected.severity for expected in case.expected})


def _told_elsewhere(path: Path) -> Explanation:
    return _explanation(path.stem, path.read_text(encoding="utf-8"), set())


def _explanation(name: str, text: str, levels: set[str]) -> Explanation:
    given = yaml.load(text, yaml.CSafeLoader)
    levels |= set(given.get("levels", ()))
    if not KEYS >= given.keys() >= {"group", "means", "why"} or given["group"] not in GROUPS:
        msg = f"{name}: an explanation has {sorted(KEYS)}, its group is one of {list(GROUPS)}"
        raise ValueError(msg)
    return Explanation(
        code=Code(name),
        group=given["group"],
        levels=tuple(level for level in Severity if level in levels),
        means=given["means"].strip(),
        why=given["why"].strip(),
        wrong=given.get("wrong", "").rstrip(),
        right=given.get("right", "").rstrip(),
    )


def data_of(explanations: Mapping[Code, Explanation]) -> str:
    """Return the explanations as the program carries them."""
    data = {
        code: {
            "group": explained.group,
            "levels": explained.levels,
            "means": explained.means,
            "why": explained.why,
            "wrong": explained.wrong,
            "right": explained.right,
        }
        for code, explained in explanations.items()
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def page_of(explanations: Mapping[Code, Explanation]) -> str:
    """Return the handbook's page of all codes."""
    parts = [PAGE_HEAD]
    for group, title in GROUPS.items():
        parts.append(f"\n## {title}\n")
        for explained in explanations.values():
            if explained.group == group:
                parts += _entry(explained)
    return "".join(parts)


def _entry(explained: Explanation) -> Iterator[str]:
    levels = " or ".join(explained.levels).capitalize()
    fixed = ", always" if explained.code in FIXED else ""
    yield f"\n### `{explained.code}`\n"
    yield f"\n*{levels}{fixed}.* {explained.means} {explained.why}\n"
    if explained.wrong:
        lines = ["# wrong", *explained.wrong.splitlines()]
        if explained.right:
            lines += ["", "# right", *explained.right.splitlines()]
        yield "\n" + "\n".join([f"```{_language(lines)}", *lines, "```"]) + "\n"


def _language(lines: Sequence[str]) -> str:
    """Return the name of what an example is written in: what is wrong in it may make it no YAML."""
    try:
        yaml.compose("\n".join(lines), yaml.CSafeLoader)
    except yaml.YAMLError:
        return "text"
    return "yaml"


DATA_FILE = ROOT / "generator/diagnostics" / DATA
PAGE = ROOT / "briefings/handbook/messages.md"


def made() -> Mapping[Path, str]:
    """Return what is made of the explanations, by file."""
    explanations = collected()
    return {DATA_FILE: data_of(explanations), PAGE: page_of(explanations)}


if __name__ == "__main__":
    for path, text in made().items():
        if "--write" in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
        else:
            print(text)
