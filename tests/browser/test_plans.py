"""Three plans of 28, 24 and 19 points side by side, on a wide screen and a phone: nothing clipped, all heads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import violations
from tests.browser.conftest import serving
from tests.made_once import made_once
from tests.sites import build, copy_theme
from tests.three_plans import write_three_plans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.sites import BuiltSite

WIDE: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
CLIPPED = """() => [...document.querySelectorAll('.sides :is(td, tbody th)')].flatMap(cell => {
  const box = cell.getBoundingClientRect();
  return [...cell.querySelectorAll('a, b, span, p, li')]
    .filter(part => [...part.getClientRects()].some(seen => seen.right > box.right + 1))
    .map(part => part.outerHTML.slice(0, 120));
})"""
"""Parts of cells that reach out of them."""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the page of plans."""
    with serving(made_once(tmp_path_factory, "site-of-three-plans", _build).html) as served:
        yield f"{served}/briefings/x/plans/"


def _build(folder: Path) -> BuiltSite:
    project = folder / "project"
    copy_theme(project)
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    write_three_plans(project)
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return build("mkdocs", project, strict=False)


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def page(browser: Browser, url: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page of plans with every cell open."""
    page = browser.new_page(viewport=request.param)
    page.goto(url, wait_until="load")
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    yield page
    page.close()


def test_nothing_is_clipped(page: Page) -> None:
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CLIPPED) == []
    boxes = page.locator(".table-scroll")
    assert boxes.evaluate_all("all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length") == 0


def test_nothing_is_wrong_with_it(page: Page) -> None:
    assert violations(page) == []


def test_each_cell_has_its_heads(page: Page) -> None:
    table = page.locator(".lineage")
    assert table.locator("thead th[scope=col]").count() == 4
    rows = table.locator("tbody tr").count()
    assert table.locator("tbody th[scope=row]").count() == rows > 28
    parties = table.locator("td").evaluate_all("all => all.map(one => one.dataset.party)")
    heads = table.locator("thead th").evaluate_all("all => all.slice(1).map(one => one.textContent)")
    assert parties == heads * rows
