"""An edition is refused that would call up a warning which was not there before: it could never be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.case_files import CASES, Case, read_case, write_project
from tests.quotes.project import change
from tests.quotes.project import run as command

if TYPE_CHECKING:
    from pathlib import Path

MORE = (
    "  - id: bob-waits\n    speaker: bob\n    says: The talks go on.\n    source: gazette-1\n"
    "    locator: para 3\n    at: talks\n"
)


def _published(folder: Path) -> Path:
    """Return a project whose first edition is of the day after its event, and that has more to publish."""
    files = dict(read_case(CASES / "future-in-head.yml").files)
    briefing = "briefings/x/briefing.yml"
    files[briefing] = files[briefing].replace("2024-09-01", "2024-05-02")
    write_project(Case("", files, ()), folder)
    done = command(folder, "edition", "x")
    assert done.exit_code == 0, done.output
    (folder / "briefings/x/case.yml").write_text(
        files["briefings/x/case.yml"].rstrip("\n") + f"\n{MORE}", "utf-8"
    )
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    briefings = folder / "briefings"
    return {str(path): path.read_bytes() for path in briefings.rglob("*") if path.is_file()}


def test_what_only_the_new_day_makes_wrong_is_told_before_anything_is_kept(tmp_path: Path) -> None:
    folder = _published(tmp_path)
    before = _files(folder)
    done = command(folder, "edition", "x", "--note", "More was said.", "--on", "2024-09-01")
    assert done.exit_code == 1
    assert "[future-in-head]" in done.output
    assert "with it, this would be found, and stop the next" in done.output
    assert _files(folder) == before


def test_mended_or_of_an_earlier_day_it_is_kept(tmp_path: Path) -> None:
    folder = _published(tmp_path)
    done = command(folder, "edition", "x", "--note", "More was said.", "--on", "2024-05-03")
    assert done.exit_code == 0, done.output
    assert "future-in-head" not in command(folder, "check").output


def test_a_warning_that_was_there_before_stops_no_edition(tmp_path: Path) -> None:
    folder = _published(tmp_path)
    change(folder, "briefings/x/case.yml", "The talks go on.", "Bob claimed that the talks go on.")
    assert "[loaded-verb]" in command(folder, "check").output
    done = command(folder, "edition", "x", "--note", "More was said.", "--on", "2024-05-03")
    assert done.exit_code == 0, done.output
