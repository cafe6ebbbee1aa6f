"""What counts as the same word for the search and for the filter of statements, and what other searches are given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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


@pytest.mark.browser
def test_words_that_only_begin_alike_are_not_one(page: Page) -> None:
    for pair in APART:
        one, other = page.evaluate("forms => forms.map(form => stemOf(Folding.fold(form)))", list(pair))
        assert one != other, pair
