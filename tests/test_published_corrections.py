"""A correction of which an edition tells stays: it is missed at once when it goes, or says something else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import build, snapshot
from generator.diagnostics import Code, Diagnostics
from tests.harbour_towns import BRIEFING
from tests.published_harbour import SAID, edit, enter, found, published, run

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.project import Project

NOW = "Talks of two towns are an insult to the third."
ROW = {"of": "saar-on-boats", "kind": "correction", "was": SAID, "now": NOW, "because": "A slip of *ours*."}
BRIEFING_FILE = f"briefings/{BRIEFING}/briefing.yml"


@pytest.fixture
def corrected(tmp_path: Path) -> Project:
    """The library of three harbour towns, whose second edition tells of a correction."""
    project = published(tmp_path)
    edit(project, "talks.yml", lambda text: text.replace(SAID, NOW))
    enter(project, ROW)
    made = run(project, "--note", "One sentence corrected.")
    assert made.exit_code == 0, made.output
    return project


def _told(project: Project) -> list[Diagnostic]:
    diagnostics = Diagnostics()
    build.check(project, diagnostics)
    return list(diagnostics)


def _take_out(project: Project) -> None:
    edit(project, "briefing.yml", lambda text: text.partition("corrections:\n")[0])


def test_a_row_that_is_gone_is_missed(corrected: Project) -> None:
    """And no edition is made without it."""
    _take_out(corrected)
    (told,) = _told(corrected)
    assert told.code is Code.CORRECTION_ROW
    assert told.message == (
        "edition 2 tells of a correction of `saar-on-boats`, and there is no row of it here"
    )
    assert told.span.path == BRIEFING_FILE
    assert run(corrected, "--note", "Nothing was wrong.").exit_code == 1


def test_the_hint_says_what_to_write(corrected: Project) -> None:
    """What it names is a row, and with that all is well."""
    _take_out(corrected)
    (told,) = _told(corrected)
    written = told.hints[0].partition("under `corrections`: ")[2]
    row = re.sub(r", (date|kind|was|now|because): ", r"\n    \1: ", written)
    assert f'was: "{SAID}"' in row
    edit(corrected, "briefing.yml", lambda text: f"{text}corrections:\n  - {row}\n")
    assert found(corrected)[0] == []


@pytest.mark.parametrize(
    ("field", "was", "other"),
    [
        ("date", "date: 2026-06-01\n    of: saar", "date: 2026-05-31\n    of: saar"),
        ("kind", "kind: correction", "kind: update"),
        ("was", f"was: {SAID}", "was: Talks of two towns are welcome"),
        ("now", f"now: {NOW}", "now: an insult to the third"),
        ("now", f"now: {NOW}", "now: Nobody wrote this."),
    ],
)
def test_a_row_that_says_something_else_is_told_of_once(
    corrected: Project, field: str, was: str, other: str
) -> None:
    """At the field; nothing asks for words that would be another correction."""
    edit(corrected, "briefing.yml", lambda text: text.replace(was, other))
    (told,) = _told(corrected)
    assert told.code is Code.CORRECTION_ROW
    assert told.message == f"edition 2 tells of this correction with another `{field}`"
    written = (corrected.root / BRIEFING_FILE).read_text(encoding="utf-8").splitlines()
    assert f"{field}: " in written[told.span.line - 1]
    published_value = {"date": "2026-06-01", **ROW}[field]
    assert told.hints[0].replace('"', "") == f"write what was published: {field}: {published_value}"


def test_why_it_was_made_may_be_worded_anew(corrected: Project) -> None:
    """So may its lines: neither is another correction; nor is another row beside it."""
    edit(corrected, "briefing.yml", lambda text: text.replace("A slip of *ours*.", "We had misheard."))
    first, _, rest = SAID.partition(" of ")
    folded = f"was: |\n      {first}\n      of {rest}\n"
    edit(corrected, "briefing.yml", lambda text: text.replace(f"was: {SAID}\n", folded))
    assert found(corrected)[0] == []


def test_the_same_row_twice_stays_where_an_edition_has_it_twice(corrected: Project) -> None:
    """As earlier versions let through: it is missed once, and once it is back nothing is wrong."""
    text = (corrected.root / BRIEFING_FILE).read_text(encoding="utf-8")
    row = text.partition("corrections:\n")[2]
    path = corrected.briefings / BRIEFING / "editions" / "2.json"
    taken = snapshot.from_json(path.read_bytes(), "2.json", Diagnostics())
    assert taken is not None
    own = replace(taken.subject, corrections=taken.subject.corrections * 2)
    path.write_bytes(snapshot.to_json(snapshot.of(own, taken.library, taken.library_proofs)))
    assert [told.code for told in _told(corrected)] == [Code.CORRECTION_ROW]
    edit(corrected, "briefing.yml", lambda known: known + row)
    assert _told(corrected) == []


def test_it_stays_when_what_it_is_of_is_renamed_or_goes(corrected: Project) -> None:
    for path in (corrected.briefings / BRIEFING).glob("*.yml"):
        text = path.read_text(encoding="utf-8").replace("saar-on-boats", "saar-on-ships")
        text = text.replace("- id: saar-on-ships\n", "- id: saar-on-ships\n    formerly: [saar-on-boats]\n")
        path.write_text(text, encoding="utf-8")
    assert found(corrected)[0] == []
    _take_out(corrected)
    (told,) = _told(corrected)
    assert "of: saar-on-ships, date: " in told.hints[0]
