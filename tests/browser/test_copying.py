"""Copying a link and a citation: what lies on the clipboard leads back, and the reader is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.bibliographies import read_bibtex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

BRIEFING = "briefings/xi-zelenskyy-call/"


@pytest.fixture(params=["mkdocs", "zensical"])
def url(request: pytest.FixtureRequest) -> str:
    """Address of the site built with each engine."""
    address: str = request.getfixturevalue(f"{request.param}_url")
    return address


@pytest.fixture(scope="module")
def allowed(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who lets pages use the clipboard."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context
    context.close()


@pytest.fixture
def page(allowed: BrowserContext) -> Iterator[Page]:
    """A window of that reader."""
    page = allowed.new_page()
    yield page
    page.close()


def card(page: Page, anchor: str) -> Locator:
    """Return a statement."""
    return page.locator("article.statement", has=page.locator(f"#{anchor}"))


def copied(page: Page, told: str) -> str:
    """Return what lies on the clipboard, once the page has said so."""
    status = page.get_by_role("status").get_by_text(told)
    status.wait_for()
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_the_link_of_a_statement(page: Page, url: str) -> None:
    page.goto(f"{url}/{BRIEFING}statements/?speaker=kirby", wait_until="load")
    card(page, "kirby-welcomes").get_by_role("button", name="Copy link").click()
    link = copied(page, "Link copied")
    assert link == f"{url}/{BRIEFING}statements/#kirby-welcomes"
    page.goto(link)
    assert page.locator("#kirby-welcomes").is_visible()


def test_a_statement_as_a_citation(page: Page, url: str) -> None:
    page.goto(f"{url}/{BRIEFING}statements/", wait_until="load")
    card(page, "kirby-welcomes").get_by_role("button", name="Copy citation").click()
    text = copied(page, "Citation copied")
    assert text.startswith("Kirby, National Security Council spokesperson")
    parts = [
        "“good thing”",
        "FT",
        "said on 26 April 2023",
        "verified word for word, 22 November 2026 · in: The Briefings",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places), text
    address = re.escape(f"{url}/{BRIEFING}statements/#kirby-welcomes")
    assert re.search(rf" \(Briefing, Edition \d+\)\.” Briefings, \w+ \d+, 20\d\d · {address}$", text), text
    assert "\n" not in text


def test_a_paraphrase_is_not_given_as_words(page: Page, url: str) -> None:
    page.goto(f"{url}/{BRIEFING}statements/", wait_until="load")
    card(page, "stoltenberg-welcomes").get_by_role("button", name="Copy citation").click()
    text = copied(page, "Citation copied")
    assert "“" not in text.partition(" · in: ")[0]
    assert "Stoltenberg" in text
    assert "in other words" in text
    assert "Reuters, 27 Apr 2023, opening" in text


def test_how_to_cite_a_briefing(page: Page, url: str) -> None:
    page.goto(f"{url}/{BRIEFING}", wait_until="load")
    page.get_by_role("button", name="Copy citation: APA").click()
    text = copied(page, "Citation copied")
    assert text == page.locator(".styles > div", has_text="APA").locator("dd").inner_text()
    assert re.match(r"The Briefings project\. \(20\d\d, \w+ \d+\)\. The call of Xi Jinping", text)
    html = page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())"
    )
    assert re.search(r"<em>The call of [^<]+ \(briefing, edition \d+\)</em>", html), html


def test_how_to_cite_a_source(page: Page, url: str) -> None:
    page.goto(f"{url}/sources/hill-xi-call/", wait_until="load")
    assert not page.get_by_role("button", name="Copy citation: Chicago").is_visible()
    page.get_by_text("Cite this source").click()
    page.get_by_role("button", name="Copy citation: Chicago").click()
    assert copied(page, "Citation copied").startswith("“China’s Xi Holds First Phone Call with")
    page.get_by_role("button", name="Copy citation: BibTeX").click()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.startsWith('@'))")
    assert read_bibtex(page.evaluate("navigator.clipboard.readText()").encode()).keys() == {"hill-xi-call"}


def test_the_sign_beside_a_heading_copies_its_link(page: Page, url: str) -> None:
    page.goto(f"{url}/{BRIEFING}plans/", wait_until="load")
    sign = page.get_by_role("link", name="Copy link: The plans topic by topic")
    sign.focus()
    page.keyboard.press("Enter")
    assert copied(page, "Link copied") == f"{url}/{BRIEFING}plans/#crosswalk"


def test_where_copying_is_refused_the_words_are_shown(browser: Browser, mkdocs_url: str) -> None:
    context = browser.new_context(permissions=[])
    page = context.new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")  # as on a site without https
    page.goto(f"{mkdocs_url}/{BRIEFING}statements/", wait_until="load")
    card(page, "kirby-welcomes").get_by_role("button", name="Copy link").click()
    page.get_by_role("status").get_by_text("statements/#kirby-welcomes").wait_for()
    context.close()
