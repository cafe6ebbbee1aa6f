"""Every page type against axe-core, in both colour schemes and widths, with what opens open; and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import RULES, violations
from tests.browser.searching import SPY, search, switch_colours
from tests.browser.test_pages import BRIEFING, PAGES
from tests.browser.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

pytestmark = pytest.mark.browser

WIDE: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 320, "height": 640}
COLOURS = RULES | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""Dark and light differ in colours alone: what else axe asks is asked once."""
LAYOUT = RULES | {"rules": {"color-contrast": {"enabled": False}}}
"""Colours are asked for in the same words at the other width and, at this one, in the other scheme."""
OPEN_ALL = """for (const one of document.querySelectorAll('details')) one.open = true;
for (const one of document.querySelectorAll('.statement, .source, .question'))
  one.style.contentVisibility = 'visible'"""
"""As if a reader had come to each part: what was never on the screen has no place of its own yet."""
FEWER = """() => {
  const told = ["class", "dir", "lang", "role", "scope", "style", "type"];
  const attribute = (one, name) =>
    told.includes(name) || !one.getAttribute(name) ? `${name}=${one.getAttribute(name)}` : name;
  const kind = one => [one.localName, one.textContent.trim() ? "" : "empty",
    ...one.getAttributeNames().filter(name => name !== "id").sort().map(name => attribute(one, name))].join(" ");
  const chains = new Map([[document.querySelector(".md-content"), ""]]);
  const chain = one => {
    if (!chains.has(one)) chains.set(one, `${chain(one.parentElement)} > ${kind(one)}`);
    return chains.get(one);
  };
  const seen = new Map();
  for (const part of document.querySelectorAll(".md-content :is(article, section, tbody > tr, li)")) {
    if (!part.isConnected) continue;
    const kinds = new Set([part, ...part.querySelectorAll("*")].map(chain));
    if ([...kinds].every(one => seen.get(one) === 2)) part.remove();
    else for (const one of kinds) seen.set(one, Math.min(2, (seen.get(one) ?? 0) + 1));
  }
}"""
"""Removes each card, row and line that has nothing in it of which there are not two above: axe takes minutes for 180.

Elements are alike if all around them are, with their classes and attributes, and what is empty is empty.
"""
OPENED = "document.querySelector('.md-sidebar--primary').getBoundingClientRect().left >= 0"
"""Whether the menu of a phone has come in from the side."""


@pytest.fixture(scope="module")
def calm(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who wants no movement, and at every page a new one: the theme remembers no colours of the last."""
    context = browser.new_context(reduced_motion="reduce", color_scheme="light")
    context.add_init_script("if (location.protocol === 'http:') localStorage.clear()")
    yield context
    context.close()


@pytest.fixture(scope="module")
def window(calm: BrowserContext) -> Page:
    """The window in which all pages are opened one after the other."""
    return calm.new_page()


@pytest.fixture
def page(window: Page) -> Page:
    """That window, wide and light again."""
    window.set_viewport_size(WIDE)
    window.emulate_media(color_scheme="light")
    return window


@pytest.mark.parametrize("path", [*PAGES, "404.html"])
def test_axe_finds_nothing(path: str, page: Page, mkdocs_url: str) -> None:
    """As a reader who prefers the dark opens a page, turns the telephone, and puts the light on."""
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(PHONE)
    page.goto(f"{mkdocs_url}/{path}", wait_until="load")
    page.wait_for_selector("[data-md-color-scheme=slate]")
    page.evaluate(OPEN_ALL)
    page.evaluate(FEWER)
    found = [f"dark phone: {one}" for one in violations(page, COLOURS)]
    page.set_viewport_size(WIDE)
    found += [f"dark: {one}" for one in violations(page, COLOURS)]
    page.emulate_media(color_scheme="light")
    switch_colours(page)
    page.wait_for_selector("[data-md-color-scheme=default]")
    found += violations(page)
    page.set_viewport_size(PHONE)
    found += [f"phone: {one}" for one in violations(page, LAYOUT)]
    assert not found, "\n".join(found)


ODD = {
    "a class of its own": '<p>Said <a href="#" class="faint">here</a></p>',
    "an element of its own": '<p>Said <a href="#">here</a></p><h6>More</h6>',
    "a link without words": '<p>Said <a href="#"> </a></p>',
    "an empty label": '<p>Said <a href="#" aria-label="">here</a></p>',
    "a colour of its own": '<p style="color: #bbb">Said <a href="#">here</a></p>',
    "another language": '<p lang="uk">Сказав <a href="#">тут</a></p>',
}
"""The 20th card of a page, of which all others are alike."""


def test_what_axe_reads_has_two_of_each_kind(page: Page) -> None:
    usual = [f'<p>Said {number} <a href="#{number}">there</a></p>' for number in range(30)]
    for name, card in ODD.items():
        cards = [*usual[:19], card, *usual[20:]]
        articles = "".join(f"<article id='{number}'>{text}</article>" for number, text in enumerate(cards))
        page.set_content(f"<main class='md-content'>{articles}</main>")
        page.evaluate(FEWER)
        left = page.locator("article").evaluate_all("all => all.map(one => one.id)")
        assert left == ["0", "1", "19"], name


@pytest.mark.parametrize("path", ["", BRIEFING, f"{BRIEFING}timeline/"])
def test_axe_finds_nothing_in_the_other_engine(path: str, page: Page, zensical_url: str) -> None:
    page.goto(f"{zensical_url}/{path}", wait_until="load")
    assert violations(page) == []


@pytest.mark.parametrize("path", ["handbook/format/", "handbook/writing/", f"{BRIEFING}call/"])
def test_no_two_regions_are_called_alike(path: str, page: Page, mkdocs_url: str) -> None:
    page.goto(f"{mkdocs_url}/{path}", wait_until="load")
    wait_until(page, "document.querySelectorAll('[role=region][aria-label]').length > 1")
    assert violations(page, {"runOnly": {"type": "rule", "values": ["landmark-unique"]}}) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_search_and_menu(scheme: str, calm: BrowserContext, mkdocs_url: str) -> None:
    rules = RULES if scheme == "light" else COLOURS
    page = calm.new_page()
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    page.set_viewport_size(WIDE)
    page.add_init_script(SPY)
    page.goto(f"{mkdocs_url}/", wait_until="load")
    search(page, "mkdocs", "grain")
    found = violations(page, rules)
    page.set_viewport_size(PHONE)
    page.goto(f"{mkdocs_url}/{BRIEFING}", wait_until="load")
    page.locator(".md-header label[for=__drawer]").click()
    wait_until(page, OPENED)
    found += violations(page, rules)
    page.close()
    assert not found, "\n".join(found)


WALK = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const header = document.querySelector('.md-header').getBoundingClientRect();
  return {
    name: one.outerHTML.slice(0, 110),
    seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
    hidden: !one.closest('.md-header') && !one.closest('.md-skip') && !one.matches('.md-skip')
      && box.height > 0 && box.bottom <= header.bottom && box.bottom > 0,
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""


@pytest.mark.parametrize("path", ["", BRIEFING, f"{BRIEFING}timeline/", f"{BRIEFING}plans/"])
def test_the_keyboard_walks_through(path: str, page: Page, mkdocs_url: str) -> None:
    """Each stop can be seen, none lies under the head, and the walk comes to its end and back."""
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(f"{mkdocs_url}/{path}", wait_until="load")
    walked = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(WALK)
        if stop is None:
            break
        walked.append(stop)
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        stop = page.evaluate(WALK)
        if stop is not None:
            walked.append(stop)
    assert len(walked) > 15
    assert [stop["name"] for stop in walked if not stop["seen"]] == []
    assert [stop["name"] for stop in walked if stop["hidden"]] == []
    assert [stop["name"] for stop in walked if not stop["inside"]] == []


def test_reduced_motion_is_kept(page: Page, mkdocs_url: str) -> None:
    page.goto(f"{mkdocs_url}/{BRIEFING}", wait_until="load")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(one => {
          const style = getComputedStyle(one);
          return [...style.transitionDuration.split(','), ...style.animationDuration.split(',')]
            .some(time => parseFloat(time) > 0.001);
        }).map(one => one.outerHTML.slice(0, 80)).slice(0, 3)"""
    )
    assert not moving


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_no_label_of_the_drawn_timeline_lies_on_another(page: Page, mkdocs_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{mkdocs_url}/{BRIEFING}timeline/", wait_until="networkidle")
    panels = page.evaluate(
        """() => [...document.querySelectorAll('.drawn-panel svg')]
          .filter(svg => svg.getClientRects().length).map(svg => {
          const whole = svg.getBoundingClientRect();
          const box = one => { const b = one.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom] };
          return { whole: box(svg), labels: [...svg.querySelectorAll('a text')].map(box),
                   shapes: [...svg.querySelectorAll('a :is(rect, circle, polygon)')].map(box) };
        })"""
    )
    listed = page.locator("ol.timeline > li").count()
    assert sum(len(panel["labels"]) for panel in panels) == listed > 0
    for panel in panels:
        left, top, right, bottom = panel["whole"]
        assert right <= width, "nothing is to be scrolled sideways"
        boxes = panel["labels"]
        for index, a in enumerate(boxes):
            assert left <= a[0], a
            assert a[2] <= right, a
            assert top <= a[1], a
            assert a[3] <= bottom, a
            for b in (*boxes[index + 1 :], *panel["shapes"]):
                assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] + 1 or b[3] <= a[1] + 1, (a, b)
