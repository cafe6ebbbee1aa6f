"""Words that run from right to left say so, by the script of their language, and move nothing beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.build import Project, generate
from generator.diagnostics import Diagnostics
from generator.document.html import Html, escape, foreign, in_language, isolated, sentence
from generator.document.markup import to_html, to_inline_html, to_markdown, to_text
from generator.pdf import write_documents
from generator.pdf.tree import Paper
from generator.text.direction import direction_in, direction_of, runs
from generator.writer.pages.options import PdfOptions
from tests.case_files import Case, write_project
from tests.test_markdown import convert, fold, read

if TYPE_CHECKING:
    from pathlib import Path

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
PAPER = Paper("x", "en", frozenset(), {})


@pytest.mark.parametrize("lang", RIGHT_TO_LEFT)
def test_languages_that_run_from_right_to_left(lang: str) -> None:
    assert direction_of(lang) == "rtl"
    assert in_language(lang, "en") == f' lang="{lang}" dir="rtl"'
    assert in_language("en", lang) == ' lang="en" dir="ltr"'
    assert in_language(lang, "ar" if lang != "ar" else "he") == f' lang="{lang}"'


@pytest.mark.parametrize("lang", LEFT_TO_RIGHT)
def test_languages_that_run_from_left_to_right(lang: str) -> None:
    assert direction_of(lang) == "ltr"
    assert in_language(lang, "fr") == f' lang="{lang}"'


def test_a_language_of_unknown_script_goes_by_its_letters() -> None:
    assert direction_of("arb") == ""
    assert in_language("arb", "en", "القمة") == ' lang="arb" dir="rtl"'
    assert in_language("arb", "en", "al-qimma") == ' lang="arb"'


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
    assert foreign("נועה (השרה)", None) == '<bdi dir="rtl">נועה &#40;השרה&#41;</bdi>'
    assert isolated("N (נועה)") == 'N &#40;<bdi dir="rtl">נועה</bdi>&#41;'
    assert isolated("N & M") == "N &amp; M"
    assert direction_in("№ 5") == ""


def test_plain_words_stay_plain() -> None:
    words = sentence("The summit *began*.")
    assert words.__class__ is str
    turned = sentence("The *qimma* (القمة), 40 states")
    assert turned.__class__ is Html
    assert read(convert(f"### {turned}"))[0] == "The *qimma* (القمة), 40 states"
    assert escape(turned) is turned


@pytest.mark.parametrize(
    "text", ["Called القمة, 40 states", "*Called* **القمة**, `40 القمة`", "- القمة\n- two"]
)
def test_prose_isolates_its_stretches_in_both_dialects(text: str) -> None:
    words, tags = read(convert(to_markdown(text)))
    assert words == read(to_html(text))[0] == fold(to_text(text))
    assert "bdi dir=rtl" in tags
    assert '<bdi dir="rtl">القمة</bdi>' in to_inline_html(text)


@pytest.mark.parametrize(
    ("view", "plain"),
    [
        (Html(' lang="ar" dir="rtl"'), ["ar", "", "rtl"]),
        (Html('<q lang="he-IL" dir="rtl">“שלום”</q>'), [["q", "he", "IL", "rtl", ["“שלום”"]]]),
        (Html('<span lang="ckb" dir="rtl">ئازاد</span>'), [["l", "ckb", "", "rtl", ["ئازاد"]]]),
        (Html('by <bdi dir="rtl">נועה</bdi>, 40'), "by \u2067נועה\u2069, 40"),
        ("called القمة, 40 states", "called \u2067القمة\u2069, 40 states"),
    ],
)
def test_the_pdf_isolates_them_too(view: str, plain: object) -> None:
    assert PAPER.plain(view) == plain


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
        '<span lang="he" dir="rtl">הפסגה (1)</span></th>',
        'lang="ar" dir="rtl">“بدأت',
    ],
    "briefings/x/call/index.md": [
        '### When was <bdi dir="rtl">القمة</bdi>, 40 states',
        'the day of <bdi dir="rtl">הפסגה</bdi>, 2 May',
    ],
    "briefings/x/timeline/index.md": [
        '<span lang="he" dir="rtl">הפסגה (1)</span></h3>',
        '“<bdi dir="rtl">اليوم</bdi>”',
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
    assert '"https://a.example/القمة"' in whole.data


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
    assert f"\n{titled}. Briefing, edition 1" in files["briefings/x/index.md"].decode()
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
