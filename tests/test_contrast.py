"""Contrast of what the style sheets put together, computed from the colour tokens (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re

import pytest

from tests.architecture import ROOT

CSS = ROOT / "site_templates" / "theme" / "assets" / "css"
TEXT, GRAPHICS = 4.5, 3.0
WORDS = (
    "ink", "soft", "link", "quote", "verified", "for", "for-with-conditions", "unclear",
    "against-with-conditions", "against", "brand",
)  # fmt: skip
"""Tokens in which words are printed."""
SIGNS = ("mark", "brand")
"""Tokens of lines and shapes that mean something."""
GROUNDS = ("paper", "ground")


def tokens(scheme: str) -> dict[str, str]:
    """Return the tokens of a colour scheme, those of the light one where it has none of its own."""
    text = re.sub(r"/\*.*?\*/", "", (CSS / "tokens.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    found: dict[str, str] = {}
    for selector, rules in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
        if scheme == "default" or "default" in selector or scheme in selector:
            if "slate" in selector and scheme != "slate":
                continue
            found |= dict(re.findall(r"--([a-z-]+): ([^;]+);", rules))
    return found


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rgb`` or ``#rrggbb``."""
    digits = colour.removeprefix("#")
    digits = "".join(one * 2 for one in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#083e6f", "#ffffff") == pytest.approx(10.9, abs=0.05)
    assert contrast("#56b4e9", "#ffffff") == pytest.approx(2.31, abs=0.01)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("word", WORDS)
def test_words_can_be_read(word: str, ground: str, scheme: str) -> None:
    found = tokens(scheme)
    assert contrast(found[f"b-{word}"], found[f"b-{ground}"]) >= TEXT


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("sign", SIGNS)
def test_signs_can_be_seen(sign: str, ground: str, scheme: str) -> None:
    found = tokens(scheme)
    assert contrast(found[f"b-{sign}"], found[f"b-{ground}"]) >= GRAPHICS


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_both_schemes_have_every_colour(scheme: str) -> None:
    text = (CSS / "tokens.css").read_text(encoding="utf-8")
    blocks = dict(re.findall(r'data-md-color-scheme="(default|slate)"\]\s*\{([^}]*)\}', text))
    assert {f"b-{one}" for one in (*WORDS, *SIGNS, *GROUNDS, "rule")} <= set(
        re.findall(r"--(b-[a-z-]+): #", blocks[scheme])
    )


def test_no_style_sheet_has_a_colour_of_its_own() -> None:
    """Colours stand in tokens.css; on paper black and greys are printed."""
    for path in sorted(CSS.glob("*.css")):
        if path.name != "tokens.css":
            screen = re.sub(r"@media print \{(?:[^{}]|\{[^{}]*\})*\}", "", path.read_text(encoding="utf-8"))
            assert not re.findall(r":[^;{}]*#[0-9a-f]{3,8}\b[^;{}]*;", screen), path.name
