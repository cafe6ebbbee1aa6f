"""A briefing as a Word document: read back whole by readers that are not ours, and valid by the standard's rules."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import mammoth
import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from generator.cli import main
from generator.document.plain import plain_text
from generator.exports.formats import FORMATS
from generator.exports.word.bookmarks import bookmark
from generator.exports.word.briefing import PARTS, write
from generator.model.publication import UNSIGNED, Desk
from generator.model.statement import Statement
from generator.writer.briefing_pages import BRIEFING_PAGES
from generator.writer.pages.urls import address
from generator.writer.printed_pages import printed_pages
from generator.writer.wording.order import number_statements
from tests import factories as make
from tests.case_files import Case, write_project
from tests.word_documents import given_of, shipped_document, shipped_file, shipped_input
from tests.word_files import WordFile, w, words

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from generator.exports.export_format import ExportInput

SOFFICE = shutil.which("soffice")


def test_every_page_of_a_briefing_has_its_part() -> None:
    assert list(PARTS) == [row.key for row in BRIEFING_PAGES]


def test_each_statement_stands_at_its_place_with_a_footnote_for_each_report() -> None:
    given, file = shipped_input(), shipped_file()
    paragraphs = list(file.body.iter(w("p")))
    numbers = number_statements(given.briefing, given.library)
    entries = [entry for entry in file.paragraphs("Entry") if entry.find(w("bookmarkStart")) is not None]
    entries = [entry for entry in entries if _name_of(entry).startswith("statements_")]
    places = {id(paragraph): number for number, paragraph in enumerate(paragraphs)}
    assert len(given.briefing.statements) > 150
    for statement in given.briefing.statements:
        number = numbers[statement.id]
        (head,) = (entry for entry in entries if words(entry).startswith(f"{number} "))
        assert f": {statement.says}" in words(head)
        assert _name_of(head) == bookmark(address(Statement, statement.id))
        following = paragraphs[places[id(head)] + 1 :]
        of_it = [head]
        for paragraph in following:
            style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
            if style is None or style.attrib[w("val")] not in ("Quote", "Details"):
                break
            of_it.append(paragraph)
        noted = [text for paragraph in of_it for text in file.noted(paragraph)]
        assert len(noted) == len(statement.reports)
        said = " ".join(map(words, of_it))
        for report in statement.reports:
            label = plain_text(given.links.labels.sources[report.source])
            assert any(label in text for text in noted), statement.id
            if report.quote:
                assert " ".join(report.quote.split()) in said
            if report.locator:
                assert any(report.locator in text for text in noted)


def _name_of(paragraph: Element) -> str:
    """Return the name of the place that a paragraph is."""
    return paragraph.find(w("bookmarkStart")).attrib[w("name")]  # type: ignore[union-attr]


def test_each_footnote_has_one_mark_and_they_are_numbered_in_order() -> None:
    file = shipped_file()
    marks = [mark.attrib[w("id")] for mark in file.body.iter(w("footnoteReference"))]
    assert marks == list(file.footnotes) == [str(number) for number in range(1, len(marks) + 1)]
    assert all(words(note).strip() for note in file.footnotes.values())


def test_there_are_as_many_footnotes_as_citations() -> None:
    assert len(shipped_file().footnotes) == _citations(shipped_input())


def _citations(given: ExportInput) -> int:
    """Return how many things are cited in what the pages print: each report, and each line of citations."""
    pages = printed_pages(given.briefing, given.findings, given.links)
    shown: dict[str, Any] = {row.key: row.printed(pages) for row in BRIEFING_PAGES}
    overview, call, plans = shown[""], shown["call"], shown["plans"]
    lines = [overview["bottom_cites"]]
    lines += [point.cites for point in overview["key_points"]]
    lines += [assessment.cites for assessment in overview["assessments"]]
    lines += [
        contrast.cites for table in call["accounts"] for row in table.rows for contrast in row.contrasts
    ]
    lines += [point.cites for plan in plans["plans"] for point in plan.points]
    lines += [cell.cites for row in plans["rows"] for cell in row.cells]
    lines += [view.cites for view in pages.statements.values() for _ in _lines_of(view, shown["reactions"])]
    reports = sum(len(view.reports) for view in pages.statements.values())
    reports += sum(
        len(answer.evidence)
        for _, _, asked in call["states"]
        for question in asked
        for answer in question.answers
    )
    reports += sum(
        len(said.reports)
        for table in call["accounts"]
        for row in table.rows
        for cell in row.cells
        for said in cell.said
    )
    reports += sum(len(event.evidence) for year in shown["timeline"]["years"] for event in year.events)
    reports += sum(len(plan.evidence) for plan in plans["plans"])
    return reports + sum(1 for line in lines if line)


def _lines_of(view: Any, reactions: Any) -> list[object]:  # noqa: ANN401  # views, as templates take them
    return [line for voice in reactions["voices"] for line in voice.lines if line == view.anchor]


def test_the_same_is_said_as_on_the_pages() -> None:
    given, file = shipped_input(), shipped_file()
    text = "\n".join(words(paragraph) for paragraph in file.body.iter(w("p")))
    briefing = given.briefing
    said = [question.question for question in briefing.questions]
    said += [answer.says for question in briefing.questions for answer in question.answers]
    said += [point.says for plan in briefing.plans for point in plan.points]
    said += [str(event.name) for event in briefing.events]
    said += [edition.says for edition in briefing.editions]
    said += [
        source.url
        for source in given.library.sources.values()
        if source.id in given.found.sources and source.url
    ]
    assert [sentence for sentence in said if sentence not in text] == []
    assert "verified against the source’s text" in text
    titles = [words(heading) for heading in file.paragraphs("Heading1")]
    assert [title for title in titles if title in {row.title for row in BRIEFING_PAGES}] == [
        row.title for row in BRIEFING_PAGES[1:] if row.key != "changes"
    ]  # of the changes a document says only what the newest edition made


def test_another_reader_finds_headings_footnotes_links_and_tables() -> None:
    read = mammoth.convert_to_html(io.BytesIO(shipped_document()))
    assert [message.message for message in read.messages if message.type == "error"] == []
    html, file = read.value, shipped_file()
    notes = re.findall(r'<li id="footnote-\d+">', html)
    assert len(notes) == len(file.footnotes)
    for level in (1, 2):
        assert len(re.findall(f"<h{level}>", html)) == len(file.paragraphs(f"Heading{level}"))
    assert html.count("<table>") == len(list(file.body.iter(w("tbl"))))
    assert html.count("<thead>") == html.count("<table>"), "each table has a header row"
    names = set(re.findall(r'\bid="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= names


def test_the_document_says_who_made_which_edition_of_what() -> None:
    desk = Desk(name="The desk of the north", contact="desk@north.example", licence="CC BY 4.0")
    publication = replace(UNSIGNED, site_name="North", desk=desk)
    given = given_of(make.library(make.briefing(editions=(make.edition(), make.edition(2)))), publication)
    file = WordFile.of(write(given))
    core = file.parts["docProps/core.xml"].decode()
    assert "<dc:title>Talks in May</dc:title>" in core
    assert "<dc:creator>The desk of the north</dc:creator>" in core
    assert "<dc:language>en-GB</dc:language>" in core
    feet = [words(tree) for name, tree in file.trees.items() if name.startswith("word/footer")]
    assert len(feet) == 2, "the first page has its own"
    assert set(feet) == {"The desk of the north · Edition 2, 1 June 2024 · Page 1 of 1"}
    assert any(
        words(tree) == "Talks in May" for name, tree in file.trees.items() if name.startswith("word/header")
    )
    first = [words(paragraph) for paragraph in file.body.iter(w("p"))][:2]
    assert first == ["The desk of the north", "North · desk@north.example · CC BY 4.0"]
    assert ("mailto:desk@north.example", True) in file.relations("word/document.xml").values()


def test_many_accounts_stand_on_a_page_laid_on_its_side() -> None:
    statements = (make.statement(),)
    plans = tuple(make.plan(f"paper-{number}") for number in range(5))
    file = WordFile.of(write(given_of(make.library(make.briefing(statements=statements, plans=plans)))))
    sections = [
        (section.find(w("pgSz")).attrib.get(w("orient")), section)  # type: ignore[union-attr]
        for section in file.body.iter(w("sectPr"))
    ]
    assert [orientation == "landscape" for orientation, _ in sections] == [False, True, False]


@pytest.mark.parametrize("missing", ["nobody_has_it", "nobody_has_it.footnotes", "docx.no_such_module"])
def test_who_lacks_the_library_is_told_what_to_install(
    missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(Case("none", {}, ()), tmp_path)
    row = replace(FORMATS["docx"], library=missing)
    monkeypatch.setattr("generator.exports.formats.FORMATS", {"docx": row})
    result = CliRunner().invoke(main, ["-C", str(tmp_path), "export", "x", "--format", "docx"])
    assert result.exit_code == 1
    assert "pip install 'briefing-site-generator[word]'" in result.output


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_it_and_prints_all_of_it(tmp_path: Path) -> None:
    given = given_of(make.full_library())
    (tmp_path / "briefing.docx").write_bytes(write(given))
    subprocess.run(
        [
            str(SOFFICE),
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            *(
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(tmp_path),
                str(tmp_path / "briefing.docx"),
            ),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    reader = PdfReader(tmp_path / "briefing.pdf")
    printed = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert reader.metadata is not None
    assert reader.metadata.title == given.briefing.title
    for said in (
        "Talks in May",
        "Talks come first.",
        "How long did they talk?",
        "Likelihood: likely",
        "Page 1 of",
    ):
        assert said in printed
