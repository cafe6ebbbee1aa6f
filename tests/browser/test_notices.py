"""What is wrong is shown over the page that is open while somebody edits, and goes by itself; with both engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.publish.notices import Notices
from generator.publish.relay import relay
from tests.addresses.servers import Page as Answer
from tests.addresses.servers import serving
from tests.browser.waiting import click_until, wait_until
from tests.edited_site import Serving
from tests.waiting import free_port

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.engine
PAGE = "briefings/first-briefing/"
STATEMENTS = f"{PAGE}statements/"
FILE = "briefings/first-briefing/briefing.yml"
HOSTILE = "<img src=x onerror=alert(1)>"


def look_into_the_corner(page: Page, serving: Serving) -> None:
    """What is open or put away there stays so when the page loads again, as it does at each edit."""
    corner = page.get_by_label("Warnings and advice", exact=True)
    summary, first = corner.locator("summary"), corner.locator("li").first
    off = corner.get_by_role("button", name="Do not show these")
    again = page.get_by_role("button", name="Show warnings and advice")
    serving.edit(FILE, "title: ", "todo: Look again.\ntitle: ")
    page.locator(".todo", has_text="Look again.").wait_for()
    summary.wait_for()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    wait_until(
        page,
        "document.querySelector('footer').getBoundingClientRect().bottom <= document"
        ".querySelector('briefings-notices').shadowRoot.querySelector('#others').getBoundingClientRect().top",
    )
    click_until(summary, first.is_visible)
    page.reload()
    first.wait_for()
    click_until(off, again.is_visible)
    page.reload()
    click_until(again, off.is_visible)


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_a_mistake_is_shown_over_the_page_and_goes_by_itself(
    browser: Browser, tmp_path: Path, engine: str
) -> None:
    serving = Serving(tmp_path)
    server = serving.start("--engine", engine)
    context = browser.new_context(viewport={"width": 1280, "height": 500})
    try:
        serving.wait(lambda: serving.get(f"/{PAGE}")[0] == 200)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{serving.port}/{STATEMENTS}")
        link = page.locator(".briefings-source").first
        link.wait_for()
        href = link.get_attribute("href") or ""
        assert href.startswith(f"vscode://file{serving.project.resolve().as_posix()}/briefings/")
        assert href.rsplit(":", 2)[1].isdecimal()

        page.goto(f"http://127.0.0.1:{serving.port}/{PAGE}")
        page.evaluate("scrollTo(0, 200)")
        wait_until(page, "scrollY === 200")
        serving.edit(FILE, "title: ", f'"{HOSTILE}": x\ntitle: ')
        banner = page.get_by_role("alert")
        banner.get_by_text(HOSTILE).first.wait_for()
        said = banner.inner_text()
        assert f"{FILE}:" in said
        assert "unknown-field" in said
        assert "^^^" in said
        assert "What to do" in said
        assert page.locator("h1").count(), "the page itself is there still"
        assert not page.evaluate(
            "document.querySelector('briefings-notices').shadowRoot.querySelector('img')"
        )
        wait_until(page, "scrollY === 200")
        other = context.new_page()
        other.goto(f"http://127.0.0.1:{serving.port}/{STATEMENTS}")
        other.locator(".briefings-source").first.wait_for()
        other.close()

        serving.edit(FILE, f'"{HOSTILE}": x\ntitle: ', "title: The mended ")
        banner.wait_for(state="hidden")
        page.get_by_text("The mended ").first.wait_for(state="attached")
        wait_until(page, "scrollY === 200")

        look_into_the_corner(page, serving)

        serving.edit("briefings/withheld.yml", "", "witholds:\n  - words: The mended\n")  # a slip in the key
        page.get_by_role("heading", name="The pages cannot be shown").wait_for()
        assert "The mended" not in serving.get(f"/{PAGE}")[1]
    finally:
        context.close()
        server.terminate()
        server.wait()
    assert "Traceback" not in serving.log.read_text()


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_before_there_is_a_page_the_mistake_stands_in_its_place(
    browser: Browser, tmp_path: Path, engine: str
) -> None:
    """And the page comes by itself when that is mended."""
    serving = Serving(tmp_path)
    serving.edit(FILE, "title: ", f'"{HOSTILE}": x\ntitle: ')
    server = serving.start("--engine", engine)
    context = browser.new_context(viewport={"width": 390, "height": 500})
    try:
        serving.wait(lambda: serving.get(f"/{PAGE}")[0] == 503)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{serving.port}/{PAGE}")
        told = page.get_by_role("alert")
        told.get_by_text(HOSTILE).first.wait_for()
        said = told.inner_text()
        assert f"{FILE}:" in said
        assert "^^^" in said
        assert "What to do" in said
        assert "the pages come by themselves" in said
        assert not page.get_by_role("heading", name="The pages cannot be shown").is_visible()
        serving.edit(FILE, f'"{HOSTILE}": x\ntitle: ', "title: The mended ")
        page.get_by_role("heading", name="The mended ").first.wait_for()
        assert not told.is_visible()
    finally:
        context.close()
        server.terminate()
        server.wait()


def test_a_page_that_loaded_before_the_last_edit_was_built_loads_again(browser: Browser) -> None:
    """The server said that there is a newer one while the page was loading, to nobody."""
    words = "<!doctype html><html><body><h1>{}</h1></body></html>"
    html = {"Content-Type": "text/html"}
    notices = Notices()
    with serving({"/": Answer(headers=html, body=words.format("Old").encode())}) as server:
        port = free_port()
        with relay("127.0.0.1", port, int(server.root.rpartition(":")[2]), notices, stamping=True):
            context = browser.new_context()
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{port}/")
            page.get_by_role("heading", name="Old").wait_for()
            notices.tell({})
            server.pages["/"] = Answer(headers=html, body=words.format("New").encode())
            page.get_by_role("heading", name="New").wait_for()
            context.close()
