"""How much a finding matters is its rule's to say, a desk's to say otherwise, and for some kinds nobody's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostics, Severity
from generator.diagnostics.levels import FIXED, OFF
from generator.memo import Memo
from generator.project import Project
from generator.project.level_settings import read_levels
from generator.project.settings import read_settings
from tests.case_files import Case, all_cases, read_case, write_project
from tests.quotes.project import run as command

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.diagnostics.levels import Levels

UNUSED = "topics:\n  - id: idle\n    name: Idle\n"
OF_ERRORS = [path for path in all_cases() if "# error:" in path.read_text(encoding="utf-8")]
TO_LOWER = [path for path in OF_ERRORS if path.stem not in FIXED]


def _settings(levels: Mapping[str, str]) -> str:
    lines = "".join(f"    {code}: {level}\n" for code, level in levels.items())
    return f"site_name: x\nextra:\n  levels:\n{lines}" if levels else "site_name: x\n"


def _project(folder: Path, **levels: str) -> Project:
    """Return a project in which one entry is unused, and nothing else worth a word."""
    written = _settings({code.replace("_", "-"): level for code, level in levels.items()})
    write_project(Case("", {"briefings/idle.yml": UNUSED, "mkdocs.yml": written}, ()), folder)
    return Project(folder)


def _read(folder: Path, written: str) -> tuple[Levels, list[str]]:
    (folder / "mkdocs.yml").write_text(written, encoding="utf-8")
    diagnostics = Diagnostics()
    levels = read_levels(read_settings(folder / "mkdocs.yml"), diagnostics)
    return levels, [f"{found.span.line}: {found.message} {found.hints[:1]}" for found in diagnostics]


def test_the_settings_name_codes_with_a_level(tmp_path: Path) -> None:
    assert _read(tmp_path, "site_name: x\n") == ({}, [])
    assert _read(tmp_path, "extra:\n  levels:\n") == ({}, [])
    written = _settings({"missing-archive": "warning", "length": "off", "todo": "error", "yaml-tag": "error"})
    assert _read(tmp_path, written) == (
        {
            Code.MISSING_ARCHIVE: Severity.WARNING,
            Code.LENGTH: None,
            Code.TODO: Severity.ERROR,
            Code.YAML_TAG: Severity.ERROR,
        },
        [],
    )


@pytest.mark.parametrize(
    ("code", "level", "told"),
    [
        ("mising-archive", "off", "no kind of finding is called `mising-archive` ('did you mean `missing-archive`?'"),
        ("length", "warnings", "`warnings` is not one of error, warning, advice, off ('did you mean `warning`?',)"),
        ("length", "[off]", "`` is not one of error, warning, advice, off"),
        ("yaml-syntax", "off", "`yaml-syntax` stays an error: else what is written could not be understood"),
        ("withheld-word", "advice", "`withheld-word` stays an error: else what nobody may publish could be published"),
        ("rests-on-todo", "warning", "`rests-on-todo` stays an error: else a page could not be made"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_them_is_told_at_its_place(
    tmp_path: Path, code: str, level: str, told: str
) -> None:
    levels, messages = _read(tmp_path, _settings({code: level}))
    assert levels == {}
    assert len(messages) == 1
    assert messages[0].startswith(f"4: {told}")


def test_levels_are_a_table(tmp_path: Path) -> None:
    levels, messages = _read(tmp_path, "extra:\n  levels: [length]\n")
    assert levels == {}
    assert messages[0].startswith("2: `levels` says of kinds of findings how much they matter")


def test_a_mistake_in_the_settings_stops_a_build_and_is_checked(tmp_path: Path) -> None:
    project = _project(tmp_path, idle_topic="off")
    with pytest.raises(BuildFailed):
        build.generate(project)
    found = Diagnostics()
    build.check(project, found)
    assert [diagnostic.code for diagnostic in found if diagnostic.severity is Severity.ERROR] == [
        Code.UNKNOWN_FIELD
    ]


STOPS: Mapping[str, tuple[bool, bool]] = {
    "": (False, False),
    "off": (False, False),
    "advice": (False, False),
    "warning": (True, False),
    "error": (True, True),
}
"""For each level, whether a strict build stops, and any other; "" where the settings say none."""


@pytest.mark.parametrize("level", STOPS)
@pytest.mark.parametrize("strict", [True, False])
def test_what_a_desk_says_decides_what_stops(tmp_path: Path, level: str, *, strict: bool) -> None:
    project = _project(tmp_path, **({"unused_entry": level} if level else {}))
    stops = STOPS[level][not strict]
    try:
        found = build.generate(project, strict=strict).diagnostics
    except BuildFailed as failed:
        assert stops
        found = failed.diagnostics
    else:
        assert not stops
    assert _levels(found) == (set() if level == OFF else {level or "advice"})
    assert command(tmp_path, "check", *(["--strict"] if strict else [])).exit_code == int(stops)


def _levels(found: Diagnostics) -> set[str]:
    return {diagnostic.severity.value for diagnostic in found}


def test_a_changed_level_is_known_where_results_are_kept(tmp_path: Path) -> None:
    memo, project = Memo(), _project(tmp_path)
    found = []
    for level in ("advice", "warning", "off"):
        (tmp_path / "mkdocs.yml").write_text(_settings({"unused-entry": level}), encoding="utf-8")
        found.append(_levels(build.generate(project, memo=memo).diagnostics))
    assert found == [{"advice"}, {"warning"}, set()]


def test_programs_and_people_are_told_the_third_level(tmp_path: Path) -> None:
    _project(tmp_path)
    told = json.loads(command(tmp_path, "check", "--format", "json").output)
    assert {(finding["code"], finding["severity"]) for finding in told} == {("unused-entry", "advice")}
    lines = command(tmp_path, "check", "--format", "github").output.splitlines()
    assert all(line.startswith("::notice file=briefings/") for line in lines)
    shown = command(tmp_path, "check").output
    assert "idle.yml:2:9: advice: nothing refers to the topic `idle` [unused-entry]" in shown
    assert f"No mistakes found, {len(told)} pieces of advice: 1 briefing" in shown


@pytest.mark.parametrize("path", TO_LOWER, ids=lambda path: path.stem)
def test_what_a_desk_may_turn_off_keeps_no_page_from_being_made(path: Path, tmp_path: Path) -> None:
    """Else it is among those that stay errors."""
    case = read_case(path)
    write_project(Case(case.code, {**case.files, "mkdocs.yml": _settings({case.code: OFF})}, ()), tmp_path)
    try:
        told = {found.code for found in build.generate(Project(tmp_path)).diagnostics}
    except BuildFailed as failed:
        told = {found.code for found in failed.diagnostics}
    assert case.code not in told
