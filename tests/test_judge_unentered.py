"""At its end `judge` says of a party's text on which topics it has words, and nothing confirmed stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.composing import BRIEFING, CONFIRMED, FOLDER, begun, compose
from tests.judging import judge

if TYPE_CHECKING:
    from pathlib import Path

TOLD = (
    "`dale-note` has words of Draining of the pond (once), and no confirmed statement of its side is about that: "
    "a page says that there is no entry. To choose again:"
)
OTHER = """  - id: orlo-nets
    todo: Say it.
    speaker: bela
    at: meeting
    says: He wants no nets.
    source: dale-note
    quote: He wants no nets in the pond
"""
DALE = "    says: Nobody may drain the pond."


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A briefing whose two parties have an account each; only one of them has an entry on the pond."""
    made = begun(tmp_path)
    compose(made, "Talks on the pond", "The mayors meet at the pond", "", "", "1-2", "1-2", "", "", "q")
    _write(made, CONFIRMED.replace(f"    about: [pond]\n{DALE}", DALE))
    return made


def _write(place: Path, drafts: str) -> None:
    (place / FOLDER / "drafts.yml").write_text(
        drafts.replace("statements:\n", f"statements:\n{OTHER}"), encoding="utf-8"
    )


def _told(place: Path, *answers: str) -> str:
    return " ".join(judge(place, *answers, options=(BRIEFING,)).output.split())


def test_it_is_told_of_what_a_page_would_say(place: Path) -> None:
    told = _told(place, "y")
    assert "Confirmed: 1." in told
    assert TOLD in told
    assert f"judge {BRIEFING} --of dale-note --choose" in told
    assert "`hill-note` has words" not in told


def test_nothing_is_told_of_a_text_that_is_still_judged(place: Path) -> None:
    before = (place / FOLDER / "drafts.yml").read_text(encoding="utf-8")
    another = OTHER.replace("orlo-nets", "orlo-frogs").replace(
        "He wants no nets in the pond", "frogs have lived in it"
    )
    (place / FOLDER / "drafts.yml").write_text(
        before.replace("statements:\n", f"statements:\n{another}", 1), encoding="utf-8"
    )
    told = _told(place, "n", "y")
    assert "Confirmed: 1. Still drafts: 1." in told
    assert "has words of" not in told


@pytest.mark.parametrize(
    "drafts",
    [
        pytest.param(CONFIRMED, id="an entry of each"),
        pytest.param(CONFIRMED.replace("    about: [pond]\n", ""), id="no entry of anybody"),
        pytest.param(CONFIRMED.replace(f"    about: [pond]\n{DALE}", DALE).replace("word: drained", "word: fenced")
                     .replace("name: Draining of the pond", "name: Fences"), id="no words"),
    ],
)  # fmt: skip
def test_nothing_is_told_where_no_page_says_so(place: Path, drafts: str) -> None:
    _write(place, drafts)
    told = _told(place, "y")
    assert "Confirmed: 1." in told
    assert "has words of" not in told


def test_nothing_is_told_where_nothing_was_confirmed(place: Path) -> None:
    assert "has words of" not in _told(place, "q")
