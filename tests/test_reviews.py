"""Reviews: what their stamp stands for, how a change after one is told, and the command that writes them."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from generator.analysis.reviews import Changed, Part, changed_since, stamp
from generator.build import Project, generate
from generator.model.proofs import TextFigures
from generator.model.report import Brackets, QuoteWaivers, TranslationBy
from generator.model.statement import (
    Absent,
    Kind,
    Modality,
    RelationType,
    Review,
    Stance,
    Statement,
    StatementRelation,
    Superlative,
)
from generator.model.text import Prose
from tests import factories
from tests.quotes.project import FILES, change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

TEXTS = {
    "gazette-1": TextFigures("ab" * 32, 100, "2026-11-22"),
    "bulletin-1": TextFigures("cd" * 32, 100, "2026-11-22"),
    "elsewhere-1": TextFigures("ef" * 32, 100, "2026-11-22"),
}
STATEMENT = factories.statement(
    reports=(factories.report(quote="talks first"), factories.report("bulletin-1", locator="para 2")),
    stance=(("talks", Stance.FOR), ("peace", Stance.AGAINST)),
)
OTHERWISE: dict[str, object] = {
    "id": "talks-in-may/talks-second",
    "speakers": (),
    "says": "Talks come second.",
    "date": factories.date("2024-05-01"),
    "date_words": "on Monday",
    "date_source": "bulletin-1",
    "when": factories.date("2024"),
    "at": "talks-in-may/talks",
    "about": ("trade",),
    "stance": (("talks", Stance.AGAINST),),
    "holders": ("bob",),
    "kind": Kind.LEGAL,
    "modality": Modality.HOPED,
    "superlative": Superlative(rank="first", of="talks"),
    "absent": Absent(target="gazette-1", words=("war",)),
    "links": (StatementRelation(to="talks-in-may/earlier", type=RelationType.REPEATS),),
    "credibility": 2,
    "note": Prose("So it is."),
}
OTHER_REPORT: dict[str, object] = {
    "source": "elsewhere-1",
    "locator": "para 9",
    "speaker": "bob",
    "via": ("bob",),
    "attribution": factories.report().attribution.__class__.UNCLEAR,
    "venue": "in parliament",
    "date": factories.date("2024-05-02"),
    "date_words": "on Tuesday",
    "quote": "talks last",
    "quote_lang": "fr",
    "brackets": Brackets.OURS,
    "translated_from": "uk",
    "translation": "first, talks",
    "translation_by": TranslationBy.OWN,
    "checked_by": "Bob",
    "origin": "elsewhere-1",
    "waive": QuoteWaivers(clause_cut="It changes nothing.", place=factories.PLACE),
    "note": Prose("Unclosed."),
}
QUOTATION = {"quote", "quote_lang", "brackets", "translation", "translation_by", "checked_by", "waive"}


def test_a_stamp_stays_the_same_for_ever() -> None:
    """A change of this token makes every review suspect: it needs a new version."""
    assert stamp(STATEMENT, TEXTS) == "1-3f8683ad0d2e-6fdcf58567a2-31f594cdcdcdcd.6f47e8abababab"


def test_every_field_is_part_of_the_stamp() -> None:
    assert {field.name for field in fields(Statement)} - {
        "reports",
        "reviewed",
        "folder",
        "place",
    } == OTHERWISE.keys()
    token = stamp(STATEMENT, TEXTS)
    assert changed_since(token, STATEMENT, TEXTS) == ()
    for name, other in OTHERWISE.items():
        changed = replace(STATEMENT, **{name: other})  # type: ignore[arg-type]  # each of its field's type
        assert changed_since(token, changed, TEXTS) == (Changed(Part.WORDS),), name


def test_every_field_of_a_report_is_part_of_the_stamp() -> None:
    first, second = STATEMENT.reports
    assert {field.name for field in fields(first)} - {"place"} == OTHER_REPORT.keys()
    for name, other in OTHER_REPORT.items():
        report = replace(first, **{name: other})  # type: ignore[arg-type]  # each of its field's type
        found = changed_since(stamp(STATEMENT, TEXTS), replace(STATEMENT, reports=(report, second)), TEXTS)
        parts = {one.part for one in found}
        if name in QUOTATION:
            assert parts == {Part.QUOTATION}, name
        else:
            assert Part.WORDS in parts, name


def test_place_review_and_order_of_a_mapping_are_not() -> None:
    token = stamp(STATEMENT, TEXTS)
    review = Review(by="Anna", on=factories.date("2026-11-22"), stamp=token)
    same = replace(STATEMENT, reviewed=review, stance=STATEMENT.stance[::-1], place=factories.Nowhere())
    assert stamp(same, dict(reversed(TEXTS.items()))) == token


def test_a_text_that_has_changed_is_named() -> None:
    token = stamp(STATEMENT, TEXTS)
    newer = {**TEXTS, "bulletin-1": replace(TEXTS["bulletin-1"], sha256="01" * 32)}
    assert changed_since(token, STATEMENT, newer) == (Changed(Part.TEXT, "bulletin-1"),)
    assert str(Changed(Part.TEXT, "bulletin-1")) == "the text of `bulletin-1`"
    elsewhere = {**TEXTS, "elsewhere-1": replace(TEXTS["elsewhere-1"], sha256="01" * 32)}
    assert changed_since(token, STATEMENT, elsewhere) == ()


def test_a_text_that_comes_or_goes_takes_nothing_back() -> None:
    before = stamp(STATEMENT, {})
    assert before.endswith("-0")
    assert changed_since(before, STATEMENT, TEXTS) == ()
    assert changed_since(stamp(STATEMENT, TEXTS), STATEMENT, {}) == ()


@pytest.mark.parametrize("token", ["2-0123456789ab", "1-0-0-0", "1-zz"])
def test_a_stamp_of_another_kind_proves_nothing(token: str) -> None:
    assert changed_since(token, STATEMENT, TEXTS) == (Changed(Part.UNKNOWN),)


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text, its proofs kept."""
    folder = project(FILES)
    assert run(folder, "verify", "--write", "--today", "2026-11-20").exit_code == 0
    return folder


CALL = "briefings/x/call.yml"


def listed(folder: Path) -> dict[str, tuple[str, list[tuple[str, str | None]]]]:
    """Return the state of each statement, and what has changed."""
    found = json.loads(run(folder, "review", "--format", "json").stdout)["statements"]
    return {
        one["statement"]: (one["state"], [(each["part"], each["source"]) for each in one["changed"]])
        for one in found
    }


def test_the_command_shows_what_is_approved_and_writes_it(place: Path) -> None:
    before = (place / CALL).read_text(encoding="utf-8")
    result = run(place, "review", "opens", "x/unseen", "--by", " Anna  Kovač ", "--on", "2026-11-22")
    assert result.exit_code == 0, result.output
    assert "Ada: The harbour opens." in result.output
    assert "paper-1: “We will open the harbour” (word for word)" in result.output
    assert "paper-2: “not at all” (text not held: cited, not verified)" in result.output
    assert "Reviewed by Anna Kovač on 2026-11-22: 2 statements" in result.output
    lines = (place / CALL).read_text(encoding="utf-8").splitlines()
    new = [line for line in lines if "reviewed" in line]
    assert [line for line in lines if line not in new] == before.splitlines()
    assert [line.partition("stamp")[0] for line in new] == [
        "    reviewed: {by: Anna Kovač, on: 2026-11-22, "
    ] * 2
    assert listed(place) == {
        "x/opens": ("reviewed", []),
        "x/unseen": ("reviewed", []),
        "x/silent": ("never", []),
    }
    assert "suspect" not in run(place, "check").output
    assert not list(place.rglob("*.part"))


def test_what_has_changed_since_is_told_everywhere(place: Path) -> None:
    assert run(place, "review", "opens", "unseen", "--by", "Anna", "--on", "2026-11-22").exit_code == 0
    change(place, CALL, "says: It does not.", "says: It does not open.")
    change(place, CALL, "quote: We will open the harbour", "quote: we will open the harbour")
    change(place, "sources/paper.txt", "on Monday.", "on Monday, in rain.")
    assert run(place, "verify", "--write", "--today", "2026-11-23").exit_code == 0
    assert listed(place) == {
        "x/opens": ("suspect", [("quotation", None), ("text", "paper-1")]),
        "x/unseen": ("suspect", [("words", None)]),
        "x/silent": ("never", []),
    }
    shown = run(place, "review").output
    assert (
        "call.yml:10:5: x/opens\n    reviewed by Anna on 2026-11-22; changed since: a quotation; the text of"
        in shown
    )
    assert shown.endswith("3 statements: 0 reviewed, 2 to be reviewed again, 1 never reviewed.\n")
    checked = run(place, "check").output
    assert (
        "call.yml:10:5: warning: reviewed by Anna on 2026-11-22; changed since: a quotation; the text"
        in checked
    )
    page = generate(Project(place)).files["briefings/x/statements/index.md"].decode()
    assert (
        '<p class="review suspect">reviewed by Anna, 22 November 2026; changed since: a quotation and the text of <a '
        in page
    )
    assert "to be reviewed again</p>" in page
    assert run(place, "review", "opens", "unseen", "--by", "Bob", "--on", "2026-11-24").exit_code == 0
    assert listed(place)["x/opens"] == ("reviewed", [])
    page = generate(Project(place)).files["briefings/x/statements/index.md"].decode()
    assert page.count('<p class="review stands">reviewed by Bob, 24 November 2026</p>') == 2


def test_a_reviewer_of_the_environment_and_a_day_without_a_clock(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFINGS_REVIEWER", "王小明")
    assert run(place, "review", "opens", "--on", "2026-11-22").exit_code == 0
    found = json.loads(run(place, "review", "--format", "json").stdout)["statements"][0]
    assert (found["by"], found["on"], found["line"]) == ("王小明", "2026-11-22", 10)


def test_wrong_use_is_told(place: Path, tmp_path: Path) -> None:
    kept = (place / CALL).read_bytes()
    for arguments, said in (
        (("opens",), "Name the reviewer with --by NAME"),
        (("opens", "--by", "  "), "Name the reviewer with --by NAME"),
        (("open", "--by", "Anna"), "did you mean `opens`?"),
        (("harbour", "--by", "Anna"), "`harbour` is no statement but a topic"),
        (("opens", "--by", "Anna", "--on", "Sunday"), "`Sunday` is no day"),
        (("opens", "--by", "anna@desk.example"), "write a name, not an e-mail address"),
    ):
        result = run(place, "review", *arguments)
        assert result.exit_code == 2, arguments
        assert said in result.output
    text = (tmp_path / "briefings/x/briefing.yml").read_text()
    other = tmp_path / "briefings" / "y"
    other.mkdir()
    (other / "briefing.yml").write_text(text)
    (other / "call.yml").write_text((place / CALL).read_text())
    result = run(place, "review", "opens", "--by", "Anna")
    assert result.exit_code == 2
    assert "several briefings have a statement `opens`: x/opens, y/opens" in " ".join(result.output.split())
    assert run(place, "review", "y/opens", "--by", "Anna").exit_code == 0
    assert (place / CALL).read_bytes() == kept


def test_a_hostile_name_is_words_on_the_page(place: Path) -> None:
    hostile = '<img src=x onerror=alert(1)> {{ x }} | `a` }, speaker: bob # "\\ n'
    assert run(place, "review", "opens", "--by", hostile).exit_code == 0
    assert run(place, "check").exit_code == 0
    page = generate(Project(place)).files["briefings/x/statements/index.md"].decode()
    assert (
        "reviewed by &lt;img src=x onerror=alert(1)&gt; {{ x }} | `a` }, speaker: bob # &quot;\\ n, " in page
    )
    assert "<img" not in page


def test_a_library_with_errors_is_not_reviewed(place: Path) -> None:
    change(place, CALL, "speaker: bob", "speaker: bbo")
    kept = (place / CALL).read_bytes()
    result = run(place, "review", "opens", "--by", "Anna")
    assert result.exit_code == 1
    assert "nothing was reviewed" in result.output
    assert (place / CALL).read_bytes() == kept


def test_a_name_that_cannot_be_written_changes_nothing(place: Path) -> None:
    kept = (place / CALL).read_bytes()
    result = run(place, "review", "opens", "--by", '"Anna"')
    assert result.exit_code == 1
    assert "cannot be written as the name of a reviewer" in result.output
    assert (place / CALL).read_bytes() == kept


@pytest.mark.skipif(os.name == "nt", reason="permissions and links are those of POSIX")
def test_a_file_keeps_its_permissions_and_a_link_stays_one(place: Path) -> None:
    target = place / "briefings/x/kept"
    (place / CALL).rename(target)
    target.chmod(0o640)
    (place / CALL).symlink_to("kept")
    assert run(place, "review", "opens", "--by", "Anna").exit_code == 0
    assert (place / CALL).is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert "by: Anna" in target.read_text()
