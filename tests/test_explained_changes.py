"""What was published and is otherwise now is explained by a correction or by a source that the entry did not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Code
from tests.harbour_towns import BRIEFING
from tests.published_harbour import SAID, edit, enter, files, found, published, run, unpublished

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project


@pytest.fixture(name="published")
def _published(tmp_path: Path) -> Project:
    """The library of three harbour towns with one frozen edition."""
    return published(tmp_path)


def test_a_new_source_explains_a_change(published: Project) -> None:
    """Whoever adds a report says on what the other words rest."""
    edit(
        published,
        "talks.yml",
        lambda text: text.replace(
            f"    says: {SAID}\n",
            "    says: Talks of two towns are an insult to the third.\n"
            "    also: [{source: harbour-post-1, locator: last paragraph}]\n",
        ),
    )
    assert Code.UNEXPLAINED_CHANGE not in [code for code, _ in found(published)[0]]


_THIRTY = (
    "    says: Thirty barges a day could pass the dock.\n    source: bay-wire-dock\n    locator: para 2\n"
)


@pytest.mark.parametrize(
    "place",
    [
        "    locator: para 3\n",
        "    locator: para 2\n    venue: The pier\n",
        "    locator: para 2\n    also: [{source: bay-wire-dock, locator: para 3}]\n",
        (
            "    locator: para 2\n    also:\n      - {source: bay-wire-dock, locator: para 3}\n"
            "      - source: bay-wire-dock\n        locator: para 4\n        quote: thirty or forty\n"
        ),
    ],
    ids=["another place", "a venue", "the same source", "words of the same source"],
)
def test_other_places_in_a_source_explain_nothing(published: Project, place: str) -> None:
    """Only a source that the entry did not have says on what other words rest."""
    said = f"    says: Forty barges a day could pass.\n    source: bay-wire-dock\n{place}"
    edit(published, "talks.yml", lambda text: text.replace(_THIRTY, said))
    assert Code.UNEXPLAINED_CHANGE in [code for code, _ in found(published)[0]]


def test_a_register_is_published_too(published: Project) -> None:
    """What a briefing shows of a register is not changed in silence, though it stands outside its folder."""
    path = published.briefings / "registers.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("title: harbourmaster,", "title: captain,"), encoding="utf-8")
    before = files(published)
    result = run(published, "--note", "Another office.")
    assert result.exit_code == 1
    assert re.search(r"briefings/registers\.yml:.*\[unexplained-change\]", result.output), result.output
    assert files(published) == before
    correction = (
        "corrections:\n  - of: rhun\n    date: 2026-06-01\n    kind: correction\n"
        "    was: harbourmaster\n    now: captain\n    because: We had the office of another.\n"
    )
    edit(published, "briefing.yml", lambda text: text + correction)
    result = run(published, "--note", "Another office.")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("name", "of", "field", "was", "now"),
    [
        (f"{BRIEFING}/talks.yml", "rhun-forty", "credibility", "3", "6"),
        ("registers.yml", "bay-wire-dock", "reliability", "B", "E"),
    ],
)
def test_another_grade_of_the_code_is_explained(  # noqa: PLR0913, PLR0917  # one for each column
    tmp_path: Path, name: str, of: str, field: str, was: str, now: str
) -> None:
    """A reader who has quoted how far something is believed is owed a word when it is believed less."""
    project = unpublished(tmp_path)

    def grade(value: str) -> None:
        path = project.briefings / name
        text = path.read_text(encoding="utf-8")
        graded = re.sub(rf"(\n    ){field}: \w(?=\n)|(, ){field}: \w", "", text)
        entry = re.sub(
            rf"(- id: {of})\n|(\{{id: {of})",
            lambda found: (
                f"{found[1]}\n    {field}: {value}\n" if found[1] else f"{found[2]}, {field}: {value}"
            ),
            graded,
        )
        assert entry != text
        path.write_text(entry, encoding="utf-8")

    grade(was)
    assert run(project).exit_code == 0
    grade(now)
    assert Code.UNEXPLAINED_CHANGE in [code for code, _ in found(project)[0]]
    before = files(project)
    assert run(project, "--note", "Believed less.").exit_code == 1
    assert files(project) == before
    enter(project, {"of": of, "kind": "correction", "was": was, "now": now, "because": "It was misread."})
    assert [code for code, _ in found(project)[0]] == []
    assert run(project, "--note", "Believed less.").exit_code == 0


def test_another_date_of_a_report_is_explained(published: Project) -> None:
    """What a source is said to say of a day is a date too, without words quoted of it."""
    edit(
        published,
        "talks.yml",
        lambda text: text.replace(
            "merrin-readout, date: 2026-04-09, date_words: on Thursday", "merrin-readout"
        ),
    )
    assert Code.UNEXPLAINED_CHANGE in [code for code, _ in found(published)[0]]
