"""Scripts that have no slanted letters are not slanted by the browser, wherever words of others are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.storage.packaged import packaged_templates

if TYPE_CHECKING:
    from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

PLACES = {
    "reported": '<q class="reported"><small class="by">in the words</small> <span {}>x</span></q>',
    "quoted": "<q {}>x</q>",
    "report": '<ul class="reports"><li><blockquote {}>x</blockquote></li></ul>',
    "reported there": '<ul class="reports"><li><blockquote class="reported"><span {}>x</span></blockquote></li></ul>',
    "side": '<div class="sides"><blockquote {}>x</blockquote></div>',
    "title": '<div class="source"><p class="title"><span {}>x</span></p></div>',
    "register": '<div class="register"><span class="title" {}>x</span></div>',
    "emphasis": "<p><em {}>x</em></p>",
}


@pytest.mark.parametrize("place", PLACES)
def test_words_are_slanted_where_the_script_is(place: str, window: Watched) -> None:
    folder = packaged_templates() / "theme" / "assets" / "css"
    rules = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css")))
    spans = [
        'lang="ru"',
        *(f'lang="{lang}"' for lang in ("zh-Hans", "ja", "ko", "th")),
        'lang="ar" dir="rtl"',
    ]
    body = "".join(PLACES[place].format(f"{attributes} data-tried") for attributes in spans)
    window.page.set_content(f'<style>{rules}</style><article lang="en" class="md-typeset">{body}</article>')
    found = window.page.evaluate(
        "[...document.querySelectorAll('[data-tried]')].map(one => getComputedStyle(one).fontStyle)"
    )
    assert found == ["italic", *["normal"] * 5]
