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
    """Tell whether *that* begins a clause about what stands before it: a Union that is open; une conférence, que ….

    ``at`` is where the verb of speech ends.
    """
    if around.lang == "en":
        verb = re.search(r"\w+$", around.text[:at])
        between = around.text[at : that.start()]
        return bool(_THING.match(between)) and not (
            _SAYS_SO.search(between) or (verb and _TELLS_SOMEBODY.fullmatch(verb[0]))
        )
    return around.lang == "fr" and that[0].startswith(",") and bool(around.left_over(at, that.start()))


_THING = re.compile(
    r"\s(?:an?|the|its|his|her|their|any|all|some|every|no|these|those|this|such|[\w.-]+['’]s?)\s[\w’'-]+(?:\s[^,]*)?$",
    re.IGNORECASE,
)
"""What stands behind a verb as its object."""
_SAYS_SO = re.compile(
    r"\b(?:hopes?|belief|view|opinion|fact|concerns?|fears?|confidence|conviction|expectation|certainty|assurances?|warning|"
    r"idea|claims?|proposal|promise|allegations?|suggestion|message|point|position|principle|need|regret|satisfaction|"
    r"understanding|reports?|announcement|wish|desire|pledge|guarantees?|demand|condition|possibility|risk|danger|news|"
    r"impression|charge|accusation|argument|notion|rumou?rs?|clear|plain|known|truth|reality|importance|readiness|stance)"
    r"(?:\s(?:to|by|from|of)\s[^,]+)?$",
    re.IGNORECASE,
)
"""Nouns behind which *that* tells what they are: the hope that."""
_TELLS_SOMEBODY = re.compile(
    r"t(?:ells?|old|elling)|(?:re)?assur\w+|inform\w*|remind\w*|warn\w*|persuad\w+|convinc\w+|notif\w+|advis\w+|promis\w+|"
    r"caution\w*|show\w*|alert\w*|brief\w*|ask\w*|demand\w*|insist\w*|suggest\w*|agreed?|propos\w+|request\w*",
    re.IGNORECASE,
)
"""Verbs that have whom they tell before *that*, or *that* with something else between."""
