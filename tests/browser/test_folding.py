"""What counts as the same word for the search and for the filter of statements, and what other searches are given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.text.plain_letters import plain_spellings
from tests.architecture import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page

SCRIPTS = ROOT / "site_templates" / "theme" / "assets" / "js" / "search"
TABLE = [
    [written.strip() for written in line.split("|")]
    for line in (ROOT / "tests" / "browser" / "folding.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
STEMS = (
    ("Зеленський", "Зеленського", "Зеленському", "Зеленським"),
    ("Зеленский", "Зеленского", "Зеленскому", "Зеленским"),
    ("Київ", "Києва", "Києву", "Києві"),
    ("Харків", "Харкова", "Харкову"),
    ("переговори", "переговорів", "переговорам", "переговорах"),
    ("переговоры", "переговоров", "переговорам", "переговорах"),
    ("санкції", "санкцій", "санкціям", "санкціями"),
    ("соглашение", "соглашения", "соглашению", "соглашением"),
    ("припинення", "припиненню", "припиненням"),
    ("українець", "українця", "українців"),
    ("welcome", "welcomes", "welcomed", "welcoming"),
    ("party", "parties"),
    ("process", "processes"),
    ("السلام", "سلام", "والسلام"),
)
"""Forms of a word each, which are taken for one."""
APART = (("crisis", "cris"), ("us", "u"), ("мир", "мирний"), ("press", "pres"))


@pytest.fixture(scope="module")
def page(reader: BrowserContext) -> Iterator[Page]:
    """A window with the scripts of the search."""
    page = reader.new_page()
    for name in ("fold.js", "stem.js", "query.js", "index.js", "results.js"):
        page.add_script_tag(path=SCRIPTS / name)
    yield page
    page.close()


def finds(page: Page, text: str, query: str) -> bool:
    """Tell whether the filter of statements finds ``query`` in ``text``."""
    found: bool = page.evaluate(
        "([text, query]) => Folding.finds(Folding.searchable(text), query)", [text, query]
    )
    return found


@pytest.mark.browser
def test_whatever_is_typed_for_a_word_finds_it(page: Page) -> None:
    pairs = [(row[0], typed) for row in TABLE for typed in row]
    assert [pair for pair in pairs if not finds(page, f"said {pair[0]}, then", pair[1])] == []
    assert not finds(page, "said Łódź, then", "Loda")


@pytest.mark.browser
def test_the_spellings_for_other_searches_are_folded_alike(page: Page) -> None:
    """Python writes them where a program reads them, the browser folds by itself: both know the same letters."""
    pairs = [(row[0], spelling) for row in TABLE for spelling in plain_spellings(row[0])]
    assert len(pairs) > len(TABLE) / 2
    assert [pair for pair in pairs if not finds(page, *pair)] == []
    assert [pair for pair in pairs if plain_spellings(pair[1])] == [], (
        "they have letters that could be plainer"
    )


@pytest.mark.browser
@pytest.mark.parametrize("forms", STEMS, ids=lambda forms: forms[0])
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...], page: Page) -> None:
    stems = page.evaluate("forms => forms.map(form => stemOf(Folding.fold(form)))", list(forms))
    assert len(set(stems)) == 1, stems


@pytest.mark.browser
def test_what_records_hold_is_words_and_never_markup(page: Page) -> None:
    """Titles and texts of records are HTML, names are words: whatever stands in them comes out escaped."""
    record = {
        "location": "a/",
        "title": "Alice &lt;img src=x onerror=alert(1)&gt;",
        "text": "<p>Said &lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;</p>",
        "tags": ["<svg onload=alert(1)> Alice", '"><b>'],
    }
    for query in ("alice", "script", "img onerror", "svg", "b", "said zzyzx<i>"):
        results = page.evaluate(
            "([record, query]) => resultsOf(new SearchIndex([record]), readQuery(query))", [record, query]
        )
        assert results, query
        shown = " ".join(f"{place['title']} {place['text']} {place.get('tags')}" for [place] in results)
        assert re.findall(r"<(?!/?(?:mark|p)>)", shown) == [], shown


def answered(
    page: Page, records: list[dict[str, object]], query: str, lang: str = "en"
) -> dict[str, dict[str, Any]]:
    """Return the places that are found, by their addresses."""
    results = page.evaluate(
        "([records, query, lang]) => resultsOf(new SearchIndex(records, lang), readQuery(query))",
        [records, query, lang],
    )
    return {place["location"]: place for places in results for place in places}


@pytest.mark.browser
@pytest.mark.parametrize("query", ["Си Цзиньпин", "Си Цзиньпином", "цзиньпин си"])
def test_no_part_of_a_name_is_called_missing_where_another_script_has_it(page: Page, query: str) -> None:
    records: list[dict[str, object]] = [
        {"location": "actors/xi/", "title": "Xi Jinping", "text": "", "tags": ["习近平", "Си Цзиньпин"]},
        {"location": "call/", "title": "The call", "text": "<p>Xi Jinping rang.</p>"},
    ]
    found = answered(page, records, query)
    assert "<mark>Xi</mark> <mark>Jinping</mark> rang" in found["call/"]["text"]
    assert [word for word, stands in found["call/"]["terms"].items() if not stands] == []
    beside = answered(page, records, f"{query} Одесса")
    assert [word for word, stands in beside["call/"]["terms"].items() if not stands] == ["Одесса"]
    assert answered(page, records, "Си").keys() == {"actors/xi/"}


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "lang", "text"),
    [
        ("2023-04-26", "en", "On 26 April 2023, at noon."),
        ("2023-04-06", "en", "The Herald, 6 Apr 2023"),
        ("2023-04-26", "en", "April 26, 2023"),
        ("2023-04", "en", "In April 2023 already."),
        ("2023-04-26", "de", "Am 26. April 2023."),
        ("2023-05-09", "uk", "Це було 9 травня 2023."),
        ("2023-04-26", "no_such tongue", "On 26 April 2023."),
    ],
)
def test_a_day_in_figures_finds_the_day_in_words(page: Page, query: str, lang: str, text: str) -> None:
    there: dict[str, object] = {"location": "there/", "title": "A page", "text": f"<p>{text}</p>"}
    apart: dict[str, object] = {
        "location": "apart/",
        "title": "Another",
        "text": "<p>26 of 2023; 6 left in April, 9 in May.</p>",
    }
    found = answered(page, [there, apart], query, lang)
    assert found.keys() == {"there/"}
    assert "<mark>" in found["there/"]["text"]
    assert found["there/"]["terms"]


@pytest.mark.browser
def test_words_that_only_begin_alike_are_not_one(page: Page) -> None:
    for pair in APART:
        one, other = page.evaluate("forms => forms.map(form => stemOf(Folding.fold(form)))", list(pair))
        assert one != other, pair
