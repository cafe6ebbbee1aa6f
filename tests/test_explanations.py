"""Each code is explained once, in its case file; its example is wrong as it says, and right as it says."""

from __future__ import annotations

import ast
import json
import re
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.diagnostics import BuildFailed, Code, Diagnostics, Severity
from generator.diagnostics.explanations import GROUPS, explanations
from generator.diagnostics.levels import FIXED
from generator.project import Project
from tests.architecture import modules
from tests.case_files import all_cases, read_case, write_project
from tests.explanations import TOLD_ELSEWHERE, collected, made
from tests.test_cases import NOT_FROM_YAML

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from tests.case_files import Case

WITHOUT_EXAMPLE = {Code.PERSONAL_DATA}
"""Codes whose example would be a mistake on the handbook's page of them."""
_NOTE = re.compile(r" {2,}# .*$", re.MULTILINE)
"""What an example says of a line behind it, and its case does not."""
ADDED_BY = {severity.value: severity for severity in Severity}


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, ["explain", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def findings(case: Case, folder: Path) -> list[Diagnostic]:
    write_project(case, folder)
    diagnostics = Diagnostics()
    try:
        build.check(Project(folder), diagnostics, with_unconfirmed=True)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return [diagnostic for diagnostic in diagnostics if not diagnostic.span.path.endswith("/defaults.yml")]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def put_right(case: Case, wrong: str, right: str) -> tuple[Case, str, range] | None:
    """Return the case with its wrong lines, or the name of its file, put right, in which file and on which lines."""
    if wrong in case.files:
        files = {right if name == wrong else name: text for name, text in case.files.items()}
        return replace(case, files=files), right, range(1)
    wanted = _NOTE.sub("", wrong).splitlines()
    for name, text in case.files.items():
        lines = text.splitlines()
        told = [  # without what is expected, which stands between them
            number for number, line in enumerate(lines) if not line.lstrip().startswith("# ")
        ]
        for at in range(len(told) - len(wanted) + 1):
            numbers = told[at : at + len(wanted)]
            written = textwrap.dedent("\n".join(lines[number] for number in numbers))
            if written != textwrap.dedent("\n".join(wanted)):
                continue
            pad = " " * (_indent(lines[numbers[0]]) - _indent(wanted[0]))
            mended = textwrap.indent(right, pad).splitlines()
            changed = [*lines[: numbers[0]], *mended, *lines[numbers[-1] + 1 :]]
            files = {**case.files, name: "\n".join(changed) + "\n"}
            start = numbers[0] + 1
            return replace(case, files=files), name, range(start, start + len(mended))
    return None


@pytest.mark.parametrize("path", all_cases(), ids=lambda path: path.stem)
def test_an_example_is_wrong_and_right_as_it_says(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    explained = collected()[Code(path.stem)]
    if explained.code in WITHOUT_EXAMPLE:
        assert not explained.wrong
        return
    changed = put_right(case, explained.wrong, explained.right)
    assert changed, f"these lines do not stand in {path.name}:\n{explained.wrong}"
    if _NOTE.search(explained.wrong):
        typed = put_right(case, explained.wrong, explained.wrong)
        assert typed
        told = {diagnostic.code for diagnostic in findings(typed[0], tmp_path / "typed")}
        assert told == {diagnostic.code for diagnostic in findings(case, tmp_path / "case")}, "as it is typed"
    mended, name, lines = changed
    after = findings(mended, tmp_path)
    left = [diagnostic for diagnostic in after if diagnostic.code is explained.code]
    assert len(left) < len(case.expected), f"still told: {left}"
    assert [
        diagnostic
        for diagnostic in after
        if diagnostic.span.path == name
        and diagnostic.span.line in lines
        and diagnostic.severity is not Severity.ADVICE
    ] == [], "what is called right is not"


def test_every_code_is_explained() -> None:
    """A new code needs an explanation: in its case file, or in one of its own if no YAML alone shows it."""
    assert set(collected()) == set(Code)
    assert {path.stem for path in TOLD_ELSEWHERE.glob("*.yml")} == {str(code) for code in NOT_FROM_YAML}


def test_every_group_has_codes() -> None:
    assert {explained.group for explained in collected().values()} == set(GROUPS)


def test_what_is_made_of_the_explanations_is_current() -> None:
    for path, text in made().items():
        assert path.read_text(encoding="utf-8") == text, "run `make docs`"


def test_the_program_carries_what_the_cases_say() -> None:
    assert list(explanations().items()) == list(collected().items())


def test_explanations_are_short_sentences() -> None:
    for code, explained in explanations().items():
        for text in (explained.means, explained.why):
            assert text.endswith("."), code
            assert len(text) < 200, code
        assert explained.wrong or code in WITHOUT_EXAMPLE
        assert len(explained.wrong.splitlines()) < 6, code


def test_levels_are_those_of_the_rules() -> None:
    """Where a code stands beside `error`, `warning` or `advice`, its explanation knows that level."""
    told = explanations()
    seen = set()
    unknown = []
    for module in modules():
        for node in module.nodes:
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            code, level = node.args[0], ADDED_BY.get(node.func.attr)
            if level and isinstance(code, ast.Attribute) and ast.unparse(code).startswith("Code."):
                named = Code[code.attr]
                seen.add(named)
                unknown += [f"{module.name}: {named} as {level}"] * (level not in told[named].levels)
    assert unknown == []
    assert len(seen) > len(Code) // 2


def test_explain_says_what_why_and_how() -> None:
    output = run("said-before-event")
    assert output.startswith(
        "said-before-event\nerror; a desk may change that in mkdocs.yml: extra, levels, said-b"
    )
    assert "One of the two dates is wrong" in output
    assert (
        "Wrong:\n    at: talks   # of 2024-05-01\n    date: 2024-04-29\n\nRight:\n    at: talks\n    date: 2024-05-01\n"
        in output
    )


def test_explain_says_what_no_desk_may_change() -> None:
    assert "error; no desk may change that: else what is written could not be understood" in run(
        "yaml-syntax"
    )


def test_explain_lists_all_by_group() -> None:
    output = run()
    assert [line for line in output.splitlines() if line and not line.startswith(" ")] == list(
        GROUPS.values()
    )
    assert all(f"  {code} (" in output for code in Code)
    assert max(map(len, output.splitlines())) <= 80


def test_explain_for_programs() -> None:
    told = {entry["code"]: entry for entry in json.loads(run("--format", "json"))}
    assert set(told) == set(Code)
    assert {code for code, entry in told.items() if not entry["may_be_changed"]} == set(FIXED)
    assert told["date-not-from-source"]["levels"] == ["error", "warning"]
    (only,) = json.loads(run("todo", "--format", "json"))
    assert only == told["todo"]


@pytest.mark.parametrize("written", ["[yaml-syntax]", "YAML_SYNTAX", "`yaml-syntax`"])
def test_explain_takes_a_code_as_it_is_seen(written: str) -> None:
    assert run(written) == run("yaml-syntax")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("unkown-field", "did you mean `unknown-field`?"),
        ("quark", "all are listed by: briefings explain"),
    ],
)
def test_explain_suggests_the_nearest(written: str, said: str) -> None:
    result = CliRunner().invoke(main, ["explain", written])
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_explain_needs_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("todo").startswith("todo\nadvice; ")
