"""What the options of `briefings edition` say fits the briefing, or is told as a mistake of the option."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostics
from tests.harbour_towns import BRIEFING
from tests.published_harbour import edit, files, published, run, unpublished

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project


@pytest.fixture(name="published")
def _published(tmp_path: Path) -> Project:
    """The library of three harbour towns with one frozen edition, of 2 May, and another title since."""
    project = published(tmp_path)
    edit(project, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    return project


def test_a_row_has_its_own_day(tmp_path: Path) -> None:
    """Another day is refused, as another note is; the same one is no contradiction."""
    project = unpublished(tmp_path)
    before = files(project)
    refused = run(project, "--on", "2026-05-13")
    assert refused.exit_code == 1
    assert "edition 1 has a row in briefing.yml already, which is of 2026-05-02" in refused.output
    assert "Leave --on out" in refused.output
    assert files(project) == before
    assert run(project, "--on", "2026-05-02").exit_code == 0


def test_no_edition_is_of_a_day_before_the_last(published: Project) -> None:
    before = files(published)
    refused = run(published, "--note", "Another title.", "--on", "2026-05-01")
    assert refused.exit_code == 1
    assert "edition 1 is of 2026-05-02, and the next one cannot be of 2026-05-01" in refused.output
    assert "--on" in refused.output
    assert "briefing.yml:" not in refused.output
    assert files(published) == before


def test_no_edition_is_of_a_day_before_its_latest_source(published: Project) -> None:
    late = (
        "sources:\n"
        "  - {id: late, type: document, publisher: quorra, title: Late, lang: en, date: 2026-05-20, read: whole}\n"
    )
    (published.briefings / "late.yml").write_text(late, encoding="utf-8")
    edit(
        published,
        "briefing.yml",
        lambda text: text.replace("evidence: [post-nets-cut,", "evidence: [late, post-nets-cut,"),
    )
    refused = run(published, "--note", "Another title.", "--on", "2026-05-13")
    assert refused.exit_code == 1
    assert "the latest source is of 2026-05-20, and an edition of 2026-05-13 cannot know it" in refused.output
    assert "briefing.yml:" not in refused.output


def test_what_is_wrong_with_a_note_is_told_of_the_option(published: Project) -> None:
    refused = run(published, "--note", "Write to anna.kovac@example.org for more.")
    assert refused.exit_code == 1
    assert "--note: error:" in refused.output
    assert "[personal-data]" in refused.output
    assert "briefing.yml:" not in refused.output


def test_editions_are_always_needed(published: Project) -> None:
    """The hint does not say that what is needed may be left out."""
    edit(published, "briefing.yml", lambda text: text[: text.index("editions:")] + "editions: []\n")
    with pytest.raises(BuildFailed) as failed:
        build.check(published, Diagnostics())
    (told,) = failed.value.diagnostics
    assert (told.code, told.message) == (Code.MISSING_FIELD, "`editions` is empty")
    assert told.hints == ("write at least one: `editions` is always needed",)


@pytest.mark.parametrize(
    ("day", "is_made"), [("2027-05-20", True), ("2027-05-23", False), ("2099-01-01", False)]
)
def test_no_edition_is_of_a_day_far_from_now(
    published: Project, monkeypatch: pytest.MonkeyPatch, day: str, *, is_made: bool
) -> None:
    """It is a slip that nobody could mend: no later edition may be of an earlier day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1779235200")  # 20 May 2026
    before = files(published)
    made = run(published, "--note", "Another title.", "--on", day)
    assert (made.exit_code == 0) == is_made, made.output
    assert (files(published) == before) != is_made
    assert is_made or f"the edition would be of {day}, more than a year from now" in made.output


def test_warnings_at_which_a_strict_build_stops_are_told(tmp_path: Path) -> None:
    project = unpublished(tmp_path)
    (project.briefings / BRIEFING / "asked.yml").write_text(
        "questions:\n  - id: asked\n    question: When will it be?\n", encoding="utf-8"
    )
    done = run(project)
    assert done.exit_code == 0, done.output
    assert (
        "There is 1 warning, at which `build --strict` stops. To mend that first: briefings " in done.output
    )
    assert "--undo, and then: briefings " in done.output
