"""Every diagnostic code has a case file, and each case shows exactly what it announces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostic, Diagnostics
from generator.project import Project
from tests.case_files import Expected, all_cases, read_case, write_project

if TYPE_CHECKING:
    from pathlib import Path

NOT_FROM_YAML = {
    Code.UNREADABLE_FILE,
    Code.FILE_TOO_LARGE,
    Code.NOT_UTF8,
    Code.NOT_PLAIN_TEXT,
    Code.OUTSIDE_PROJECT,
    Code.MISSING_FOLDER,
    Code.TEMPLATE_ERROR,
    Code.MISSING_GLYPH,
    Code.PDF_NOT_SET,
    Code.ALTERED_QUOTE,
    Code.ABSENT_QUOTE,
    Code.STALE_PROOF,
    Code.UNCHECKED_QUOTE,
    Code.REFUTED_ABSENCE,
    Code.REFUTED_SILENCE,
    Code.INVALID_LOCK,
    Code.MISSING_TEXT,
    Code.NEGATION_AT_EDGE,
    Code.QUESTION_AS_STATEMENT,
    Code.INSIDE_ANOTHER_QUOTE,
    Code.CLAUSE_CUT,
    Code.PARAPHRASE_IN_MARKS,
    Code.RECASED_WORD,
    Code.COPIED_TEXT,
    Code.BROKEN_EDITION,
    Code.EDITION_ROW,
    Code.EDITION_NOT_FROZEN,
    Code.CORRECTION_ROW,
    Code.UNEXPLAINED_CHANGE,
    Code.GONE_ID,
    Code.REUSED_ID,
    Code.CORRECTION_WAS,
    Code.TODO_ON_PUBLISHED,
    Code.NO_DESK,
    Code.NO_SITE_ADDRESS,
    Code.EMPTY_CITATION,
}
"""Codes that no YAML text alone can show; they are shown in test_hostile_input.py, test_site.py, test_pdf_builder.py,
test_quote_*.py, test_copied.py, test_snapshot.py, test_editions.py, test_edition_files.py,
test_published_corrections.py, test_gone_ids.py, test_reused_ids.py, test_todo_on_published.py,
test_publish_check.py, test_cite_settings.py."""


def _found(project: Path) -> list[Diagnostic]:
    """Return what is told of a case, and not of the entries that it stands on."""
    diagnostics = Diagnostics()
    try:
        build.check(Project(project), diagnostics, with_unconfirmed=True)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return [diagnostic for diagnostic in diagnostics if not diagnostic.span.path.endswith("/defaults.yml")]


def _matches(expected: Expected, found: Diagnostic) -> bool:
    span = found.span
    return (
        (expected.severity, expected.path, expected.line, expected.column)
        == (found.severity, span.path, span.line, span.column)
        and (expected.end_column is None or expected.end_column == span.end_column)
        and expected.message in found.message
        and all(any(part in hint for hint in found.hints) for part in expected.hints)
    )


@pytest.mark.parametrize("path", all_cases(), ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    """The case shows what it announces, and nothing else of its code."""
    case = read_case(path)
    write_project(case, tmp_path)
    everything = _found(tmp_path)
    found = [diagnostic for diagnostic in everything if diagnostic.code == case.code]
    report = "\n".join(  # of other codes too: a mistake that stops the reading hides the one announced
        f"{diagnostic.span}-{diagnostic.span.end_column} {diagnostic.severity} [{diagnostic.code}] "
        f"{diagnostic.message} {diagnostic.hints}"
        for diagnostic in everything
    )
    assert case.expected, "a case announces at least one diagnostic"
    assert {expected.code for expected in case.expected} == {case.code}
    assert len(found) == len(case.expected), report
    for expected, diagnostic in zip(case.expected, found, strict=True):
        assert _matches(expected, diagnostic), f"expected {expected}\nfound\n{report}"


def test_every_code_has_a_case() -> None:
    """A code without a case is a promise nobody keeps; a case without a code is a leftover."""
    assert {path.stem for path in all_cases()} == {str(code) for code in Code} - NOT_FROM_YAML


def test_every_diagnostic_of_the_cases_has_a_hint(tmp_path: Path) -> None:
    """What is wrong is half of a message; what to do is the other."""
    for path in all_cases():
        project = tmp_path / path.stem
        write_project(read_case(path), project)
        for diagnostic in _found(project):
            if diagnostic.code != path.stem:
                continue
            assert diagnostic.hints, f"{path.stem}: {diagnostic.message}"
