"""Content as runs and paragraphs of a Word document: languages, directions, lists, links, names of places."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from generator.document.inline import Address, Citation, Dotted, Foreign, Link, Quotation, StatusMark, WebLink
from generator.document.joining import phrase
from generator.document.link_targets import LinkTargets
from generator.document.markup import read_markup
from generator.exports.word.blocks import Cell, Paragraph, Run, Style, Table
from generator.exports.word.bookmarks import bookmark
from generator.exports.word.content import WordWriter
from generator.exports.word.document import Properties, write_document
from generator.exports.word.elements import escaped, text_element
from tests.word_files import WordFile, w, words

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from generator.document.inline import Content

STATEMENT = Address("briefings/call/statements/#xi-peace")
WRITER = WordWriter(
    LinkTargets("call", frozenset({STATEMENT, "briefings/call/sources/#ft"}), {STATEMENT: 7}),
    page="reactions",
)
PROPERTIES = Properties(
    title="Talks", author="", edition="", version="1", made=datetime(2024, 6, 1, tzinfo=UTC), lang="en"
)


def written(*contents: Content, style: Style = Style.NORMAL, lang: str = "en") -> WordFile:
    """Return a document with a paragraph for each of ``contents``."""
    writer = WordWriter(LinkTargets("call"), lang)
    blocks = tuple(paragraph for content in contents for paragraph in writer.blocks(content, style))
    return WordFile.of(write_document(blocks, replace(PROPERTIES, lang=lang)))


def languages(node: Element) -> list[tuple[str, dict[str, str], bool]]:
    """Return the runs of a paragraph: words, the language of each kind of script, whether they are turned."""
    found = []
    for run in node.iter(w("r")):
        lang = run.find(f"{w('rPr')}/{w('lang')}")
        named = {} if lang is None else {name.partition("}")[2]: tag for name, tag in lang.attrib.items()}
        found.append((words(run), named, run.find(f"{w('rPr')}/{w('rtl')}") is not None))
    return found


@pytest.mark.parametrize(
    ("lang", "text", "named", "turned"),
    [
        ("uk", "угода", {"val": "uk-UA"}, False),
        ("zh-Hant", "協議", {"eastAsia": "zh-TW"}, False),
        ("ja", "合意", {"eastAsia": "ja-JP"}, False),
        ("ar", "صفقة عادلة", {"bidi": "ar-EG"}, True),
        ("he", "עסקה", {"bidi": "he-IL"}, True),
        ("ar-Latn", "safqa", {"val": "ar-Latn-EG"}, False),
    ],
)
def test_words_of_another_language_say_so(lang: str, text: str, named: dict[str, str], turned: bool) -> None:  # noqa: FBT001
    (paragraph,) = written(phrase("He said ", Quotation(text, lang), ".")).paragraphs("Normal")
    assert languages(paragraph) == [
        ("He said ", {}, False),
        (f"“{text}”", named, turned),
        (".", {}, False),
    ]
    assert paragraph.find(f"{w('pPr')}/{w('bidi')}") is None


def test_a_paragraph_of_words_from_right_to_left_alone_runs_so() -> None:
    (paragraph,) = written(Quotation("صفقة عادلة", "ar"), style=Style.QUOTE).paragraphs("Quote")
    assert paragraph.find(f"{w('pPr')}/{w('bidi')}") is not None


def test_stretches_from_right_to_left_in_words_of_no_known_language_are_told_apart() -> None:
    (paragraph,) = written("He said שלום and left").paragraphs("Normal")
    assert [(text, turned) for text, _, turned in languages(paragraph)] == [
        ("He said ", False),
        ("שלום", True),
        (" and left", False),
    ]
    (name,) = written(Foreign("דוד")).paragraphs("Normal")
    assert languages(name) == [("דוד", {}, True)]


def test_in_a_document_from_right_to_left_every_paragraph_runs_so() -> None:
    file = written("מילים שלנו", phrase("words of ", Foreign("Anna", "en")), lang="he")
    paragraphs = file.paragraphs("Normal")
    assert len(paragraphs) == 2
    assert all(paragraph.find(f"{w('pPr')}/{w('bidi')}") is not None for paragraph in paragraphs)
    styles = file.trees["word/styles.xml"]
    assert next(styles.iter(w("lang"))).attrib[w("bidi")] == "he-IL"
    assert styles.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}/{w('bidi')}") is not None, (
        "footnotes, heads and feet of pages too"
    )


def test_columns_of_a_document_from_right_to_left_run_so(tmp_path: Path) -> None:
    cells = (Cell((Paragraph(Style.CELL, (Run("א"),)),)),) * 2
    content = write_document((Table("טבלה", (1, 1), cells, (cells,)),), replace(PROPERTIES, lang="he"))
    file = WordFile.of(content)
    assert len(list(file.body.iter(w("bidiVisual")))) == 1
    (tmp_path / "he.docx").write_bytes(content)
    found = OpenXmlValidator(FileFormat.OFFICE_2010).validate(tmp_path / "he.docx")
    assert [error.description for error in found.errors] == []


def test_a_list_within_a_line_is_told_apart_and_leaves_no_gap() -> None:
    remark = Dotted((read_markup("Twice:\n\n- at noon\n- in `Kyiv`"), "seen"))
    text = "".join(run.text for run in WRITER.runs(phrase("(", remark, ")")))
    assert text == "(Twice: at noon; in Kyiv · seen)"


def test_lists_keep_their_levels_and_each_numbered_one_begins_at_1() -> None:
    lists = read_markup("1. first\n2. second\n\n   goes on\n   - deeper\n     1. deepest\n3. third")
    other = read_markup("1. again")
    file = written(lists, "between", other)
    shown = [
        (
            words(paragraph),
            paragraph.find(f"{w('pPr')}/{w('pStyle')}").attrib[w("val")],  # type: ignore[union-attr]
            number.attrib[w("val")] if (number := paragraph.find(f".//{w('numId')}")) is not None else "",
        )
        for paragraph in file.body.findall(w("p"))
    ]
    first, second = shown[0][2], shown[-1][2]
    assert shown == [
        ("first", "ListNumber", first),
        ("second", "ListNumber", first),
        ("goes on", "ListContinue", ""),
        ("deeper", "ListBullet2", ""),
        ("deepest", "ListNumber3", first),
        ("third", "ListNumber", first),
        ("between", "Normal", ""),
        ("again", "ListNumber", second),
    ]
    assert first != second
    restarted = {
        number.attrib[w("numId")]
        for number in file.trees["word/numbering.xml"].iter(w("num"))
        if number.find(f"{w('lvlOverride')}/{w('startOverride')}") is not None
    }
    assert {first, second} <= restarted


def test_a_link_leads_to_a_place_of_the_document_a_web_address_or_nowhere() -> None:
    runs = WRITER.runs(
        phrase(
            Link(STATEMENT, "Xi"),
            Link(Address("topics/peace/"), " on peace "),
            Citation("ft", "FT", "para 3"),
            WebLink("https://a.example/", " there"),
        )
    )
    assert [(run.text, run.look.bookmark, run.look.url) for run in runs] == [
        ("7", "statements_xi_peace", ""),
        (" Xi", "statements_xi_peace", ""),
        (" on peace ", "", ""),
        ("FT, para 3", "sources_ft", ""),
        (" there", "", "https://a.example/"),
    ]


def test_in_short_a_statement_is_its_number_and_what_became_of_its_source() -> None:
    mark = StatusMark("retracted", "(retracted)")
    line = phrase(Link(STATEMENT, phrase("Xi, in FT ", mark)), ", ", Link(Address("topics/peace/"), "peace"))
    assert "".join(run.text for run in WRITER.in_short(line)) == "7 (retracted), peace"


def test_no_name_of_a_place_is_longer_than_word_takes_and_none_stands_for_two() -> None:
    local = ("x" * 39, "x" * 40, "X", "x", "x-y", "x_y", "é", "a--1", "a-_1")
    addresses = [f"briefings/call/{page}#{name}" for page in ("", "call/", "sources/") for name in local]
    names = [bookmark(address) for address in addresses]
    assert len({name.lower() for name in names}) == len(addresses)
    assert all(len(name) <= 40 and name.isascii() and name.replace("_", "a").isalnum() for name in names)


def test_no_sign_breaks_the_file() -> None:
    assert text_element("a\nb\x0bc\ufffe").endswith(">a b c </w:t>")
    assert escaped('<"&">\t') == '&lt;"&amp;"&gt; '
    (paragraph,) = written("Terms & <conditions> \x1f“so”").paragraphs("Normal")
    assert words(paragraph) == "Terms & <conditions>  “so”"


def test_marks_of_footnotes_side_by_side_are_parted() -> None:
    noted = (Run("Said."), Run("", note=(Run("FT"),)), Run("", note=(Run("AP"),)))
    file = WordFile.of(write_document((Paragraph(Style.NORMAL, noted),), PROPERTIES))
    (paragraph,) = file.paragraphs("Normal")
    assert words(paragraph) == "Said., "
    assert file.noted(paragraph) == ["FT", "AP"]
