"""A real Chromium, and the built sites served to it on this machine."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.watching import Watched
from tests.waiting import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

    from tests.sites import BuiltSite

ARGUMENTS = [
    "--no-sandbox",  # the tests may run as root in a container
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-features=PreloadTopChromeWebUI,Translate",  # renderers for windows nobody opens
]


def chromium() -> str | None:
    """Return the installed Chromium's program, the one without windows first; ``None`` where there is none."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chromium; without one the tests are skipped, under CI they fail."""
    program = chromium()
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium: CI must prove what a browser shows", pytrace=False)
        pytest.skip("no Chromium is installed (on Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        browser.on("context", lambda context: context.set_default_timeout(LONGEST * 1000))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One reader's browser, which keeps what it has fetched from page to page."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture(scope="module")
def window(reader: BrowserContext) -> Iterator[Watched]:
    """The window in which a reader opens the pages of a file's tests one after the other: a new one costs as much."""
    watched = Watched(reader.new_page())
    yield watched
    watched.page.close()


@pytest.fixture
def watched(window: Watched) -> Watched:
    """That window with nothing in it: wide, and none of what the test before did there goes on."""
    window.begin()
    return window


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401  # the inherited signature
        """Say nothing: pytest shows what fails."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port of this machine; give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def mkdocs_url(mkdocs_site: BuiltSite) -> Iterator[str]:
    """Address of the site built with MkDocs."""
    with serving(mkdocs_site.html) as url:
        yield url


@pytest.fixture(scope="session")
def zensical_url(zensical_site: BuiltSite) -> Iterator[str]:
    """Address of the site built with Zensical."""
    with serving(zensical_site.html) as url:
        yield url
