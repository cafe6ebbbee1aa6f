"""Tells what a verb has behind it that is said: warned *of a breach*; vereinbarten, *im Frühjahr zusammenzukommen*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_ZU = re.compile(r"\b(?:zu\s\w+e?n|\w+zu\w+en)\b\W*$")
_TAKES = {
    "de": re.compile(r"(?:warn\w*|gewarnt) vor\b", re.IGNORECASE),
    "en": re.compile(r"warn\w* (?:of|against|about)\b", re.IGNORECASE),
    "fr": re.compile(
        r"(?:mis|met) en garde contre\b|(?:appelé|appelle|appelait) à\b|averti\w* (?:de|d['’])|"
        r"plaidé (?:contre|en faveur)\b",
        re.IGNORECASE,
    ),
}
"""Verbs with the prepositions behind which stands what is said."""


def takes_so(around: Surroundings, told: str, begin: int, behind: int) -> bool:
    """Tell whether a verb has what is said behind a preposition, or an infinitive behind a comma that begins so.

    As in: warnte vor einem Bruch; a mis en garde contre une rupture; vereinbarten, im Frühjahr zusammenzukommen.
    """
    if around.lang == "de" and around.text[behind:begin].lstrip().startswith(","):
        return _ZU.search(around.text, begin) is not None
    takes = _TAKES.get(around.lang)
    return takes is not None and takes.match(f"{told} {around.text[begin:]}") is not None


def is_relative_clause(around: Surroundings, at: int, that: re.Match[str]) -> bool:
    """Tell whether *que* begins a clause about what stands before its comma: une conférence, que Valen accueillera."""
    return around.lang == "fr" and that[0].startswith(",") and bool(around.left_over(at, that.start()))
