"""Sets single characters as people type them: ligatures, soft hyphens, what nobody sees; and digits set high."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIGATURES = re.compile("[\ufb00-\ufb06]")
_SOFT_HYPHEN = "\u00ad"
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufff9-\ufffc\ufffe\uffff]")
"""Controls, spaces of no width, and what is no character; tabs, line ends and page breaks are none of these."""
_HALF = re.compile("[\ud800-\udfff]")
_SENTENCES = {
    "ligature": "{count} ligature{s} {was} spelt out",
    "soft hyphen": "{count} soft hyphen{s} {was} taken out",
    "sign that nobody sees": "{count} sign{s} that nobody sees {was} taken out",
    "sign that is lost": "{count} sign{s} could not be read: look for \N{REPLACEMENT CHARACTER}",
}
_SPACES = re.compile("[^\\S\n\u00a0\u2007\u2009\u202f]+")
"""All but the spaces that stand inside numbers."""
_RAISED = str.maketrans("0123456789,–-*†‡§", "⁰¹²³⁴⁵⁶⁷⁸⁹,–⁻*†‡§")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_OF_SYMBOL_FONTS = {
    "B7": "•",
    "A7": "•",
    "E0": "→",
    "FE": "☑",
    "A8": "☐",
    "6F": "☐",
    "D8": "•",
    "FC": "✓",
    "B0": "°",
    "B1": "±",
}
"""Signs of Symbol and Wingdings that stand in texts; of others nobody knows which letter they are."""
_IN_SYMBOL_FONTS = re.compile("[\uf020-\uf0ff]")
"""Where Unicode has room for the signs of such fonts."""


def of_symbol_font(code: str) -> str:
    """Return a sign of Symbol or Wingdings by its number there; the sign for what is lost, if it is none we know.

    >>> of_symbol_font("b7"), of_symbol_font("41")
    ('•', '\ufffd')
    """
    return _OF_SYMBOL_FONTS.get(code.upper(), "\N{REPLACEMENT CHARACTER}")


def without_symbol_fonts(sign: str) -> str:
    """Return a sign of a PDF, as a letter where it stands in such a font: most have its bullets for their lists."""
    return of_symbol_font(f"{ord(sign) & 0xFF:02x}") if _IN_SYMBOL_FONTS.fullmatch(sign) else sign


def raised(text: str) -> str | None:
    """Return a number as it is set high, for a note or an exponent; None if it has no such signs.

    >>> raised("12"), raised("th")
    ('¹²', None)
    """
    shown = text.strip().translate(_RAISED)
    return shown if re.fullmatch("[⁰¹²³⁴-⁹⁻,–*†‡§]{1,9}", shown) else None


def lowered(text: str) -> str | None:
    """Return a number as it is set low: CO₂; None if it is none."""
    return text.strip().translate(_LOWERED) if re.fullmatch("[0-9]{1,3}", text.strip()) else None


def cleaned(
    paragraphs: Iterable[str], *, keep_spaces: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return paragraphs as people type them, and sentences about what was changed; empty ones are left out.

    With ``keep_spaces`` runs of spaces stay, as in a text that a person typed.

    >>> cleaned(("The e\ufb00ect  of co\u00adoperation", " "))
    (('The effect of cooperation',), ('1 ligature was spelt out', '1 soft hyphen was taken out'))
    """
    found: Counter[str] = Counter()
    made = []
    for paragraph in paragraphs:
        whole = _without_halves(paragraph)
        found["sign that is lost"] += whole.count("\N{REPLACEMENT CHARACTER}")
        text, ligatures = _LIGATURES.subn(lambda match: unicodedata.normalize("NFKC", match[0]), whole)
        found["ligature"] += ligatures
        found["soft hyphen"] += text.count(_SOFT_HYPHEN)
        text, unseen = _UNSEEN.subn("", text.replace(_SOFT_HYPHEN, ""))
        found["sign that nobody sees"] += unseen
        if not keep_spaces:
            text = "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip("\n")
        if text.strip():
            made.append(text)
    return tuple(made), tuple(
        _SENTENCES[kind].format(count=count, s="" if count == 1 else "s", was="was" if count == 1 else "were")
        for kind, count in found.items()
        if count
    )


def _without_halves(text: str) -> str:
    """Return a text with the halves of signs (surrogates) put together, as some formats write them apart."""
    if _HALF.search(text) is None:
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
