"""What others do to a briefing while `briefings compose` asks about it: nothing typed is lost, all is told as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import pytest

from tests.composing import FOLDER, begun, compose, judged, written
from tests.judging import meanwhile
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from pathlib import Path

HEAD = f"{FOLDER}/briefing.yml"
TITLE = "Talks on the pond"
LINE = "Nobody may drain the pond, says the hill."


def test_an_answer_is_written_into_what_others_have_made_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = begun(tmp_path)
    meanwhile(monkeypatch, lambda: change(place, HEAD, "lang: en", "lang: fr"))
    done = compose(place, TITLE, "q")
    assert "Nothing was written" not in done.output
    head = written(place, "briefing.yml")
    assert (head["title"], head["lang"]) == (TITLE, "fr")


def test_what_others_have_answered_meanwhile_is_shown_and_the_answer_said_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = begun(tmp_path)
    meanwhile(monkeypatch, lambda: change(place, HEAD, "title: A briefing on pond talks", "title: Ponds"))
    done = compose(place, TITLE, "q")
    assert f"Nothing was written, and it is shown as it is now.\nYou typed:\n{TITLE}\n" in done.output
    assert "now: Ponds" in done.output.partition("You typed:")[2]
    assert written(place, "briefing.yml")["title"] == "Ponds"


@pytest.mark.parametrize("gone", ["rename", "rm"])
def test_a_briefing_that_goes_meanwhile_ends_it_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    place = begun(tmp_path)

    def remove() -> None:
        if gone == "rename":
            run(place, "rename", "pond-talks", "frog-talks")
            return
        for path in (place / FOLDER).iterdir():
            path.unlink()

    meanwhile(monkeypatch, remove)
    done = compose(place, TITLE, TITLE, TITLE, "q")
    assert done.exit_code == 1, done.output
    assert "there is no briefing `pond-talks` any more" in done.output
    assert f"You typed:\n{TITLE}\n" in done.output
    assert "/briefings-" not in done.output, "no path of a copy that was made to try the answer"
    assert ("compose frog-talks" in done.output) == (gone == "rename")


def test_a_sentence_and_what_it_rests_on_are_both_said_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = judged(begun(tmp_path))
    meanwhile(
        monkeypatch, lambda: change(place, HEAD, "key_points:", "bottom_line: {says: It rains.}\nkey_points:")
    )
    done = compose(place, LINE, "1", "q")
    assert f"You typed:\n{LINE}\n1\n" in done.output


def test_somebody_who_is_called_otherwise_meanwhile_is_asked_about_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = judged(begun(tmp_path))
    asked = click.prompt

    def ask(question: str, *given: Any, **options: Any) -> object:  # noqa: ANN401  # what `click.prompt` takes
        if "Which office does Ada Reed hold" in question:
            monkeypatch.setattr(click, "prompt", asked)
            run(place, "rename", "bela", "bela-orlo")
        return asked(question, *given, **options)

    monkeypatch.setattr(click, "prompt", ask)
    done = compose(
        place, *[""] * 5, "Ada Reed, Bela Orlo", "Mayor of Hill", *[""] * 6, "q", options=("--all",)
    )
    assert done.exit_code == 0, done.output
    assert written(place)["events"][0]["participants"] == ["ada", "bela-orlo"]
    assert done.output.count("Which office does Bela Orlo hold?") >= 1
    assert "title: Mayor of Hill" in (place / FOLDER / "drafts.yml").read_text(encoding="utf-8")


THIRD = ("Talks on the pond", "The mayors meet at the pond", "", "", "1-2", "n", "A third meeting")
REFERS = """
statements:
  - id: hill-frogs
    speaker: hill-town
    at: third-meeting
    says: The frogs stay.
    source: hill-note
"""


@pytest.mark.parametrize(("added", "is_kept"), [(REFERS, True), ("", False)])
def test_an_event_that_others_use_or_take_out_meanwhile_is_told_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, added: str, *, is_kept: bool
) -> None:
    place = begun(tmp_path)
    path = place / FOLDER / "entries.yml"
    asked = click.prompt

    def ask(question: str, *given: Any, **options: Any) -> object:  # noqa: ANN401  # what `click.prompt` takes
        if "On which day? (Enter: the same" in question:
            monkeypatch.setattr(click, "prompt", asked)
            text = path.read_text(encoding="utf-8")
            rest = text if added else text[: text.index("  - id: third-meeting")]
            path.write_text(rest + added, encoding="utf-8")
        return asked(question, *given, **options)

    monkeypatch.setattr(click, "prompt", ask)
    done = compose(place, *THIRD, "b", "n", "q")
    assert done.exit_code == 0, done.output
    assert "Taken out again" not in done.output
    assert ("refers to it: change that first" in done.output) == is_kept
    assert (len(written(place)["events"]) == 2) == is_kept
