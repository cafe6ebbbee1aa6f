"""Tells a sentence that reports by the form of its verb alone, as German does: Die Besatzung sei wohlauf."""

from __future__ import annotations

import re
from functools import cache

from generator.drafting.languages import LANGUAGES

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
