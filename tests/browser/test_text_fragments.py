"""A browser opens an article at the words that a link to it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.writer.wording.text_fragments import at_words
from tests.browser.conftest import serving

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

_WORDS = (
    "Ada said that “the boats had left the harbour at night” and that the long-awaited nets would stay there."
)
_FILLER = "<p>Nothing happened on this day.</p>" * 200
_ARTICLE = (
    f'<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>{_FILLER}<p>{_WORDS}</p>'
    f"<p>Nobody waved – it didn’t matter.</p>{_FILLER}"
)


@pytest.mark.parametrize(
    ("quotation", "ends"),
    [
        ("would stay there. Nobody waved", ("would stay there", "Nobody waved")),
        ("Nobody waved - it didn't matter", ("Nobody waved – it didn’t matter",)),
    ],
)
def test_a_link_opens_at_words_over_two_paragraphs_and_at_other_marks(
    browser: Browser, tmp_path: Path, quotation: str, ends: tuple[str, ...]
) -> None:
    (tmp_path / "article.html").write_text(_ARTICLE, encoding="utf-8")
    with serving(tmp_path) as url:
        page = browser.new_page()
        page.goto(at_words(f"{url}/article.html#:~:text=not%20there", quotation, ends))
        page.wait_for_function("scrollY > 0")
        page.close()


@pytest.mark.parametrize(
    "quotation",
    [
        "the boats had left",
        "the boats had left the harbour at night” and that the long-awaited nets would stay",
        "the boats … would stay there",
        "[T]he boats had left [the town] at night",
        "long-awaited nets",
    ],
)
def test_a_link_opens_at_the_words(browser: Browser, tmp_path: Path, quotation: str) -> None:
    (tmp_path / "article.html").write_text(_ARTICLE, encoding="utf-8")
    with serving(tmp_path) as url:
        page = browser.new_page()
        page.goto(at_words(f"{url}/article.html", quotation))
        page.wait_for_function("scrollY > 0")
        page.close()
