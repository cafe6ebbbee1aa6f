"""Tells which words for a time in a sentence say when something was said, and not when something else happened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES

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
    around: Surroundings, sentence: tuple[int, int], verb: tuple[int, int] | None, before: int | None = None
) -> TimePhrase | None:
    """Return the words for the time at which something is said in ``sentence``, None if it has none.

    They stand at the beginning, or near the ``verb`` of speech; ``before`` is where the words begin that are told:
    what stands in these belongs to them.
    """
    start, end = sentence
    here = [phrase for phrase in around.times if start <= phrase.start and phrase.end <= (before or end)]
    if not here:
        return None
    if verb is None:
        return (
            here[0]
            if len(here) == 1 and not _is_set_off(around.text[start : here[0].start], around.lang)
            else None
        )
    fitting = [phrase for phrase in here if _fits(around, start, phrase, verb)]
    return min(fitting, key=lambda phrase: _distance(phrase, verb), default=None)


def _fits(around: Surroundings, start: int, phrase: TimePhrase, verb: tuple[int, int]) -> bool:
    text = around.text
    if _is_set_off(text[start : phrase.start], around.lang):
        return False
    low, high = min(phrase.end, verb[1]), max(phrase.start, verb[0])
    gap = text[low:high]
    if "\x00" in gap:
        # Behind the quotation and its attribution, or before both: at the beginning of the sentence.
        return not text[start : phrase.start].strip(" ,，“«„—–-") or phrase.start > verb[1]
    if phrase.start < verb[0]:
        return True
    return not around.is_content(verb[1], phrase.start)


def _is_set_off(before: str, lang: str) -> bool:
    """Tell whether a time belongs to what came before: after the attack on Friday."""
    clause = re.split(r"[,;:，；：\x00]", before)[-1]
    found = _NOT_THEN.search(clause)
    if found is None:
        return False
    words = LANGUAGES[lang]
    edge = r"\b" if words.is_spaced else ""
    return not re.search(rf"{edge}(?:{words.verbs}){edge}", clause[found.start() :], re.IGNORECASE)


def _distance(phrase: TimePhrase, verb: tuple[int, int]) -> int:
    return verb[0] - phrase.end if phrase.end <= verb[0] else phrase.start - verb[1]
