"""An open page while somebody edits: it shows the edit by itself, where its reader has scrolled to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.waiting import wait_until
from tests.edited_site import Serving

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.engine
PAGE = "briefings/first-briefing/"
FILE = "briefings/first-briefing/briefing.yml"


def test_an_open_page_shows_edits_where_its_reader_is(browser: Browser, tmp_path: Path) -> None:
    serving = Serving(tmp_path)
    server = serving.start()
    context = browser.new_context(viewport={"width": 1280, "height": 300})
    try:
        serving.wait(lambda: serving.get(f"/{PAGE}")[0] == 200)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{serving.port}/{PAGE}")
        page.evaluate("scrollTo(0, 200)")
        wait_until(page, "scrollY === 200")
        for words in ("The first edit of ", "The second edit of "):
            serving.edit(FILE, "title: ", f"title: {words}")
            page.get_by_text(words).first.wait_for(state="attached")
            wait_until(page, "scrollY === 200")
        serving.edit(FILE, "title: ", "tittle: ")
        page.get_by_role("alert").get_by_text("tittle").first.wait_for()
        wait_until(page, "scrollY === 200")
        serving.edit(FILE, "tittle: ", "title: ")
        page.get_by_text("The second edit of ").first.wait_for(state="attached")
        wait_until(page, "scrollY === 200")
    finally:
        context.close()
        server.terminate()
        server.wait()
