"""Diagnostics as SARIF: what the standard asks, places that are right, fingerprints that stay, no withheld word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.diagnostics import Code, Diagnostic, Severity, Span
from generator.diagnostics.explanations import explanations
from generator.diagnostics.rendering import Format, render
from tests.case_files import Case, all_cases, read_case, write_project
from tests.quotes.project import FILES, change
from tests.quotes.project import run as command
from tests.sarif_rules import broken_rules
from tests.test_withheld_mask import MISTAKES, WISH, assert_silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

MISTAKEN = """statements:
  - id: one
    speaker: alice
    says: It is so.
    about: [peace]
    source: gazette-1
    locator: para 1
"""
AT = Span("briefings/x/call.yml", 2, 13, 2, 20)


def _log(diagnostics: Iterable[Diagnostic]) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(render(diagnostics, lambda _: None, Format.SARIF))
    return log


def _results(diagnostics: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = _log(diagnostics)["runs"][0]["results"]
    return results


def _one(span: Span = AT, message: str = "wrong", *hints: str) -> Diagnostic:
    return Diagnostic(Code.INVALID_VALUE, message, span, Severity.ERROR, hints)


@pytest.mark.parametrize("path", all_cases()[::7], ids=lambda path: path.stem)
def test_every_log_is_as_the_standard_asks(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    write_project(case, tmp_path)
    done = CliRunner().invoke(main, ["-C", str(tmp_path), "check", "--format", "sarif"])
    log = json.loads(done.output)
    assert broken_rules(log) == []
    told = json.loads(CliRunner().invoke(main, ["-C", str(tmp_path), "check", "--format", "json"]).output)
    results = log["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == [found["code"] for found in told]
    for result, found in zip(results, told, strict=True):
        assert result["message"]["text"].startswith(found["message"].split("\n")[0])
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == found["path"]
        assert list(place.get("region", {}).values()) == [
            found[name] for name in ("line", "column", "end_line", "end_column") if found[name]
        ]


def test_a_check_without_findings_is_a_run_without_results(tmp_path: Path) -> None:
    """A code host then closes what it had."""
    settings = "site_name: x\nextra:\n  levels:\n    unused-entry: off\n"
    write_project(Case("none", {"mkdocs.yml": settings}, ()), tmp_path)
    log = json.loads(CliRunner().invoke(main, ["-C", str(tmp_path), "check", "--format", "sarif"]).output)
    assert broken_rules(log) == []
    assert log["runs"][0]["results"] == []


def test_verify_without_texts_says_that_it_compared_nothing(project: Callable[..., Path]) -> None:
    folder = project(FILES)
    invocations = []
    for _ in range(2):
        log = json.loads(command(folder, "verify", "--format", "sarif").stdout)
        assert broken_rules(log) == []
        invocations += log["runs"][0]["invocations"]
        for text in (folder / "sources").iterdir():
            text.unlink()
    assert [invocation["executionSuccessful"] for invocation in invocations] == [True, False]
    (notice,) = invocations[1]["toolExecutionNotifications"]
    assert notice["message"]["text"].startswith("no text of a source is in ")


@pytest.mark.parametrize("top", [".", "site", "../beside"])
def test_paths_are_those_from_the_top_of_the_repository(top: str, tmp_path: Path) -> None:
    """In GitHub's annotations too; a worktree has a file where others have a folder; text keeps to the project."""
    project = tmp_path / "all" / "site"
    write_project(
        Case(
            "none",
            {"briefings/x/wrong.yml": MISTAKEN, "briefings/x/more.yml": MISTAKEN.replace("alice", "alic")},
            (),
        ),
        project,
    )
    below = {".": "site/", "site": "", "../beside": ""}[top]
    repository = tmp_path / "all" / top
    repository.mkdir(exist_ok=True)
    (repository / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    log = json.loads(command(project, "check", "--format", "sarif").stdout)
    places = [
        unquote(place["physicalLocation"]["artifactLocation"]["uri"])
        for result in log["runs"][0]["results"]
        for place in (*result["locations"], *result.get("relatedLocations", ()))
    ]
    told = json.loads(command(project, "check", "--format", "json").stdout)
    expected = [place["path"] for found in told for place in (found, *found["related"])]
    assert sorted(places) == sorted(below + path for path in expected)
    annotations = command(project, "check", "--format", "github").stdout
    assert annotations.count(f"file={below}briefings/x/") == len(annotations.splitlines()) >= 2
    assert "briefings/x/more.yml:" in command(project, "check").stdout
    assert f"{below}briefings/x/more.yml:" in annotations


def test_the_rules_are_looked_at() -> None:
    """A log that breaks them is told of."""
    for wrong in (
        {"version": "2.0.0", "runs": []},
        _with(_log([_one()]), "level", "advice"),
        _with(_log([_one()]), "ruleIndex", 1),
        _with(_log([_one()]), "locations", []),
    ):
        assert broken_rules(wrong)
    assert broken_rules(_log([_one()])) == []


def _with(log: dict[str, Any], name: str, value: object) -> dict[str, Any]:
    log["runs"][0]["results"][0][name] = value
    if name == "ruleIndex":
        log["runs"][0]["tool"]["driver"]["rules"].append({"id": "another"})
    return log


@pytest.mark.parametrize("code", Code)
def test_every_rule_says_what_explain_says(code: Code) -> None:
    log = _log([Diagnostic(code, "wrong", AT)])
    assert broken_rules(log) == []
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    explained = explanations()[code]
    assert rule["shortDescription"]["text"] == explained.means
    for words in (explained.why, explained.wrong, explained.right):
        assert words in rule["help"]["text"]
        assert words in rule["help"]["markdown"]


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.ADVICE, "note")],
)
def test_levels(severity: Severity, level: str) -> None:
    assert _results([Diagnostic(Code.LENGTH, "long", AT, severity)])[0]["level"] == level


def test_columns_are_counted_as_the_log_says() -> None:
    """The sign of two UTF-16 units before the word counts as one character."""
    line = "    stance: 🎈suports"
    start = line.index("suports") + 1
    diagnostics = [_one(Span("b.yml", 1, start, 1, start + 7))]
    log = json.loads(render(diagnostics, lambda _: line, Format.SARIF))
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "suports"


def test_a_whole_file_has_no_region() -> None:
    assert "region" not in _results([_one(Span("b.yml"))])[0]["locations"][0]["physicalLocation"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("briefings/a b.yml", "briefings/a%20b.yml"),
        ("a:b.yml", "a%3Ab.yml"),
        ("переговори/x.yml", "%D0%BF%D0%B5%D1%80%D0%B5%D0%B3%D0%BE%D0%B2%D0%BE%D1%80%D0%B8/x.yml"),
        ("a%20#?.yml", "a%2520%23%3F.yml"),
        ("a\n\udcff.yml", "a%0A%FF.yml"),
    ],
)
def test_names_of_files_become_uris(path: str, uri: str) -> None:
    log = _log([_one(Span(path, 1, 1, 1, 2))])
    assert broken_rules(log) == []
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_hints_and_other_places_are_told() -> None:
    diagnostic = Diagnostic(
        Code.DUPLICATE_ID,
        "twice",
        AT,
        hints=("rename it",),
        related=(("first here", Span("a.yml", 4, 1, 4, 2)),),
    )
    (result,) = _results([diagnostic])
    assert result["message"]["text"] == "twice\nhint: rename it"
    (related,) = result["relatedLocations"]
    assert related["message"]["text"] == "first here"
    assert related["physicalLocation"]["region"]["startLine"] == 4


def test_control_characters_are_written_out() -> None:
    assert (
        _results([_one(AT, "\x1b[31m\udcff", "a\u202eb")])[0]["message"]["text"]
        == "\\x1b[31m\\xff\nhint: a\\u202eb"
    )


def _fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return [result["partialFingerprints"]["finding/v1"] for result in _results(diagnostics)]


def test_a_fingerprint_outlives_lines_above_and_tells_findings_apart() -> None:
    moved = Span(AT.path, 40, 3, 40, 10)
    assert _fingerprints([_one()]) == _fingerprints([_one(moved)])
    others = [_one(), _one(moved), _one(AT, "other"), _one(Span("other.yml", 2, 13, 2, 20))]
    assert len(set(_fingerprints(others))) == len(others)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_no_withheld_word_is_in_it(mistake: str, project: Callable[..., Path]) -> None:
    """Nor in the fingerprints: they are made of what is shown, so that nobody finds the words by trying."""
    folder = project({**FILES, "briefings/out.yml": WISH})
    change(folder, "briefings/registers.yml", "name: The harbour", "name: The harbour of Zelda Quist")
    change(folder, *MISTAKES[mistake])
    done = command(folder, "check", "--format", "sarif")
    assert done.exit_code == 1
    assert_silent(done.output)
    assert broken_rules(json.loads(done.output)) == []


def test_fingerprints_are_of_what_is_shown() -> None:
    class Masked:
        def __call__(self, text: str) -> str:
            return text

        def diagnostic(self, _: Diagnostic) -> Diagnostic:
            return _one(AT, "[withheld]")

    shown = [
        json.loads(render([_one(AT, words)], lambda _: None, Format.SARIF, mask=Masked()))["runs"][0][
            "results"
        ]
        for words in ("Zelda Quist", "nobody")
    ]
    assert shown[0] == shown[1]


def test_verify_tells_as_sarif_what_keeps_it_from_its_work(project: Callable[..., Path]) -> None:
    folder = project(FILES)
    change(folder, "briefings/x/call.yml", "speaker: ada", "speaker: adda")
    done = command(folder, "verify", "--format", "sarif")
    log = json.loads(done.stdout)
    assert broken_rules(log) == []
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["unknown-reference"]
    (invocation,) = log["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "cannot be read" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert done.exit_code == 1


def test_verify_tells_its_mistakes_as_sarif(project: Callable[..., Path]) -> None:
    folder = project(FILES)
    change(folder, "briefings/x/call.yml", "quote: We will open", "quote: We will burn")
    done = command(folder, "verify", "--format", "sarif")
    log = json.loads(done.output)
    assert broken_rules(log) == []
    assert "altered-quote" in {result["ruleId"] for result in log["runs"][0]["results"]}
    assert done.exit_code == 1
