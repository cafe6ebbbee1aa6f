"""The box that a verdict opens prints source and quotation as one: no stop twice, a space where the script has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.quotes.project import FILES, change, run, statements_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("lang", "text", "quote", "shown"),
    [
        (
            "zh",
            "他说：我们会打开渡口。以后再谈。",
            "我们会打开渡口。",
            "… 他说：<b>我们会打开渡口</b>。以后再谈。 …",
        ),
        (
            "zh",
            "他说：“我们会打开渡口。”以后再谈。",
            "我们会打开渡口",
            "… 他说：“<b>我们会打开渡口</b>。”以后再谈。 …",
        ),
        (
            "ja",
            "所長は「渡し場を開く」と述べた。",
            "渡し場を開く。",
            "… 所長は「<b>渡し場を開く。</b>」と述べた。 …",
        ),
        ("th", "เขาว่าเราจะเปิดท่าเรือก่อนหนาว", "เราจะเปิดท่าเรือ", "… เขาว่า<b>เราจะเปิดท่าเรือ</b>ก่อนหนาว …"),
        (
            "ar",
            "قال سوف نفتح الميناء؟ ثم سكت",
            "سوف نفتح الميناء؟",
            "… قال <b>سوف نفتح الميناء</b>؟ ثم سكت …",
        ),
        ("ko", "그는 나루를 열겠다 말했다.", "나루를 열겠다", "… 그는 <b>나루를 열겠다</b> 말했다. …"),
        (
            "en",
            "He said: we shall open. Later.",
            "we shall open.",
            "… He said: <b>we shall open</b>. Later. …",
        ),
    ],
)
def test_what_stands_round_a_quotation_joins_it_as_in_the_source(
    lang: str, text: str, quote: str, shown: str, project: Callable[..., Path]
) -> None:
    registers = FILES["briefings/registers.yml"].replace("lang: en", f"lang: {lang}")
    folder = project({**FILES, "sources/paper.txt": f"{text}\n", "briefings/registers.yml": registers})
    change(folder, "briefings/x/call.yml", "quote: We will open the harbour", f"quote: {quote}")
    change(folder, "briefings/x/call.yml", "    date_words: on Monday\n", "")
    assert run(folder, "verify", "--write").exit_code == 0
    page = statements_page(folder)
    box = re.search(
        r'class="context">.*?<blockquote[^>]*>(.*?)(?: <a [^>]*>.*?)?\s*</blockquote>', page, re.DOTALL
    )
    assert box
    assert box[1].strip() == shown
