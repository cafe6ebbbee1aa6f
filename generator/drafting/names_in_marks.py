"""Tells a name that stands in quotation marks from words that somebody says: телеканал «Маяк», “灯塔”电视台."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.named_things import is_name_of_thing
from generator.drafting.voices import FRAGMENT

if TYPE_CHECKING:
    from generator.quotes.text.quotation_marks import QuotedSpan
    from generator.quotes.text.source_text import Paragraph

_CALLS = re.compile(
    r"\b(?:назва|назыв|назив|нарек|нарік|охрести|прозва|окрести)\w*[^,.:;]{0,40}$", re.IGNORECASE
)
"""What is called so is called so by somebody."""
_BEARERS = re.compile(
    r"[”」』]?(?:电视台|電視台|广播|电台|频道|通讯社|通訊社|新闻网|网站|论坛|論壇|协会|協會|公司|集团|计划|行动|项目|[号號报報轮](?!称|说|道))"
)
"""Of what a name in marks is, where Chinese sets it behind the marks."""
_LONGEST = 8
"""Signs of such a name."""


def is_name_in_marks(text: str, paragraph: Paragraph, span: QuotedSpan, lang: str) -> bool:
    """Tell whether what stands in marks is what a paper, a ship, a station is called.

    In Ukrainian and Russian, what is said begins with a capital behind a colon or at the beginning of a sentence alone.
    """
    words = text[span.start : span.end]
    if lang == "zh":
        is_plain = len(words) <= _LONGEST and not re.search(r"[，。！？；、]", words)
        return is_plain and _BEARERS.match(text, span.end, paragraph.end) is not None
    if lang not in ("uk", "ru"):
        return is_name_of_thing(text, span, lang)
    if len(words.split()) > FRAGMENT:
        return False
    head = text[paragraph.start : span.start - 1].rstrip()
    is_within = bool(head) and head[-1].isalnum() and not _CALLS.search(head)
    return is_within and words[:1].isupper() and words[-1:] not in ".!?…"
