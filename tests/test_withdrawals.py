"""Why a whole entry was withdrawn stands on the changes page, in the ledger, in the feed, and wherever else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.diagnostics import Code, Diagnostics
from generator.memo import Memo
from generator.writer import SiteOptions, write_site
from tests.harbour_towns import BRIEFING, text_of
from tests.outputs import by_page
from tests.published_harbour import STATEMENT, edit, enter, found, run, unpublished
from tests.published_harbour import STATEMENT_SAYS as SAYS
from tests.test_feeds import PUBLICATION, read_feed

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project

BECAUSE = "The man who spoke was no pilot."


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Project:
    """The library of three harbour towns, of which a statement was published and is gone."""
    project = unpublished(tmp_path)
    edit(project, "talks.yml", lambda text: text.replace("statements:\n", f"statements:\n{STATEMENT}"))
    frozen = run(project)
    assert frozen.exit_code == 0, frozen.output
    edit(project, "talks.yml", lambda text: text.replace(STATEMENT, ""))
    return project


def _withdraw(project: Project, **changed: str) -> None:
    row = {
        "of": "orle-pilots",
        "date": "2026-06-01",
        "kind": "withdrawal",
        "was": SAYS,
        "now": "Nothing stands here.",
        "because": BECAUSE,
    }
    enter(project, row | changed)


def _codes(project: Project) -> list[str]:
    return [code for code, _ in found(project)[0]]


def test_the_reason_is_told_wherever_changes_are(project: Project) -> None:
    """Before the next edition, and of it."""
    assert _codes(project) == [Code.GONE_ID]
    _withdraw(project)
    assert _codes(project) == []
    for note in ("", "One statement less."):
        if note:
            made = run(project, "--note", note)
            assert made.exit_code == 0, made.output
            assert _codes(project) == []
        result = build.generate(project)
        pages = by_page(result.files, BRIEFING)
        changes, overview = text_of(pages["changes"]), text_of(pages["overview"])
        for page in (changes, overview):
            assert BECAUSE in page
            assert SAYS in page
        assert "Nothing stands here." in overview
        assert f"Orle: {SAYS}" in text_of(pages["statements"])
        assert '<li class="withdrawn"><p class="what">' in pages["changes"]
        assert "1 withdrawn." in changes
        assert "corrected" not in changes


def test_the_feed_tells_of_it(project: Project) -> None:
    """It concerns whom the entry concerned."""
    _withdraw(project)
    library, findings = build.check(project, Diagnostics())
    files = write_site(library, findings, SiteOptions(publication=PUBLICATION), Diagnostics(), Memo())
    for path in ("feed.xml", f"briefings/{BRIEFING}/feed.xml", "actors/orle/feed.xml"):
        (entry,) = (
            told
            for told in read_feed(files[path]).entries
            if told.title.endswith(f"Orle: {SAYS.rstrip('.')}")
        )
        assert entry.title.startswith("Withdrawal: ")
        assert BECAUSE in entry.content[0].value
        assert SAYS in entry.content[0].value


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"was": "Pilots come aboard by day."}, Code.CORRECTION_WAS),
        ({"of": "orle-pilot"}, Code.UNKNOWN_REFERENCE),
        ({"kind": "correction"}, Code.CORRECTION_NOW),
    ],
)
def test_what_never_stood_there_was_not_withdrawn(
    project: Project, changed: dict[str, str], code: str
) -> None:
    _withdraw(project, **changed)
    assert code in _codes(project)


@pytest.mark.parametrize(
    "command",
    [
        ("rename", "rhun", "rhun-harbourmaster"),
        ("rename", BRIEFING, "dock-talks"),
        ("move", "rhun-dock", f"briefings/{BRIEFING}/further.yml"),
    ],
    ids=" ".join,
)
def test_entries_are_renamed_and_moved_beside_it(project: Project, command: tuple[str, ...]) -> None:
    """What reads the changed copy back sees the editions too, and so what a withdrawal is of."""
    _withdraw(project)
    for options in (("--dry-run",), ()):
        given = ["-C", str(project.root), *command, *options]
        result = CliRunner().invoke(main, given, catch_exceptions=False)
        assert result.exit_code == 0, result.output
    assert _codes(project) == []


def test_a_topic_that_is_no_longer_used_is_not_withdrawn(project: Project) -> None:
    """It stands in its register still, and has its page: `check` asks for what statements are about now alone."""
    _withdraw(project)
    edit(
        project,
        "talks.yml",
        lambda text: text.replace("[talks, pilots]", "[talks]").replace("[pilots]", "[dock]"),
    )
    assert set(_codes(project)) == {Code.UNEXPLAINED_CHANGE}
    told = CliRunner().invoke(main, ["-C", str(project.root), "diff", "1"], catch_exceptions=False).output
    assert "no longer used: topic pilots" in told
    changes = text_of(by_page(build.generate(project).files, BRIEFING)["changes"])
    assert "No longer used" in changes
    assert "1 topic no longer used" in changes


def test_what_came_back_is_withdrawn_no_more(project: Project) -> None:
    _withdraw(project)
    edit(project, "talks.yml", lambda text: text.replace("statements:\n", f"statements:\n{STATEMENT}"))
    assert _codes(project) == [Code.CORRECTION_NOW]


def test_what_was_withdrawn_in_an_edition_may_come_back(project: Project) -> None:
    """The row stays as it was published: nobody need delete it."""
    _withdraw(project)
    assert run(project, "--note", "One statement less.").exit_code == 0
    edit(project, "talks.yml", lambda text: text.replace("statements:\n", f"statements:\n{STATEMENT}"))
    assert _codes(project) == []
    again = run(project, "--note", "The statement is back.")
    assert again.exit_code == 0, again.output
    pages = CliRunner().invoke(main, ["-C", str(project.root), "generate"], catch_exceptions=False)
    assert pages.exit_code == 0, pages.output
    overview = project.docs / "briefings" / BRIEFING / "index.md"
    told = overview.read_text(encoding="utf-8").partition("## Corrections")[2]
    assert "Then withdrawn" in told
    assert "It says now" not in told


def test_an_id_with_withheld_words_is_refused(project: Project) -> None:
    """It would be shown where no edition says what the entry was called."""
    _withdraw(project, of="zorro-on-boats")
    wish = "withhold:\n  - words: Zorro\n    because: a wish\n"
    (project.briefings / "withheld.yml").write_text(wish, encoding="utf-8")
    assert Code.WITHHELD_WORD in _codes(project)
