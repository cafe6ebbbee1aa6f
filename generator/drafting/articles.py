"""Tells which paragraphs of an agreement are its articles, every sentence of which lays something down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.quotes.text.source_text import SourceText

_REACH = 12
"""Paragraphs of an article at most."""
_ARTICLE = re.compile(r"(?:Article|Artikel|Art\.|Abschnitt|Section|§)\s", re.IGNORECASE)
_DONE = re.compile(r"(?:Done|Signed|Fait|Signé|Geschehen|Unterzeichnet|For|Pour|Für)\s", re.IGNORECASE)
"""How a line begins below which no article goes on."""


def is_in_article(text: SourceText, number: int) -> bool:
    """Tell whether a paragraph is an article of an agreement, or stands below the heading of one: Article 3 – Costs."""
    for back in range(number, max(-1, number - _REACH), -1):
        paragraph = text.paragraphs[back]
        line = text.raw[paragraph.start : paragraph.end].strip()
        is_heading = not line.endswith((".", ";", ":", "。"))
        if _ARTICLE.match(line):
            return is_heading is (back < number)
        if _DONE.match(line):
            return False
    return False
