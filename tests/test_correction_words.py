"""A correction names what was published and what stands there now; what nobody could read needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostics, Severity
from tests.harbour_towns import BRIEFING
from tests.published_harbour import SAID, edit, enter, found, published, run, unpublished

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project

NOW = "Talks of two towns are an insult to the third."


@pytest.fixture
def corrected(tmp_path: Path) -> Project:
    """The library of three harbour towns, in which one published sentence is another now."""
    project = published(tmp_path)
    edit(project, "talks.yml", lambda text: text.replace(SAID, NOW))
    return project


def _enter(project: Project, **changed: str) -> None:
    row = {
        "of": "saar-on-boats",
        "date": "2026-06-01",
        "kind": "correction",
        "was": SAID,
        "now": NOW,
        "because": "A slip.",
    }
    fields = "\n    ".join(f"{key}: {value}" for key, value in (row | changed).items())
    edit(project, "briefing.yml", lambda text: f"{text}corrections:\n  - {fields}\n")


def _rename(project: Project, more: str) -> None:
    """Give the entry another id, wherever it is referred to, and more fields."""
    for path in (project.briefings / BRIEFING).glob("*.yml"):
        text = path.read_text(encoding="utf-8").replace("saar-on-boats", "saar-on-ships")
        text = text.replace("- id: saar-on-ships\n", f"- id: saar-on-ships\n{more}")
        path.write_text(text, encoding="utf-8")


def _codes(project: Project) -> list[str]:
    return [code for code, _ in found(project)[0]]


@pytest.mark.parametrize(
    ("was", "expected"),
    [
        (SAID, []),
        ("Talks of two towns are welcome", []),
        ("Talks of three towns are welcome.", [Code.CORRECTION_WAS]),
        (NOW, [Code.CORRECTION_NOW]),
    ],
)
def test_what_was_stood_in_an_edition(corrected: Project, was: str, expected: list[str]) -> None:
    """Word for word, or a part of it: not what stands there now, nor what nobody ever wrote."""
    _enter(corrected, was=was)
    assert _codes(corrected) == expected


def test_an_entry_that_nobody_could_read_needs_no_correction(corrected: Project) -> None:
    """It came after the last edition."""
    _rename(corrected, "")
    _enter(corrected, of="saar-on-ships")
    assert Code.CORRECTION_WAS in _codes(corrected)


def test_an_entry_is_known_by_its_former_id(corrected: Project) -> None:
    """What is called otherwise now was published under its former id."""
    _rename(corrected, "    formerly: [saar-on-boats]\n")
    _enter(corrected, of="saar-on-ships")
    assert _codes(corrected) == []


def test_before_the_first_edition_nobody_can_tell(corrected: Project) -> None:
    """Where no edition was frozen yet when the correction was made, `was` is believed."""
    path = corrected.briefings / BRIEFING / "briefing.yml"
    assert "date: 2026-05-02" in path.read_text(encoding="utf-8")
    _enter(corrected, was="Nobody knows.", date="2026-05-01")
    assert Code.CORRECTION_WAS not in _codes(corrected)


ROW = "  - number: 2\n    date: 2026-06-01\n    data_until: 2026-05-01\n    change: significant\n    says: Second.\n"


def test_what_an_edition_that_was_not_kept_said_nobody_can_tell(tmp_path: Path) -> None:
    """The second is the first that is frozen, and corrects what the first said: that is in no file."""
    project = unpublished(tmp_path)
    edit(project, "briefing.yml", lambda text: f"{text}{ROW}")
    edit(project, "talks.yml", lambda text: text.replace(SAID, NOW))
    _enter(project)
    assert run(project).exit_code == 0
    assert _codes(project) == [Code.EDITION_NOT_FROZEN]
    gone = {
        "of": "only-in-the-first",
        "kind": "withdrawal",
        "was": "Nets.",
        "now": "Nothing.",
        "because": "A slip.",
    }
    enter(project, gone)
    third = ROW.replace("number: 2", "number: 3").replace("06-01", "06-02")
    edit(project, "briefing.yml", lambda text: text.replace("corrections:\n", f"{third}corrections:\n"))
    told = [(code, severity) for code, severity in _told(project) if code == Code.UNKNOWN_REFERENCE]
    assert told == [(Code.UNKNOWN_REFERENCE, Severity.WARNING)]


def test_where_all_editions_were_kept_it_is_known(corrected: Project) -> None:
    edit(corrected, "briefing.yml", lambda text: f"{text}{ROW}")
    gone = {
        "of": "never-there",
        "kind": "withdrawal",
        "was": "Nets.",
        "now": "Nothing.",
        "because": "A slip.",
    }
    enter(corrected, gone)
    assert (Code.UNKNOWN_REFERENCE, Severity.ERROR) in _told(corrected)


def _told(project: Project) -> list[tuple[str, Severity]]:
    diagnostics = Diagnostics()
    try:
        build.check(project, diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return [(diagnostic.code, diagnostic.severity) for diagnostic in diagnostics]
