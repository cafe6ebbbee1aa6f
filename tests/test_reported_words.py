"""A source's own words for what somebody said: proved word for word, and never printed as that one's speech."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.model.report import Wording
from generator.quotes.claims import claims_of
from tests import factories as make
from tests.outputs import Outputs, outputs_of
from tests.quotes.project import FILES, change, locked, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LEAD = "in the words of the source: "
READOUT = """Ada met Bob in Brill on Monday.
Ada stressed that the harbour must stay open, and that the geese are no matter for the sea.
“We will not close it,” Ada said.
Bob noted that “nobody came to the reeds”.
"""
CALL = "briefings/x/call.yml"


@cache
def made() -> Outputs:
    """A library with one quotation of each kind by one speaker, from one source."""
    reported = make.report(
        quote="the war must end", wording=Wording.REPORTED, translation="it must end", locator=None
    )
    statements = (
        make.statement("reported", reports=(reported,)),
        make.statement("spoken", reports=(make.report(quote="no war"),)),
    )
    return outputs_of(
        make.library(
            make.briefing(
                bottom_line=make.key_point(evidence=(reported,)),
                statements=statements,
            ),
            terms=[make.term("war-or-crisis", make.word("war"), make.word("crisis"))],
        )
    )


def test_they_have_no_marks_and_say_whose_they_are() -> None:
    cards = made().pages["statements"]
    assert f"{LEAD}the war must end" in cards
    assert "“the war must end”" not in cards
    assert "“no war”" in cards
    assert '<blockquote class="reported"><span class="by">' in made().html["statements"]
    for page in ("overview", "sources", "/topics/peace", "/sources/gazette-1"):
        assert f"{LEAD}the war must end" in made().pages[page], page
        assert "“the war must end”" not in made().pages[page], page
    assert "it must end (translation)" in cards


def test_the_pdf_says_the_same() -> None:
    (reported,) = made().paper["statements"]["reported"]["reports"]
    (spoken,) = made().paper["statements"]["spoken"]["reports"]
    assert (reported["quote"], spoken["quote"]) == (f"{LEAD}the war must end", "“no war”")
    assert f"{LEAD}the war must end" in str(made().paper["overview"])


def test_they_count_as_words_of_the_source() -> None:
    page = made().pages["call"]
    spoken, own = page.index("Speakers, in the quotations"), page.index("Sources in their own voice")
    assert spoken < page.index("Alice", spoken) < own < page.index("Gazette", own)


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project in which an article tells what Ada said."""
    folder = project({**FILES, "sources/paper.txt": READOUT})
    change(folder, CALL, "quote: We will open the harbour", "quote: the harbour must stay open")
    return folder


def test_a_paraphrase_in_marks_is_asked_about_with_the_way_out(place: Path) -> None:
    found = run(place, "verify").output
    assert "paraphrase-in-marks" in found
    assert "`wording: reported`" in found


def test_they_are_proved_without_a_remark(place: Path) -> None:
    change(
        place,
        CALL,
        "quote: the harbour must stay open",
        "quote: the harbour must stay open\n    wording: reported",
    )
    found = run(place, "verify", "--write", "--today", "2026-11-20")
    assert "paraphrase-in-marks" not in found.output
    entries = [entry for entry in locked(place)["quotes"] if entry["entry"] == "x/opens"]
    assert {entry["verdict"] for entry in entries} == {"exact"}
    assert not any(entry.get("warnings") for entry in entries)


@pytest.mark.parametrize(
    ("quote", "remark"),
    [
        ("the harbour must stay closed", "altered-quote"),
        ("the geese are a matter for the sea", "altered-quote"),
        ("nobody came to the reeds", "these words in quotation marks: they are somebody's speech"),
        ("We will not close it", "these words in quotation marks: they are somebody's speech"),
    ],
)
def test_other_words_and_those_of_others_are_not(place: Path, quote: str, remark: str) -> None:
    change(
        place,
        CALL,
        "quote: the harbour must stay open",
        f"quote: {quote}\n    wording: reported",
    )
    assert remark in run(place, "verify").output


def test_a_proof_is_for_one_kind_of_words() -> None:
    def kind(wording: Wording | None) -> str:
        report = make.report(quote="war", wording=wording)
        library = make.library(make.briefing(statements=(make.statement(reports=(report,)),)))
        return next(iter(claims_of(library))).said_by

    assert kind(None) != kind(Wording.REPORTED)
