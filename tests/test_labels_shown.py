"""A statement's label says the same wherever it stands: who says it, on whose view, told by whom, in which source."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.document.plain import plain_text
from generator.model.actor import ActorType
from generator.model.source import SourceType
from generator.model.text import Name
from generator.writer.views.labels import label_registers
from tests import factories as make
from tests.outputs import Outputs, outputs_of

if TYPE_CHECKING:
    from generator.model.report import Report
    from generator.model.statement import Statement

B = make.BRIEFING


def cited(number: int) -> str:
    """Return the citations of a key point."""
    page = made().pages["overview"]
    opened = page.split(f"Point {number}. ")[1].split("\n")[0]
    return re.sub(r"^\d+ citations? ?", "", opened)


POINTS: list[tuple[tuple[str, ...], str]] = [
    # Each by itself.
    (("told",), "[Rubio, as told by Rounds, in Test Wire, 2 May 2024]"),
    (("relayed",), "[Rubio, in Test Wire, 2 May 2024]"),
    (("held",), "[Test Wire, 2 May 2024, on Kyiv’s view]"),
    (("held-by-two",), "[Test Wire, 2 May 2024, on the view of Kyiv and Rubio]"),
    (("said-of-view",), "[Rubio, on Kyiv’s view, in Test Wire, 2 May 2024]"),
    (("document",), "[leaked paper, in Test Wire, 2 May 2024]"),
    (("in-short",), "[Rubio, in press conference, 2 May 2024]"),
    (("of-office",), "[Rubio, published by Ministry, 2 May 2024]"),
    (("of-own-office",), "[Hua, Ministry, 2 May 2024]"),
    (("told-at-office",), "[Rubio, as told by Rounds, published by Ministry, 2 May 2024]"),
    (("office",), "[Ministry, 2 May 2024]"),
    (("told-and-heard",), "[Rubio, as told by Rounds, in Test Wire, 2 May 2024]"),
    # In a document that others than its publisher speak in, too.
    (("jointly",), "[Rubio and Ministry, in Ministry, “Joint Statement on Ships”, 2 May 2024]"),
    (("in-joint",), "[Ministry, “Joint Statement on Ships”, 2 May 2024]"),
    (
        ("jointly", "in-joint"),
        "[Ministry, “Joint Statement on Ships”, 2 May 2024: p 5; Rubio and Ministry, p 4]",
    ),
    # Several of one source are one; none looks like another.
    (("relayed", "again"), "[Test Wire, 2 May 2024: Rubio (No. 2) and p 2]"),
    (("again", "third"), "[Test Wire, 2 May 2024: Rubio, p 2 and p 3]"),
    (("again", "same-place"), "[Test Wire, 2 May 2024: Rubio, p 2 (No. 6) and p 2 (No. 7)]"),
    (("again", "own"), "[Test Wire, 2 May 2024: p 9; Rubio, p 2]"),
    (("again", "held"), "[Test Wire, 2 May 2024: Rubio, p 2; on Kyiv’s view]"),
    (
        ("again", "office", "told"),
        "[Test Wire, 2 May 2024: Rubio, p 2; Rubio, as told by Rounds] [Ministry, 2 May 2024]",
    ),
]
"""What a key point rests on, and how that is cited."""


@cache
def made() -> Outputs:
    """A library in which things are said, told, ascribed and printed."""
    sources = [
        make.source("wire", type=SourceType.ARTICLE_NEWSPAPER, publisher="test-wire"),
        make.source("hill", type=SourceType.ARTICLE_NEWSPAPER, publisher="the-hill"),
        make.source("office", type=SourceType.WEBPAGE, publisher="ministry"),
        make.source("briefing", type=SourceType.SPEECH, publisher="ministry", short="press conference"),
        make.source(
            "joint",
            type=SourceType.DOCUMENT,
            publisher="ministry",
            title=make.name("Joint Statement on Ships"),
        ),
        make.source("leak", type=SourceType.REPORT, publisher="ministry", short="leaked paper"),
    ]
    organisation = ActorType.ORGANISATION
    actors = [
        make.actor("rubio", name=make.name("Rubio")),
        make.actor("rounds", name=make.name("Rounds")),
        make.actor("hua", name=make.name("Hua"), part_of="ministry"),
        make.actor("kyiv", name=make.name("Kyiv"), type=ActorType.METONYM),
        make.actor("twitter", name=make.name("Twitter"), type=organisation),
        make.actor("test-wire", name=make.name("Test Wire"), type=organisation),
        make.actor("the-hill", name=make.name("The Hill"), type=organisation),
        make.actor("ministry", name=make.name("Ministry"), type=organisation),
    ]

    def said(id_: str, by: str = "rubio", **fields: object) -> Statement:
        return make.statement(id_, **{"speakers": (by,) if by else (), "says": f"It is {id_}.", **fields})

    def wire(**fields: object) -> Report:
        return make.report("wire", **{"locator": None, **fields})

    statements = (
        said("told", reports=(wire(via=("rounds",)),)),
        said("relayed", reports=(wire(via=("twitter",)),)),
        said("held", "", holders=("kyiv",), reports=(wire(),)),
        said("held-by-two", "", holders=("kyiv", "rubio"), reports=(wire(),)),
        said("said-of-view", holders=("kyiv",), reports=(wire(),)),
        said("again", reports=(wire(locator="p 2"),)),
        said("same-place", reports=(wire(locator="p 2"),)),
        said("third", reports=(wire(locator="p 3"),)),
        said("own", "", reports=(wire(locator="p 9"),)),
        said("document", "leak", reports=(wire(),)),
        said("in-short", reports=(make.report("briefing", locator=None),)),
        said("of-office", reports=(make.report("office", locator=None),)),
        said("told-at-office", reports=(make.report("office", locator=None, via=("rounds",)),)),
        said("office", "ministry", reports=(make.report("office", locator=None),)),
        said("told-and-heard", reports=(wire(via=("rounds",)), make.report("office", locator=None))),
        said("of-own-office", "hua", reports=(make.report("office", locator=None),)),
        said("jointly", speakers=("rubio", "ministry"), reports=(make.report("joint", locator="p 4"),)),
        said("in-joint", "ministry", reports=(make.report("joint", locator="p 5"),)),
        said("named-there", reports=(wire(), make.report("office", speaker="ministry", locator=None))),
        said("passed-on", reports=(wire(), make.report("hill", speaker="hua", locator=None))),
    )
    points = tuple(
        make.key_point(f"Point {number}.", evidence=tuple(f"{B}/{id_}" for id_ in ids))
        for number, (ids, _) in enumerate(POINTS)
    )
    cited_below = tuple(f"{B}/{id_}" for id_ in ("jointly", "document", "in-short", "of-office"))
    bottom_line = make.key_point("Below.", evidence=cited_below)
    briefing = make.briefing(bottom_line=bottom_line, statements=statements, key_points=points)
    return outputs_of(make.library(briefing, actors=actors, sources=sources))


@pytest.mark.parametrize(("number", "words"), [(number, words) for number, (_, words) in enumerate(POINTS)])
def test_a_citation_says_who_says_it_and_where(number: int, words: str) -> None:
    assert cited(number) == words


@pytest.mark.parametrize(("number", "words"), [(number, words) for number, (_, words) in enumerate(POINTS)])
def test_a_note_of_the_pdf_says_the_same(number: int, words: str) -> None:
    """Where the site tells statements apart by their numbers, paper has the number of each before its words."""
    assert made().paper["overview"]["key_points"][number]["cites"] == re.sub(r" \(No\. \d+\)", "", words)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("statements", "Rubio (as told by Rounds): It is told."),
        ("statements", "Test Wire (in its own voice, on Kyiv’s view): It is held."),
        ("statements", "Rubio (on Kyiv’s view): It is said-of-view."),
        ("statements", "Rubio: It is told-and-heard."),
        ("statements", "Rubio → Rounds → Test Wire, 2 May 2024"),
        ("statements", "Hua, in The Hill, 2 May 2024"),
        ("sources", "Ministry, “Joint Statement on Ships”, 2 May 2024"),
        ("/sources/wire", "Rubio, as told by Rounds: It is told"),
        ("/sources/wire", "Test Wire, on Kyiv’s view: It is held"),
        ("/sources/wire", "Rubio, as told by Rounds: It is told-and-heard"),
        ("/sources/hill", "Hua: It is passed-on"),
        ("sources", "leaked paper: It is document"),
        ("/actors/rubio", "Rubio (as told by Rounds): It is told."),
        ("/actors/rubio", "[Hua, in The Hill, 2 May 2024]"),
    ],
)
def test_pages_say_who_says_it(page: str, words: str) -> None:
    assert words in made().pages[page]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("/sources/hill", "Rubio: It is passed-on"),  # The Hill names Hua
        ("statements", "Rubio → Hua"),
        ("statements", "Ministry → Ministry"),
        ("statements", "Ministry, in Ministry"),
        ("statements", "Rubio and Ministry →"),  # who speaks stands above
        ("statements", "Rubio (as told by Twitter)"),
        ("statements", "Rubio (as told by Rounds): It is told-and-heard."),
    ],
)
def test_no_way_is_drawn_that_no_source_gives(page: str, words: str) -> None:
    assert words not in made().pages[page]


def test_what_folds_citations_away_says_how_many() -> None:
    page = made().pages["overview"]
    assert (
        page.index("[Rubio and Ministry, in Ministry")
        < page.index("3 more citations")
        < page.index("[leaked paper, in Test Wire")
    )


def test_the_pdf_gives_the_same_names_and_ways() -> None:
    cards = made().paper["statements"]
    assert (cards["told"]["name"], cards["told"]["voice"]) == ("Rubio", " (as told by Rounds)")
    assert cards["held"]["voice"] == " (in its own voice, on Kyiv’s view)"
    assert [report["way"] for report in cards["passed-on"]["reports"]] == [
        "Rubio → Test Wire, 2 May 2024",
        "Hua, in The Hill, 2 May 2024",
    ]
    assert [report["way"] for report in cards["office"]["reports"]] == ["Ministry, 2 May 2024"]
    assert [report["way"] for report in cards["jointly"]["reports"]] == [
        "Ministry, “Joint Statement on Ships”, 2 May 2024, p 4"
    ]


LONG = make.name("Minister Reed receives the Foreign Minister of the Northern Isles")
MEANT = Name((("uk", "Розмова з міністром"), ("en", "A talk with the minister")))
DOCUMENT = SourceType.DOCUMENT
LABELS: list[tuple[dict[str, dict[str, object]], list[str]]] = [
    ({"one": {}, "two": {"date": "2024-05-03"}}, ["Herald, 2 May 2024", "Herald, 3 May 2024"]),
    (
        {"one": {}, "two": {"version": "later", "version_of": "one", "date": None}},
        ["Herald, 2 May 2024", "Herald (later)"],
    ),
    (
        {"one": {}, "two": {"version": "later", "version_of": "one"}},
        ["Herald, 2 May 2024", "Herald, 2 May 2024 (later)"],
    ),
    ({"one": {}, "two": {"date": None}}, ["Herald, 2 May 2024", "Herald, undated"]),
    ({"two": {"date": None, "publisher": "bob"}}, ["Bob"]),
    (
        {"one": {}, "two": {"type": SourceType.SPEECH}},
        ["Herald, 2 May 2024, newspaper article", "Herald, 2 May 2024, speech"],
    ),
    (
        {
            "one": {"title": make.name("Press Briefing by Press Secretary Jean and the Adviser")},
            "two": {"title": make.name("Readout")},
        },
        ["Herald, 2 May 2024, Press Briefing by Press Secretary Jean…", "Herald, 2 May 2024, Readout"],
    ),
    # A document of an office: by whom it was put out, without a title that is too long to say what it is.
    ({"one": {"type": DOCUMENT, "title": LONG}}, ["Herald, 2 May 2024"]),
    (
        {"one": {"type": DOCUMENT, "title": LONG}, "two": {"type": DOCUMENT, "title": MEANT}},
        [
            "Herald, “Minister Reed receives the Foreign…”, 2 May 2024",
            "Herald, “Розмова з міністром” (A talk with the minister), 2 May 2024",
        ],
    ),
    (
        {"one": {"type": DOCUMENT, "title": LONG, "date": None}},
        ["Herald, “Minister Reed receives the Foreign…”"],
    ),
    ({"one": {"type": SourceType.TREATY, "title": make.name("The Peace")}}, ["The Peace, 2 May 2024"]),
    ({"one": {}, "two": {}}, ["Herald, 2 May 2024 (1)", "Herald, 2 May 2024 (2)"]),
    ({"one": {"short": "press conference"}}, ["press conference, 2 May 2024"]),
]


@pytest.mark.parametrize(("sources", "labels"), LABELS)
def test_no_two_sources_are_called_alike(sources: dict[str, dict[str, object]], labels: list[str]) -> None:
    library = make.library(
        make.briefing(),
        actors=[make.actor("herald", type=ActorType.ORGANISATION)],
        sources=[make.source(id_, **{"publisher": "herald", **fields}) for id_, fields in sources.items()],
    )
    found = label_registers(library, "en").sources
    assert [plain_text(found[id_]) for id_ in sources] == labels
