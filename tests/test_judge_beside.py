"""What another terminal does to drafts while they are judged: told as it is."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from generator.upkeep import draft
from tests.judging import DRAFTS, SAYS, drafted, judge, meanwhile, statements
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with drafts."""
    return drafted(project)


def _says(place: Path) -> None:
    change(place, DRAFTS, "says: …", f"says: {SAYS}")


def test_a_draft_that_was_confirmed_elsewhere_is_said_to_be_no_draft(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = next(iter(statements(place)))
    _says(place)
    meanwhile(monkeypatch, lambda: run(place, "confirm", first))
    done = judge(place, "y", "q")
    assert "shown as it is now" not in done.output, "it is not shown again: it is confirmed"
    assert first in done.output.partition("Nothing was written")[2].partition("\n\n")[0]


def test_a_draft_that_was_renamed_elsewhere_is_asked_about_under_its_new_name(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = next(iter(statements(place)))
    meanwhile(monkeypatch, lambda: run(place, "rename", f"x/{first}", "called-otherwise"))
    done = judge(place, SAYS, SAYS, "q")
    assert "called-otherwise" in done.output or "is no draft any more" in done.output


def test_the_end_counts_what_waits_by_then(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = next(iter(statements(place)))
    _says(place)
    meanwhile(monkeypatch, lambda: run(place, "confirm", first))
    done = judge(place, "", "q")
    assert f"Still drafts: {len(statements(place)) - 1}." in done.output
    assert f"confirm --all-of x`: {first}" not in done.output


@pytest.mark.parametrize("gone", ["rename", "rm"])
def test_a_file_that_is_gone_is_named_as_the_editor_knows_it_and_ends_it(
    place: Path, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    """The briefing got another id, or somebody took the file away: the same question again would fail again."""
    if gone == "rename":
        meanwhile(monkeypatch, lambda: run(place, "rename", "x", "otherwise"))
    else:
        meanwhile(monkeypatch, (place / DRAFTS).unlink)
    done = judge(place, SAYS, SAYS, "q")
    assert "/briefings-" not in done.output, "no path of a copy that was made to try the answer"
    assert "The same command shows them again" not in done.output


def test_an_answer_is_written_where_its_draft_stands_by_then(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody writes another entry before it in the same file: neither is lost, and nobody is asked again."""
    first = next(iter(statements(place)))
    other = "statements:\n  - id: other\n    todo: later\n    speaker: bob\n    says: He came.\n    source: paper-1\n"
    meanwhile(monkeypatch, lambda: change(place, DRAFTS, "statements:\n", other))
    done = judge(place, SAYS, "q")
    assert "Nothing was written" not in done.output
    assert (statements(place)[first]["says"], statements(place)["other"]["says"]) == (SAYS, "He came.")


def test_what_was_typed_of_a_draft_that_has_changed_is_said_again(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: change(place, DRAFTS, "    speaker: ada\n", "    speaker: bob\n"))
    done = judge(place, SAYS, "q")
    behind = done.output.partition("and it is shown as it is now.\n")[2]
    assert behind.startswith(f"You typed:\n{SAYS}\n")
    assert "bob" in behind


def test_a_draft_is_not_confirmed_that_somebody_has_changed_since_it_was_shown(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _says(place)
    meanwhile(monkeypatch, lambda: change(place, DRAFTS, f"says: {SAYS}", "says: All came to them."))
    done = judge(place, "y", "q")
    assert "Confirmed: 0." in done.output
    assert "You typed:" not in done.output


def test_a_draft_that_was_renamed_takes_the_answer_that_is_typed_again(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = next(iter(statements(place)))
    meanwhile(monkeypatch, lambda: run(place, "rename", f"x/{first}", "called-otherwise"))
    done = judge(place, SAYS, SAYS, "speaker: bob", "y", "q")
    assert f"Nothing was written: `{first}` is called `called-otherwise` now" in done.output
    assert f"You typed:\n{SAYS}\n" in done.output
    assert done.output.count(f"You typed:\n{SAYS}") == 1
    assert "Confirmed: 1." in done.output
    assert first not in statements(place)


def test_a_later_draft_that_is_done_with_elsewhere_is_told_when_its_turn_comes(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = statements(place)
    _says(place)
    meanwhile(monkeypatch, lambda: run(place, "confirm", first))
    done = judge(place, "note: Said in the evening.", "", "q", options=("x", second, first))
    assert statements(place)[second]["note"] == "Said in the evening."
    assert done.output.count(f"`{first}` has been confirmed elsewhere.") == 1


def test_an_entry_of_a_register_that_is_confirmed_elsewhere_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "briefings/more.yml").write_text(
        "actors:\n  - id: dora\n    type: person\n    name: Dora Reed\n    todo: look\n", encoding="utf-8"
    )
    meanwhile(monkeypatch, lambda: run(place, "confirm", "dora"))
    done = judge(place, "name: Dora Read", "q", options=("dora",))
    assert "Nothing was written: `dora` has been confirmed elsewhere." in done.output
    assert "You typed:\nname: Dora Read\n" in done.output
    assert "Confirmed: 0. Still waiting: 0." in done.output


def test_a_draft_is_shown_as_it_is_when_its_turn_comes(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where nothing was written here since somebody else wrote."""
    _, second, *_ = statements(place)
    meanwhile(monkeypatch, lambda: run(place, "rename", f"x/{second}", "called-otherwise"))
    done = judge(place, "", "q")
    assert f"`{second}` is called `called-otherwise` now, and is shown under that." in done.output


def test_what_the_disk_refuses_in_a_copy_is_told_of_the_file_that_the_editor_knows(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(draft, "replace_file", refuse)
    done = judge(place, SAYS, "q")
    assert f"Nothing was written: No space left on device: {DRAFTS}." in done.output


def test_a_draft_that_is_one_again_when_its_turn_comes_is_not_said_to_be_confirmed(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, second, *_ = statements(place)
    _says(place)
    before = (place / DRAFTS).read_text(encoding="utf-8")

    def confirm() -> None:
        run(place, "confirm", second)
        meanwhile(monkeypatch, lambda: (place / DRAFTS).write_text(before, encoding="utf-8"))

    meanwhile(monkeypatch, confirm)
    done = judge(place, "note: Said in the evening.", "", "q")
    assert "has been confirmed elsewhere" not in done.output
    assert "2 of 3" in done.output
