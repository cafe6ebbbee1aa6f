"""A text does not begin with a mark that belongs on a letter before it; what only looks so may stand."""

from __future__ import annotations

import pytest

from generator.document.markup import refused_in
from generator.text.characters import find_spelled, refused

BEGINNINGS = {
    "\u0301cole": "combining acute accent (U+0301)",
    "“\u0301cole”": "combining acute accent (U+0301)",
    " \u200b(\u20e3)": "combining enclosing keycap (U+20E3)",
    "\ufe0f\u20e3\u05c1": "combining enclosing keycap (U+20E3)",
    "\u05b0שלום": "hebrew point sheva (U+05B0)",
    "\u0651سلام": "arabic shadda (U+0651)",
    "ाशान्ति": "devanagari vowel sign aa (U+093E)",
    "**\u0301a** b": "combining acute accent (U+0301)",
}
"""Texts that begin with a mark, which would be set on our own sign before them."""


@pytest.mark.parametrize(("text", "name"), BEGINNINGS.items(), ids=map(ascii, BEGINNINGS))
def test_no_text_begins_with_a_mark_on_nothing(text: str, name: str) -> None:
    for found in (refused(text), refused_in(text)):
        assert found
        assert found.message.endswith(name)
        assert find_spelled(text, found.character)
