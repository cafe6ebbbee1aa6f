"""Where a correction is of what is there no more, it says whose that was, and leads to where that is told."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from generator import build
from generator.diagnostics import Diagnostics
from generator.exports.export_format import export_input
from generator.exports.word.briefing import write
from generator.linked_data.briefing_node import briefing_node
from generator.linked_data.nodes import Naming
from generator.memo import Memo
from generator.pdf.documents import write_documents
from generator.pdf.edition_documents import edition_documents
from generator.pdf.templates import load_pdf_templates
from generator.writer import SiteOptions, write_site
from generator.writer.pages.options import PdfOptions
from tests.harbour_towns import BRIEFING, text_of
from tests.outputs import by_page, with_texts
from tests.published_harbour import STATEMENT, STATEMENT_SAYS, edit, enter, run, unpublished
from tests.test_feeds import ADDRESS, PUBLICATION, read_feed
from tests.word_files import WordFile, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.findings import Findings
    from generator.model.library import Library
    from generator.storage.files import Files

LAST = "Tam Orle: Pilots come aboard at night"
"""The last words of the statement, with who said them."""
PLACE = f"briefings/{BRIEFING}/statements/#orle-pilots"
ROWS = (
    {
        "of": "orle-pilots",
        "kind": "withdrawal",
        "was": STATEMENT_SAYS,
        "now": "Nothing stands here.",
        "because": "He is no pilot.",
    },
    {
        "of": "gull-boats",
        "kind": "withdrawal",
        "was": "How the gull is written",
        "now": "It is not counted any more.",
        "because": "The word is another bird's.",
    },
)
TERM = "terms:\n  - {id: gull-boats, name: How the gull is written, words: [{word: dock}, {word: quay}]}\n"


class Told(NamedTuple):
    """The library without the statement, and the pages of its site."""

    library: Library
    findings: Findings
    files: Files
    pages: Mapping[str, str]


@pytest.fixture(scope="module", params=["before the next edition", "in the next edition", "in a later one"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The library of three harbour towns, of which edition 1 had a statement and a term that are withdrawn."""
    project = unpublished(tmp_path_factory.mktemp("withdrawn"))
    edit(project, "talks.yml", lambda text: text.replace("statements:\n", f"statements:\n{STATEMENT}"))
    edit(project, "talks.yml", lambda text: f"{text}{TERM}")
    assert run(project).exit_code == 0
    edit(project, "talks.yml", lambda text: text.replace(STATEMENT, "").replace(TERM, ""))
    for row in ROWS:
        enter(project, row)
    if request.param != "before the next edition":
        made = run(project, "--note", "One statement less.")
        assert made.exit_code == 0, made.output
    if request.param == "in a later one":
        edit(project, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
        assert run(project, "--note", "Another title.").exit_code == 0
    library, findings = build.check(project, Diagnostics())
    files = write_site(library, findings, SiteOptions(publication=PUBLICATION), Diagnostics(), Memo())
    return Told(library, findings, files, by_page(files, BRIEFING))


def test_the_list_of_corrections_says_whose_it_was(told: Told) -> None:
    """With a link to where it is told, at the old address, and to the edition in which it stands."""
    row = told.pages["overview"].partition("Withdrawal, ")[2].partition("</article>")[0]
    links = re.findall(r'<a href="([^"]*)">(.*?)</a>', row)
    assert links == [("statements/#orle-pilots", LAST), ("editions/1/", "edition 1")]
    assert f"{LAST}, last in edition 1\n" in text_of(row)
    assert '<li id="orle-pilots">' in told.pages["statements"]


def test_what_had_no_address_is_told_among_the_changes(told: Told) -> None:
    articles = told.pages["overview"].split('<article class="correction"')[1:]
    (row,) = [article for article in articles if "How the gull is written" in article]
    (link,) = re.findall(r'<a href="changes/#([^"]*)">', row)
    assert f"{{#{link}}}" in told.pages["changes"]
    of_it = told.pages["changes"].partition(f"{{#{link}}}")[2].partition("\n## ")[0]
    assert "How the gull is written" in of_it


def test_feeds_lead_there(told: Told) -> None:
    entries = {entry.title: entry for entry in read_feed(told.files["feed.xml"]).entries}
    entry = entries[f"Withdrawal: {LAST}"]
    assert entry.link == f"{ADDRESS}{PLACE}"
    html = entry.content[0].value
    assert f'<a href="{ADDRESS}{PLACE}">{LAST}</a>' in html
    assert f'<a href="{ADDRESS}briefings/{BRIEFING}/editions/1/">edition 1</a>' in html


def test_paper_word_and_data_name_it_too(told: Told) -> None:
    whole = write_documents(told.library, told.findings, PdfOptions(), Diagnostics(), [BRIEFING])[0]
    corrections = json.loads(whole.data)["document"]["overview"]["corrections"]
    assert LAST in with_texts(corrections[0]["of"])
    given = export_input(BRIEFING, told.library, told.findings, PUBLICATION)
    assert f"Of: {LAST}" in words(WordFile.of(write(given)).body)
    nodes = briefing_node(given, Naming(told.library, str))["correction"]
    about = [found["about"] for found in nodes if STATEMENT_SAYS in found["text"]]
    assert about == [{"@type": "Thing", "name": LAST}]


def test_an_old_edition_s_pdf_names_it_too(told: Told) -> None:
    """Though its own library has it no more."""
    documents = edition_documents(told.findings.editions, PdfOptions(), load_pdf_templates((), Diagnostics()))
    for document in documents:
        corrections = json.loads(document.write().data)["document"]["overview"]["corrections"]
        for row in corrections[:1]:
            assert LAST in with_texts(row["of"])
