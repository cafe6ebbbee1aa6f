"""Words that run from right to left say so, by the script of their language, and move nothing beside them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.build import Project, generate
from generator.diagnostics import Diagnostics
from generator.document.html import HtmlWriter
from generator.document.inline import Foreign, Quotation
from generator.document.joining import phrase
from generator.document.link_targets import LinkTargets
from generator.document.markup import read_markup
from generator.document.site_position import SitePosition
from generator.document.typst import TypstWriter
from generator.pdf import write_documents
from generator.text.direction import direction_in, direction_of, runs
from generator.writer.pages.options import PdfOptions
from tests.case_files import Case, write_project
from tests.engine_markdown import assert_shown, read, shown

if TYPE_CHECKING:
    from pathlib import Path

    from generator.document.inline import Content

RIGHT_TO_LEFT = [
    *("ar", "fa", "he", "iw", "ur", "ps", "yi", "ckb", "dv", "ug", "sd", "ks", "syr", "nqo", "arz"),
    *("az-Arab", "ku-Arab", "uz-Arab", "pa-PK", "az-IR", "kk-CN", "ff-Adlm"),
]
LEFT_TO_RIGHT = [
    "en",
    "uk",
    "zh-Hant",
    "ja",
    "pa",
    "az",
    "ku",
    "uz",
    "ar-Latn",
    "sr-Latn",
    "ha",
    "ff",
    "tr",
    "pt-BR",
]
PAPER = TypstWriter(LinkTargets("x"))
SITE = HtmlWriter(SitePosition.of(""))


def attributes(lang: str, ours: str, text: str = "x") -> str:
    """Return the attributes that words in ``lang`` get on a page in ``ours``."""
    return HtmlWriter(SitePosition.of(""), lang=ours).attributes(Quotation(text, lang))


@pytest.mark.parametrize("lang", RIGHT_TO_LEFT)
def test_languages_that_run_from_right_to_left(lang: str) -> None:
    assert direction_of(lang) == "rtl"
    assert attributes(lang, "en") == f' lang="{lang}" dir="rtl"'
    assert attributes("en", lang) == ' lang="en" dir="ltr"'
    assert attributes(lang, "ar" if lang != "ar" else "he") == f' lang="{lang}"'
    assert TypstWriter(LinkTargets(), "en").language(Foreign("x", lang))[2] == "rtl"
    assert TypstWriter(LinkTargets(), lang).language(Foreign("x", "en"))[2] == "ltr"


@pytest.mark.parametrize("lang", LEFT_TO_RIGHT)
def test_languages_that_run_from_left_to_right(lang: str) -> None:
    assert direction_of(lang) == "ltr"
    assert attributes(lang, "fr") == f' lang="{lang}"'
    assert TypstWriter(LinkTargets(), "fr").language(Foreign("x", lang))[2] == "ltr"


def test_a_language_of_unknown_script_goes_by_its_letters() -> None:
    assert direction_of("arb") == ""
    assert attributes("arb", "en", "القمة") == ' lang="arb" dir="rtl"'
    assert attributes("arb", "en", "al-qimma") == ' lang="arb"'
    assert PAPER.language(Quotation("القمة", "arb")) == ["arb", "", "rtl"]
    assert PAPER.language(Quotation("al-qimma", "arb")) == ["arb", "", "ltr"]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("all from left", [("all from left", False)]),
        ("called القمة, 40 states", [("called ", False), ("القمة", True), (", 40 states", False)]),
        ("أول، 40 دولة", [("أول، 40 دولة", True)]),
        ("so (القمة) it", [("so (", False), ("القمة", True), (") it", False)]),
        ("so القمة (بيان) it", [("so ", False), ("القمة (بيان)", True), (" it", False)]),
        ("שלום «כן», and", [("שלום «כן»", True), (", and", False)]),
        ('אמר "כן" C++ 5%', [('אמר "כן"', True), (" C++ 5%", False)]),
        ('צה"ל" it', [('צה"ל', True), ('" it', False)]),
        ("אב X גד", [("אב", True), (" X ", False), ("גד", True)]),
    ],
)
def test_stretches(text: str, stretches: list[tuple[str, bool]]) -> None:
    assert list(runs(text)) == stretches


def test_names_without_a_language_go_by_their_letters() -> None:
    assert SITE.write(Foreign("נועה (השרה)")) == '<bdi dir="rtl">נועה (השרה)</bdi>'
    assert SITE.write(Foreign("N (נועה)")) == 'N (<bdi dir="rtl">נועה</bdi>)'
    assert SITE.write(Foreign("N & M")) == "N &amp; M"
    assert PAPER.write(Foreign("נועה (השרה)")) == "\u2067נועה (השרה)\u2069"
    assert direction_in("№ 5") == ""


@pytest.mark.parametrize("way", ["typed", "heading", "line"])
def test_words_of_ours_isolate_what_they_hold_wherever_they_stand(way: str) -> None:
    words = "The *qimma* (القمة), 40 states, of القمة is - 5"
    found, tags = read(shown(way, words))
    assert found == words
    assert tags[1:] == ["bdi dir=rtl"] * 2
    assert "bdi" not in shown(way, "The summit *began*.")


@pytest.mark.parametrize(
    "text", ["Called القمة, 40 states", "*Called* **القمة**, `40 القمة`", "- القمة\n- two"]
)
def test_prose_isolates_its_stretches(text: str) -> None:
    assert_shown(text)
    assert "bdi dir=rtl" in read(shown("blocks", read_markup(text)))[1]
    assert '<bdi dir="rtl">القمة</bdi>' in SITE.write(read_markup(text))
    assert "\u2067القمة\u2069" in json.dumps(PAPER.write(read_markup(text)), ensure_ascii=False)


@pytest.mark.parametrize(
    ("content", "data"),
    [
        (Quotation("שלום", "he-IL"), [["q", "he", "IL", "rtl", ["“שלום”"]]]),
        (Quotation("called القمة, 40", "en"), [["q", "", "", "", ["“called \u2067القمة\u2069, 40”"]]]),
        (Foreign("ئازاد", "ckb"), [["l", "ckb", "", "rtl", ["ئازاد"]]]),
        (phrase("by ", Foreign("נועה"), ", 40"), "by \u2067נועה\u2069, 40"),
        ("called القمة, 40 states", "called \u2067القمة\u2069, 40 states"),
    ],
)
def test_the_pdf_isolates_them_too(content: Content, data: object) -> None:
    assert PAPER.write(content) == data


ENTRIES = """
actors:
  - id: amal
    type: person
    name:
      ar: أمل (الوزيرة)
    other_names: [א. מ.]
    offices:
      - title: وزيرة الصيد
        since: 2020
        evidence: [sahifa]
sources:
  - id: sahifa
    type: article
    publisher: amal
    lang: ar
    url: https://a.example/القمة
    title:
      ar: القمة (2 مايو)
    authors: [أمل]
topics:
  - id: nets
    name:
      fa: تورها
terms:
  - id: word
    name: A word
    words:
      - word: שלום
        lang: he
      - word: peace
events:
  - id: summit
    name:
      he: הפסגה (1)
    date: 2024-05-02
    date_words: اليوم
    place: القدس
    evidence: [sahifa]
questions:
  - id: when
    question: When was القمة, 40 states strong?
    answers:
      - says: On the day of הפסגה, 2 May.
        evidence: [sahifa]
plans:
  - id: plan
    name:
      ur: منصوبہ (الف)
    by: amal
    date: 2024-05-02
    texts: [sahifa]
    points:
      - n: 1
        heading:
          ps: ټکی
        says: It says ټکی, 1.
        evidence: [sahifa]
statements:
  - id: one
    speaker: amal
    date: 2024-05-02
    about: [nets, word]
    says: The summit, called القمة, 40 states strong, began.
    source: sahifa
    locator: فقرة 2
    quote: بدأت القمة، 40 دولة (للمرة الأولى).
    stance:
      summit: for
    translation: The summit began.
    translation_by: own
"""
SHOWN = {
    "briefings/x/statements/index.md": [
        '<span lang="ar" dir="rtl">أمل (الوزيرة)</span>',
        '<bdi dir="rtl">وزيرة الصيد</bdi>',
        '<blockquote lang="ar" dir="rtl">“بدأت',
        '<bdi dir="rtl">فقرة 2</bdi>',
        'called <bdi dir="rtl">القمة</bdi>, 40 states',
        '<span lang="fa" dir="rtl">تورها</span>',
    ],
    "briefings/x/reactions/index.md": [
        '<span lang="he" dir="rtl">הפסגה (1)</span>',
        'lang="ar" dir="rtl">“بدأت',
    ],
    "briefings/x/call/index.md": [
        '### When was <bdi dir="rtl">القمة</bdi>, 40 states',
        'the day of <bdi dir="rtl">הפסגה</bdi>, 2 May',
    ],
    "briefings/x/timeline/index.md": [
        '<span lang="he" dir="rtl">הפסגה (1)</span></h3>',
        '“<span lang="ar" dir="rtl">اليوم</span>”',
        '<bdi dir="rtl">القدس</bdi>',
        ">\u2067הפסגה (1)\u2069</text>",
    ],
    "briefings/x/plans/index.md": [
        '## <span lang="ur" dir="rtl">',
        '<span lang="ps" dir="rtl">ټکی</span>',
        'says <bdi dir="rtl">ټکی</bdi>, 1',
    ],
    "briefings/x/sources/index.md": [
        '<q lang="ar" dir="rtl">“',
        '<span lang="ar" dir="rtl">القمة (2 مايو)</span>',
    ],
    "sources/sahifa/index.md": ['# <span lang="ar" dir="rtl">', '<bdi dir="rtl">أمل</bdi>'],
    "actors/amal/index.md": ['# <span lang="ar" dir="rtl">', '<bdi dir="rtl">א. מ.</bdi>'],
    "actors/index.md": ['<span lang="ar" dir="rtl">أمل (الوزيرة)</span>', '<bdi dir="rtl">א. מ.</bdi></td>'],
    "topics/index.md": ['<span lang="fa" dir="rtl">تورها</span>'],
}


def test_an_address_stays_one(tmp_path: Path) -> None:
    write_project(Case("", {"briefings/x/entries.yml": ENTRIES}, ()), tmp_path)
    found = generate(Project(tmp_path))
    page = found.files["sources/sahifa/index.md"].decode()
    assert 'href="https://a.example/القمة" rel="noreferrer">https://a.example/القمة</a>' in page
    (whole, _) = write_documents(found.library, found.findings, PdfOptions(), Diagnostics())
    assert '"url":"https://a.example/القمة"' in whole.data
    assert "https://a.example/\u2067" not in whole.data


def test_a_description_holds_no_tags(tmp_path: Path) -> None:
    write_project(Case("", {"briefings/x/entries.yml": ENTRIES}, ()), tmp_path)
    page = generate(Project(tmp_path)).files["sources/sahifa/index.md"].decode()
    assert 'description: "أمل (الوزيرة): what rests on it."' in page


def test_titles_and_how_to_cite_isolate_their_stretches(tmp_path: Path) -> None:
    write_project(Case("", {"briefings/x/entries.yml": ENTRIES}, ()), tmp_path)
    briefing = tmp_path / "briefings/x/briefing.yml"
    text = briefing.read_text(encoding="utf-8")
    briefing.write_text(text.replace("title: A case", "title: Of القمة, 40 states"), encoding="utf-8")
    files = generate(Project(tmp_path)).files
    titled = 'Of <bdi dir="rtl">القمة</bdi>, 40 states'
    assert f"# {titled} {{#_page}}" in files["briefings/x/index.md"].decode()
    assert f"<p>{titled}. Briefing, edition 1" in files["briefings/x/index.md"].decode()
    assert f"{titled}</span> {{#_page}}" in files["briefings/x/call/index.md"].decode()
    assert f"{titled}</a>" in files["briefings/index.md"].decode()


def test_pages_say_the_direction_everywhere(tmp_path: Path) -> None:
    write_project(Case("", {"briefings/x/entries.yml": ENTRIES}, ()), tmp_path)
    files = generate(Project(tmp_path)).files
    missing = [
        f"{path}: {part}"
        for path, parts in SHOWN.items()
        for part in parts
        if part not in files[path].decode()
    ]
    assert missing == []
