"""Finds the paragraph of a text that a locator names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.quotes.text.source_text import SourceText

_PARAGRAPH = re.compile(r"\b(?:para(?:graph)?\.?|¶)\s*([1-9]\d{0,5})\b", re.IGNORECASE | re.ASCII)
"""A locator that names a paragraph: para 7."""


def paragraph_named(locator: str | None, text: SourceText) -> int | None:
    """Return the paragraph, from 0, that a locator such as ``para 7`` names; None if it names none."""
    named = _PARAGRAPH.search(locator or "")
    return first_paragraph(text) + int(named[1]) - 1 if named else None


def paragraph_number(text: SourceText, paragraph: int) -> int:
    """Return the number by which locators call ``paragraph``, counted from 0; a headline has that of the first."""
    return max(1, paragraph + 1 - first_paragraph(text))


def first_paragraph(text: SourceText) -> int:
    """Return the paragraph, from 0, that counts as the first: the one behind a headline, a line that is no sentence."""
    if len(text.paragraphs) < 3:
        return 0
    first = text.paragraphs[0]
    return int(text.raw[first.start : first.end].rstrip()[-1:].isalnum())
