"""`judge` says first which texts it cannot show and why; on a narrow terminal no question is cut in a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.cli import conversation
from tests.composing import begun, compose
from tests.judging import drafted, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text."""
    return drafted(project)


def _told(output: str) -> str:
    return " ".join(output.split())


def test_nothing_is_told_of_texts_that_are_here(place: Path) -> None:
    assert "cannot be shown" not in judge(place, "q").output


def test_a_text_that_is_gone_is_told_of_once(place: Path) -> None:
    (place / "sources/paper.txt").unlink()
    told = _told(judge(place, "q").output)
    assert (
        told.count(
            "The text of `paper-1` cannot be shown: there is no text `paper.txt` in the folder of source texts"
        )
        == 1
    )


def test_a_text_of_nearly_that_name_is_offered(place: Path) -> None:
    (place / "sources/paper.txt").rename(place / "sources/papers.txt")
    told = _told(judge(place, "q").output)
    assert "The text of `paper-1` cannot be shown" in told
    assert "papers.txt" in told


def test_a_text_that_cannot_be_read_is_told_of_with_why(place: Path) -> None:
    (place / "sources/paper.txt").write_bytes(b"\xff\xfe\x00broken\x80")
    told = _told(judge(place, "q").output)
    assert "The text of `paper-1` cannot be shown" in told
    assert "there is no text" not in told


def test_compose_tells_of_them_too(tmp_path: Path) -> None:
    folder = begun(tmp_path)
    (folder / "sources/dale.txt").unlink()
    told = _told(compose(folder, "q").output)
    assert told.count("The text of `dale-note` cannot be shown: there is no text `dale.txt`") == 1


@pytest.mark.parametrize("columns", [24, 40])
def test_no_question_is_longer_than_the_terminal_is_wide(
    columns: int, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(conversation, "is_terminal", lambda: True)
    done = judge(place, "speaker: Zoe Hill", "", "q")
    assert "What was said, in one sentence of your own?" in _told(done.output)
    assert "“Zoe Hill” is in no register. What is it? person / state" in _told(done.output)
    asked = done.output[done.output.index("“Zoe Hill” is in no") :].splitlines()
    assert max(map(len, asked[: asked.index("> ")])) <= columns
