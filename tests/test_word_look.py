"""A desk's own look of its Word documents: styles, fonts, the page, and nothing else of the file that says so."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Pt, RGBColor, Twips
from openxml_audit import FileFormat, OpenXmlValidator

from generator.exports.word.briefing import write
from generator.exports.zip_file import zipped
from generator.model.publication import UNSIGNED
from generator.model.word_look import PageLayout
from generator.project.word_template import UnusableTemplateError, look_of
from tests import factories as make
from tests.word_documents import given_of
from tests.word_files import WordFile, w

if TYPE_CHECKING:
    from pathlib import Path

LETTER = PageLayout(12240, 15840, 1000, 1100, 1200, 1300)


def template(**parts: bytes) -> bytes:
    """Return a document that a desk has dressed in Word: red headings, its own typeface, on US paper."""
    document = docx.Document(io.BytesIO(write(given_of(make.full_library()))))
    heading, bullet = document.styles["Heading 1"], document.styles["List Bullet"]
    heading.font.color.rgb = RGBColor(0xAA, 0, 0)
    heading.font.name = "Fraktur"
    bullet.paragraph_format.space_after = Pt(3)
    (section, *_) = document.sections
    section.page_width, section.page_height = Twips(LETTER.width), Twips(LETTER.height)
    section.left_margin, section.right_margin = Twips(LETTER.left), Twips(LETTER.right)
    section.top_margin, section.bottom_margin = Twips(LETTER.top), Twips(LETTER.bottom)
    document.add_paragraph("A secret of the desk")
    document.part.relate_to("https://elsewhere.example/t.dotx", "attachedTemplate", is_external=True)
    content = io.BytesIO()
    document.save(content)
    files = WordFile.of(content.getvalue()).parts
    return zipped(files | {name.replace("__", "/") + ".xml": part for name, part in parts.items()})


def dressed(content: bytes) -> bytes:
    """Return a document of the tests with the look of another."""
    return write(given_of(make.full_library(), replace(UNSIGNED, word_look=look_of(content))))


def test_styles_of_the_same_name_and_the_page_are_taken(tmp_path: Path) -> None:
    file = WordFile.of(dressed(template()))
    styles = {style.attrib[w("styleId")]: style for style in file.trees["word/styles.xml"].iter(w("style"))}
    heading = styles["Heading1"].find(w("rPr"))
    assert heading is not None
    assert heading.find(w("color")).attrib[w("val")] == "AA0000"  # type: ignore[union-attr]
    assert heading.find(w("rFonts")).attrib[w("ascii")] == "Fraktur"  # type: ignore[union-attr]
    bullet = styles["ListBullet"].find(w("pPr"))
    assert bullet is not None
    assert bullet.find(w("spacing")).attrib[w("after")] == "60"  # type: ignore[union-attr]
    assert bullet.find(f"{w('numPr')}/{w('numId')}") is not None, "its list stays"
    (size, *_) = file.body.iter(w("pgSz"))
    assert (size.attrib[w("w")], size.attrib[w("h")]) == (str(LETTER.width), str(LETTER.height))
    path = tmp_path / "dressed.docx"
    path.write_bytes(dressed(template()))
    assert [
        error.description for error in OpenXmlValidator(FileFormat.OFFICE_2010).validate(path).errors
    ] == []


def test_nothing_else_of_the_file_is_taken() -> None:
    file = WordFile.of(dressed(template()))
    for content in file.parts.values():
        assert b"A secret of the desk" not in content
        assert b"elsewhere.example" not in content


def test_a_style_is_known_by_its_name_whatever_language_word_speaks() -> None:
    styles = WordFile.of(template()).parts["word/styles.xml"].replace(b'"Heading1"', b'"berschrift1"')
    file = WordFile.of(dressed(template(word__styles=styles)))
    assert b"AA0000" in file.parts["word/styles.xml"]
    assert b"berschrift1" not in file.parts["word/styles.xml"]


def test_what_a_document_does_not_say_stays_as_it_is() -> None:
    empty = b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    assert look_of(zipped({"word/styles.xml": empty})).page is None
    plain = WordFile.of(write(given_of(make.full_library())))
    assert WordFile.of(dressed(zipped({"word/styles.xml": empty}))).parts == plain.parts


def test_a_theme_that_refers_to_something_else_is_left_out() -> None:
    theme = WordFile.of(template()).parts["word/theme/theme1.xml"]
    assert look_of(template()).theme
    referring = theme.replace(
        b"</a:theme>",
        b'<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId1"/>'
        b"</a:theme>",
    )
    assert referring != theme
    assert look_of(template(word__theme__theme1=referring)).theme == b""


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no Word document"),
        (b"%PDF-1.7", "no Word document"),
        (zipped({"a.txt": b"a"}), "cannot be read"),
        (zipped({"word/styles.xml": b"<styles/>"}), "has no styles"),
        (zipped({"word/styles.xml": b"<w:styles"}), "`word/styles.xml` cannot be read"),
        (zipped({"word/styles.xml": BOMB}), "`word/styles.xml` cannot be read"),
        (zipped({"word/styles.xml": BOMB.decode().encode("utf-16")}), "`word/styles.xml` cannot be read"),
        (zipped({"word/styles.xml": b" " * 20_000_001}), "larger than 20 MB"),
        (zipped({"word/styles.xml": b"<a/>"})[:-40], "no Word document"),
    ],
)
def test_what_is_no_document_is_told(content: bytes, message: str) -> None:
    with pytest.raises(UnusableTemplateError, match=message):
        look_of(content)


@pytest.mark.parametrize("sides", [(100, 100), (12240, 99_999), (-1, 15840)])
def test_a_page_that_cannot_be_is_none(sides: tuple[int, int]) -> None:
    document = template()
    parts = WordFile.of(document).parts["word/document.xml"]
    width, height = sides
    before, _, last = parts.rpartition(b"<w:pgSz ")
    body = before + f'<w:pgSz w:w="{width}" w:h="{height}"/>'.encode() + last.partition(b"/>")[2]
    assert look_of(template(word__document=body)).page is None
