"""Finds who says a quotation by the verb of the one before: Orland called it “…”, Brask “…”."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_JOINTS = "and|but|while|whereas|und|aber|während|et|mais|tandis que|а|але|і|й|та|и|но|而"
_BEGINS = re.compile(rf"[”»“’\"'」』\s]*[,;，；]?\s*(?:(?:{_JOINTS})\s)?", re.IGNORECASE)
_BEGINS_ANOTHER = re.compile(rf"[”»“’\"'」』\s]*[,;，；]?\s*(?:{_JOINTS})\s", re.IGNORECASE)
_CLOSES = "”»“’\"'」』 "


def by_the_same_verb(around: Surroundings, start: int, stop: int) -> Attributed | None:
    """Return who stands alone between two quotations, as the subject of the verb that goes with the first.

    ``start`` is the end of the first, ``stop`` where the second begins.
    """
    first = around.first_subject(start, stop)
    if first is None or any(True for _ in around.verbs(start, stop)):
        return None
    begins = _BEGINS.match(around.text, start, stop)
    before = around.text[begins.end() if begins else start : first.start]
    is_joined = bool(around.text[start : first.start].strip(_CLOSES))
    determiners = LANGUAGES[around.lang].determiners
    if not is_joined or any(word not in determiners for word in before.casefold().split()):
        return None
    if not _between_of(around.lang).fullmatch(around.text, first.end, stop):
        return None
    return Attributed(first, first.start, first.end)


def goes_on_with(around: Surroundings, start: int, stop: int) -> re.Match[str] | None:
    """Return the verb that goes on behind a quotation with who says it: Orland called it “…” and accused Brask of “…”.

    ``start`` is the end of the quotation, ``stop`` where the next begins.
    """
    joint = _and_of(around.lang).match(around.text, start, stop)
    if joint is None:
        return None
    return next((verb for verb in around.verbs(joint.end(), stop) if verb.start() == joint.end()), None)


@cache
def _and_of(lang: str) -> re.Pattern[str]:
    """Return what joins a verb to one before it, with no subject of its own."""
    joints = {"en": "and|but", "de": "und|aber|sowie", "fr": "et|mais|puis"}.get(lang, "(?!)")
    helps = {"fr": r"(?:(?:l['’])?a\s)?", "en": r"(?:(?:has|had|also|then|later)\s)*"}.get(lang, "")
    return re.compile(rf"[”»“’\"'\s]*,?\s*(?:{joints})\s{helps}", re.IGNORECASE)


def goes_with_the_next(around: Surroundings, start: int, behind: Attributed) -> bool:
    """Tell whether what stands behind a quotation attributes the next one: called it “…” and Brask described as “…”."""
    begins = _BEGINS_ANOTHER.match(around.text, start, around.end)
    last = max(behind.end, behind.mention.end if behind.mention else 0)
    return begins is not None and HIDDEN in around.text[last:]


@cache
def _between_of(lang: str) -> re.Pattern[str]:
    """Return what may stand between that subject and the quotation: the object that the verb had, an article, as."""
    known = LANGUAGES[lang]
    objects = {
        "en": "it|this|as",
        "de": "als|es|sie|ihn|dies|von|einer|eines|einem",
        "fr": "de|d['’]|d['’]une?|comme|des",
        "uk": "її|його|це|як",
        "ru": "её|ее|его|это|как",
    }.get(lang, "(?!)")
    articles = any_of(known.determiners)
    return re.compile(rf"\s?[,—–-]?\s?(?:(?:{objects}|{articles})\s?)*[“„«»\"'‘「『\s]*", re.IGNORECASE)
