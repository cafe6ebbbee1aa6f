"""A correction says what was otherwise and is so now: what corrects nothing is refused, and so is an invented step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Code
from tests.harbour_towns import BRIEFING
from tests.published_harbour import SAID, edit, enter, found, published, run

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project

NOW = "Talks of two towns are an insult to the third."
Row = dict[str, str]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The library of three harbour towns, in which one published sentence is another now."""
    changed = published(tmp_path)
    edit(changed, "talks.yml", lambda text: text.replace(SAID, NOW))
    return changed


def _enter(project: Project, *rows: Row) -> None:
    for row in rows:
        enter(project, {"of": "saar-on-boats", "kind": "correction", "because": "A slip."} | row)


def _codes(project: Project) -> list[str]:
    return [code for code, _ in found(project)[0] if code != Code.UNEXPLAINED_CHANGE]


@pytest.mark.parametrize(
    "row",
    [
        {"was": SAID, "now": SAID},  # the same, in another entry's words or its own
        {"was": "saar", "now": "“saar”"},
        {"was": "saar", "now": "welcome, if the third town is asked"},  # neither has changed
        {"was": "saar", "now": "an insult"},  # what is cited stands there still
        {"of": "bottom-line", "was": "Tolvay", "now": "Merrin"},
        {"of": "bottom-line", "was": "Merrin, Tolvay", "now": "Tolvay, Merrin"},
        {"of": "key-point", "was": "the old lighthouse", "now": "the harbour paper"},  # of two others
    ],
    ids=lambda row: row["was"],
)
def test_what_corrects_nothing_is_refused(project: Project, row: Row) -> None:
    _enter(project, row)
    assert _codes(project) == [Code.CORRECTION_NOW]
    assert run(project, "--note", "Corrected.").exit_code == 1


@pytest.mark.parametrize(
    "row",
    [
        {"was": SAID, "now": NOW},
        {"was": "welcome if the third is asked", "now": "an insult"},
        {"was": "two towns are welcome", "now": "two towns are an insult"},
    ],
    ids=lambda row: row["was"],
)
def test_what_corrects_something_is_not(project: Project, row: Row) -> None:
    _enter(project, row)
    assert _codes(project) == []


def test_a_key_point_may_move_and_say_otherwise(project: Project) -> None:
    def moved(text: str) -> str:
        points = text.partition("key_points:\n")[2].partition("scale:")[0]
        first, second, third = points.split("  - says: ")[1:]
        new = "".join(f"  - says: {point}" for point in (third, first.replace("old", "ruined"), second))
        return text.replace(points, new)

    edit(project, "briefing.yml", moved)
    _enter(project, {"of": "key-point", "was": "the old lighthouse", "now": "the ruined lighthouse"})
    assert _codes(project) == []


def test_a_step_that_leads_to_nothing_is_refused(project: Project) -> None:
    """That a later one has a word of it in common does not prove that it ever stood there."""
    invented = {"was": SAID, "now": "Talks were stolen by the mayor of Merrin."}
    _enter(project, invented, {"was": "Talks", "now": NOW})
    places = [place for code, place in found(project)[0] if code == Code.CORRECTION_NOW]
    text = (project.briefings / BRIEFING / "briefing.yml").read_text(encoding="utf-8")
    line = text[: text.index(invented["now"])].count("\n") + 1
    assert [int(place.split(":")[1]) for place in places] == [line]


@pytest.mark.parametrize(
    "steps",
    [
        [
            (SAID, "Talks of two towns are a slap to the third."),
            ("welcome", "an insult"),
            ("a slap", "an insult"),
        ],
        [("if the third is asked", "to the third"), (SAID, NOW)],
    ],
    ids=["a part of the step before", "the whole of which a part was corrected"],
)
def test_a_step_may_be_corrected_in_part(project: Project, steps: list[tuple[str, str]]) -> None:
    _enter(project, *({"was": was, "now": now} for was, now in steps))
    assert Code.CORRECTION_NOW not in _codes(project)


def test_rows_that_make_ever_longer_texts_of_each_other_end(project: Project) -> None:
    grows = [
        {"was": word, "now": f"{word} {other} {word}"} for word, other in (("two", "towns"), ("towns", "two"))
    ]
    _enter(project, {"was": SAID, "now": "Talks of two towns."}, *grows)
    assert Code.CORRECTION_NOW in _codes(project)


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ({}, [Code.CORRECTION_NOW, Code.UNEXPLAINED_CHANGE]),  # the very same
        ({"date": "2026-06-02"}, [Code.CORRECTION_NOW]),  # on another day
        ({"date": "2026-05-15"}, [Code.CORRECTION_NOW]),
        ({"kind": "clarification"}, [Code.CORRECTION_NOW]),
    ],
    ids=["the same", "later", "earlier", "of another kind"],
)
def test_a_correction_that_was_published_explains_no_other_change(
    project: Project, row: Row, codes: list[str]
) -> None:
    told = {"was": "are welcome if the third is asked", "now": "are an insult to the third"}
    _enter(project, told)
    assert run(project, "--note", "Corrected.").exit_code == 0
    edit(project, "talks.yml", lambda text: text.replace(NOW, NOW.replace("Talks", "Bargains")))
    _enter(project, told | row)
    assert sorted(code for code, _ in found(project)[0]) == codes
    assert run(project, "--note", "Another word.", "--on", "2026-06-03").exit_code == 1
    assert not (project.briefings / BRIEFING / "editions" / "3.json").exists()


def test_two_rows_that_say_the_same_are_told_of(project: Project) -> None:
    _enter(project, *[{"was": SAID, "now": NOW}] * 2)
    assert _codes(project) == [Code.CORRECTION_NOW]


def test_what_came_back_may_be_corrected_again(project: Project) -> None:
    there, back = {"was": SAID, "now": NOW}, {"was": NOW, "now": SAID}
    _enter(project, there)
    assert run(project, "--note", "Corrected.").exit_code == 0
    edit(project, "talks.yml", lambda text: text.replace(NOW, SAID))
    _enter(project, back | {"date": "2026-06-02"})
    assert run(project, "--note", "It was right.", "--on", "2026-06-02").exit_code == 0
    edit(project, "talks.yml", lambda text: text.replace(SAID, NOW))
    _enter(project, there | {"date": "2026-06-03"})
    assert run(project, "--note", "It was not.", "--on", "2026-06-03").exit_code == 0
