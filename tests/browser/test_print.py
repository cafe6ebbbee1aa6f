"""Every page type on paper: no machinery, black on white whatever the screen's colours, whole tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LOOK = """() => {
  const shown = one => one.getClientRects().length > 0;
  const light = colour => (colour.match(/[0-9.]+/g) || []).slice(0, 3).some(part => part > 120);
  const words = [...document.querySelectorAll('.md-content :is(p, li, dd, td, th, h1, h2, h3, a, q, span, svg text)')];
  return {
    machinery: ['.md-header', '.md-tabs', '.md-sidebar', '.md-footer', '.headerlink', '.crumbs']
      .filter(one => [...document.querySelectorAll(one)].some(shown)),
    ground: getComputedStyle(document.body).backgroundColor,
    pale: words.filter(one => shown(one) && one.textContent.trim()
      && light(getComputedStyle(one)[one.matches('text') ? 'fill' : 'color']))
      .map(one => one.outerHTML.slice(0, 100)).slice(0, 3),
    cut: [...document.querySelectorAll('.md-content .table-scroll')]
      .filter(one => getComputedStyle(one).overflowX !== 'visible').length,
  };
}"""


def test_every_page_can_be_printed(browser: Browser, mkdocs_url: str) -> None:
    context = browser.new_context(
        color_scheme="dark", reduced_motion="reduce", viewport={"width": 700, "height": 900}
    )
    page = context.new_page()
    wrong: list[str] = []
    for path in PAGES:
        page.emulate_media(media="screen", color_scheme="dark")
        page.goto(f"{mkdocs_url}/{path}", wait_until="load")
        page.emulate_media(media="print", color_scheme="dark")
        seen = page.evaluate(LOOK)
        if seen != {"machinery": [], "ground": "rgb(255, 255, 255)", "pale": [], "cut": 0}:
            wrong.append(f"{path}: {seen}")
    context.close()
    assert not wrong, "\n".join(wrong)
