"""A term that several briefings count has a row in each: links lead to that of their briefing, on site and paper."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.statement import Stance, Statement
from generator.pdf import write_documents
from generator.pdf.documents import DocumentWriter
from generator.writer import SiteOptions, write_site
from generator.writer.pages.downloads import VOLUME
from generator.writer.pages.options import PdfOptions
from tests import factories as make

if TYPE_CHECKING:
    from generator.model.library import Library

TERM = "war-or-crisis"
BRIEFINGS = ("spring", "summer", "autumn")


def _statement(briefing: str) -> Statement:
    return make.statement(
        id=f"{briefing}/calls-it",
        folder=briefing,
        reports=(make.report(quote="this war"),),
        stance=((TERM, Stance.FOR),),
    )


@pytest.fixture(scope="module")
def library() -> Library:
    """Three briefings that take a stance on one term."""
    briefings = (make.briefing(id_, title=id_, statements=(_statement(id_),)) for id_ in BRIEFINGS)
    return make.library(*briefings, terms=(make.term(TERM, make.word("war"), make.word("crisis")),))


def _row(briefing: str) -> str:
    return f"briefings/{briefing}/call/#{TERM}"


@pytest.mark.parametrize("briefing", BRIEFINGS)
def test_pages_of_a_briefing_lead_to_its_own_row(briefing: str, library: Library) -> None:
    findings, memo = derive(library, Memo()), Memo()
    files = write_site(library, findings, SiteOptions(), Diagnostics(), memo)
    page = files[f"briefings/{briefing}/reactions/index.md"].decode()
    assert set(re.findall(rf'href="([^"]*#{TERM})"', page)) == {f"../call/#{TERM}"}
    documents = write_documents(library, findings, PdfOptions(), Diagnostics())
    (volume,) = (document for document in documents if document.name == VOLUME)
    chapters = json.loads(volume.data)["document"]["briefings"]
    (chapter,) = (chapter for chapter in chapters if chapter["id"] == briefing)
    printed = json.dumps(chapter["reactions"])
    assert set(re.findall(rf"briefings/\w+/call/#{TERM}", printed)) == {_row(briefing)}


def test_what_is_of_no_briefing_leads_to_the_first_row_on_site_and_paper(library: Library) -> None:
    findings, memo = derive(library, Memo()), Memo()
    files = write_site(library, findings, SiteOptions(), Diagnostics(), memo)
    page = files["actors/alice/index.md"].decode()
    assert all(_row(briefing) in page for briefing in BRIEFINGS), "each line leads to the row of its briefing"
    links = DocumentWriter.of(library, findings, PdfOptions(), {}).links
    assert links.path(TERM) == _row("spring")
    assert [links.within(briefing).path(TERM) for briefing in BRIEFINGS] == list(map(_row, BRIEFINGS))
