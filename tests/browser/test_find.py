"""Search with Pagefind: the same key, the same right answers, narrowed by facets, under the security policy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import violations
from tests.browser.searched_sites import searched_site
from tests.browser.waiting import press_until, wait_until
from tests.hosts import hosting
from tests.sites import PATH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

RIGHT = {
    "Zelenskyy": r"actors/zelenskyy/",
    "Зеленський": r"actors/zelenskyy/",
    "grain": r"topics/grain[a-z-]*/",
    "“crisis”": r"briefings/xi-zelenskyy-call/call/",
}
"""Queries with the page a reader means; what else is found, `tests.browser.test_queries` sees."""
RESULTS = ".find-result > a"
LOADED = """(first => first.length && first.every(one => one.matches(".find-result")))(
  [...document.querySelectorAll(".pf-results > li")].slice(0, 2)
)"""
"""Results are fetched one by one; the first two stand in their places."""
NARROWED = (
    """[...document.querySelectorAll(".find-result > a")].every(one => one.href.includes("/statements/#"))"""
)
EVERY_RULE = {"resultTypes": ["violations"]}
START = "briefings/xi-zelenskyy-call/plans/"


@pytest.fixture(scope="module", params=["pagefind", "pagefind in zensical"])
def home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the site with an index of Pagefind, under a path and with the headers it asks for."""
    with hosting(searched_site(tmp_path_factory, request.param), PATH) as host:
        yield f"{host}{PATH}"


@pytest.fixture(scope="module")
def page(home: str, reader: BrowserContext) -> Iterator[Page]:
    """A page of the site, which fails what follows if anything went wrong or was asked of somebody else."""
    page = reader.new_page()
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "request",
        lambda asked: (
            errors.append(asked.url) if not asked.url.startswith((home, "data:", "blob:")) else None
        ),
    )
    page.goto(f"{home}{START}", wait_until="networkidle")
    yield page
    page.close()
    assert errors == []


def search(page: Page, query: str) -> list[str]:
    """Type ``query`` as a reader does and return the addresses found, the best first."""
    press_until(page, "/", "!!document.querySelector('pagefind-modal dialog[open]')")
    field = page.locator("pagefind-modal input")
    field.fill("")
    wait_until(page, "!document.querySelector('pagefind-summary').textContent.includes('results')")
    field.press_sequentially(query)
    page.locator("pagefind-summary").get_by_text(f"for {query}").wait_for()
    wait_until(page, LOADED)
    found: list[str] = page.locator(RESULTS).evaluate_all("all => all.map(one => one.href)")
    return found


def test_nothing_is_fetched_before_somebody_searches(home: str, reader: BrowserContext) -> None:
    page = reader.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home, wait_until="networkidle")
    page.close()
    folds = "/assets/js/search/fold.js"  # for the filter of statements
    asked = [address for address in asked if not address.endswith(folds)]
    assert not [address for address in asked if "pagefind" in address or "search" in address]


@pytest.mark.parametrize("query", RIGHT)
def test_a_query_finds_the_right_page_first_or_second(query: str, home: str, page: Page) -> None:
    found = [address.removeprefix(home) for address in search(page, query)]
    assert any(re.match(RIGHT[query], address) for address in found[:2]), f"found {found[:6]}"


def test_results_are_narrowed_and_lead_to_the_words(home: str, page: Page) -> None:
    search(page, "withdrawal")
    page.locator("pagefind-filter-dropdown[filter=Part] button").first.click()
    page.locator("pagefind-filter-dropdown[filter=Part] [role=option][data-value=Statements]").click()
    page.locator("pagefind-modal input").first.click()  # the menu stays open until something else is touched
    wait_until(page, f"{LOADED} && {NARROWED}")
    first = page.locator(RESULTS).first
    said = page.locator(".find-result .place").first.inner_text()
    assert said.startswith("Statements · The call of Xi Jinping")
    address = first.get_attribute("href") or ""
    first.click()
    page.wait_for_url(address)
    assert page.locator(f"[id='{address.partition('#')[2]}']").is_visible()
    page.goto(f"{home}{START}", wait_until="networkidle")


def test_the_keyboard_alone_opens_chooses_and_leaves(page: Page) -> None:
    page.locator("button.find").focus()
    page.keyboard.press("Enter")
    page.locator("pagefind-modal dialog[open]").wait_for()
    search(page, "grain")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.find-result > a')")
    page.keyboard.press("Escape")
    page.locator("pagefind-modal dialog[open]").wait_for(state="detached")
    wait_until(page, "document.activeElement.matches('button.find')")


@pytest.mark.parametrize("width", [1280, 320])
def test_the_open_dialog_is_accessible(width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    search(page, "Zelensky")
    found = violations(page, EVERY_RULE, "pagefind-modal")
    page.keyboard.press("Escape")
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
