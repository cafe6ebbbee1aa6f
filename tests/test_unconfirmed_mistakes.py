"""A mistake in what nobody has confirmed is told to those who write, stops no build, and cannot be confirmed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.deriving import read_library
from generator.diagnostics import Code, Diagnostics, Severity
from generator.memo import Memo
from generator.reader.input import InputFile
from generator.unconfirmed.mistakes import entry_at, holder_of
from tests.quotes.project import change
from tests.quotes.project import run as command
from tests.test_unconfirmed import add_drafts, small_copy

if TYPE_CHECKING:
    from pathlib import Path

    from generator.reader.tree import Tree


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("translation: nobody wrote this", Code.TRANSLATION_WITHOUT_TRANSLATOR),
        ("date_source: draft-letter", Code.DATE_SOURCE_WITHOUT_DATE),
        ("date: 2020-01-01", Code.SAID_BEFORE_EVENT),
    ],
)
def test_an_error_of_a_draft_stops_nobody_from_publishing_the_rest(
    tmp_path: Path, field: str, code: Code
) -> None:
    project = small_copy(tmp_path)
    before = build.generate(project)
    add_drafts(project)
    path = "briefings/fisheries-summit/drafts.yml"
    if field.startswith("date"):
        change(project.root, path, "    date: 2026-05-02\n", "")
    change(project.root, path, "    says: Every catch", f"    {field}\n    says: Every catch")
    told = Diagnostics()
    build.check(project, told, with_unconfirmed=True)
    (found,) = (found for found in told if found.code is code)
    assert found.severity is Severity.WARNING, "those who write are told"
    assert found.hints[-1].startswith("a draft with it stops nobody")
    after = build.generate(project)
    assert after.files == before.files
    assert {(found.code, found.span) for found in after.diagnostics} == {
        (found.code, found.span) for found in before.diagnostics
    }
    assert build.generate(project, with_unconfirmed=True).files


def test_an_entry_with_an_error_cannot_be_confirmed(tmp_path: Path) -> None:
    project = small_copy(tmp_path)
    add_drafts(project)
    path = "briefings/fisheries-summit/drafts.yml"
    change(
        project.root,
        path,
        "    says: Every catch",
        "    translation: nobody wrote this\n    says: Every catch",
    )
    content = (project.root / path).read_bytes()
    done = command(project.root, "confirm", "draft-statement", "draft-term")
    assert (
        "Not confirmed, as a build would stop at what is wrong in it: draft-statement; see below."
        in done.output
    )
    assert "error: " in done.output
    assert "[translation-without-translator]" in done.output
    assert "Confirmed: 1 entry in briefings/drafts.yml." in done.output
    assert done.exit_code == 1
    assert (project.root / path).read_bytes() == content
    as_json = json.loads(command(project.root, "confirm", "draft-statement", "--format", "json").stdout)
    assert as_json["wrong"] == ["fisheries-summit/draft-statement"]
    assert as_json["written"] is False


def test_whose_a_mistake_is_costs_a_parse_of_its_own_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_copy(tmp_path)
    add_drafts(project)
    library = read_library(project, Diagnostics(), Memo(forgets=True, once=True)).library
    statement = library.statements["fisheries-summit/draft-statement"]
    span = statement.place.span("says")
    asked: set[str] = set()
    locate = InputFile.locate

    def noted(file: InputFile) -> Tree:
        asked.add(file.path)
        return locate(file)

    monkeypatch.setattr(InputFile, "locate", noted)
    assert entry_at(span, library) is statement
    assert holder_of(span, library) is statement
    assert asked == {span.path}
