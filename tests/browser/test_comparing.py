"""The comparing pages as a reader uses them: switches, cells that open, cards on a phone; with and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

    from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

BRIEFING = "briefings/xi-zelenskyy-call"
WIDE: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 320, "height": 640}
CELL = "china-position-paper--negotiations"

HIDDEN_BY_HEADS = """() => {
  const heads = [...document.querySelectorAll('.md-header, .sides thead th')].map(one => one.getBoundingClientRect());
  const box = document.activeElement.getBoundingClientRect();
  return document.activeElement.closest('.sides tbody') !== null && heads.some(head =>
    head.bottom > box.top + 1 && head.top < box.bottom - 1 && head.left < box.right - 1 && head.right > box.left + 1);
}"""
"""Whether what has the focus, in the body of a table, lies under a head."""


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def url(request: pytest.FixtureRequest) -> str:
    """Address of the briefing in a site of each engine."""
    return f"{request.getfixturevalue(f'{request.param}_url')}/{BRIEFING}"


@pytest.fixture
def page(watched: Watched) -> Page:
    """A page on a wide screen."""
    watched.page.set_viewport_size(WIDE)
    return watched.page


@pytest.fixture(scope="module")
def simple(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of a reader who allows no scripts."""
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture
def without_scripts(simple: BrowserContext) -> Iterator[Page]:
    """A page of that reader."""
    page = simple.new_page()
    yield page
    page.close()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's telephone."""
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


def rows(page: Page) -> tuple[int, int]:
    """Return how many topics of the accounts there are, and how many can be seen."""
    topics = page.locator(".accounts tbody tr")
    return topics.count(), topics.filter(visible=True).count()


def test_kinds_of_rows_are_kept_in_the_address(url: str, page: Page) -> None:
    page.goto(f"{url}/call/#accounts-call")
    every, seen = rows(page)
    assert every == seen
    page.get_by_label("they differ").check()
    differing = page.locator('.accounts tr[data-rows="differ"]').count()
    assert rows(page) == (every, differing)
    assert 0 < differing < every
    assert page.url == f"{url}/call/?only=accounts-call#accounts-call"
    page.goto(page.url)
    assert rows(page) == (every, differing)
    page.get_by_label("both speak of it").check()
    both = page.locator('.accounts tr[data-rows="spoken"]').count()
    assert rows(page) == (every, differing + both)
    assert page.url == f"{url}/call/?only=accounts-call&only=accounts-call-spoken#accounts-call"
    page.get_by_label("they differ").uncheck()
    page.get_by_label("both speak of it").uncheck()
    assert page.url == f"{url}/call/#accounts-call"
    assert rows(page) == (every, every)


FOUR = """table => {
  for (const row of table.rows) for (const _ of [1, 2]) row.append(row.lastElementChild.cloneNode(true));
  table.closest(".fits").classList.add("narrow");
}"""


def test_four_accounts_stand_within_the_page(url: str, page: Page) -> None:
    page.goto(f"{url}/call/")
    table = page.locator(".accounts")
    table.evaluate(FOUR)
    box = table.locator("xpath=..").bounding_box()
    assert box
    cells = table.locator("td, thead th:not(:first-child)").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.left, box.right, box.width])"
    )
    assert all(box["x"] <= left < right <= box["x"] + box["width"] + 1 for left, right, _ in cells)
    assert min(width for *_, width in cells) > 150
    table.locator("tbody tr").last.scroll_into_view_if_needed()
    head = table.locator("thead").bounding_box()
    assert head
    assert -1 <= head["y"] - 48 <= 1, "the heads stay in sight"


def test_switches_work_without_scripts(url: str, without_scripts: Page) -> None:
    page = without_scripts
    page.goto(f"{url}/call/")
    every, _ = rows(page)
    page.get_by_label("they differ").check()
    assert rows(page)[1] < every
    page.goto(f"{url}/reactions/")
    by_actor, by_stance = (page.locator(f'[data-order="{order}"]') for order in ("actor", "stance"))
    assert by_actor.is_visible()
    assert not by_stance.is_visible()
    page.get_by_role("radio", name="By stance").check()
    assert by_stance.is_visible()
    assert not by_actor.is_visible()


def test_a_link_to_a_cell_opens_it_without_scripts(url: str, without_scripts: Page) -> None:
    without_scripts.goto(f"{url}/plans/#{CELL}")
    assert without_scripts.locator(f"#{CELL}").is_visible()


def test_a_link_to_a_cell_opens_it_below_the_heads(url: str, page: Page) -> None:
    page.goto(f"{url}/plans/#{CELL}")
    cell = page.locator(f"td:has(#{CELL})")
    page.locator(f"#{CELL}").wait_for()
    marks = cell.locator("summary").bounding_box()
    head = page.locator(".crosswalk thead th").first.bounding_box()
    assert marks
    assert head
    assert head["y"] + head["height"] <= marks["y"] < WIDE["height"] / 2
    cell.locator("summary").click()
    assert not page.locator(f"#{CELL}").is_visible()
    page.locator(f'.levels a[href="#{CELL}"]').click()
    page.locator(f"#{CELL}").wait_for()


def test_a_link_to_an_actor_shows_the_order_it_is_in(url: str, page: Page) -> None:
    page.goto(f"{url}/reactions/?by=stance")
    assert not page.locator("#by-xi").is_visible()
    page.goto(f"{url}/reactions/?by=stance#by-xi")
    page.locator("#by-xi").wait_for()
    assert page.get_by_role("radio", name="By actor").is_checked()


def test_a_broken_address_breaks_nothing(url: str, watched: Watched) -> None:
    page = watched.page
    for address in ("plans/#nobody", "reactions/?by=%22%5D", "call/?only=none#"):
        page.goto("about:blank")
        page.goto(f"{url}/{address}", wait_until="load")
    assert watched.errors == []
    assert rows(page)[1] == rows(page)[0]


@pytest.mark.parametrize("fit", ["fits", "boxed"])
@pytest.mark.parametrize(
    ("url", "path"),
    [("mkdocs", "call"), ("mkdocs", "plans"), ("mkdocs", "reactions"), ("zensical", "reactions")],
    indirect=["url"],
)
def test_heads_stay_in_sight_and_hide_no_focus(path: str, fit: str, url: str, page: Page) -> None:
    """Walking backwards through a table with the keyboard, nothing stops under the head or the first column.

    The tables of this briefing fit the page; one with more columns scrolls in a box. Of the other engine one is
    enough, whose head is no higher: the tables are the same.
    """
    page.goto(f"{url}/{path}/")
    table = page.locator(".sides").first
    table.evaluate("(one, fit) => one.closest('.fits').classList.replace('fits', fit)", fit)
    table.locator("tbody :is(a, summary)").filter(visible=True).last.focus()
    head = table.locator("thead th").first.bounding_box()
    box = table.locator("xpath=..").bounding_box()
    assert head
    assert box
    assert -1 <= head["y"] - (box["y"] if fit == "boxed" else 48) <= 1
    hidden = []
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(HIDDEN_BY_HEADS):
            hidden.append(page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
    assert not hidden


@pytest.mark.parametrize("path", ["call", "plans", "reactions"])
def test_on_a_phone_each_row_is_a_card_that_is_still_a_table(
    path: str, url: str, phone: BrowserContext
) -> None:
    page = phone.new_page()
    page.goto(f"{url}/{path}/")
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    table = page.locator(".sides").first
    cells = table.locator("td:not(.none)")
    first = cells.first
    party = first.get_attribute("data-party")
    assert party
    assert party in first.evaluate("one => getComputedStyle(one, '::before').content")
    assert first.evaluate("one => getComputedStyle(one).display") == "block"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    wide = cells.evaluate_all("all => all.filter(one => one.getBoundingClientRect().right > 321).length")
    assert wide == 0
    tree = table.aria_snapshot()
    page.close()
    for role in ("table", "row", "columnheader", "rowheader", "cell"):
        assert f"- {role}" in tree, role


def test_targets_are_large_enough(url: str, page: Page) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels for what is no link in a line of text."""
    for path in ("call", "plans", "reactions"):
        page.goto(f"{url}/{path}/")
        small = page.locator(
            ".switch label, details.more > summary, .crosswalk summary, .taken"
        ).evaluate_all(
            """all => all.map(one => one.getBoundingClientRect()).filter(box => box.height > 0)
                 .filter(box => box.height < 24 || box.width < 24).map(box => `${box.width} × ${box.height}`)"""
        )
        assert small == [], path
