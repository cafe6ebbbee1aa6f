"""The evidence of an office that is typed is the text that has its words beside the name, or what the person says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from generator.judging.office_evidence import likely_source, source_of_office
from generator.quotes.text.source_text import index
from tests.factories import actor, name
from tests.judging import DRAFTS, drafted, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

TO_PELL = ("", "Geese rule.", "y")
"""What leads to the question whether the speaker is right."""
ASKED = "No text has “Mayor of Brill” beside the name of Jonas Pell. Which source says so? `paper-1` (y), or another"
REPORT = index(
    "The mediator, Ambassador Noor Hald, spoke.\n\nSarn is an island.\n\nThe foreign minister, Isa Than, said so.",
    "en",
)
PLAN = index(
    "Office of the Mediator for Sarn\n\nPresented by Ambassador Noor Hald.\n\nIn Sarn, Hald, Mediator for Sarn.",
    "en",
)
LETTER = index("Office of the Mediator for Sarn\n\nPresented by Noor Hald.", "en")


@pytest.mark.parametrize(
    ("title", "texts", "found"),
    [
        ("Mediator for Sarn", {"report": REPORT}, ""),
        ("Mediator for Sarn", {"report": REPORT, "plan": PLAN}, "plan"),
        ("the mediator", {"report": REPORT, "plan": PLAN}, "report"),
        ("Ambassador", {"plan": PLAN, "report": REPORT}, "plan"),
        ("Foreign Minister", {"report": REPORT}, ""),
        ("Mediator for Sarn", {}, ""),
    ],
)
def test_the_words_of_an_office_stand_beside_the_name(
    title: str, texts: Mapping[str, object], found: str
) -> None:
    assert source_of_office(title, actor("noor", name=name("Noor Hald")), texts, texts) == found  # type: ignore[arg-type]


def test_a_text_with_the_title_elsewhere_is_likely() -> None:
    noor = actor("noor", name=name("Noor Hald"))
    texts = {"report": REPORT, "letter": LETTER}
    assert source_of_office("Mediator for Sarn", noor, texts, texts) == ""
    assert likely_source("Mediator for Sarn", noor, [*texts], texts, "report") == "letter"
    assert likely_source("Judge", noor, [*texts], texts, "report") == "report"


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text, of which one has a speaker that no register has."""
    return drafted(project)


def _offices(place: Path) -> dict[str, object]:
    written = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))
    pell = next(entry for entry in written["actors"] if entry["id"] == "jonas-pell")
    return {office["title"]: office.get("evidence") for office in pell["offices"]}


@pytest.mark.parametrize(
    ("answers", "evidence"),
    [(("y",), ["paper-1"]), (("paper-2",), ["paper-2"]), (("nobody", "paper-2"), ["paper-2"])],
)
def test_a_source_that_does_not_say_so_is_asked_for(
    place: Path, answers: tuple[str, ...], evidence: list[str]
) -> None:
    done = judge(place, *TO_PELL, "office: Mayor of Brill", *answers, "q", "q")
    assert ASKED in done.output
    assert _offices(place) == {"Mayor of Brill": evidence}


@pytest.mark.parametrize("answer", ["", "n"])
def test_an_office_that_no_source_tells_of_is_left_out(place: Path, answer: str) -> None:
    done = judge(place, *TO_PELL, "office: Mayor of Brill", answer, "q", "q")
    assert "It is left out, as no source says so." in done.output
    assert _offices(place) == {"captain": ["paper-1"]}
