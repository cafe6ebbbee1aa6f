"""A retraction is told wherever a source is cited, a correction at its reports; what has lost its ground says so."""

from __future__ import annotations

from functools import cache

import pytest

from generator.analysis.retractions import retracted
from generator.model.question import Answer
from generator.model.source import SourceStatus
from generator.model.statement import Stance
from generator.model.text import Prose
from tests import factories as make
from tests.outputs import Outputs, outputs_of

GONE = "Herald, 2 May 2024 (retracted 9 May 2024)"
LOST = "(rests on a retracted source)"
B = make.BRIEFING


@cache
def made() -> Outputs:
    """A library with a retracted source, one that repeats it, and a corrected one."""
    sources = [
        make.source(
            "gone",
            short="Herald",
            status=SourceStatus.RETRACTED,
            status_since=make.date("2024-05-09"),
            status_note=Prose("The day was *wrong*."),
        ),
        make.source("repeats", publisher="bob", origin="gone"),
        make.source(
            "mended",
            publisher="alice",
            status=SourceStatus.CORRECTED,
            status_since=make.date("2024-05-10"),
        ),
    ]
    statements = (
        make.statement("only", speakers=("bob",), reports=(make.report("gone", quote="we met"),)),
        make.statement(
            "repeated",
            stance=((f"{B}/party", Stance.FOR),),
            reports=(make.report("repeats"),),
        ),
        make.statement(
            "ascribed",
            speakers=(),
            holders=("alice",),
            stance=((f"{B}/party", Stance.AGAINST),),
            reports=(make.report("repeats"),),
        ),
        make.statement("both", reports=(make.report("mended"), make.report("gone"))),
    )
    event = make.event("party", name=make.name("Party"), evidence=(f"{B}/only",))
    question = make.question(
        answers=(Answer(says="an hour", evidence=(make.report("gone"),), place=make.PLACE),)
    )
    briefing = make.briefing(
        bottom_line=make.key_point("They met.", evidence=(f"{B}/only", f"{B}/both")),
        key_points=(
            make.key_point("They parted.", evidence=(f"{B}/party",)),
            make.key_point("They talked.", evidence=(f"{B}/repeated",)),
        ),
        statements=statements,
        events=(event,),
        questions=(question,),
    )
    return outputs_of(make.library(briefing, sources=sources))


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("statements", f"Bob → {GONE}, para 1"),
        ("statements", "the source was corrected on 10 May 2024"),
        ("statements", f"\n{LOST}\n"),
        ("reactions", f"{LOST}"),
        ("reactions", f"ascribed by Bob {LOST}"),
        ("overview", f"[Bob, in {GONE}]"),
        ("overview", f"Party {LOST}"),
        ("overview", f"Alice, in Bob, 2 May 2024 {LOST}"),
        ("call", GONE),
        ("timeline", GONE),
        ("sources", f"{GONE}"),
        ("sources", "retracted on 9 May 2024: The day was wrong."),
        ("sources", "corrected on 10 May 2024"),
        ("/sources/gone", "retracted on 9 May 2024: The day was wrong."),
        ("/sources/mended", "corrected on 10 May 2024"),
        ("/topics/peace", GONE),
        ("/actors/bob", GONE),
    ],
)
def test_the_site_says_it_where_it_matters(page: str, words: str) -> None:
    assert words in made().pages[page]


def test_the_pdf_says_the_same() -> None:
    paper = made().paper
    (report,) = paper["statements"]["only"]["reports"]
    assert report["way"] == f"Bob → {GONE}, para 1"
    first, second = paper["statements"]["both"]["reports"]
    assert "the source was corrected on 10 May 2024" in first["remarks"]
    assert second["way"] == f"Alice → {GONE}, para 1"
    printed = str(paper)
    for words in (f"Bob, in {GONE}", f"Party {LOST}", f"Alice, in Bob, 2 May 2024 {LOST}"):
        assert words in printed, words
    (source,) = (source for source in paper["sources"]["sources"] if source["anchor"] == "gone")
    assert source["label"] == GONE
    assert ["Status", "retracted on 9 May 2024: The day was wrong."] in source["facts"]
    assert GONE in str(made().brief)


def test_a_verified_quotation_keeps_its_verdict_and_carries_the_sign() -> None:
    source = make.source(
        "gone", short="Herald", status=SourceStatus.RETRACTED, status_since=make.date("2024-05-09")
    )
    report = make.report("gone", quote="we met")
    briefing = make.briefing(statements=(make.statement("only", reports=(report,)),))
    page = outputs_of(make.library(briefing, sources=[source])).pages["sources"]
    assert page.index(GONE) < page.index("we met")


@pytest.mark.parametrize(
    ("evidence", "lost"),
    [
        (("gone",), True),
        (("gone", "repeats"), True),
        (("gone", "gazette-1"), False),
        (("newer",), False),
    ],
)
def test_only_what_has_no_other_ground_is_lost(evidence: tuple[str, ...], *, lost: bool) -> None:
    sources = [
        make.source("gone", status=SourceStatus.RETRACTED),
        make.source("repeats", origin="gone"),
        make.source("newer", version_of="gone"),
    ]
    events = (
        make.event("first", evidence=tuple(make.report(source) for source in evidence)),
        make.event("second", evidence=(f"{B}/first", f"{B}/third")),
        make.event("third", evidence=(f"{B}/second", f"{B}/first")),
    )
    gone = retracted(make.library(make.briefing(events=events), sources=sources))
    assert (f"{B}/first" in gone) is lost
    assert f"{B}/second" not in gone, "a circle is left as it is"


def test_without_a_retraction_nothing_is_looked_for() -> None:
    assert retracted(make.library(make.briefing(events=(make.event(),)))) == frozenset()
