"""Tells verbs that say only whom somebody greets, or with whom they agree or share something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.mention import MentionKind
from generator.drafting.offices import ORGANISATIONS

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_WELCOMES = re.compile(r"welcom(?:es|ed|ing)", re.IGNORECASE)
_AGREES = re.compile(r"(?:погоди|согласи)\w+", re.IGNORECASE)
_WITH = re.compile(r"(?:з|із|зі|с|со)\s", re.IGNORECASE)
_GREETS = re.compile(r"(?:привіта|поздрави|приветствова)\w+", re.IGNORECASE)
_SHARES = re.compile(r"(?:по)?(?:дел|діл|обмен|обмін)\w+", re.IGNORECASE)
"""Ukrainian and Russian verbs whose object says nothing: поделился оценками."""


def is_of_somebody(around: Surroundings, told: str, begin: int) -> bool:
    """Tell whether a verb says only whom somebody greets, or with whom they agree: привітав Валена; погодився з ним."""
    if around.lang == "en":
        return _WELCOMES.fullmatch(told) is not None and any(
            begin in {m.start, m.start - len("the ")} and not m.is_state and m.kind is not MentionKind.PRONOUN
            for m in around.mentions
        )
    if around.lang not in ("uk", "ru"):
        return False
    if _SHARES.fullmatch(told):
        return True
    if _AGREES.fullmatch(told):
        return _WITH.match(around.text, begin) is not None
    is_person = any(
        m.start == begin and not m.is_state and m.role not in ORGANISATIONS for m in around.mentions
    )
    return is_person and _GREETS.fullmatch(told) is not None
