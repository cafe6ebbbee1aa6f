"""Tells whose name a text keeps back, and why."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from generator.drafting.speaker import Speaker

_KEPT = frozenset({"official", "described"})
"""Roles of those who may be kept back: whoever is named is not."""


def kept_back(speaker: Speaker, sentence: str, lang: str) -> Speaker:
    """Return a speaker whose name a ``sentence`` keeps back with its reason, any other as they are."""
    found = compiled(LANGUAGES[lang].withheld, re.IGNORECASE).search(sentence)
    if found is None or speaker.role not in _KEPT or speaker.withheld is not None:
        return speaker
    return replace(speaker, withheld=" ".join((found["reason"] or "").split()))
