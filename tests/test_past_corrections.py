"""What was corrected once stays readable when its entry is gone: nothing that was published need be taken out."""

from __future__ import annotations

import re
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
from tests.published_harbour import (
    STATEMENT,
    STATEMENT_SAYS,
    edit,
    enter,
    found,
    run,
    unpublished,
)
from tests.test_feeds import PUBLICATION, read_feed

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project

NOW = "Pilots come aboard by day."
CORRECTED = {
    "of": "orle-pilots",
    "kind": "correction",
    "was": STATEMENT_SAYS,
    "now": NOW,
    "because": "The wire said by day.",
}
WITHDRAWN = {
    "of": "orle-pilots",
    "kind": "withdrawal",
    "was": NOW,
    "now": "Nothing stands here.",
    "because": "The man who spoke was no pilot.",
}


@pytest.fixture
def corrected(tmp_path: Path) -> Project:
    """The library of three harbour towns, of which two editions are frozen: the second has corrected a statement."""
    project = unpublished(tmp_path)
    edit(project, "talks.yml", lambda text: text.replace("statements:\n", f"statements:\n{STATEMENT}"))
    assert run(project).exit_code == 0
    edit(project, "talks.yml", lambda text: text.replace(STATEMENT_SAYS, NOW))
    enter(project, CORRECTED)
    frozen = run(project, "--note", "By day.")
    assert frozen.exit_code == 0, frozen.output
    return project


def _withdraw(project: Project) -> None:
    edit(project, "talks.yml", lambda text: text.replace(STATEMENT.replace(STATEMENT_SAYS, NOW), ""))
    enter(project, WITHDRAWN)


def _codes(project: Project) -> list[str]:
    return [code for code, _ in found(project)[0]]


def _names(project: Project) -> dict[str, tuple[str, str]]:
    library, findings = build.check(project, Diagnostics())
    files = write_site(library, findings, SiteOptions(publication=PUBLICATION), Diagnostics(), Memo())
    entries = read_feed(files["feed.xml"]).entries
    return {entry.title.partition(":")[0]: (entry.id, entry.updated) for entry in entries}


def test_a_correction_outlives_its_entry(corrected: Project) -> None:
    """It is told with the last words of the entry, as before; the next edition has it too."""
    before = _names(corrected)["Correction"]
    _withdraw(corrected)
    for note in ("", "One statement less."):
        if note:
            made = run(corrected, "--note", note)
            assert made.exit_code == 0, made.output
        assert _codes(corrected) == []
        pages = by_page(build.generate(corrected).files, BRIEFING)
        overview = text_of(pages["overview"])
        last = f"Tam Orle: {NOW.rstrip('.')}, last in edition 2"
        for row in (CORRECTED, WITHDRAWN):
            assert row["because"] in overview
        assert re.findall(r"Of\s+(.*)\s+It said\s+(.*)\s+(It .*|Withdrawn)\s+(.*)", overview) == [
            (last, NOW, "Withdrawn", WITHDRAWN["now"]),
            (last, STATEMENT_SAYS, "It then said", NOW),
        ]
        assert WITHDRAWN["because"] in text_of(pages["statements"]).partition("Withdrawn")[2]
        assert _names(corrected)["Correction"] == before


def test_it_does_not_say_why_the_entry_is_gone(corrected: Project) -> None:
    """That takes a withdrawal."""
    edit(corrected, "talks.yml", lambda text: text.replace(STATEMENT.replace(STATEMENT_SAYS, NOW), ""))
    assert _codes(corrected) == [Code.GONE_ID]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (f"was: {STATEMENT_SAYS}", "was: Pilots come by boat.", Code.CORRECTION_ROW),
        (f"now: {NOW}", "now: Pilots come by boat.", Code.CORRECTION_ROW),
        (
            "of: orle-pilots\n    kind: correction",
            "of: orle-pilot\n    kind: correction",
            Code.UNKNOWN_REFERENCE,
        ),
    ],
)
def test_its_words_are_proved_by_editions(corrected: Project, old: str, new: str, code: str) -> None:
    _withdraw(corrected)
    edit(corrected, "briefing.yml", lambda text: text.replace(old, new))
    assert code in _codes(corrected)


def test_it_may_come_back(corrected: Project) -> None:
    """Then what was corrected is of the entry again; that it was withdrawn is true no more."""
    _withdraw(corrected)
    text = STATEMENT.replace(STATEMENT_SAYS, NOW)
    edit(corrected, "talks.yml", lambda known: known.replace("statements:\n", f"statements:\n{text}"))
    assert _codes(corrected) == [Code.CORRECTION_NOW]


def test_it_stays_as_it_was_published_when_its_entry_is_worded_anew(corrected: Project) -> None:
    """What has changed since is asked for, and no page says that the old words still stand there."""
    again = NOW.replace("aboard", "on board")
    edit(corrected, "talks.yml", lambda text: text.replace(NOW, again))
    assert _codes(corrected) == [Code.UNEXPLAINED_CHANGE]
    statements = text_of(by_page(build.generate(corrected).files, BRIEFING)["statements"])
    assert f"It said “{STATEMENT_SAYS}” It then said “{NOW}”" in statements
    edit(corrected, "briefing.yml", lambda text: text.replace(f"now: {NOW}", "now: Nobody wrote this."))
    assert Code.CORRECTION_ROW in _codes(corrected)


@pytest.mark.parametrize("of", ["key-point-2", "bottomline"])
def test_a_sentence_of_the_summary_has_a_name_of_its_own(corrected: Project, of: str) -> None:
    enter(corrected, CORRECTED | {"of": of})
    assert Code.UNKNOWN_REFERENCE in _codes(corrected)


@pytest.mark.parametrize(
    "folder", ["", "harbour-meetings"], ids=["renamed", "renamed, and its briefing later"]
)
def test_it_outlives_an_entry_that_was_renamed_before(corrected: Project, folder: str) -> None:
    """With the entry its former ids went; the editions know them still."""
    before = _names(corrected)["Correction"]
    renamed = CliRunner().invoke(
        main, ["-C", str(corrected.root), "rename", f"{BRIEFING}/orle-pilots", "orle-night"]
    )
    assert renamed.exit_code == 0, renamed.output
    edit(corrected, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    assert run(corrected, "--note", "Another title.").exit_code == 0
    text = (corrected.briefings / BRIEFING / "talks.yml").read_text(encoding="utf-8")
    start = text.index("  - id: orle-night\n")
    end = text.index("  - id: ", start + 1)
    edit(corrected, "talks.yml", lambda text: text[:start] + text[end:])
    enter(corrected, WITHDRAWN | {"of": "orle-night"})
    if folder:
        moved = CliRunner().invoke(main, ["-C", str(corrected.root), "rename", BRIEFING, folder])
        assert moved.exit_code == 0, moved.output
    assert _codes(corrected) == []
    assert _names(corrected)["Correction"] == before
    made = CliRunner().invoke(
        main,
        [
            "-C",
            str(corrected.root),
            "edition",
            folder or BRIEFING,
            "--on",
            "2026-06-02",
            "--note",
            "One less.",
        ],
    )
    assert made.exit_code == 0, made.output
    assert _codes(corrected) == []
