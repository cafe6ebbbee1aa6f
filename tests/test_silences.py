"""What sources do not mention is said only where it is known."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.analysis.findings import Silence
from generator.analysis.silences import Silences, spoken_of
from generator.memo import Memo
from generator.model.plan import Level, Position
from generator.model.proofs import LibraryProofs, TopicCount
from generator.model.source import Read
from generator.model.text import Prose
from tests import factories as make
from tests.outputs import html_of

if TYPE_CHECKING:
    from generator.model.library import Library

TALKS = f"{make.BRIEFING}/talks"
NONE, PARTS, SOME = TopicCount(0, in_parts=False), TopicCount(0, in_parts=True), TopicCount(2, in_parts=True)


@pytest.mark.parametrize(
    ("fields", "count", "expected"),
    [
        ({}, NONE, Silence.COUNTED),
        ({}, PARTS, Silence.NO_ENTRY),
        ({}, SOME, Silence.NO_ENTRY),
        ({}, TopicCount(0, in_parts=False, enough=False), Silence.NO_ENTRY),
        ({}, None, Silence.NO_ENTRY),
        ({"read": Read.PART}, NONE, Silence.NO_ENTRY),
        ({"read_in": "en", "lang": "uk"}, NONE, Silence.NO_ENTRY),
        ({"read_in": "en", "lang": "uk", "silent_on": ("peace",)}, NONE, Silence.READ),
        ({"silent_on": ("peace",)}, NONE, Silence.COUNTED),
        ({"silent_on": ("peace",)}, PARTS, Silence.READ),
        ({"silent_on": ("peace",)}, SOME, Silence.NO_ENTRY),
        ({"silent_on": ("peace",)}, None, Silence.NO_ENTRY),
        ({"silent_on": ("trade",)}, PARTS, Silence.NO_ENTRY),
        ({"silent_on": ("peace",), "read": Read.PART}, PARTS, Silence.NO_ENTRY),
    ],
)
def test_what_can_be_said_of_a_text_that_is_held(
    fields: dict[str, object], count: TopicCount | None, expected: Silence
) -> None:
    library = make.library(make.briefing(), sources=[make.whole("s", **fields)])
    assert Silences(library, make.counts_of_peace(s=count), ()).of("s", "peace") is expected


def test_of_a_text_that_is_not_held_an_editor_says_it_alone() -> None:
    library = make.library(
        make.briefing(),
        sources=[make.whole("s", text=None, silent_on=("peace",)), make.whole("t", text=None)],
    )
    silences = Silences(library, LibraryProofs(), ())
    assert silences.of("s", "peace") is Silence.READ
    assert silences.of("t", "peace") is Silence.NO_ENTRY
    assert silences.of_all(("s", "t"), "peace") is Silence.NO_ENTRY
    assert silences.of_all((), "peace") is Silence.NO_ENTRY


def test_an_entry_on_a_topic_or_a_narrower_one_refutes_a_silence() -> None:
    truce = make.topic("truce", broader="peace")
    position = Position(topic="trade", level=Level.PARTLY, because=Prose("So."), place=make.PLACE)
    silent = dataclasses.replace(position, topic="peace", level=Level.SILENT)
    briefing = make.briefing(
        statements=(make.statement(about=("truce",), reports=(make.report("s"), make.report("t"))),),
        plans=(make.plan(texts=("paper",), positions=(position, silent)),),
    )
    library = make.library(
        briefing, sources=[make.whole("s"), make.whole("t"), make.whole("paper")], topics=[truce]
    )
    spoken = spoken_of(briefing, library.topics)
    assert spoken == {("s", "truce"), ("s", "peace"), ("t", "truce"), ("t", "peace"), ("paper", "trade")}
    assert Silences(library, make.counts_of_peace(s=NONE), (spoken,)).of("s", "peace") is Silence.NO_ENTRY


def test_an_entry_of_another_briefing_refutes_a_silence() -> None:
    here = make.briefing(
        statements=(
            make.statement("one", about=("trade",), reports=(make.report("s"),)),
            make.statement("two", about=("peace",)),
        )
    )
    said = dataclasses.replace(make.statement(reports=(make.report("s"),)), id="b/x", folder="b")
    there, elsewhere = make.briefing("b", statements=(said,)), make.briefing("b")
    kept = make.counts_of_peace(s=NONE)
    found = [
        derive(make.library(here, other, sources=[make.whole("s")]), Memo(), kept)
        .briefings[here.id]
        .coverage[0]
        for other in (there, elsewhere)
    ]
    assert [(coverage.never, coverage.no_entry) for coverage in found] == [((), ("peace",)), (("peace",), ())]


def test_a_change_elsewhere_leaves_what_was_computed() -> None:
    memo, here = Memo(), make.briefing("a", statements=(make.statement(about=("trade",)),))
    library = make.library(here, make.briefing("b", statements=(make.statement(about=("peace",)),)))
    first = derive(library, memo)
    other = dataclasses.replace(library.briefings["b"], bottom_line=make.key_point("They met again."))
    changed = dataclasses.replace(library, briefings={"a": here, "b": other})
    assert derive(changed, memo).briefings["a"] is first.briefings["a"]


def page_of(library: Library, kept: LibraryProofs | None = None) -> str:
    """Return the page of facts and accounts without the tags of links."""
    return re.sub(r"</?a\b[^>]*>", "", html_of(library, kept)["call"])


@pytest.mark.parametrize(
    ("count", "silent_on", "says"),
    [
        (NONE, (), "<b>Never:</b> Peace"),
        (PARTS, ("peace",), "<b>As the editors read it:</b> Peace"),
        (PARTS, (), 'No entry: 1 topic</summary><p class="topics">Peace'),
    ],
)
def test_coverage_says_how_it_is_known(count: TopicCount, silent_on: tuple[str, ...], says: str) -> None:
    statements = (make.statement("one", about=("trade",), reports=(make.report("s"),)), make.statement("two"))
    library = make.library(
        make.briefing(statements=statements), sources=[make.whole("s", silent_on=silent_on)]
    )
    page = page_of(library, make.counts_of_peace(s=count))
    assert says in page
    assert (
        sum(
            word in page
            for word in ("<b>Never:", "<b>As the editors", "<summary data-search-exclude>No entry")
        )
        == 1
    )
