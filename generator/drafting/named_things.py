"""Tells the name of a thing in quotation marks from words that somebody says: des Tankers „Seelerche“."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES

if TYPE_CHECKING:
    from generator.quotes.text.quotation_marks import QuotedSpan

_MOST = 4
"""Words of a name at most."""
_NEAR = 60
"""Characters before a name in which its thing is told, and whether somebody only calls it so."""
_CALLS = re.compile(
    r"\b(?:call|dubb|brand|label|describ|nann|nenn|bezeichn|tauf|titulier|schimpf|appel|qualifi|baptis|surnomm|trait|décri)",
    re.IGNORECASE,
)


def is_name_of_thing(text: str, span: QuotedSpan, lang: str) -> bool:
    """Tell whether a quotation is no more than what a ship, a paper or a book is called."""
    words = text[span.start : span.end].strip()
    if not words[:1].isupper() or len(words.split()) > _MOST or words[-1:] in tuple(",.!?…"):
        return False
    before = text[max(0, span.start - _NEAR) : span.start - 1].rstrip()
    before = re.split(r"[.!?:]\s", before)[-1]
    return _thing_of(lang).search(before) is not None and _CALLS.search(before) is None


@cache
def _thing_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{LANGUAGES[lang].named_things})\s?[“„«»\"'‘\s]*$", re.IGNORECASE)
