"""Tells words of whoever asks from those of who is asked: Asked whether it was “a threat”, Duarte shrugged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.mention import MentionKind

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_ASKED = {
    "en": r"(?:when |if |being )?(?:asked|pressed|questioned|quizzed)\b(?! by)[^,:]*",
    "fr": r"(?:interrogée?s?|questionnée?s?|à la question de savoir si)\b[^,:]*",
    "de": r"(?:auf die frage|gefragt|danach gefragt|angesprochen|darauf angesprochen)\b[^:]*",
}
"""How a sentence begins with what somebody was asked."""
_AND_ANOTHER = {
    "en": r",\s(?:and|but|while)\s",
    "fr": r",\s(?:et|mais|tandis que)\s",
    "de": r",\s(?:und|aber|während)\s",
}
"""What begins another clause behind an attribution."""


def is_asked_about(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Return that nobody named says a quotation that stands in what somebody was asked; None if it does not."""
    asked = _ASKED.get(around.lang)
    head = around.text[:start]
    if asked is None or not re.fullmatch(rf"\W*{asked}", head.rstrip(' “«»„"‘\u00a0\u202f'), re.IGNORECASE):
        return None
    if (
        not re.match(r"[”»«“’\"\s]*[^,;.\x00]{0,40},", around.text[end:])
        or len([*around.verbs(0, start)]) > 1
    ):
        return None
    return Attributed(None, 0, len(head), is_by_another=True)


def another_acts_last(around: Surroundings, start: int) -> bool:
    """Tell whether, behind its last quotation, a sentence goes on to tell what somebody else does.

    As in: “We are ready,” Castell said, and Duarte nodded. Whose the next words are, it leaves open.
    """
    begins = _AND_ANOTHER.get(around.lang)
    found = re.compile(begins).search(around.text, start) if begins else None
    if found is None:
        return False
    return any(
        mention.start == found.end() and mention.is_subject and mention.kind is not MentionKind.PRONOUN
        for mention in around.mentions
    )
