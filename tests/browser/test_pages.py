"""Every type of page in a browser: no errors, no request to another host, no sideways scrolling on a phone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from generator.writer.briefing_pages import BRIEFING_PAGES
from generator.writer.site_pages import HANDBOOK, LIST_PAGES

if TYPE_CHECKING:
    from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

BRIEFING = "briefings/xi-zelenskyy-call/"
PAGES = [
    "",
    BRIEFING,
    *(f"{BRIEFING}{page.key}/" for page in BRIEFING_PAGES if page.key),
    f"{BRIEFING}editions/",
    *(f"{page.key}/" for page in (*LIST_PAGES, HANDBOOK) if page.key),
    "actors/zelenskyy/",
    "topics/withdrawal/",
    "sources/ft-xi-call/",
    "handbook/reading/",
]


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_cleanly_and_alone(
    path: str, engine: str, watched: Watched, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue(f"{engine}_url")
    answer = watched.open(f"{url}/{path}")
    said = watched.page.evaluate(
        "[document.documentElement.lang, document.body.dir || document.dir || 'ltr']"
    )
    assert answer
    assert answer.ok, f"{path}: {answer.status}"
    assert said == ["en", "ltr"], "language and direction of the page"
    watched.assert_clean(url)


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_needs_no_sideways_scrolling(path: str, watched: Watched, mkdocs_url: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{mkdocs_url}/{path}", wait_until="load")
    width = page.evaluate("document.documentElement.scrollWidth")
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.md-content *')]
             .filter(one => one.getBoundingClientRect().right > 321 && !one.closest('.md-typeset__scrollwrap, pre'))
             .slice(0, 3).map(one => one.outerHTML.slice(0, 120))"""
    )
    assert width <= 320, f"{width} pixels wide; sticking out: {wide}"


def test_a_date_takes_no_room_from_the_heading(watched: Watched, mkdocs_url: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{mkdocs_url}/{BRIEFING}statements/", wait_until="load")
    page.locator(".as-of").evaluate(
        "date => { date.textContent = 'As of some time from 28 April to 18 May 2026' }"
    )
    heading, date = page.locator("h1").bounding_box(), page.locator(".as-of").bounding_box()
    assert heading
    assert date
    assert date["y"] >= heading["y"] + heading["height"]


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 900, 1), (390, 844, 2)])
def test_the_first_screens_of_a_briefing_hold_what_a_reader_in_a_hurry_needs(
    width: int, height: int, screens: int, watched: Watched, mkdocs_url: str
) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{mkdocs_url}/{BRIEFING}", wait_until="load")
    ends = page.evaluate(
        """() => Object.fromEntries(['.dateline', '.dateline .download:last-child', '.bottom-line', '.key-points'].map(
             found => [found, document.querySelector(found).getBoundingClientRect().bottom]))"""
    )
    assert {name: end for name, end in ends.items() if end > screens * height} == {}


def test_on_a_telephone_each_part_of_the_line_under_the_title_has_its_own(
    watched: Watched, mkdocs_url: str
) -> None:
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{mkdocs_url}/{BRIEFING}", wait_until="load")
    parts = page.locator(".dateline > span")
    parts.nth(1).evaluate(
        "part => { part.textContent = 'As of some time from 28 April to 18 May 2026, the day of the latest source' }"
    )
    boxes = parts.evaluate_all(
        """found => found.map(part => part.getBoundingClientRect())
             .map(box => [box.left, box.top, box.bottom, box.right])"""
    )
    assert len(boxes) >= 3
    assert len({left for left, *_ in boxes}) == 1
    assert all(above[2] <= below[1] for above, below in pairwise(boxes))
    assert all(right <= 390 for *_, right in boxes)


def test_what_a_key_point_rests_on_opens_without_a_script(watched: Watched, mkdocs_url: str) -> None:
    page = watched.page
    page.goto(f"{mkdocs_url}/{BRIEFING}", wait_until="load")
    point = page.locator(".key-points > li").first
    assert not point.locator(".cites").is_visible()
    point.locator("summary").click()
    assert point.locator(".cites").is_visible()
