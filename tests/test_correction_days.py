"""A correction is no later than the edition that publishes it, and no feed says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Code
from tests import factories as make
from tests.published_harbour import SAID, edit, files, found, published, run, unpublished
from tests.test_feeds import correction_of, files_of, read_feed, told_briefing

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project


@pytest.fixture(name="published")
def _published(tmp_path: Path) -> Project:
    """The library of three harbour towns with one frozen edition."""
    return published(tmp_path)


@pytest.mark.parametrize(
    ("day", "moment"),
    [("2024-06", "2024-06-01"), ("2024-06-01~", "2024-06-01"), ("2024-06-03", "2024-06-03")],
    ids=["a month", "about a day", "in no edition yet"],
)
def test_a_correction_is_told_no_later_than_its_edition(day: str, moment: str) -> None:
    """However vague its day is: the edition that publishes it was out on a day of its own."""
    library = make.library(told_briefing(corrections=(correction_of(day=day),)))
    found = read_feed(files_of(library)[f"briefings/{make.BRIEFING}/feed.xml"])
    (told,) = (entry for entry in found.entries if entry.tags[0].term == "correction")
    assert told.updated == f"{moment}T23:59:00Z"


@pytest.mark.parametrize("day", ["2026-06-02", "2026-08"])
@pytest.mark.parametrize("is_first", [True, False], ids=["first edition", "second edition"])
def test_no_edition_tells_of_a_later_correction(tmp_path: Path, day: str, *, is_first: bool) -> None:
    """What an edition of 1 June says was corrected was corrected by then; without an edition to come it may wait."""
    project = unpublished(tmp_path) if is_first else published(tmp_path)
    edit(
        project,
        "talks.yml",
        lambda text: text.replace(SAID, "Talks of two towns are an insult to the third."),
    )
    correction = (
        f"corrections:\n  - of: saar-on-boats\n    date: {day}\n    kind: correction\n    was: {SAID}\n"
        "    now: Talks of two towns are an insult to the third.\n    because: A slip.\n"
    )
    edit(project, "briefing.yml", lambda text: text + correction)
    assert found(project)[0] == []
    before = files(project)
    result = run(project, *(() if is_first else ("--note", "A slip.")))
    assert result.exit_code == 1
    assert f"corrected on `{day}`, after edition {1 if is_first else 2}" in result.output
    assert files(project) == before


def test_a_row_to_come_is_no_earlier_than_its_corrections(published: Project) -> None:
    """The check says so before anybody publishes."""
    row = (
        "  - number: 2\n    date: 2026-06-01\n    data_until: 2026-05-02\n    change: significant\n"
        "    says: A slip.\n"
    )
    correction = (
        "corrections:\n  - of: saar-on-boats\n    date: 2026-06-02\n    kind: clarification\n    was: are welcome\n"
        "    now: are welcome\n    because: A slip.\n"
    )
    edit(published, "briefing.yml", lambda text: text + row + correction)
    assert Code.DATES_REVERSED in [code for code, _ in found(published)[0]]
    edit(published, "briefing.yml", lambda text: text.replace("    date: 2026-06-02", "    date: 2026-06-01"))
    assert Code.DATES_REVERSED not in [code for code, _ in found(published)[0]]
