"""Tells a sentence that reports by the form of its verb alone, as German does: Die Besatzung sei wohlauf."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_NEAR = 40
"""Characters between a verb and the comma before what is said."""

_OF_THE_SPEAKER = re.compile(
    r"\b(?:ich|als (?:ob|sei)|wie dem auch|es sei denn|sei es|damit|auf dass)\b", re.IGNORECASE
)
"""What has such a form, and reports nothing."""


def is_indirect(sentence: str, lang: str) -> bool:
    """Tell whether the verb of a sentence shows that it goes on with what somebody said."""
    return _form_of(lang).search(sentence) is not None and _OF_THE_SPEAKER.search(sentence) is None


@cache
def _form_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{LANGUAGES[lang].indirect})(?![\w-])")


def indirect_behind(around: Surroundings, at: int, stop: int) -> int | None:
    """Return where a clause behind a comma begins whose form tells that it is said: hielt entgegen, er sei bereit."""
    comma = around.text.find(", ", at, min(stop, at + _NEAR)) if around.lang == "de" else -1
    if comma < 0 or any(True for _ in around.verbs(at, comma)):
        return None
    clause = around.text[comma + 2 : stop].partition(",")[0]
    return comma + 2 if is_indirect(clause, around.lang) else None
