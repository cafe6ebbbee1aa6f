"""A correction of the bottom line or of a key point is proved like others, and told wherever corrections are."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import Code
from generator.exports.word.briefing import write
from generator.model.briefing import CorrectionKind, SummaryCorrection, SummaryPart
from generator.model.text import Prose
from tests import factories as make
from tests.harbour_towns import BRIEFING, text_of
from tests.outputs import by_page, outputs_of
from tests.published_harbour import edit, enter, found, published, run
from tests.test_feeds import ADDRESS, feeds_of, read_feed, told_briefing
from tests.word_documents import given_of
from tests.word_files import WordFile, words

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project

POINT = "Harbour Post wrote that nets were cut, and retracted that."
NOW = "Harbour Post wrote that boats were cut loose, and retracted that."
BECAUSE = "The paper wrote of boats."


def _enter(project: Project, **changed: str) -> None:
    row = {"of": "key-point", "kind": "correction", "was": POINT, "now": NOW, "because": BECAUSE}
    enter(project, row | changed)


@pytest.fixture
def corrected(tmp_path: Path) -> Project:
    """The library of three harbour towns, in which a published key point says something else now."""
    project = published(tmp_path)
    edit(project, "briefing.yml", lambda text: text.replace(POINT, NOW))
    return project


def _codes(project: Project) -> list[str]:
    return [code for code, _ in found(project)[0]]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"was": "nets were cut", "now": "boats were cut loose"}, []),
        ({"was": "Harbour Post wrote of cut nets."}, [Code.CORRECTION_WAS]),
        ({"of": "bottom-line"}, [Code.CORRECTION_NOW, Code.CORRECTION_WAS]),
        ({"now": POINT}, [Code.CORRECTION_NOW]),
        ({"kind": "withdrawal", "now": "Nothing stands here."}, []),
    ],
)
def test_its_words_are_proved(corrected: Project, changed: dict[str, str], expected: list[str]) -> None:
    _enter(corrected, **changed)
    assert sorted(_codes(corrected)) == expected


def test_changes_tell_of_it_at_its_key_point(corrected: Project) -> None:
    """With its reason, once."""
    _enter(corrected)
    changes = text_of(by_page(build.generate(corrected).files, BRIEFING)["changes"])
    assert "Since edition 1: 1 corrected." in changes
    told = changes[changes.index("Corrected") :]
    assert "key point 3" in told
    assert told.count(BECAUSE) == 1


def test_what_was_published_stays_when_the_summary_is_written_anew(corrected: Project) -> None:
    """Its sentences move and go with each edition; what an edition told of a correction was true."""
    _enter(corrected)
    assert run(corrected, "--note", "Boats, not nets.").exit_code == 0
    edit(
        corrected,
        "briefing.yml",
        lambda text: text.replace(f"says: {NOW}", "says: Three papers wrote of boats."),
    )
    assert _codes(corrected) == []
    overview = text_of(by_page(build.generate(corrected).files, BRIEFING)["overview"])
    head, ledger = overview.partition("{#_page}")[2].split("Corrections")
    assert NOW not in head, "the sentence is another one"
    assert NOW in ledger
    edit(corrected, "briefing.yml", lambda text: text.replace(f"now: {NOW}", "now: Nobody wrote this."))
    assert _codes(corrected) == [Code.CORRECTION_ROW]


def _of(part: SummaryPart, was: str, now: str) -> SummaryCorrection:
    return SummaryCorrection(
        of=part,
        date=make.date("2024-06-02"),
        kind=CorrectionKind.CORRECTION,
        was=was,
        now=now,
        because=Prose("The *Gazette* has it."),
        reported_by="A Reader",
        place=make.PLACE,
    )


def test_it_stands_at_its_place_on_the_site_on_paper_and_in_word() -> None:
    """And in the list of corrections, which leads there."""
    library = make.full_library()
    briefing = library.briefings[make.BRIEFING]
    line, point = (sentence.says.source for sentence in (briefing.bottom_line, briefing.key_points[-1]))
    number = len(briefing.key_points)
    rows = (
        _of(SummaryPart.BOTTOM_LINE, "The old line.", line),
        _of(SummaryPart.KEY_POINT, "The old point.", point),
    )
    library = replace(library, briefings={make.BRIEFING: replace(briefing, summary_corrections=rows)})
    outputs = outputs_of(library)
    page, html = outputs.pages["overview"], outputs.html["overview"]
    document = WordFile.of(write(given_of(library)))
    for part in (page, json.dumps(outputs.paper["overview"], ensure_ascii=False), words(document.body)):
        assert part.count("It said “The old point.”") == 1
    assert "It said “The old line.”" in json.dumps(outputs.paper["cover"], ensure_ascii=False)
    assert words(document.body).count("It said “The old line.”") == page.count("It said “The old line.”") == 1
    assert 'href="#bottom-line">the bottom line</a>' in html
    assert f'href="#key-point-{number}">key point {number}</a>' in html


def test_feeds_tell_of_it_and_lead_to_it() -> None:
    briefing = told_briefing()
    rows = (
        _of(SummaryPart.KEY_POINT, "The old point.", briefing.key_points[0].says.source),
        _of(SummaryPart.KEY_POINT, "Another old point.", "It is there no more."),
    )
    library = make.library(replace(briefing, summary_corrections=rows))
    entries = read_feed(feeds_of(library)["feed.xml"]).entries
    links = {entry.title: entry.link for entry in entries if entry.title.startswith("Correction")}
    page = f"{ADDRESS}briefings/{make.BRIEFING}/"
    assert links == {
        "Correction: key point 1, Talks in May": f"{page}#key-point-1",
        "Correction: a key point, Talks in May": page,
    }
