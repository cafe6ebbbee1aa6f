"""What readers see of a small briefing: no heading, column, figure or drawing where there is nothing to say."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from generator.model.proofs import Verdict
from generator.model.question import Relation
from generator.writer.views.chart import draw
from generator.writer.views.verdicts import tally
from tests import factories as make
from tests.outputs import outputs_of
from tests.pdfs import documents, pdf
from tests.test_pdf import GOLDEN

if TYPE_CHECKING:
    from generator.model.question import Question


def test_a_column_in_which_nobody_has_anything_is_none() -> None:
    actors = [
        make.actor("aland", type="state"),
        make.actor("boria", type="state", other_names=("Borya",)),
        make.actor("club", type="organisation", part_of="aland"),
    ]
    page = outputs_of(make.library(make.briefing(), actors=actors)).html["/actors"]
    heads = {
        part.split(" ", 1)[0]: re.findall(r'columnheader"[^>]*>([^<]+)<', part)
        for part in page.split("\n## ")[1:]
    }
    assert heads["States"] == ["Name", "Also written", "Statements"]
    assert heads["Organisations"] == ["Name", "Part of", "Statements"]


CONFLICTING = (make.answer(), make.answer("three hours", relation=Relation.CONFLICTING))


@pytest.mark.parametrize(
    ("questions", "shown"),
    [
        ((), None),
        ((make.question(answers=()),), "Contested Nothing contested was found. Not known 1"),
        ((make.question(),), "Key facts 1"),
        ((make.question(answers=CONFLICTING),), "Contested 1"),
    ],
)
def test_what_is_known_has_headings_for_what_there_is(
    questions: tuple[Question, ...], shown: str | None
) -> None:
    page = outputs_of(make.library(make.briefing(questions=questions))).pages["overview"]
    assert ("What is known" in page) is (shown is not None)
    assert not re.search(r"(Key facts|Contested|Not known) 0", page)
    assert shown is None or shown in " ".join(page.split())


def test_one_event_alone_is_listed_and_not_drawn() -> None:
    for number, drawn in ((1, False), (2, True)):
        events = tuple(make.event(f"e{at}", date=make.date(f"2024-05-0{at + 1}")) for at in range(number))
        made = outputs_of(make.library(make.briefing(events=events)))
        assert ("<figure" in made.html["timeline"]) is drawn
        assert bool(made.paper["timeline"]["drawing"]["panels"]) is drawn
        assert made.html["timeline"].count("<h3 id=") == number


def test_a_name_that_has_no_room_beside_its_shape_stands_whole_below_it() -> None:
    name = "Two neighbours sign an agreement on the ferry in the strait"
    events = [
        make.event("signed", name=make.name(name), date=make.date("2024-05-01")),
        make.event("sailed", date=make.date("2024-05-02")),
    ]
    (panel,) = draw(events, "en").panels
    assert panel.marks[0].label == name
    assert [words for _, words in panel.ticks] == ["1 May", "12:00", "2 May", "12:00", "3 May"]


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ({Verdict.EXACT: 1}, ["1 quotation", "verified against the source’s text"]),
        ({Verdict.EXACT: 3}, ["3 quotations", "all verified against the source’s text"]),
        (
            {Verdict.EXACT: 1, Verdict.NO_TEXT: 1},
            [
                "2 quotations",
                "1 verified against the source’s text",
                "1 cited, text not held",
                "0 altered or not found",
            ],
        ),
        (
            {Verdict.EXACT: 1, Verdict.ABSENT: 1},
            ["2 quotations", "1 verified against the source’s text", "1 altered or not found"],
        ),
    ],
)
def test_sums_name_what_there_is_and_that_nothing_is_wrong(
    verdicts: dict[Verdict, int], said: list[str]
) -> None:
    assert [getattr(part, "content", part) for part in tally(verdicts)] == said


@pytest.mark.parametrize(
    ("venue", "said"),
    [
        ("an interview with state television", "said in an interview with state television"),
        ("a press conference in Brill", "said at a press conference in Brill"),
        ("a short statement from Brill", "said in a short statement from Brill"),
        ("the radio", "said on the radio"),
        ("a committee of the senate", "said before a committee of the senate"),
        ("parliament", "said in parliament"),
        ("by telephone", "said by telephone"),
        ("a boat of the harbour police", "said at or to: a boat of the harbour police"),
        ("eine Pressekonferenz", "said at or to: eine Pressekonferenz"),
        ("to dockers in Port Sahel", "said to dockers in Port Sahel"),
    ],
)
def test_an_occasion_reads_on_however_it_was_written(venue: str, said: str) -> None:
    statement = make.statement(reports=(make.report(venue=venue),))
    made = outputs_of(make.library(make.briefing(statements=(statement,))))
    assert said in made.pages["statements"]
    assert said in str(made.paper["statements"])


def test_the_foot_of_a_pdf_has_the_days_in_few_words_and_the_cover_in_full() -> None:
    statement = make.statement(reports=(make.report("late"),))
    source = make.source("late", date=make.date("2026-05-13/2026-05-18"))
    cover = outputs_of(make.library(make.briefing(statements=(statement,)), sources=[source])).paper["cover"]
    assert cover["foot"].endswith("As of 13–18 May 2026")
    assert "some time from 13 to 18 May 2026, the day of the latest source" in str(cover["dateline"])


def test_running_heads_name_the_first_and_the_last_section_of_their_page() -> None:
    reader = pdf(documents(GOLDEN)["fisheries-summit"])
    begins = [
        (reader.get_destination_page_number(entry) or 0, str(entry.title))
        for entry in reader.outline
        if not isinstance(entry, list)
    ]
    assert any(first == second for (first, _), (second, _) in pairwise(begins))
    goes_on = 0
    for number, page in enumerate(reader.pages):
        if number:
            before = [title for at, title in begins if at < number][-1]
            starts = [title for at, title in begins if at == number]
            head = page.extract_text().partition("\n")[0].removeprefix("The fisheries summit of A and B ")
            ways = [
                list(dict.fromkeys((shown[0], shown[-1])))
                for shown in ([before, *starts], starts or [before])
            ]
            assert head in {" – ".join(way) for way in ways}
            goes_on += bool(starts) and head.startswith(before)
    assert goes_on
