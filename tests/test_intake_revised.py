"""What Word and RTF hide or have as deleted is no text; headers name who published; code pages of the Macintosh."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.intake.read_documents import passages_left_out, read_document, read_word

if TYPE_CHECKING:
    from generator.intake.document import Document

W = nsdecls("w")


def _rtf(body: str, head: str = r"\ansi\ansicpg1252") -> Document:
    return read_document(rf"{{\rtf1{head} {body}\par}}".encode("ascii"))


@pytest.mark.parametrize(
    ("body", "text", "kind", "gone"),
    [
        (
            r"The islands {\deleted were given up} stay.",
            "The islands stay.",
            "passage that was deleted",
            "were given up",
        ),
        (r"The {\b\deleted\revauthdel1 two }islands.", "The islands.", "passage that was deleted", "two"),
        (r"The \deleted two\deleted0  islands.", "The islands.", "passage that was deleted", "two"),
        (r"Seen. {\rtlch\fs24 \v\insrsid12 Not {\b seen}.}", "Seen.", "hidden passage", "Not seen."),
        (r"Seen. \v Not seen. \plain Again.", "Seen. Again.", "hidden passage", "Not seen."),
        (r"A path: c:\\v and {\v0 all seen}.", r"A path: c:\v and all seen.", "", ""),
    ],
)
def test_rtf_that_a_reader_does_not_see_is_left_out(body: str, text: str, kind: str, gone: str) -> None:
    found = _rtf(body)
    assert found.paragraphs == (text,)
    if kind:
        assert passages_left_out(found)[kind] == (gone,)


def test_a_header_of_rtf_names_who_published_it() -> None:
    found = _rtf(r"{\header\pard Ministry of Ports of Orland\par}{\footer Page 1}The ferry\par It sails.")
    assert found.paragraphs == ("The ferry", "It sails.")
    assert found.facts.publisher
    assert found.facts.publisher.value == "Ministry of Ports of Orland"
    assert passages_left_out(found)["header or footer"] == ("Ministry of Ports of Orland", "Page 1")


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (r"\mac\ansicpg10000", r"F\'8ahre", "Fähre"),
        (r"\mac", r"F\'8ahre", "Fähre"),
        (r"\pc", r"F\'84hre", "Fähre"),
        (r"\ansi\ansicpg99999", r"F\'e4hre", "Fähre"),
    ],
)
def test_rtf_in_old_code_pages_keeps_its_letters(head: str, body: str, text: str) -> None:
    assert _rtf(body, head).paragraphs == (text,)


def test_a_note_of_rtf_has_the_letters_of_its_font() -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
    found = _rtf(rf"{fonts}Text.{{\footnote \f1 \'cf\'ee\'f0\'f2.}}")
    assert found.paragraphs == ("Text.¹", "¹ Порт.")


def test_hidden_runs_of_word_are_left_out() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Seen. ")
    paragraph.add_run("Not seen.").font.hidden = True
    paragraph.add_run(" Seen again.").font.hidden = False
    found = read_word(document)
    assert found.paragraphs == ("Seen. Seen again.",)
    assert passages_left_out(found)["hidden passage"] == ("Not seen.",)


def test_a_paragraph_of_word_whose_mark_was_deleted_goes_on() -> None:
    document = docx.Document()
    for text in ("The two", " sides met.", "Before the table"):
        document.add_paragraph(text)
    for at in (0, 2):
        mark = parse_xml(f'<w:pPr {W}><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>')
        document.paragraphs[at]._p.insert(0, mark)
    document.add_table(1, 1).cell(0, 0).text = "in it"
    assert read_word(document).paragraphs == ("The two sides met.", "Before the table", "in it")


def test_the_office_and_the_day_in_a_header_of_word_are_its_own() -> None:
    document = docx.Document()
    header = document.sections[0].header
    header.paragraphs[0].text = "Ministry of Ports of Orland\tPress release\t12 May 2026"
    header.add_paragraph("Harbour News Service")
    document.add_paragraph("The ferry")
    document.add_paragraph("It sails again.")
    facts = read_word(document).facts
    assert facts.publisher
    assert facts.publisher.value == "Ministry of Ports of Orland"
    assert facts.date
    assert facts.date.value == "2026-05-12"
    assert "stands above the text" in facts.date.guess
