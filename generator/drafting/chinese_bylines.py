"""Blanks who reports from where in Chinese, before the first sentence: 【海岸通讯社沃尔登5月16日电】（记者 林可）."""

from __future__ import annotations

import re

from generator.text.traditional_characters import in_both

_BYLINE = re.compile(
    in_both(
        r"^\s*(?:【[^】]{2,40}】|(?:[\u4e00-\u9fff]{2,12}(?:\d{1,2}月)?\d{1,2}日(?:[电讯]|综合[电讯])(?=\s|[（(]))|（[^）]{0,8}(?:记者|报道|报导|通讯员)[^）]{0,24}）|"
        r"本[报刊网台社][^，。；：]{0,12}记者\s?[\u4e00-\u9fff·]{2,8}(?=\s|$))"
    )
)


def without_byline(text: str) -> str:
    """Return a text with blanks for its byline, who says nothing in it; all else stays where it is."""
    while found := _BYLINE.match(text):
        if not found[0].strip():
            break
        text = " " * found.end() + text[found.end() :]
    return text
