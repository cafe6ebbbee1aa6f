"""A Word document keeps the rules of the standard (ECMA-376), and of Word, which takes less than that allows."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from PIL import Image

from generator.exports.word.briefing import write
from generator.exports.zip_file import zipped
from generator.model.publication import UNSIGNED, Desk
from generator.model.report import TranslationBy
from generator.model.statement import Stance
from tests import factories as make
from tests.word_documents import given_of, shipped_file, shipped_input
from tests.word_files import RELATIONS, WordFile, w

if TYPE_CHECKING:
    from pathlib import Path


def test_names_are_such_as_word_takes_and_no_link_leads_nowhere() -> None:
    file = shipped_file()
    names = [mark.attrib[w("name")] for mark in file.elements("bookmarkStart")]
    assert len({name.lower() for name in names}) == len(names)
    assert [name for name in names if not re.fullmatch(r"[A-Za-z_]\w{0,39}", name, re.ASCII)] == []
    begun = [mark.attrib[w("id")] for mark in file.elements("bookmarkStart")]
    ended = [mark.attrib[w("id")] for mark in file.elements("bookmarkEnd")]
    assert len(begun) == len(set(begun))
    assert sorted(begun) == sorted(ended)
    led = {link.attrib[w("anchor")] for link in file.elements("hyperlink") if w("anchor") in link.attrib}
    assert led - set(names) == set()
    assert any(name.startswith("sources_") for name in led)


def test_what_parts_refer_to_is_there() -> None:
    file = shipped_file()
    for part in file.parts:
        used = {
            value
            for node in (file.trees[part].iter() if part in file.trees else ())
            for name, value in node.attrib.items()
            if name.startswith(f"{{{RELATIONS}}}")
        }
        known = file.relations(part)
        assert used <= known.keys()
        assert [
            target for target, outside in known.values() if not outside and target not in file.parts
        ] == []
    types = file.trees["[Content_Types].xml"]
    overridden = {node.attrib["PartName"].lstrip("/") for node in types if "PartName" in node.attrib}
    assert overridden <= file.parts.keys()
    assert {"word/document.xml", "word/footnotes.xml", "word/styles.xml"} <= overridden


def test_styles_and_lists_that_are_used_are_there() -> None:
    file = shipped_file()
    styles = {style.attrib[w("styleId")] for style in file.trees["word/styles.xml"].iter(w("style"))}
    for kind in ("pStyle", "rStyle", "tblStyle"):
        assert {used.attrib[w("val")] for used in file.elements(kind)} - styles == set()
    lists = {number.attrib[w("numId")] for number in file.trees["word/numbering.xml"].iter(w("num"))}
    assert {used.attrib[w("val")] for used in file.elements("numId")} <= lists


@pytest.mark.parametrize("version", [FileFormat.OFFICE_2010, FileFormat.MICROSOFT_365])
def test_it_keeps_the_schemas_of_the_standard(version: FileFormat, tmp_path: Path) -> None:
    found = OpenXmlValidator(version, max_errors=0).validate(_saved(_with_everything(), tmp_path))
    assert [f"{error.part_uri} {error.path}: {error.description}" for error in found.errors] == []


def test_what_breaks_the_schemas_is_noticed(tmp_path: Path) -> None:
    content = _with_everything()
    files = dict(WordFile.of(content).parts)
    files["word/document.xml"] = files["word/document.xml"].replace(b"<w:b/><w:bCs/>", b"<w:bCs/><w:b/>", 1)
    found = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(_saved(zipped(files), tmp_path))
    assert [error.description for error in found.errors] == ["Unexpected element 'b' found"]


def _saved(content: bytes, folder: Path) -> Path:
    path = folder / "briefing.docx"
    path.write_bytes(content)
    return path


@cache
def _with_everything() -> bytes:
    """Return the document of a briefing with all that a document can hold."""
    png = io.BytesIO()
    Image.new("RGB", (8, 4)).save(png, "PNG")
    desk = Desk(name="The desk", contact="https://desk.example/", logo="desk.png")
    reports = (
        make.report(
            quote="صفقة عادلة", quote_lang="ar", translation="a fair deal", translation_by=TranslationBy.OWN
        ),
        make.report(quote="公平的协议", quote_lang="zh"),
        make.report(locator="p. 2", note="Twice:\n\n1. *at noon*\n2. at night\n\n   - in `Kyiv`"),
    )
    statement = make.statement(stance=((f"{make.BRIEFING}/talks", Stance.FOR),), reports=reports)
    full = make.full_library().briefings[make.BRIEFING]
    plans = tuple(make.plan(f"paper-{number}") for number in range(4))
    library = make.library(replace(full, statements=(statement,), plans=plans))
    return write(given_of(library, replace(UNSIGNED, desk=desk, logo=png.getvalue())))


def test_no_part_tells_a_machine_a_clock_or_an_editing_session() -> None:
    file = shipped_file()
    assert not [part for part, content in file.parts.items() if b"rsid" in content]
    core = file.parts["docProps/core.xml"].decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {
        f"{shipped_input().briefing.last_edition.date.days[1]}T23:59:00Z"
    }
    assert "python-docx" not in core


def test_header_rows_repeat_and_no_row_has_a_height() -> None:
    file = shipped_file()
    tables = list(file.body.iter(w("tbl")))
    assert len(tables) > 5
    for table in tables:
        rows = table.findall(w("tr"))
        assert [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows] == [
            number == 0 for number in range(len(rows))
        ]
        columns = len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
        for row in rows:
            spans = [cell.find(f"{w('tcPr')}/{w('gridSpan')}") for cell in row.findall(w("tc"))]
            assert sum(int(span.attrib[w("val")]) if span is not None else 1 for span in spans) == columns
        assert table.find(f"{w('tblPr')}/{w('tblCaption')}") is not None
    assert not list(file.elements("trHeight"))


def test_no_page_ends_with_the_head_of_a_table_or_of_a_group() -> None:
    """The row at the head, and the names of groups, stay with the row behind; all others part where they may."""
    named = 0
    for table in shipped_file().body.iter(w("tbl")):
        for number, row in enumerate(table.findall(w("tr"))):
            spans = row.findall(f"{w('tc')}/{w('tcPr')}/{w('gridSpan')}")
            is_head = number == 0 or (len(row.findall(w("tc"))) == 1 and bool(spans))
            named += number > 0 and is_head
            stays = [
                paragraph.find(f"{w('pPr')}/{w('keepNext')}") is not None for paragraph in row.iter(w("p"))
            ]
            assert stays == [is_head] * len(stays)
    assert named > 3
