"""What a returning reader is shown: what is new since the edition read last, kept in this browser alone."""

from __future__ import annotations

import json
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.axe import violations
from tests.browser.conftest import serving
from tests.changed_states import BRIEFING
from tests.made_once import made_once
from tests.sites import copy_theme, run
from tests.test_changes_page import project_with_editions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

HOME = f"briefings/{BRIEFING}/"
KEY = "briefings: editions read"
READ_ONE = {f"/{HOME}": {"seen": 1, "before": 1, "at": 1}}


def _build(engine: str, folder: Path) -> Path:
    """Build the ferry talks in their second edition: to be served, and to be read from a disk."""
    project = folder / "project"
    copy_theme(project)
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    project_with_editions(project)
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    command = (sys.executable, "-m", "generator", "build", "--engine", engine, "--no-pdf")
    for options in ((), ("--offline",)) if engine == "mkdocs" else ((),):
        done = run(*command, *options, cwd=project)
        assert done.returncode == 0, done.stdout
    return project / "build"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the site built with MkDocs."""
    built = made_once(tmp_path_factory, "ferry-mkdocs", partial(_build, "mkdocs"))
    with serving(built / "site") as address:
        yield address


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def each_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the site built with each engine."""
    built = made_once(tmp_path_factory, f"ferry-{request.param}", partial(_build, request.param))
    with serving(built / "site") as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who has never been here."""
    context = browser.new_context()
    yield context
    context.close()


def _kept(page: Page) -> dict[str, Any]:
    return dict(json.loads(page.evaluate(f"localStorage.getItem('{KEY}')") or "{}"))


def _returning(context: BrowserContext, url: str, path: str, kept: object = READ_ONE) -> Page:
    """Open a page as a reader of whom this is kept."""
    page = context.new_page()
    page.goto(f"{url}/404.html")
    page.evaluate("([key, kept]) => localStorage.setItem(key, JSON.stringify(kept))", [KEY, kept])
    page.goto(f"{url}/{HOME}{path}", wait_until="load")
    return page


def _marked(page: Page) -> dict[str, str]:
    """Return the places that are marked, with the word that marks each."""
    found: dict[str, str] = page.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('.since-mark')]"
        ".map(one => [one.parentElement.id, one.textContent]))"
    )
    return found


def test_a_first_visit_marks_nothing_and_says_what_is_kept(context: BrowserContext, url: str) -> None:
    page = context.new_page()
    page.goto(f"{url}/{HOME}statements/", wait_until="load")
    foot = page.get_by_role("complementary", name="What you have read")
    assert "This browser remembers that you have read edition 2" in foot.inner_text()
    assert _marked(page) == {}
    assert page.locator(".since-told").count() == 0
    assert _kept(page)[f"/{HOME}"]["seen"] == 2
    assert context.cookies() == []


def test_a_returning_reader_sees_what_is_new_and_what_changed(context: BrowserContext, each_url: str) -> None:
    page = _returning(context, each_url, "statements/")
    marked = _marked(page)
    assert marked["storm-cost-a-mast"] == "new"
    assert marked["lund-boats"] == marked["vik-silent"] == "changed"
    assert "tide-tables" not in marked, "spelling is silent"
    told = page.locator(".since-told")
    assert "New since you last read, in edition 1: 5 places on this page are marked." in told.inner_text()
    assert told.get_attribute("role") == "status"
    page.goto(f"{each_url}/{HOME}", wait_until="load")
    assert set(_marked(page)) >= {"bottom-line", "key-point-3"}, "a visit has several pages"
    page.get_by_role("status").get_by_role("link", name="What changed").click()
    page.wait_for_url(f"**/{HOME}changes/")


def test_the_page_of_changes_says_which_editions_are_new(context: BrowserContext, each_url: str) -> None:
    page = _returning(context, each_url, "changes/")
    told = page.locator(".since-told")
    assert told.inner_text().startswith("Edition 2, told below, is new to you.")
    assert told.get_by_role("link").count() == 0


def test_what_was_seen_is_marked_no_more(context: BrowserContext, url: str) -> None:
    page = _returning(context, url, "statements/")
    page.get_by_role("button", name="I have seen it").click()
    assert _marked(page) == {}
    page.reload(wait_until="load")
    assert _marked(page) == {}


def test_the_marks_of_a_visit_long_ago_are_gone(context: BrowserContext, url: str) -> None:
    page = _returning(context, url, "statements/", {f"/{HOME}": {"seen": 2, "before": 1, "at": 1}})
    assert _marked(page) == {}


def test_a_reader_can_have_it_forgotten_and_remembered_again(context: BrowserContext, url: str) -> None:
    page = _returning(context, url, "statements/")
    page.get_by_role("button", name="Forget it").click()
    assert _kept(page) == {"off": True}
    assert _marked(page) == {}
    page.reload(wait_until="load")
    assert _kept(page) == {"off": True}
    page.get_by_role("button", name="Remember it").click()
    assert _kept(page)[f"/{HOME}"]["seen"] == 2


def test_what_somebody_else_put_there_harms_nothing(context: BrowserContext, url: str) -> None:
    page = context.new_page()
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.goto(f"{url}/404.html")
    name = f'"/{HOME}"'
    for kept in (
        "[1]",
        '"x"',
        "{",
        f"{{{name}: 7}}",
        f'{{{name}: {{"seen": -1}}}}',
        f'{{{name}: {{"seen": 9e99}}}}',
    ):
        page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
        page.goto(f"{url}/{HOME}statements/", wait_until="load")
        assert page.locator("article.statement").count() == 6
        assert _marked(page) == {}
    assert mistakes == []


def test_without_scripts_the_page_of_changes_says_the_same(browser: Browser, each_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{each_url}/{HOME}changes/")
    assert page.locator("ul.changes > li").count() == 16
    assert not page.locator("aside.since").is_visible()
    context.close()


def test_from_a_disk_nothing_is_wrong(
    context: BrowserContext, tmp_path_factory: pytest.TempPathFactory
) -> None:
    built = made_once(tmp_path_factory, "ferry-mkdocs", partial(_build, "mkdocs"))
    page = context.new_page()
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.goto((built / "offline" / HOME / "statements" / "index.html").as_uri(), wait_until="load")
    assert page.locator("article.statement").count() == 6
    page.get_by_role("link", name="in edition 2").first.click()
    page.wait_for_url("**/changes/**", wait_until="load")
    assert page.locator("ul.changes > li").count() == 16
    assert mistakes == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Browser, url: str, scheme: Any, width: int) -> None:  # noqa: ANN401  # a word of Playwright's
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    for path in ("changes/", "statements/", ""):
        page = _returning(context, url, path)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.close()
    context.close()
