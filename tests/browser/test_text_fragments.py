"""A browser opens an article at the words that a link to it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.writer.text_fragments import at_words
from tests.browser.conftest import serving

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

_WORDS = "Ada said that “the boats had left the harbour at night” and that the long-awaited nets would stay on the quay."
_FILLER = "<p>Nothing happened on this day.</p>" * 200
_DOWN = "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(scrollY), 200)))"


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        ("the boats had left", True),
        ("the boats had left the harbour at night” and that the long-awaited nets would stay", True),
        ("the boats … would stay on the quay", True),
        ("[T]he boats had left [the town] at night", True),
        ("long-awaited nets", True),
        ("the boats had come", False),
    ],
)
def test_a_link_opens_at_the_words(browser: Browser, tmp_path: Path, quotation: str, found: bool) -> None:  # noqa: FBT001
    page_text = f'<!doctype html><html lang="en"><title>x</title>{_FILLER}<p>{_WORDS}</p>{_FILLER}</html>'
    (tmp_path / "article.html").write_text(page_text, encoding="utf-8")
    with serving(tmp_path) as url:
        page = browser.new_page()
        page.goto(at_words(f"{url}/article.html", quotation))
        assert (page.evaluate(_DOWN) > 0) is found
        page.close()
