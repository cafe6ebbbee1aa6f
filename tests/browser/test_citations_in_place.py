"""A citation shows source, chain and verdict where it stands: by mouse, keyboard and touch, and goes away when told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.waiting import come_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Route

pytestmark = pytest.mark.browser

BRIEFING = "briefings/xi-zelenskyy-call/"
BOX = ".citation"
CASES = {
    "what a key point rests on": (
        BRIEFING,
        ".key-points a.rests[data-rests$='/xi-sends-envoy']",
        ["Xi", "China will send a special representative", "The Hill", "verified", "→"],
    ),
    "a report of a line": (
        f"{BRIEFING}reactions/",
        ".lines li:has(a[href$='#kirby-welcomes']) a.cite[data-cite='ft-xi-call'] >> nth=0",
        ["FT", "good thing", "verified", "read whole"],
    ),
    "a report of a card": (
        f"{BRIEFING}statements/",
        "#xi-no-winner-in-nuclear-war ~ .reports a.cite >> nth=0",
        ["Xi →", "in English"],
    ),
    "on a page across briefings": (
        "actors/zelenskyy/",
        ".lines a.cite[data-cite='ft-xi-call'] >> nth=0",
        ["FT", "peace plan", "verified", "newspaper article"],
    ),
}
"""Page, citation, and words that must be shown."""


@pytest.fixture(params=["mkdocs", "zensical"])
def url(request: pytest.FixtureRequest) -> str:
    """Address of the site built with each engine."""
    address: str = request.getfixturevalue(f"{request.param}_url")
    return address


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    """A wide window with a mouse."""
    page = reader.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.fixture(scope="module")
def pocket(browser: Browser) -> Iterator[BrowserContext]:
    """A reader with a telephone, in the dark."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True, color_scheme="dark"
    )
    yield context
    context.close()


@pytest.fixture
def phone(pocket: BrowserContext) -> Iterator[Page]:
    """A narrow window with a finger."""
    page = pocket.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("case", CASES)
def test_pointing_shows_source_chain_and_verdict(case: str, page: Page, url: str) -> None:
    path, citation, words = CASES[case]
    page.goto(f"{url}/{path}", wait_until="load")
    for part in page.locator(".key-points details").all():
        part.evaluate("part => { part.open = true }")
    link = page.locator(citation)
    come_to(link)
    link.hover()
    page.locator(BOX).wait_for()
    shown = page.locator(BOX).inner_text()
    assert [word for word in words if word not in shown] == []
    assert page.url == f"{url}/{path}"
    assert link.get_attribute("aria-describedby") == page.locator(BOX).get_attribute("id")
    box = page.locator(BOX).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1280
    assert page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id).length") == page.evaluate(
        "new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size"
    ), "no anchor stands twice while it is open"


@pytest.fixture
def stopped(browser: Browser) -> Iterator[Page]:
    """A page whose clock the test moves; a browser of its own, for every page of one has the same clock."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.clock.install()
    yield page
    context.close()


def test_it_stays_while_pointed_at_and_goes_after(stopped: Page, mkdocs_url: str) -> None:
    page = stopped
    path, citation, _ = CASES["a report of a line"]
    page.goto(f"{mkdocs_url}/{path}", wait_until="load")
    link = page.locator(citation)
    come_to(link)
    link.hover()
    box = page.locator(BOX)
    box.wait_for()
    box.hover(position={"x": 20, "y": 20})
    page.clock.run_for(700)
    assert box.is_visible(), "hoverable and persistent (WCAG 1.4.13)"
    page.locator("h1").hover()
    box.wait_for(state="detached")
    assert link.get_attribute("aria-describedby") is None
    come_to(link)
    link.hover()
    box.wait_for()
    page.keyboard.press("Escape")
    box.wait_for(state="detached")


def test_the_keyboard_opens_enters_and_leaves_it(page: Page, mkdocs_url: str) -> None:
    path, citation, _ = CASES["what a key point rests on"]
    page.goto(f"{mkdocs_url}/{path}", wait_until="load")
    page.locator(citation).evaluate(
        """one => {  // the last thing before it that takes the focus
             const all = [...document.querySelectorAll('.md-content :is(a[href], summary)')];
             one.closest('details').open = true;
             all[all.indexOf(one) - 1].focus();
           }"""
    )
    page.keyboard.press("Tab")
    box = page.locator(BOX)
    box.wait_for()
    assert page.evaluate("document.activeElement.dataset.rests").endswith("/xi-sends-envoy")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('.citation')"), "the next stop is in the box"
    page.keyboard.press("Escape")
    box.wait_for(state="detached")
    assert page.evaluate("document.activeElement.dataset.rests").endswith("/xi-sends-envoy"), (
        "focus comes back"
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    box.wait_for()
    for _ in range(30):
        page.keyboard.press("Tab")
        if not page.evaluate("!!document.activeElement.closest('.citation')"):
            break
    assert page.evaluate("!!document.activeElement.closest('.md-content')"), "tabbing on leads out of it"


@pytest.mark.parametrize("case", CASES)
def test_a_tap_shows_it_and_a_tap_elsewhere_closes_it(case: str, phone: Page, mkdocs_url: str) -> None:
    path, citation, words = CASES[case]
    phone.goto(f"{mkdocs_url}/{path}", wait_until="load")
    link = phone.locator(citation)
    come_to(link)
    link.tap()
    box = phone.locator(BOX)
    box.wait_for()
    assert phone.url == f"{mkdocs_url}/{path}", "the reader is still there"
    assert words[0] in box.inner_text()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    phone.locator(".md-header").tap(position={"x": 160, "y": 20})
    box.wait_for(state="detached")
    come_to(link)
    link.tap()
    box.wait_for()
    box.locator("a.open").tap()
    phone.wait_for_url(lambda address: address != f"{mkdocs_url}/{path}")


def test_a_click_follows_the_link(page: Page, mkdocs_url: str) -> None:
    path, citation, _ = CASES["a report of a line"]
    page.goto(f"{mkdocs_url}/{path}", wait_until="load")
    page.locator(citation).click()
    page.wait_for_url("**/sources/#ft-xi-call")


def test_a_page_that_cannot_be_had_leaves_a_link(phone: Page, mkdocs_url: str) -> None:
    path, citation, _ = CASES["a report of a line"]
    phone.goto(f"{mkdocs_url}/{path}", wait_until="load")
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append("refused")
        route.abort()

    phone.route("**/sources/", refuse, times=1)
    link = phone.locator(citation)
    come_to(link)
    link.tap()
    phone.wait_for_url("**/sources/#ft-xi-call")
    assert asked == ["refused"]
