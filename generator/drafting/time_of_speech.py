"""Tells which words for a time in a sentence say when something was said, and not when something else happened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings
    from generator.drafting.time_phrases import TimePhrase

_NOT_THEN = re.compile(
    r"\b(?:after|following|nach|après|suite à|після|после)(?:\s\w+){0,5}\s?$|"
    r"\b(?:since|before|until|till|by|seit|bis|avant|depuis|jusqu['’]à|до|від|перед|с|со|з)\s?$|"
    r"(?:在|于)?[^，。]{0,8}之?后$",
    re.IGNORECASE,
)


def time_of_speech(
    around: Surroundings, verb: tuple[int, int] | None, before: int | None = None
) -> TimePhrase | None:
    """Return the words for the time at which something is said in a sentence, None if it has none.

    They stand at the beginning, or near the ``verb`` of speech; ``before`` is where the words begin that are told:
    what stands in these belongs to them.
    """
    here = [phrase for phrase in around.times if phrase.end <= (around.end if before is None else before)]
    if verb is None:
        return here[0] if len(here) == 1 and not _is_set_off(around, here[0]) else None
    fitting = [phrase for phrase in here if _fits(around, phrase, verb)]
    return min(fitting, key=lambda phrase: _distance(phrase, verb), default=None)


def is_in_a_name(text: str, phrase: TimePhrase) -> bool:
    """Tell a word for a day that is part of a name by its capital: the Today programme."""
    before = text[: phrase.start].rstrip()
    begins = not before or before[-1] in '.!?…:–—-«»“”„"(\x00'
    return not begins and re.match(_WITH_CAPITAL, text[phrase.start : phrase.end]) is not None


_WITH_CAPITAL = r"(?:Today|Tonight|Yesterday|This|Last|Hier|Aujourd['’]hui|Cette|Ce|Heute|Gestern)\b"


def _fits(around: Surroundings, phrase: TimePhrase, verb: tuple[int, int]) -> bool:
    text = around.text
    if _is_set_off(around, phrase):
        return False
    if _begins_what_is_told(around, phrase, verb):
        return False
    low, high = min(phrase.end, verb[1]), max(phrase.start, verb[0])
    if any(sign in text[low:high] for sign in ";；"):
        return False
    if HIDDEN in text[low:high]:
        # Behind the quotation and its attribution, or before both: at the beginning of the sentence.
        return not text[: phrase.start].strip(" ,，“«„—–-") or phrase.start > verb[1]
    return phrase.start < verb[0] or not around.is_content(verb[1], phrase.start)


def _begins_what_is_told(around: Surroundings, phrase: TimePhrase, verb: tuple[int, int]) -> bool:
    """Tell whether a time begins a clause that is told, before a quotation: За її словами, торік упав «на третину»."""
    if around.lang not in ("uk", "ru", "zh") or phrase.start < verb[1]:
        return False
    behind = around.text[phrase.end :]
    opens = around.text[: phrase.start].rstrip().endswith((",", "，"))
    return opens and not behind.lstrip().startswith((",", "，")) and HIDDEN in behind


def _is_set_off(around: Surroundings, phrase: TimePhrase) -> bool:
    """Tell whether a time belongs to what came before: after the attack on Friday; told the Post (Friday)."""
    if (
        around.text[phrase.start - 1 : phrase.start] == "("
        and around.text[phrase.end : phrase.end + 1] == ")"
    ):
        return True
    clause = re.split(r"[,;:，；：\x00]", around.text[: phrase.start])[-1]
    found = _NOT_THEN.search(clause)
    if found is None:
        return False
    words = LANGUAGES[around.lang]
    edge = r"\b" if words.is_spaced else ""
    return not re.search(rf"{edge}(?:{words.verbs}){edge}", clause[found.start() :], re.IGNORECASE)


def _distance(phrase: TimePhrase, verb: tuple[int, int]) -> int:
    return verb[0] - phrase.end if phrase.end <= verb[0] else phrase.start - verb[1]
