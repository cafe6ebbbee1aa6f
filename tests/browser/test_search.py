"""Searching as a reader does, by typing: what is fetched and when, and what a result says of itself.

Which query finds what, `tests.browser.test_queries` sees.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.searching import RESULTS, SPY, search, search_at_once
from tests.browser.waiting import press_until, wait_until
from tests.test_search_records import records_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page

    from tests.sites import BuiltSite

pytestmark = pytest.mark.browser

RECORDS = "/search/records.js"
FIRST = ".md-search-result__item:first-child"


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def engine_page(request: pytest.FixtureRequest, reader: BrowserContext) -> Iterator[tuple[str, Page]]:
    """Engine and an open page of its site, in which one query is typed after the other."""
    url = request.getfixturevalue(f"{request.param}_url")
    page = reader.new_page()
    page.add_init_script(SPY)
    page.goto(f"{url}/", wait_until="load")
    yield request.param, page
    page.close()


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    """A window on the site with our own search, with nothing in it yet."""
    page = reader.new_page()
    page.add_init_script(SPY)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("query", "address"),
    [("Zelenskiy", "actors/zelenskyy/"), ("grain", "topics/grain"), ("泽连斯基", "actors/zelenskyy/")],
)
def test_what_is_typed_letter_by_letter_is_found_first_or_second(
    query: str, address: str, engine_page: tuple[str, Page]
) -> None:
    engine, page = engine_page
    search(page, engine, query)
    links = page.locator(RESULTS[engine]).evaluate_all("all => all.map(one => one.href)")
    found = list(dict.fromkeys(re.sub(r"[?#].*", "", link) for link in links))
    assert any(address in link for link in found[:2]), f"found {found[:6]}"


def test_a_result_says_briefing_page_and_speaker(engine_page: tuple[str, Page]) -> None:
    engine, page = engine_page
    search(page, engine, "“good thing”")
    first = page.locator(RESULTS[engine]).first.inner_text()
    assert "Statements" in first
    assert "The call of Xi Jinping and Volodymyr Zelenskyy" in first
    everything = page.locator(RESULTS[engine]).locator("xpath=ancestor::li").first.inner_text()
    assert "Kirby" in everything


def test_the_index_is_fetched_with_the_first_letter(mkdocs_url: str, page: Page) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{mkdocs_url}/", wait_until="networkidle")
    press_until(page, "/", "document.activeElement.matches('.md-search__input')")
    assert not [address for address in asked if RECORDS in address]
    fetched = "performance.getEntriesByType('resource').find(one => one.name.endsWith('search_index.json'))"
    wait_until(page, f"{fetched}?.decodedBodySize")
    assert page.evaluate(f"{fetched}.decodedBodySize") < 1_000
    search_at_once(page, "grain")
    assert len([address for address in asked if RECORDS in address]) == 1
    search_at_once(page, "grains")
    assert len([address for address in asked if RECORDS in address]) == 1


def test_a_result_leads_to_the_place_and_marks_the_words(mkdocs_url: str, page: Page) -> None:
    page.goto(f"{mkdocs_url}/", wait_until="load")
    search(page, "mkdocs", '"not a maker"')
    assert page.locator(f"{FIRST} mark").first.inner_text() == "not a maker"
    page.locator(f"{FIRST} a[href*='#xi-neither-maker']").first.click()
    page.wait_for_url("**/statements/**#xi-neither-maker-nor-party")
    wait_until(page, "!!document.querySelector('mark[data-md-highlight]')")


def test_as_many_are_counted_as_hold_the_word(mkdocs_url: str, mkdocs_site: BuiltSite, page: Page) -> None:
    records = records_in(mkdocs_site.html)
    holding = {
        location.partition("#")[0]
        for location, record in records.items()
        if re.search(
            r"(?i)(?<![^\W_])ukraine(?![^\W_])", f"{record['title']} {record['text']} {record.get('tags')}"
        )
    }
    page.goto(f"{mkdocs_url}/", wait_until="load")
    search(page, "mkdocs", '"Ukraine"')
    counted = re.sub(r"\D", "", page.locator(".md-search-result__meta").inner_text())
    assert int(counted) == len(holding) > 40


def test_what_is_pasted_with_a_mouse_is_found(mkdocs_url: str, page: Page) -> None:
    """No key is pressed then."""
    page.goto(f"{mkdocs_url}/", wait_until="load")
    press_until(page, "/", "document.activeElement.matches('[data-md-component=search-query]')")
    page.locator("[data-md-component=search-query]").fill("泽连斯基")
    page.locator(RESULTS["mkdocs"]).first.wait_for()


def test_words_that_stand_nowhere_are_named(mkdocs_url: str, page: Page) -> None:
    page.goto(f"{mkdocs_url}/", wait_until="load")
    search(page, "mkdocs", "kirby zzyzx")
    assert page.locator(f"{FIRST} .md-search-result__terms del").first.inner_text() == "zzyzx"
    search_at_once(page, "zzyzx")
    assert page.locator(RESULTS["mkdocs"]).count() == 0


def test_what_is_typed_is_words_and_never_markup(mkdocs_url: str, page: Page) -> None:
    page.goto(f"{mkdocs_url}/", wait_until="load")
    for query in (
        "<img src=x onerror=alert(1)> kirby",
        "kirby <b>",
        "]]>&lt;script&gt; kirby",
        '"',
        "'",
        "“",
        "+-*~^:",
    ):
        search_at_once(page, query)
        assert (
            page.locator(".md-search-result img, .md-search-result b, .md-search-result script").count() == 0
        )
    search(page, "mkdocs", "kirby")


def test_a_word_is_completed_by_a_key(mkdocs_url: str, page: Page) -> None:
    page.goto(f"{mkdocs_url}/", wait_until="load")
    search(page, "mkdocs", "Stolten")
    wait_until(page, "document.querySelector('.md-search__suggest').textContent === 'Stoltenberg'")
    page.keyboard.press("ArrowRight")
    assert page.locator(".md-search__input").input_value() == "Stoltenberg"
