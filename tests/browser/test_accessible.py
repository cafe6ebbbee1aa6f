"""Every page type against axe-core, in both colour schemes and widths, with what opens open; and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.searching import SPY, search
from tests.browser.test_pages import BRIEFING, PAGES
from tests.browser.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
COLOURS = RULES | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""Dark and light differ in colours alone: what else axe asks is asked once."""
LAYOUT = RULES | {"rules": {"color-contrast": {"enabled": False}}}
"""Colours are asked for in the same words at the other width and, at this one, in the other scheme."""
OPEN_ALL = """for (const one of document.querySelectorAll('details')) one.open = true;
for (const one of document.querySelectorAll('.statement, .source, .question'))
  one.style.contentVisibility = 'visible'"""
"""As if a reader had come to each part: what was never on the screen has no place of its own yet."""
FEWER = """for (const one of document.querySelectorAll(
  'article.statement:nth-of-type(n + 16), section.source:nth-of-type(n + 16), tbody > tr:nth-child(n + 9)'
)) one.remove()"""
"""One card or row is built like another; axe takes minutes for 180. Of each table some are left."""
OPENED = "document.querySelector('.md-sidebar--primary').getBoundingClientRect().left >= 0"
"""Whether the menu of a phone has come in from the side."""
STILL = "document.getAnimations().forEach(one => one.finish())"


@pytest.fixture(scope="module")
def calm(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who wants no movement."""
    context = browser.new_context(reduced_motion="reduce", color_scheme="light")
    yield context
    context.close()


def violations(page: Page, rules: Mapping[str, Any] = RULES) -> list[str]:
    """Return what axe finds wrong, as rule and place."""
    page.evaluate(STILL)
    found: list[dict[str, Any]] = Axe().run(page, options=dict(rules)).response["violations"]
    return [
        f"{one['id']} ({one['impact']}): {node['target']} {node['html'][:140]} {node['failureSummary'][:160]}"
        for one in found
        for node in one["nodes"][:4]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*PAGES, "404.html"])
def test_axe_finds_nothing(path: str, scheme: str, browser: Browser, mkdocs_url: str) -> None:
    context = browser.new_context(  # of its own: the theme remembers the colours of the last visit
        reduced_motion="reduce", color_scheme="light" if scheme == "light" else "dark"
    )
    page = context.new_page()
    found: list[str] = []
    for width, height in ((1280, 900), (320, 640)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(f"{mkdocs_url}/{path}", wait_until="load")
        page.wait_for_selector(f"[data-md-color-scheme={'default' if scheme == 'light' else 'slate'}]")
        page.evaluate(OPEN_ALL)
        page.evaluate(FEWER)
        rules = COLOURS if scheme == "dark" else RULES if width > 320 else LAYOUT
        found += [f"{width} px: {one}" for one in violations(page, rules)]
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["", BRIEFING, f"{BRIEFING}timeline/"])
def test_axe_finds_nothing_in_the_other_engine(path: str, calm: BrowserContext, zensical_url: str) -> None:
    page = calm.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{zensical_url}/{path}", wait_until="load")
    found = violations(page)
    page.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["handbook/format/", "handbook/writing/", f"{BRIEFING}call/"])
def test_no_two_regions_are_called_alike(path: str, calm: BrowserContext, mkdocs_url: str) -> None:
    page = calm.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{mkdocs_url}/{path}", wait_until="load")
    page.wait_for_function("document.querySelectorAll('[role=region][aria-label]').length > 1")
    found = violations(page, {"runOnly": {"type": "rule", "values": ["landmark-unique"]}})
    page.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_search_and_menu(scheme: str, calm: BrowserContext, mkdocs_url: str) -> None:
    found: list[str] = []
    page = calm.new_page()
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.add_init_script(SPY)
    page.goto(f"{mkdocs_url}/", wait_until="load")
    search(page, "mkdocs", "grain")
    found += violations(page)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{mkdocs_url}/{BRIEFING}", wait_until="load")
    page.locator(".md-header label[for=__drawer]").click()
    wait_until(page, OPENED)
    found += violations(page)
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
def test_the_keyboard_walks_through(path: str, calm: BrowserContext, mkdocs_url: str) -> None:
    """Each stop can be seen, none lies under the head, and the walk comes to its end and back."""
    page = calm.new_page()
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
    page.close()
    assert len(walked) > 15
    assert [one["name"] for one in walked if not one["seen"]] == []
    assert [one["name"] for one in walked if one["hidden"]] == []
    assert [one["name"] for one in walked if not one["inside"]] == []


def test_reduced_motion_is_kept(calm: BrowserContext, mkdocs_url: str) -> None:
    page = calm.new_page()
    page.goto(f"{mkdocs_url}/{BRIEFING}", wait_until="load")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(one => {
          const style = getComputedStyle(one);
          return [...style.transitionDuration.split(','), ...style.animationDuration.split(',')]
            .some(time => parseFloat(time) > 0.001);
        }).map(one => one.outerHTML.slice(0, 80)).slice(0, 3)"""
    )
    page.close()
    assert not moving


def test_no_label_of_the_drawn_timeline_lies_on_another(calm: BrowserContext, mkdocs_url: str) -> None:
    page = calm.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{mkdocs_url}/{BRIEFING}timeline/", wait_until="networkidle")
    panels = page.evaluate(
        """() => [...document.querySelectorAll('.drawn-panel svg')].map(svg => {
          const whole = svg.getBoundingClientRect();
          const box = one => { const b = one.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom] };
          return { whole: box(svg), labels: [...svg.querySelectorAll('a text')].map(box),
                   shapes: [...svg.querySelectorAll('a :is(rect, circle, polygon)')].map(box) };
        })"""
    )
    page.close()
    assert sum(len(panel["labels"]) for panel in panels) == 31
    for panel in panels:
        left, top, right, bottom = panel["whole"]
        boxes = panel["labels"]
        for index, a in enumerate(boxes):
            assert left <= a[0], a
            assert a[2] <= right, a
            assert top <= a[1], a
            assert a[3] <= bottom, a
            for b in (*boxes[index + 1 :], *panel["shapes"]):
                assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] + 1 or b[3] <= a[1] + 1, (a, b)


def test_every_page_says_its_language_and_direction(calm: BrowserContext, mkdocs_url: str) -> None:
    page = calm.new_page()
    for path in PAGES:
        page.goto(f"{mkdocs_url}/{path}", wait_until="domcontentloaded")
        found = page.evaluate("[document.documentElement.lang, document.body?.dir || document.dir || 'ltr']")
        assert found == ["en", "ltr"], path
    page.close()
