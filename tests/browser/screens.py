"""Pictures of each page type at both widths and in both colour schemes, for people to look at: ``make screens``.

``python -m tests.browser.screens SITE OUT`` reads a built site and writes PNG files.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS, chromium, serving
from tests.browser.test_pages import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIZES = {1280: 900, 320: 640}


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    program = chromium()
    if program is None:
        parser.error("no Chromium is installed (on Debian: apt-get install chromium)")
    given.out.mkdir(parents=True, exist_ok=True)
    with serving(given.site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for path in [*PAGES, "404.html"]:
            take(browser, f"{url}/{path}", given.out, path.strip("/").replace("/", "-") or "home")
        browser.close()


def take(browser: Browser, address: str, out: Path, name: str) -> None:
    """Write the four pictures of one page."""
    for width, height in SIZES.items():
        for scheme in ("light", "dark"):
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="light" if scheme == "light" else "dark",
                reduced_motion="reduce",
            )
            page.goto(address, wait_until="networkidle")
            page.screenshot(path=out / f"{name}-{width}-{scheme}.png", full_page=True)
            page.close()


if __name__ == "__main__":
    main()
