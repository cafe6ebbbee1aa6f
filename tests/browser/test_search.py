"""Searching as a reader does, by typing: every spelling and script of a name finds the right page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.searching import RESULTS, SPY, search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

BRIEFING = "briefings/xi-zelenskyy-call/"
RIGHT = {
    "Zelensky": r"actors/zelenskyy/",
    "Zelenskyy": r"actors/zelenskyy/",
    "Zelenskiy": r"actors/zelenskyy/",
    "Зеленський": r"actors/zelenskyy/",
    "Зеленский": r"actors/zelenskyy/",
    "泽连斯基": r"actors/zelenskyy/",
    "Li Hui": r"actors/li-hui/",
    "grain": r"topics/grain[a-z-]*/",
    "withdrawal": r"topics/withdrawal/",
    "“crisis”": rf"{BRIEFING}call/",
    "Hua": r"actors/hua/",
    "习近平": r"actors/xi/",
    "Си Цзиньпин": r"actors/xi/",
    "ceasefire": r"topics/ceasefire/",
    "nuclear": r"topics/nuclear-safety/",
    "“good thing”": rf"{BRIEFING}statements/",
    "“long and meaningful”": rf"{BRIEFING}statements/",
    "“this illegal, unprovoked invasion”": rf"{BRIEFING}statements/",
}
"""Each query with the page a reader means."""


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def engine_page(request: pytest.FixtureRequest, reader: BrowserContext) -> Iterator[tuple[str, str, Page]]:
    """Engine, address and an open page of its site, in which one query is typed after the other."""
    url = request.getfixturevalue(f"{request.param}_url")
    page = reader.new_page()
    page.add_init_script(SPY)
    page.goto(f"{url}/", wait_until="load")
    yield request.param, url, page
    page.close()


@pytest.mark.parametrize("query", RIGHT)
def test_a_query_finds_the_right_page_first_or_second(query: str, engine_page: tuple[str, str, Page]) -> None:
    engine, url, page = engine_page
    search(page, engine, query)
    links = page.locator(RESULTS[engine]).evaluate_all("all => all.map(one => one.href)")
    found = list(dict.fromkeys(re.sub(r"[?#].*", "", link).removeprefix(f"{url}/") for link in links))
    assert any(re.match(RIGHT[query], address) for address in found[:2]), f"found {found[:6]}"


def test_a_result_says_briefing_and_page(engine_page: tuple[str, str, Page]) -> None:
    engine, _, page = engine_page
    search(page, engine, "“good thing”")
    first = page.locator(RESULTS[engine]).first.inner_text()
    assert "Statements" in first
    assert "The call of Xi Jinping and Volodymyr Zelenskyy" in first
