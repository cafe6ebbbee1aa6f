"""Between editions newer sources may be used; the next edition says until when it looked for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.diagnostics import Code
from generator.document.plain import plain_text
from generator.memo import Memo
from generator.writer.views.dateline import dateline
from tests import factories as make
from tests.harbour_towns import BRIEFING
from tests.published_harbour import edit, found, published, run, unpublished

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project

_SOURCE = (
    "sources:\n"
    "  - {id: bay-wire-late, type: article-newspaper, publisher: bay-wire, lang: en, date: 2026-05-20, read: whole}\n"
)
_STATEMENT = (
    "  - id: orle-late\n    speaker: orle\n    date: 2026-05-19\n    about: [dock]\n"
    "    says: Barges pass the dock.\n    source: bay-wire-late\n    locator: para 2\n"
)


@pytest.fixture(name="published")
def _published(tmp_path: Path) -> Project:
    """The library of three harbour towns with one frozen edition."""
    return published(tmp_path)


def _use_newer_source(project: Project) -> None:
    (project.briefings / "late.yml").write_text(_SOURCE, encoding="utf-8")
    edit(project, "talks.yml", lambda text: text.replace("statements:\n", f"statements:\n{_STATEMENT}"))


def _row(until: str) -> str:
    return (
        f"  - number: 2\n    date: 2026-06-01\n    data_until: {until}\n    change: significant\n"
        "    says: One more.\n"
    )


def test_newer_sources_may_be_used_and_the_next_edition_covers_them(published: Project) -> None:
    _use_newer_source(published)
    assert found(published)[0] == []
    result = run(published, "--note", "One more.")
    assert result.exit_code == 0, result.output
    text = (published.briefings / BRIEFING / "briefing.yml").read_text(encoding="utf-8")
    assert text.endswith(_row("2026-05-20"))
    assert found(published)[0] == []


def test_a_row_that_is_not_frozen_covers_its_sources(published: Project) -> None:
    _use_newer_source(published)
    edit(published, "briefing.yml", lambda text: text + _row("2026-05-02"))
    assert Code.DATA_UNTIL_TOO_EARLY in [code for code, _ in found(published)[0]]
    assert run(published).exit_code == 1


def test_the_first_edition_covers_its_sources(tmp_path: Path) -> None:
    project = unpublished(tmp_path)
    _use_newer_source(project)
    assert [code for code, _ in found(project)[0]] == [Code.DATA_UNTIL_TOO_EARLY]


@pytest.mark.parametrize(
    ("until", "told"), [("2024-05-01", False), ("2024-05-02", False), ("2024-05-03", True)]
)
def test_no_page_says_that_sources_were_looked_for_until_a_day_before_the_latest(
    until: str, *, told: bool
) -> None:
    edition = replace(make.briefing().last_edition, data_until=make.date(until))
    briefing = replace(make.briefing(), editions=(edition,), statements=(make.statement("said"),))
    library = make.library(briefing)
    findings = derive(library, Memo())
    as_of = findings.briefings[briefing.id].as_of
    assert as_of is not None
    assert as_of.text == "2024-05-02"
    said = [plain_text(part, "en") for part in dateline(briefing, findings)]
    assert ("Sources looked for until" in " ".join(said)) is told
